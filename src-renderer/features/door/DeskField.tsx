import type { KeyboardEvent } from 'react'

import { doorWords as words } from '#text/doorWords.ts'
import { DraftField } from '#ui/DraftField.tsx'

import { nameDesk, useDesk } from './desk.ts'

import css from './Door.module.css'

interface DeskFieldProps {
  /** Once the desk has its name, the keys belong to the guests again. */
  readonly onDone: () => void
}

/** Which desk this is, where there are several: it is written into every event. */
export function DeskField({ onDone }: DeskFieldProps) {
  const desk = useDesk((state) => state.desk)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field in it has the keys
    <div className={css.desk} onKeyDown={press}>
      <DraftField
        label={words.desk}
        hideLabel
        value={desk}
        placeholder={words.deskHint}
        maxLength={60}
        onCommit={nameDesk}
      />
    </div>
  )
}
