import { useMemo, useState } from 'react'

import { searchedAttendees } from '#domain/attendees/attendeeSearch.ts'
import { addRecipients } from '#domain/awards/recipientBlock.ts'
import { fullForm } from '#domain/personForm.ts'
import { attendeesOf, recipientsOfAward } from '#domain/plan.ts'
import type { Award, Id } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { usePlan } from '#store/plan.ts'
import { awardWords } from '#text/awardWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { SearchField } from '#ui/SearchField.tsx'

import css from './Awards.module.css'

const { pick: words, steps } = awardWords

/** Drawn at once; typing a letter of the name finds the others. */
const MOST = 200

interface PickAttendeesProps {
  readonly award: Award
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Makes attendees recipients of an award, linked to who they are. */
export function PickAttendees({ award, isOpen, onClose }: PickAttendeesProps) {
  const plan = usePlan((each) => each)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set())
  const received = useMemo(
    () => new Set(recipientsOfAward(plan, award.id).map(({ attendeeId }) => attendeeId)),
    [plan, award.id],
  )
  const attendees = attendeesOf(plan)
  const found = useMemo(
    () => searchedAttendees(attendees, query).slice(0, MOST),
    [attendees, query],
  )
  const close = () => {
    setQuery('')
    setChosen(new Set())
    onClose()
  }
  const add = async () => {
    const list = attendees
      .filter(({ id }) => chosen.has(id))
      .map(({ id, fullName }) => ({ name: fullName, attendeeId: id }))
    const result = await attempt(
      edit(steps.addRecipients(list.length), (now) => addRecipients(now, award.id, list, newId)),
    )
    if (result.ok) close()
  }
  const choose = (id: Id, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Dialog
      title={words.title(awardWords.brief(award.name, ''))}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{uiWords.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={() => void add()}>
            {words.confirm(chosen.size)}
          </Button>
        </>
      }
    >
      <SearchField label={words.search} value={query} onChange={setQuery} />
      <ul className={css.picks}>
        {found.map((attendee) => (
          <li key={attendee.id}>
            <Checkbox
              label={
                received.has(attendee.id)
                  ? `${fullForm(attendee)} (${words.received})`
                  : fullForm(attendee)
              }
              isSelected={chosen.has(attendee.id)}
              isDisabled={received.has(attendee.id)}
              onChange={(isChosen) => choose(attendee.id, isChosen)}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p className={css.none}>{attendees.length === 0 ? words.noAttendees : words.none}</p>
      ) : null}
    </Dialog>
  )
}
