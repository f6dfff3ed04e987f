import type { Run, RunStep } from './run.ts'
import { secondsOf, stepsToCome } from './runState.ts'
import type { RunState } from './runState.ts'

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

/**
 * Median of real by planned length of the last five handovers that are over; as planned while fewer
 * than three are. Agenda items tell nothing of it: a speech is not a handover.
 */
export function handoverPace(run: Run, state: RunState): HandoverPace {
  const ratios = run.steps.flatMap((step) => {
    const time = state.times.get(step.id)
    const planned = secondsOf(state, step)
    if (step.handoverId === null || planned <= 0) return []
    if (time === undefined || time.endedAt === null) return []
    return (time.endedAt - time.startedAt) / (planned * 1000)
  })
  const last = ratios.slice(-LAST).toSorted((a, b) => a - b)
  if (last.length < LEAST) return { factor: 1, samples: 0 }
  const middle = (last.length - 1) / 2
  const low = last[Math.floor(middle)] ?? 1
  const high = last[Math.ceil(middle)] ?? 1
  return { factor: (low + high) / 2, samples: last.length }
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
