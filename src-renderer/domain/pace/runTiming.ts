import type { Run, RunStep } from '#domain/run/run.ts'
import { currentStep, pausedFor, ranFor, secondsOf } from '#domain/run/runState.ts'
import type { RunState, StepTime } from '#domain/run/runState.ts'

import { expectedSeconds, handoverPace } from './runPace.ts'

/** Planned, expected and actual time of one step; milliseconds of the wall clock. */
export interface StepTiming {
  readonly step: RunStep
  readonly status: 'done' | 'skipped' | 'current' | 'coming'
  /** Null while nothing says when the programme begins. */
  readonly plannedStart: number | null
  /** When it will begin as things stand; null for a step that has begun or was passed over. */
  readonly expectedStart: number | null
  readonly actualStart: number | null
  readonly actualEnd: number | null
  /** When the step after it may begin: it is over by then, or left out; null while nobody knows. */
  readonly free: number | null
}

export interface RunTiming extends RunPace {
  readonly steps: readonly StepTiming[]
}

/** How the run goes at this moment; quick to compute, for clocks that tick. */
export interface RunPace {
  /** Of the current step, in milliseconds; remaining is negative when it overruns. */
  readonly elapsed: number | null
  readonly remaining: number | null
  /** How far the programme is behind its plan, in seconds; negative when ahead; null when there is no plan to compare with. */
  readonly lateSeconds: number | null
}

/**
 * Planned, expected and actual times at `now` (milliseconds, the clock of the events). A step that
 * is not over adds only its overrun: that it will end early is never promised, and a pause of it is no
 * time that it took. A later step follows the one before it, a planned gap before it takes up delay, and
 * a step fixed to the clock never comes before its time. Handovers to come go at the pace of the last
 * ones, see `handoverPace`.
 */
export function timingOf(run: Run, state: RunState, now: number): RunTiming {
  const origin = originOf(run, state)
  const at = state.endedAt ?? now
  const pace = handoverPace(run, state)
  const steps: StepTiming[] = []
  let free: number | null = null
  for (const [index, step] of run.steps.entries()) {
    const plannedStart = plannedStartOf(step, origin)
    const time = state.times.get(step.id)
    if (time !== undefined) {
      const isCurrent = index === state.current
      free = endOf(state, step, time, at)
      steps.push({
        step,
        status: isCurrent && state.phase !== 'ended' ? 'current' : 'done',
        plannedStart,
        expectedStart: null,
        actualStart: time.startedAt,
        actualEnd: time.endedAt,
        free,
      })
      continue
    }
    if (index < state.current || state.phase === 'ended' || state.dropped.has(step.id)) {
      steps.push(notRun(step, plannedStart, free))
      continue
    }
    const expectedStart = expectedStartOf(run, index, plannedStart, free, at)
    free = expectedStart === null ? null : expectedStart + expectedSeconds(state, step, pace) * 1000
    steps.push({ ...notRun(step, plannedStart, free), status: 'coming', expectedStart })
  }
  return { steps, ...paceOf(run, state, now) }
}

/** Elapsed and remaining time of the current step, and the lateness of the whole; see `timingOf`. */
export function paceOf(run: Run, state: RunState, now: number): RunPace {
  const at = state.endedAt ?? now
  const lateSeconds = lateness(run, state, originOf(run, state), at)
  return { ...ofCurrent(run, state, at), lateSeconds }
}

/** Planned start of the first step: the clock of a live run, else when it was really begun. */
function originOf(run: Run, state: RunState): number | null {
  if (run.plannedStartAt !== null) return run.plannedStartAt
  const first = run.steps.find((step) => state.times.has(step.id))
  const time = first && state.times.get(first.id)
  return first === undefined || time === undefined
    ? null
    : time.startedAt - first.offsetSeconds * 1000
}

function plannedStartOf(step: RunStep, origin: number | null): number | null {
  return origin === null ? null : origin + step.offsetSeconds * 1000
}

function notRun(step: RunStep, plannedStart: number | null, free: number | null): StepTiming {
  return {
    step,
    status: 'skipped',
    plannedStart,
    expectedStart: null,
    actualStart: null,
    actualEnd: null,
    free,
  }
}

/** `free` is when the step before is expected to be over; null before the first. */
function expectedStartOf(
  run: Run,
  index: number,
  plannedStart: number | null,
  free: number | null,
  now: number,
): number | null {
  if (plannedStart === null) return null
  if (free === null) return Math.max(plannedStart, now)
  if (run.steps[index]?.fixed === true) return Math.max(plannedStart, free)
  return Math.max(free, Math.min(plannedStart, free + gapBefore(run, index)))
}

/** Milliseconds that the plan leaves free before a step. */
function gapBefore(run: Run, index: number): number {
  const step = run.steps[index]
  const before = run.steps[index - 1]
  if (step === undefined || before === undefined) return 0
  return Math.max(0, step.offsetSeconds - before.offsetSeconds - before.plannedSeconds) * 1000
}

/** When a step that has begun is over, or will be by its length and its pauses. */
function endOf(state: RunState, step: RunStep, time: StepTime, now: number): number {
  const allowed = secondsOf(state, step) * 1000 + pausedFor(state, time, now)
  return time.endedAt ?? Math.max(now, time.startedAt + allowed)
}

function ofCurrent(run: Run, state: RunState, now: number) {
  const step = currentStep(run, state)
  const time = step && state.times.get(step.id)
  if (!step || !time || state.phase !== 'running') return { elapsed: null, remaining: null }
  const elapsed = ranFor(state, time, now)
  return { elapsed, remaining: secondsOf(state, step) * 1000 - elapsed }
}

/** Compares the expected end of the current step with its planned end. */
function lateness(run: Run, state: RunState, origin: number | null, now: number): number | null {
  if (origin === null) return null
  const step = currentStep(run, state)
  const time = step && state.times.get(step.id)
  if (!step || !time) return Math.max(0, Math.round((now - origin) / 1000))
  const planned = origin + (step.offsetSeconds + step.plannedSeconds) * 1000
  const expected = endOf(state, step, time, now)
  return Math.round((expected - planned) / 1000)
}
