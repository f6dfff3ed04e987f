import type { Run, RunStep } from '#domain/run/run.ts'
import { ranFor, secondsOf, stepsToCome } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

/** The pace is that of so many handovers; one that went wrong among them moves nothing. */
const LAST = 5
/** Fewer say nothing yet: then the plan holds. */
const LEAST = 3

/** How the handovers go. */
export interface HandoverPace {
  /** Real by planned length: 1 as planned, above slower, below faster. */
  readonly factor: number
  /** Of how many handovers; 0 while the plan holds. */
  readonly samples: number
}

/** How long a handover that is over really took, in seconds. */
export interface PaceSample {
  readonly step: RunStep
  readonly planned: number
  readonly real: number
}

/**
 * The handovers by which the pace is taken: the last five that are over; none while fewer than three
 * are. Agenda items tell nothing of it: a speech is not a handover.
 */
export function paceSamples(run: Run, state: RunState): readonly PaceSample[] {
  const over = run.steps.flatMap((step): readonly PaceSample[] => {
    const time = state.times.get(step.id)
    const planned = secondsOf(state, step)
    if (step.handoverId === null || planned <= 0) return []
    if (time === undefined || time.endedAt === null) return []
    return [{ step, planned, real: ranFor(state, time, time.endedAt) / 1000 }]
  })
  const last = over.slice(-LAST)
  return last.length < LEAST ? [] : last
}

/** Median of real by planned length of the last handovers; as planned while too few are over. */
export function handoverPace(run: Run, state: RunState): HandoverPace {
  const samples = paceSamples(run, state)
  if (samples.length === 0) return { factor: 1, samples: 0 }
  const ratios = samples.map(({ real, planned }) => real / planned).toSorted((a, b) => a - b)
  const middle = (ratios.length - 1) / 2
  const low = ratios[Math.floor(middle)] ?? 1
  const high = ratios[Math.ceil(middle)] ?? 1
  return { factor: (low + high) / 2, samples: ratios.length }
}

/** How long a step that is to come will take, in seconds: a handover goes by the pace of the last ones. */
export function expectedSeconds(state: RunState, step: RunStep, { factor }: HandoverPace): number {
  const planned = secondsOf(state, step)
  return step.handoverId === null ? planned : planned * factor
}

/** What is left of the awards after the step that is on. */
export interface HandoversLeft extends HandoverPace {
  readonly count: number
  readonly seconds: number
}

/** How many handovers are still to come and how long they will take at the pace of the last ones. */
export function handoversLeft(run: Run, state: RunState): HandoversLeft {
  const pace = handoverPace(run, state)
  const left = stepsToCome(run, state).filter(({ handoverId }) => handoverId !== null)
  const seconds = left.reduce((sum, step) => sum + expectedSeconds(state, step, pace), 0)
  return { ...pace, count: left.length, seconds }
}
