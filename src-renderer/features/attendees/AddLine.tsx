import { Plus } from 'lucide-react'
import type { RefObject } from 'react'

import type { Id } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { DraftField } from '#ui/DraftField.tsx'

import { addOne } from './attendeeEdits.ts'

import css from './Attendees.module.css'

interface AddLineProps {
  readonly frame: RefObject<HTMLDivElement | null>
  /** Told of a new attendee, and whether the person is still in the line, typing the next name. */
  readonly onAdded: (id: Id, typesOn: boolean) => void
}

/** The last line of the table: a name and Enter adds an attendee; the next name can follow at once. */
export function AddLine({ frame, onAdded }: AddLineProps) {
  const add = async (fullName: string) => {
    if (fullName.trim() === '') return
    const typesOn = frame.current?.contains(document.activeElement) === true
    onAdded(await addOne({ fullName }), typesOn)
  }
  return (
    <div ref={frame} className={css.add}>
      <Plus size={16} strokeWidth={1.75} aria-hidden />
      <DraftField
        label={words.add}
        hideLabel
        look="bare"
        value=""
        placeholder={words.addHint}
        onCommit={add}
      />
    </div>
  )
}
