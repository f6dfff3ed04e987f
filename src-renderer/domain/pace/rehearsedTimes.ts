import { setAgendaItem } from '#domain/agenda/agenda.ts'
import {
  handoverSeconds,
  handoversOfItem,
  proposedMinutes,
  stageOf,
} from '#domain/agenda/stageTime.ts'
import type { Change } from '#domain/change.ts'
import { squash } from '#domain/change.ts'
import { setHandover } from '#domain/handovers/handover.ts'
import { agendaOf, applyChanges } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { Run } from '#domain/run/run.ts'
import { ranFor, secondsOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

/** A step that took less than this part of its time was passed over, not rehearsed. */
const REHEARSED = 1 / 4
/** A handover is planned in steps of so many seconds. */
const SECONDS = 5

/** How long a rehearsal has shown that something takes, where the plan says otherwise; seconds. */
export interface RehearsedTime {
  readonly table: 'agendaItems' | 'handovers'
  readonly id: Id
  readonly before: number
  readonly after: number
}

/**
 * The real times of a run that differ from the plan as it is now: of agenda items in whole minutes, of
 * handovers in steps of five seconds. Steps that were never reached, were passed over quickly, or are
 * no longer in the plan have none; an item that consists of handovers follows them by itself.
 */
export function rehearsedTimes(plan: Plan, run: Run, state: RunState): readonly RehearsedTime[] {
  const settings = stageOf(plan)
  return run.steps.flatMap((step): readonly RehearsedTime[] => {
    const time = state.times.get(step.id)
    // A step that was cut was not the one that is planned.
    if (time === undefined || time.endedAt === null || state.lengths.has(step.id)) return []
    const took = ranFor(state, time, time.endedAt) / 1000
    if (took < secondsOf(state, step) * REHEARSED) return []
    const handover = plan.handovers.get(step.handoverId ?? '')
    if (handover !== undefined) {
      const before = handoverSeconds(plan, handover, settings)
      const after = Math.max(SECONDS, Math.round(took / SECONDS) * SECONDS)
      return before === after ? [] : [{ table: 'handovers', id: handover.id, before, after }]
    }
    const item = plan.agendaItems.get(step.itemId ?? '')
    if (step.handoverId !== null || item === undefined) return []
    const after = Math.max(1, Math.round(took / 60)) * 60
    const before = item.minutes * 60
    return before === after ? [] : [{ table: 'agendaItems', id: item.id, before, after }]
  })
}

/** Writes the times of a rehearsal into the plan; the items of the handovers get their sum. */
export function takeRehearsedTimes(plan: Plan, times: readonly RehearsedTime[]): readonly Change[] {
  const own = times.flatMap(({ table, id, after }) =>
    table === 'handovers'
      ? setHandover(plan, id, { seconds: after })
      : setAgendaItem(plan, id, { minutes: after / 60 }),
  )
  const next = applyChanges(plan, own)
  const changed = new Set(times.map(({ id }) => id))
  const agenda = agendaOf(next)
  const sums = agenda.flatMap((item) => {
    const isTouched = handoversOfItem(next, item, agenda).some(({ id }) => changed.has(id))
    const minutes = proposedMinutes(next, item, agenda)
    return isTouched && minutes !== null ? setAgendaItem(next, item.id, { minutes }) : []
  })
  return squash([...own, ...sums])
}
