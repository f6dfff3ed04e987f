import type { Timeline } from '#domain/agenda/timeline.ts'
import { clockAfter } from '#domain/time.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { clock } from '#text/format.ts'

import { timeWords } from './agendaRow.ts'

import css from './Agenda.module.css'

interface AgendaTotalsProps {
  readonly timeline: Timeline
  readonly slotEnd: number | null
  readonly assumed: number
}

/** How long the programme is, when it ends, and whether it fits the slot of the hall. */
export function AgendaTotals({ timeline, slotEnd, assumed }: AgendaTotalsProps) {
  const { end, minutes, overSlot } = timeline
  const totals = [
    words.totalMinutes(minutes),
    ...(end === null ? [] : [words.ends(timeWords(end))]),
    ...(assumed === 0 ? [] : [words.assumedCount(assumed)]),
  ]
  return (
    <footer className={css.totals}>
      <span>{totals.join(' · ')}</span>
      {end === null || slotEnd === null ? null : (
        <strong className={css.slot} data-over={overSlot > 0 ? true : undefined}>
          {slotWords(end, slotEnd)}
        </strong>
      )}
    </footer>
  )
}

function slotWords(end: number, slotEnd: number): string {
  const until = clock(clockAfter(slotEnd, 0))
  if (end > slotEnd) return words.slotOver(end - slotEnd, until)
  return end === slotEnd ? words.slotExact(until) : words.slotFree(slotEnd - end, until)
}
