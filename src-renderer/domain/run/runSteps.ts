import { handoverSeconds, handoversOfItem, stageOf } from '#domain/agenda/stageTime.ts'
import { timelineOf } from '#domain/agenda/timeline.ts'
import { agendaOf, handoversOf, rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { AgendaItem, Handover, Id } from '#domain/record.ts'

import type { Run, RunMode, RunStep } from './run.ts'

/** A live run is held against the clock only when it starts this near to the planned time. */
const NEAR_START_MS = 2 * 3600 * 1000

/**
 * The steps that GO takes, frozen when a run starts: the agenda in order; an item with handovers is
 * one step for each of them. A handover that no item takes in comes at the end, never nowhere.
 */
export function stepsOf(plan: Plan): readonly RunStep[] {
  const agenda = agendaOf(plan)
  const origin = originSeconds(plan) ?? 0
  const steps: RunStep[] = []
  let free = 0
  for (const { item, start, minutes } of timelineOf(plan).rows) {
    const offset = start === null ? free : start * 60 - origin
    const handovers = handoversOfItem(plan, item, agenda)
    if (handovers.length === 0) steps.push(itemStep(item, offset))
    else steps.push(...handoverSteps(plan, item, handovers, offset))
    free = offset + minutes * 60
  }
  const taken = new Set(steps.map((step) => step.handoverId))
  const loose = handoversOf(plan).filter(({ id }) => !taken.has(id))
  return [...steps, ...handoverSteps(plan, null, loose, free)]
}

/** A run of a plan that nobody has begun: to see beforehand what it would show. Never kept. */
export function plannedRun(plan: Plan): Run {
  return {
    id: '',
    conferenceId: '',
    mode: 'rehearsal',
    startedAt: '',
    plannedStartAt: null,
    steps: stepsOf(plan),
    plan: rowsOf(plan),
  }
}

function itemStep(item: AgendaItem, offsetSeconds: number): RunStep {
  return {
    id: item.id,
    itemId: item.id,
    handoverId: null,
    offsetSeconds,
    plannedSeconds: item.minutes * 60,
    fixed: item.fixedStart !== null,
  }
}

function handoverSteps(
  plan: Plan,
  item: AgendaItem | null,
  handovers: readonly Handover[],
  start: number,
): readonly RunStep[] {
  const itemId: Id | null = item?.id ?? null
  let offsetSeconds = start
  return handovers.map(({ id }, index) => {
    const plannedSeconds = handoverSeconds(plan, handovers[index] as Handover, stageOf(plan))
    const fixed = index === 0 && (item?.fixedStart ?? null) !== null
    const step = { id, itemId, handoverId: id, offsetSeconds, plannedSeconds, fixed }
    offsetSeconds += plannedSeconds
    return step
  })
}

/**
 * Seconds after midnight at which the first item begins, from which the offsets of the steps count;
 * null while no clock time is known.
 */
export function originSeconds(plan: Plan): number | null {
  let before = 0
  for (const { start, minutes } of timelineOf(plan).rows) {
    if (start !== null) return start * 60 - before
    before += minutes * 60
  }
  return null
}

/**
 * The moment at which a run that starts `now` should begin: today at the planned time. Null, so that
 * the plan counts from the first GO, for a rehearsal, for a plan without a time, and for a start
 * more than two hours away from it.
 */
export function plannedStartAt(plan: Plan, mode: RunMode, now: number): number | null {
  const origin = originSeconds(plan)
  if (mode === 'rehearsal' || origin === null) return null
  const planned = new Date(now).setHours(0, 0, origin, 0)
  return Math.abs(planned - now) <= NEAR_START_MS ? planned : null
}
