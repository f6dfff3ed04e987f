import { peopleOfRecipient } from '#domain/awards/recipient.ts'
import type { Id, PresenterSlot } from '#domain/record.ts'
import { onStage } from '#domain/stage/stageScene.ts'

import type { Run, RunStep, Scope } from './run.ts'
import { stepsReplacedIn } from './runEffects.ts'
import { presentersOf } from './runState.ts'
import type { RunState } from './runState.ts'

/** Why somebody is no happy choice as presenter: receives in that handover, hands over in it already. */
export type Doubt = 'isRecipient' | 'isPresenter'

/**
 * Why an attendee should rather not hand over in a step, or null; it may be done all the same. Who stands there
 * is looked up once, since the same is asked of everybody who is present.
 */
export function doubtsIn(
  run: Run,
  state: RunState,
  step: RunStep,
): (attendeeId: Id) => Doubt | null {
  const presenters = new Set(presentersOf(run, state, step).map(({ attendeeId }) => attendeeId))
  const standing = onStage(run, state, step)
  const receivers = new Set(standing.flatMap(({ recipient }) => peopleOfRecipient(recipient)))
  return (attendeeId) => {
    if (presenters.has(attendeeId)) return 'isPresenter'
    return receivers.has(attendeeId) ? 'isRecipient' : null
  }
}

/** What another presenter means for one handover. */
export interface KnockOn {
  readonly step: RunStep
  readonly doubt: Doubt | null
}

/**
 * Every handover that changes when somebody takes the place of `before` in a step, in order, each with
 * what speaks against it. A free name stands in no list, so nothing is known against it.
 */
export function knockOnOf(
  run: Run,
  state: RunState,
  step: RunStep,
  before: PresenterSlot,
  scope: Scope,
  attendeeId: Id | null,
): readonly KnockOn[] {
  return stepsReplacedIn(run, state, step, before, scope).map((each) => ({
    step: each,
    doubt: attendeeId === null ? null : doubtsIn(run, state, each)(attendeeId),
  }))
}
