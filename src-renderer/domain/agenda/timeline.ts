import { agendaOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { AgendaItem, ClockTime } from '#domain/record.ts'

import { proposedMinutes } from './stageTime.ts'

/** When an item takes place. Times run on past midnight (1450 is 00:10 of the next day). */
export interface TimelineRow {
  readonly item: AgendaItem
  /** Null while no start is known. */
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  readonly minutes: number
  /** Free minutes between the item before and this pinned start. */
  readonly gapBefore: number
  /** Minutes by which the items before run over this pinned start. */
  readonly overflowBefore: number
  /** What the handovers or decisions of this item would take; null when it has none. */
  readonly proposedMinutes: number | null
}

export interface Timeline {
  readonly rows: readonly TimelineRow[]
  /** When the last item is over; null while no start is known. */
  readonly end: ClockTime | null
  /** Sum of the minutes of all items, gaps left out. */
  readonly minutes: number
  /** Minutes beyond the hall slot; 0 while either end is unknown. */
  readonly overSlot: number
}

const known = new WeakMap<Plan, Timeline>()

/**
 * The times of the agenda: each item follows the one before, from the start of the conference; a
 * pinned start anchors anew, and tells the gap or the overflow before it. Computed once per plan.
 */
export function timelineOf(plan: Plan): Timeline {
  const before = known.get(plan)
  if (before !== undefined) return before
  const timeline = computed(plan)
  known.set(plan, timeline)
  return timeline
}

function computed(plan: Plan): Timeline {
  const conference = conferenceOf(plan)
  const agenda = agendaOf(plan)
  const rows: TimelineRow[] = []
  let clock = conference?.start ?? null
  let end: ClockTime | null = null
  for (const item of agenda) {
    const start: ClockTime | null = item.fixedStart ?? clock
    const drift = clock === null || item.fixedStart === null ? 0 : item.fixedStart - clock
    clock = start === null ? null : start + item.minutes
    if (clock !== null) end = Math.max(end ?? clock, clock)
    rows.push({
      item,
      start,
      end: clock,
      minutes: item.minutes,
      gapBefore: Math.max(0, drift),
      overflowBefore: Math.max(0, -drift),
      proposedMinutes: proposedMinutes(plan, item, agenda),
    })
  }
  const slotEnd = conference?.slotEnd ?? null
  return {
    rows,
    end,
    minutes: agenda.reduce((sum, item) => sum + item.minutes, 0),
    overSlot: end === null || slotEnd === null ? 0 : Math.max(0, end - slotEnd),
  }
}
