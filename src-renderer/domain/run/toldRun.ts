import type { Run, RunEvent } from './run.ts'
import { correctedRun } from './runCorrections.ts'
import { fold } from './runFold.ts'
import type { RunState } from './runState.ts'

/**
 * A run as it is told afterwards: folded once, and handed on to all that tells of it, report, minutes,
 * news and captions.
 */
export interface ToldRun {
  /** With the names that were put right on the day. */
  readonly run: Run
  readonly state: RunState
  /** How many actions were taken back. */
  readonly undone: number
}

/** Folds a run in order to tell of it. */
export function toldRun(frozen: Run, events: readonly RunEvent[]): ToldRun {
  const state = fold(frozen, events)
  return {
    run: correctedRun(frozen, state),
    state,
    undone: events.filter(({ type }) => type === 'undone').length,
  }
}
