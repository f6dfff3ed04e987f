import { useState } from 'react'

import { fieldsToAsk } from '#domain/attendees/joinAttendees.ts'
import type { JoinField } from '#domain/attendees/joinAttendees.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { joinWords as words } from '#text/joinWords.ts'
import { valueWords } from '#text/valueWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import { join, sayTwo } from './joinEdits.ts'

import css from './Attendees.module.css'

interface JoinDialogProps {
  /** Two rows of the list; the one that comes first in it stays. */
  readonly ids: readonly Id[]
  readonly onClose: () => void
}

/** Two rows of one person side by side: which writing is right, and then one row. */
export function JoinDialog({ ids, onClose }: JoinDialogProps) {
  const plan = usePlan((each) => each)
  const [fromGone, setFromGone] = useState<ReadonlySet<JoinField>>(new Set())
  const [kept, gone] = attendeesOf(plan).filter(({ id }) => ids.includes(id))
  if (kept === undefined || gone === undefined) return null
  const asked = fieldsToAsk(kept, gone)
  const choose = (field: JoinField, isGone: boolean) => {
    const next = new Set(fromGone)
    if (isGone) next.add(field)
    else next.delete(field)
    setFromGone(next)
  }
  const done = async (work: Promise<void>) => {
    if ((await attempt(work)).ok) onClose()
  }
  return (
    <Dialog
      title={words.title(kept.fullName)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button onPress={() => void done(sayTwo(kept, gone))}>{words.two}</Button>
          <Button variant="primary" onPress={() => void done(join(kept, gone, fromGone))}>
            {words.join}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{asked.length === 0 ? words.nothingDiffers : words.intro}</p>
        {asked.map((field) => (
          <RadioGroup
            key={field}
            label={attendeeWords.columns[field]}
            options={[
              { value: 'kept', label: valueWords(plan, 'attendees', field, kept[field]) },
              { value: 'gone', label: valueWords(plan, 'attendees', field, gone[field]) },
            ]}
            value={fromGone.has(field) ? 'gone' : 'kept'}
            onChange={(side) => choose(field, side === 'gone')}
          />
        ))}
        <p className={css.quiet}>{words.summary}</p>
      </div>
    </Dialog>
  )
}
