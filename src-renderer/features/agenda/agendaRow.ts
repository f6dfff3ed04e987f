import { itemPersonName } from '#domain/agenda/agenda.ts'
import type { Timeline, TimelineRow } from '#domain/agenda/timeline.ts'
import type { Plan } from '#domain/plan.ts'
import type { AgendaItem, ClockTime, Id } from '#domain/record.ts'
import { clockAfter } from '#domain/time.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { clock } from '#text/format.ts'

/** A line of the table: the item with its computed times, known by the item's id. */
export interface AgendaRow extends TimelineRow {
  readonly id: Id
  /** Who does what in it: "Nguyễn Văn A (chủ trì), MC". */
  readonly people: string
}

export function rowsOfTimeline(
  { rows }: Timeline,
  plan: Pick<Plan, 'attendees'>,
): readonly AgendaRow[] {
  return rows.map((row) => ({ ...row, id: row.item.id, people: peopleOf(row.item, plan) }))
}

function peopleOf({ people }: AgendaItem, plan: Pick<Plan, 'attendees'>): string {
  return people
    .map((person) => {
      const name = itemPersonName(plan, person) || words.unknownPerson
      return person.role === '' ? name : `${name} (${person.role})`
    })
    .join(', ')
}

const DAY = 24 * 60

/** A time that may lie beyond midnight: "0h10 hôm sau". */
export function timeWords(time: ClockTime): string {
  const words24 = clock(clockAfter(time, 0))
  return time >= DAY ? `${words24} ${words.afterMidnight}` : words24
}

/** What the handovers propose, where it differs from the minutes of the item. */
export function proposalOf({ proposedMinutes, minutes }: AgendaRow): number | null {
  return proposedMinutes === minutes ? null : proposedMinutes
}

/** Items whose minutes nobody has confirmed yet. */
export function assumedOf(items: readonly AgendaItem[]): readonly AgendaItem[] {
  return items.filter((item) => item.assumed)
}
