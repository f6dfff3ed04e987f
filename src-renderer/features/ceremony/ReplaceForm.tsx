import { useEffect, useMemo, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { UNKNOWN_PRESENTER } from '#domain/handovers/handover.ts'
import { numberInRun } from '#domain/handovers/handoverNumber.ts'
import type { Id } from '#domain/record.ts'
import { knockOnOf } from '#domain/run/knockOn.ts'
import type { KnockOn } from '#domain/run/knockOn.ts'
import { replacedSlots } from '#domain/run/replacement.ts'
import type { ReplacedSlots, Replacing } from '#domain/run/replacement.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run, Scope } from '#domain/run/run.ts'
import { presentersOf } from '#domain/run/runState.ts'
import { rules } from '#store/rules.ts'
import { ask } from '#store/run.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { matchOptions } from '#ui/suggest.ts'

import { CandidateList } from './CandidateList.tsx'
import { CapacityChoice } from './CapacityChoice.tsx'
import { candidatesFor } from './replaceCandidates.ts'
import type { StepView } from './stepView.ts'

import css from './Form.module.css'

const words = runWords.replaceForm

interface Props {
  readonly open: OpenRun
  readonly view: StepView
  readonly onClose: () => void
}

/** Another presenter, for this handover or from here on. ↑ ↓ choose, Enter writes, Esc closes. */
export function ReplaceForm({ open: { run, state }, view, onClose }: Props) {
  const [slot, setSlot] = useState(0)
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState<number | null>(null)
  const [scope, setScope] = useState<Scope>('this')
  const [chosen, setChosen] = useState<Replacing['chosen']>(null)
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  // Everybody present, and not again for each letter that is typed.
  const candidates = useMemo(() => candidatesFor(run, state, view.step), [run, state, view.step])
  const options = useMemo(
    () => candidates.map(({ id, name }) => ({ value: id, label: name })),
    [candidates],
  )
  const shown = matchOptions(options, typed).flatMap(
    ({ value }) => candidates.find(({ id }) => id === value) ?? [],
  )
  const at =
    marked ??
    Math.max(
      0,
      shown.findIndex(({ doubt }) => doubt === null),
    )
  const before = presentersOf(run, state, view.step)[slot] ?? UNKNOWN_PRESENTER
  const knockOn = knockOnOf(run, state, view.step, before, scope, shown[at]?.id ?? null)
  const slotsFor = (attendeeId: Id | null, name: string) => {
    const replacing = { step: view.step, slot, person: { attendeeId, name }, scope, chosen }
    return replacedSlots(run, state, replacing, rulesOf(planOfRun(run), rules))
  }
  const replace = async (attendeeId: Id | null, name: string) => {
    const { presenter, others } = slotsFor(attendeeId, name)
    const stepId = view.step.id
    const asked = {
      type: 'replacePresenter',
      stepId,
      slot,
      presenter,
      scope,
      reason,
      others,
    } as const
    if (await ask(asked)) onClose()
  }
  const person = shown[at] ?? { id: null, name: typed.trim() }
  const slots = slotsFor(person.id, person.id === null ? person.name : '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    const taken = shown[at]
    if (taken !== undefined) void replace(taken.id, taken.name)
    else void replace(null, typed)
  }
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
    if (step === 0 || shown.length === 0) return
    event.preventDefault()
    setMarked((at + step + shown.length) % shown.length)
  }
  return (
    <form data-console-form aria-label={words.title} className={css.form} onSubmit={save}>
      <h3 className={css.title}>{words.title}</h3>
      {view.presenters.length > 1 ? (
        <RadioGroup
          label={words.slot}
          value={String(slot)}
          options={view.presenters.map((presenter, index) => ({
            value: String(index),
            label: words.slotOf(index + 1, presenter.name || runWords.console.unknownPresenter),
          }))}
          onChange={(value) => {
            setSlot(Number(value))
            setChosen(null)
          }}
        />
      ) : null}
      <label className={css.field}>
        <span>{words.who}</span>
        <input
          ref={field}
          value={typed}
          placeholder={words.placeholder}
          onChange={(event) => {
            setTyped(event.target.value)
            setMarked(null)
          }}
          onKeyDown={move}
        />
      </label>
      <CandidateList
        candidates={shown}
        marked={at}
        typed={typed.trim()}
        onMark={setMarked}
        onChoose={(candidate) => void replace(candidate.id, candidate.name)}
        onTyped={() => void replace(null, typed)}
      />
      {person.name === '' ? null : (
        <CapacityChoice slots={slots} chosen={chosen} onChoose={setChosen} />
      )}
      <RadioGroup
        label={words.scope}
        look="segments"
        value={scope}
        options={[
          { value: 'this', label: runWords.scopes.this },
          { value: 'award', label: runWords.scopes.award },
          { value: 'onward', label: runWords.scopes.onward },
        ]}
        onChange={setScope}
      />
      {scope === 'this' ? null : (
        <p role="status" className={css.help}>
          {knockOnWords(run, knockOn, slots)}
        </p>
      )}
      <label className={css.field}>
        <span>{words.reason}</span>
        <input value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className={css.actions}>
        <Button type="submit" variant="primary" size="l">
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/** How many handovers change, and in which of them somebody should look again. */
function knockOnWords(
  run: Run,
  changed: readonly KnockOn[],
  { presenter, others }: ReplacedSlots,
): string {
  const doubts = changed.flatMap(({ step, doubt }) =>
    doubt === null ? [] : words.knockOnDoubt(numberInRun(run, step.id) ?? 0, words[doubt]),
  )
  const apart = others.filter(({ capacity }) => capacity !== presenter.capacity).length
  const other = apart === 0 ? [] : [words.otherCapacities(apart)]
  return [words.knockOn(changed.length), ...other, ...doubts].join(' ')
}
