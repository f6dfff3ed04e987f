import { peopleOfRecipient } from '#domain/awards/recipient.ts'
import { lastDoorDay } from '#domain/door/doorDay.ts'
import { whoComes } from '#domain/door/needed.ts'
import { isDoorInUse, presenceOn } from '#domain/door/presence.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'

import { planOfRun } from './run.ts'
import type { Run, RunStep } from './run.ts'
import { comingUp, preparedOf } from './runReady.ts'
import { outcomeOf, presentersOf } from './runState.ts'
import type { RunState } from './runState.ts'

/** Somebody of a step who has not come through the door, or has gone again. */
export interface NotThroughDoor {
  readonly need: 'presenter' | 'recipient'
  /** Who is to come: the substitute of a recipient where one was sent. */
  readonly name: string
}

/**
 * Who of a step has not come through the door: presenters as they are in the run, then recipients in
 * their line. The order is the run's, which is frozen; who is here is told by `attendees`, the list
 * as it is now. Nothing while the door is not in use. What the wings have marked counts more than
 * the door: whoever stands there came in by another one.
 */
export function notThroughDoor(
  run: Run,
  state: RunState,
  step: RunStep,
  attendees: Plan['attendees'],
): readonly NotThroughDoor[] {
  const now = { attendees }
  if (!isDoorInUse(now)) return []
  const day = lastDoorDay(now)
  const presenters = presentersOf(run, state, step).flatMap(({ attendeeId }) => {
    const attendee = attendees.get(attendeeId ?? '')
    if (attendee === undefined || presenceOn(attendee, day) === 'arrived') return []
    return { need: 'presenter', name: attendee.fullName } as const
  })
  const recipients = comingUp(run, state, step)
    .filter((id) => isExpectedHimself(state, step, id))
    .flatMap((id) => {
      const recipient = planOfRun(run).recipients.get(id)
      return recipient === undefined || recipient.posthumous ? [] : peopleOfRecipient(recipient)
    })
    .flatMap((id) => {
      const attendee = attendees.get(id)
      if (attendee === undefined) return []
      const comes = whoComes(now, attendee)
      if (presenceOn(comes, day) === 'arrived') return []
      return { need: 'recipient', name: comes.fullName } as const
    })
  return [...presenters, ...recipients]
}

/** Neither marked by the wings nor received for by a proxy. */
function isExpectedHimself(state: RunState, step: RunStep, id: Id): boolean {
  if (preparedOf(state, step.id, id).person !== 'unknown') return false
  return outcomeOf(state, step.id, id).outcome !== 'proxy'
}
