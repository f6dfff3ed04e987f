import { agendaWords as words } from '#text/agendaWords.ts'

import type { AgendaRow } from './agendaRow.ts'

import css from './Agenda.module.css'

/** The slim line before a pinned start: free minutes, or minutes that the items before run over. */
export function bandOf(row: AgendaRow) {
  const { gapBefore, overflowBefore } = row
  if (gapBefore === 0 && overflowBefore === 0) return null
  const isOver = overflowBefore > 0
  return (
    <span className={css.band} data-over={isOver ? true : undefined}>
      {isOver ? words.overlap(overflowBefore) : words.gap(gapBefore)}
    </span>
  )
}
