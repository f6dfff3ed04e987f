import { X } from 'lucide-react'
import { useMemo } from 'react'

import { delegationsOf } from '#domain/attendees/delegation.ts'
import { inviteesOf } from '#domain/invitations/invitees.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { usePlan } from '#store/plan.ts'
import { number } from '#text/format.ts'
import { invitationWords } from '#text/invitationWords.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'

import { INVITATIONS_AT_ONCE, invited } from './choices.ts'
import type { InvitationChoice } from './choices.ts'
import { setInvitationFact, useInvitationFacts } from './invitationFacts.ts'

import css from './PapersPage.module.css'

const words = invitationWords.choices

interface Props {
  readonly choice: InvitationChoice
  readonly onChoice: (choice: InvitationChoice) => void
}

/** For whom invitations are made, and what the office writes on them. */
export function InvitationOptions({ choice, onChoice }: Props) {
  const plan = usePlan((open) => open)
  const { wanted, parts } = useMemo(() => invited(plan, choice), [plan, choice])
  const all = useMemo(() => inviteesOf(plan), [plan])
  const notInvited = all.filter(({ invitation }) => invitation === 'notInvited')
  return (
    <div className={css.options}>
      <RadioGroup
        label={words.who}
        options={[
          { value: 'all', label: words.all(number(all.length)), detail: words.allHelp },
          { value: 'notInvited', label: words.notInvited(number(notInvited.length)) },
          { value: 'chosen', label: words.chosen },
        ]}
        value={choice.who}
        onChange={(who) => onChoice({ ...choice, who, part: 0 })}
      />
      {choice.who === 'chosen' ? (
        <ChosenPeople plan={plan} choice={choice} onChoice={onChoice} />
      ) : null}
      {parts > 1 ? (
        <Select
          label={words.part}
          options={Array.from({ length: parts }, (_, part) => ({
            value: String(part),
            label: partLabel(part, wanted.length),
          }))}
          value={String(Math.min(choice.part, parts - 1))}
          onChange={(part) => onChoice({ ...choice, part: Number(part) })}
        />
      ) : null}
      <FactFields />
    </div>
  )
}

function partLabel(part: number, total: number): string {
  const from = part * INVITATIONS_AT_ONCE
  return words.partOf(number(from + 1), number(Math.min(total, from + INVITATIONS_AT_ONCE)))
}

interface ChosenProps extends Props {
  readonly plan: Plan
}

const DELEGATION = 'delegation:'

function ChosenPeople({ plan, choice, onChoice }: ChosenProps) {
  const { chosen } = choice
  const delegations = useMemo(
    () => delegationsOf(plan).filter(({ key, expected }) => key !== '' && expected > 0),
    [plan],
  )
  const options = useMemo(() => {
    const known = new Set(chosen)
    return [
      ...delegations.map(({ key, name, expected }) => ({
        value: DELEGATION + key,
        label: words.delegation(name),
        detail: words.people(number(expected)),
      })),
      ...attendeesOf(plan)
        .filter(({ id }) => !known.has(id))
        .map((one) => ({ value: one.id, label: one.fullName, detail: postsAndUnit(one) })),
    ]
  }, [plan, delegations, chosen])
  const add = (value: string) => {
    const delegation = delegations.find(({ key }) => DELEGATION + key === value)
    const people = new Set(delegation?.people)
    const ids =
      delegation === undefined
        ? [value]
        : inviteesOf(plan).flatMap((one) => (people.has(one) ? one.id : []))
    onChoice({ ...choice, chosen: [...new Set([...chosen, ...ids])] })
  }
  return (
    <>
      <ComboBox
        label={words.add}
        options={options}
        value={null}
        placeholder={words.addHint}
        onPick={add}
      />
      <ul className={css.chosen}>
        {chosen
          .flatMap((id) => plan.attendees.get(id) ?? [])
          .map(({ id, fullName }) => (
            <li key={id} className={css.chosenRow}>
              <span className={css.chosenName}>{fullName}</span>
              <IconButton
                size="s"
                aria-label={words.remove(fullName)}
                icon={<X size={14} strokeWidth={1.75} />}
                onPress={() =>
                  onChoice({ ...choice, chosen: chosen.filter((each) => each !== id) })
                }
              />
            </li>
          ))}
      </ul>
    </>
  )
}

function FactFields() {
  const facts = useInvitationFacts()
  return (
    <>
      <DraftField
        label={words.number}
        placeholder={words.numberHint}
        value={facts.number}
        onCommit={(text) => setInvitationFact('number', text)}
      />
      <DraftField
        label={words.chair}
        placeholder={words.chairHint}
        value={facts.chair}
        onCommit={(text) => setInvitationFact('chair', text)}
      />
      <DraftField
        label={words.note}
        placeholder={words.noteHint}
        value={facts.note}
        onCommit={(text) => setInvitationFact('note', text)}
      />
      <DraftField
        label={words.office}
        placeholder={words.officeHint}
        isMultiline
        value={facts.office}
        onCommit={(text) => setInvitationFact('office', text)}
      />
      <DraftField
        label={words.signer}
        value={facts.signer}
        onCommit={(text) => setInvitationFact('signer', text)}
      />
    </>
  )
}
