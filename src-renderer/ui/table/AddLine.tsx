import { Plus } from 'lucide-react'
import type { RefObject } from 'react'

import { DraftField } from '#ui/DraftField.tsx'

import css from './AddLine.module.css'

interface AddLineProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly label: string
  readonly placeholder: string
  /** Adds a row of this text and gives its id; blank text never comes. */
  readonly add: (text: string) => Promise<string>
  /** Told of the new row; the keys stay where they are. */
  readonly onAdded: (id: string) => void
}

/** The last line of a table: a text and Enter adds a row; the next can follow at once. */
export function AddLine({ frame, label, placeholder, add, onAdded }: AddLineProps) {
  const commit = async (text: string) => {
    if (text.trim() === '') return
    onAdded(await add(text))
  }
  return (
    <div ref={frame} className={css.add}>
      <Plus size={16} strokeWidth={1.75} aria-hidden />
      <DraftField
        label={label}
        hideLabel
        look="bare"
        value=""
        isAdder
        placeholder={placeholder}
        onCommit={commit}
      />
    </div>
  )
}
