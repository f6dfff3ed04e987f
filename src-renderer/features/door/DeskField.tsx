import { doorWords as words } from '#text/doorWords.ts'
import { DraftField } from '#ui/DraftField.tsx'

import { nameDesk, useDesk } from './desk.ts'

import css from './Door.module.css'

/** Which desk this is, where there are several: it is written into every event. */
export function DeskField() {
  const desk = useDesk((state) => state.desk)
  return (
    <div className={css.desk}>
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
