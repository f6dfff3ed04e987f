import type { Id } from '#domain/record.ts'

import { handoverOfStep } from './run.ts'
import type { Run, RunStep } from './run.ts'
import { isLeftOut, lineOf, outcomeOf } from './runState.ts'
import type { RunState } from './runState.ts'

/** A recipient who did not come up in a step, and the later ones in which that may still happen. */
export interface LateOne {
  readonly recipientId: Id
  readonly from: RunStep
  readonly places: readonly RunStep[]
}

/**
 * Where a recipient who did not come up in a step may still do so: in a handover of the same award
 * that is on or still to come. Nobody is handed an award after a lower one has begun (C-06), so there
 * is none once the award is over; what is left then is to hand it over another day.
 */
export function placesToJoin(
  run: Run,
  state: RunState,
  fromId: Id,
  recipientId: Id,
): readonly RunStep[] {
  const at = run.steps.findIndex(({ id }) => id === fromId)
  const from = run.steps[at]
  if (from === undefined || state.phase !== 'running' || at >= state.current) return []
  if (!lineOf(run, state, from).includes(recipientId)) return []
  if (!isLeftOut(outcomeOf(state, fromId, recipientId).outcome)) return []
  const award = handoverOfStep(run, from)?.awardId
  return run.steps.slice(state.current).filter((step) => {
    if (state.dropped.has(step.id)) return false
    const handover = handoverOfStep(run, step)
    // Where recipients are told in one text, a single name would stand for all of them.
    if (handover?.awardId !== award || handover?.recipientIds.length === 0) return false
    return !lineOf(run, state, step).includes(recipientId)
  })
}

/** Who did not come up so far and still may: in the order of the steps, each with the places. */
export function lateOnes(run: Run, state: RunState): readonly LateOne[] {
  return run.steps.slice(0, Math.max(0, state.current)).flatMap((step) =>
    lineOf(run, state, step).flatMap((recipientId) => {
      // Asked first, as it is true of few: every GO asks for all that have been.
      if (!isLeftOut(outcomeOf(state, step.id, recipientId).outcome)) return []
      const places = placesToJoin(run, state, step.id, recipientId)
      return places.length === 0 ? [] : [{ recipientId, from: step, places }]
    }),
  )
}
