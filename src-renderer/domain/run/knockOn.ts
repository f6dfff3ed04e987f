import { peopleOfRecipient } from '#domain/awards/recipient.ts'
import type { Id, PresenterSlot } from '#domain/record.ts'
import { onStage } from '#domain/stage/stageScene.ts'

import type { Run, RunStep, Scope } from './run.ts'
import { stepsReplacedIn } from './runEffects.ts'
import { presentersOf } from './runState.ts'
import type { RunState } from './runState.ts'

/** Why somebody is no happy choice as presenter: receives in that handover, hands over in it already. */
export type Doubt = 'isRecipient' | 'isPresenter'

/** Why an attendee should rather not hand over in a step, or null; it may be done all the same. */
export function doubtAbout(run: Run, state: RunState, step: RunStep, attendeeId: Id): Doubt | null {
  if (presentersOf(run, state, step).some((slot) => slot.attendeeId === attendeeId))
    return 'isPresenter'
  const receives = onStage(run, state, step).some(({ recipient }) =>
    peopleOfRecipient(recipient).includes(attendeeId),
  )
  return receives ? 'isRecipient' : null
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
    doubt: attendeeId === null ? null : doubtAbout(run, state, each, attendeeId),
  }))
}
