import type { Id } from '#domain/record.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import { pausedFor, secondsOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

import { expectedSeconds, handoverPace, paceSamples } from './runPace.ts'
import type { PaceSample } from './runPace.ts'
import { timingOf } from './runTiming.ts'
import type { StepTiming } from './runTiming.ts'

/**
 * One thing that moves the expected start of a step away from the planned one, by so many seconds:
 * above zero later, below zero earlier.
 *
 * - notBegun: the programme should have begun, and has not
 * - begun: the step that is on began later or earlier than planned
 * - paused: it was paused by an outage
 * - overrun: it takes longer than it may
 * - lengthSet: a step was given another length by a cut
 * - dropped: an agenda item is left out
 * - merged: a handover comes up together with another
 * - pace: handovers go at the pace of the last ones
 * - fixed: a start tied to the clock takes up delay (below zero) or is waited for
 * - gap: a gap of the plan takes up delay
 * - overlap: the plan itself has the step begin before the one before it is over
 */
export type EtaReason = { readonly seconds: number } & (
  | { readonly kind: 'notBegun' }
  | {
      readonly kind:
        | 'begun'
        | 'paused'
        | 'overrun'
        | 'lengthSet'
        | 'dropped'
        | 'fixed'
        | 'gap'
        | 'overlap'
      readonly step: RunStep
    }
  | { readonly kind: 'merged'; readonly count: number }
  | { readonly kind: 'pace'; readonly count: number }
)

/** When a step is expected to begin, and why. */
export interface Eta {
  readonly step: RunStep
  /** Milliseconds of the wall clock. */
  readonly plannedStart: number
  readonly expectedStart: number
  /** What moves it, in the order of the programme; all seconds together are the difference. */
  readonly reasons: readonly EtaReason[]
  /** The step that is on; it is counted in full, because that it ends early is never promised. */
  readonly current: RunStep | null
  /** Steps between now and then that are counted as long as the plan has them. */
  readonly kept: { readonly count: number; readonly seconds: number }
  /** The handovers that give the pace; empty where the plan holds. */
  readonly samples: readonly PaceSample[]
}

/**
 * Why a step that is to come is expected when it is: the sum of `timingOf`, told part by part. Null
 * for a step that has begun, is left out, or has no expected start.
 */
export function etaOf(run: Run, state: RunState, now: number, stepId: Id): Eta | null {
  const { steps } = timingOf(run, state, now)
  const index = steps.findIndex(({ step }) => step.id === stepId)
  const timing = steps[index]
  if (timing?.status !== 'coming') return null
  const { step, plannedStart, expectedStart } = timing
  if (plannedStart === null || expectedStart === null) return null
  const way = steps.slice(Math.max(0, state.current), index + 1)
  const parts = way.flatMap((each, at) => [
    ...startOf(each, way[at - 1]),
    ...(each === timing ? [] : lengthOf(run, state, each, way[at - 1])),
  ])
  const pace = handoverPace(run, state)
  const kept = way
    .filter((each) => each.status === 'coming' && each !== timing)
    .map((each) => each.step)
    .filter((each) => expectedSeconds(state, each, pace) === each.plannedSeconds)
  return {
    step,
    plannedStart,
    expectedStart,
    reasons: together(parts).filter(({ seconds }) => Math.round(seconds) !== 0),
    current: steps[state.current]?.step ?? null,
    kept: {
      count: kept.length,
      seconds: kept.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0),
    },
    samples: parts.some(({ kind }) => kind === 'pace') ? paceSamples(run, state) : [],
  }
}

/** By how much the start of one step moves away from the end of the one before. */
function startOf(timing: StepTiming, before: StepTiming | undefined): readonly EtaReason[] {
  const { step, plannedStart, actualStart, expectedStart } = timing
  if (actualStart !== null)
    return [{ kind: 'begun', step, seconds: apart(actualStart, plannedStart) }]
  if (expectedStart === null) return []
  const free = before?.free ?? null
  if (before === undefined || free === null)
    return [{ kind: 'notBegun', seconds: apart(expectedStart, plannedStart) }]
  const slack = slackBefore(before.step, step)
  const waits = apart(expectedStart, free)
  const kind =
    step.fixed && waits > 0 ? 'fixed' : slack < 0 ? 'overlap' : step.fixed ? 'fixed' : 'gap'
  return [{ kind, step, seconds: waits - slack }]
}

/** By how much the length of one step differs from the plan. */
function lengthOf(
  run: Run,
  state: RunState,
  { step, status, actualStart, free }: StepTiming,
  before: StepTiming | undefined,
): readonly EtaReason[] {
  const allowed = secondsOf(state, step)
  const time = state.times.get(step.id)
  const paused = time === undefined || free === null ? 0 : pausedFor(state, time, free) / 1000
  const isHandover = step.handoverId !== null
  if (status === 'skipped') {
    // Nothing is won by what is left out before the beginning, which the clock or the plan gives.
    if (before === undefined || before.free === null) return []
    // The gap of the plan before it goes with it.
    const seconds = -step.plannedSeconds - slackBefore(before.step, step)
    return [isHandover ? { kind: 'merged', count: 1, seconds } : { kind: 'dropped', step, seconds }]
  }
  const set = allowed - step.plannedSeconds
  const cut: EtaReason = isHandover
    ? { kind: 'merged', count: 0, seconds: set }
    : { kind: 'lengthSet', step, seconds: set }
  if (actualStart !== null)
    return [
      cut,
      { kind: 'paused', step, seconds: paused },
      { kind: 'overrun', step, seconds: apart(free, actualStart) - allowed - paused },
    ]
  const seconds = expectedSeconds(state, step, handoverPace(run, state)) - allowed
  return seconds === 0 ? [cut] : [cut, { kind: 'pace', count: 1, seconds }]
}

/** Merged handovers are told in one, and so are those that go at the pace. */
function together(parts: readonly EtaReason[]): readonly EtaReason[] {
  const told: EtaReason[] = []
  for (const part of parts) {
    const at = told.findIndex(({ kind }) => kind === part.kind)
    const known = told[at]
    if (known === undefined || !('count' in known) || !('count' in part)) told.push(part)
    else
      told[at] = {
        ...known,
        count: known.count + part.count,
        seconds: known.seconds + part.seconds,
      }
  }
  return told
}

/** Seconds that the plan leaves free between two steps; below zero where they overlap. */
function slackBefore(before: RunStep, step: RunStep): number {
  return step.offsetSeconds - before.offsetSeconds - before.plannedSeconds
}

function apart(later: number | null, earlier: number | null): number {
  return later === null || earlier === null ? 0 : (later - earlier) / 1000
}
