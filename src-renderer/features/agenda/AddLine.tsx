import { Plus } from 'lucide-react'
import type { RefObject } from 'react'

import type { Id } from '#domain/record.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { DraftField } from '#ui/DraftField.tsx'

import { addItem } from './agendaEdits.ts'

import css from './Agenda.module.css'

interface AddLineProps {
  readonly frame: RefObject<HTMLDivElement | null>
  /** Told of a new item, and whether the person is still in the line, typing the next title. */
  readonly onAdded: (id: Id, typesOn: boolean) => void
}

/** The last line of the table: a title and Enter adds an item. */
export function AddLine({ frame, onAdded }: AddLineProps) {
  const add = async (title: string) => {
    if (title.trim() === '') return
    const typesOn = frame.current?.contains(document.activeElement) === true
    onAdded(await addItem({ title, assumed: true }), typesOn)
  }
  return (
    <div ref={frame} className={css.add}>
      <Plus size={16} strokeWidth={1.75} aria-hidden />
      <DraftField
        label={words.addFree}
        hideLabel
        look="bare"
        value=""
        placeholder={words.addHint}
        onCommit={add}
      />
    </div>
  )
}
