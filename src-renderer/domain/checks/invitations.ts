import { delegationsOf, isHeadless } from '#domain/attendees/delegation.ts'
import { unanswered } from '#domain/invitations/invitation.ts'
import { conferenceOf } from '#domain/plan.ts'

import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** Delegations of which more take a place than they may send. */
export function delegationsOver({ plan }: Context): readonly Problem[] {
  const conference = conferenceOf(plan)
  // Without a quota nobody need count thousands of people after every key.
  if (conference === null || conference.delegations.every(({ quota }) => quota === null)) return []
  const { id } = conference
  return delegationsOf(plan).flatMap(({ name, quota, expected, over }) =>
    quota === null || over === 0
      ? []
      : problem('delegationOver', 'warn', 'conferences', id, { delegation: name, expected, quota }),
  )
}

/**
 * Delegations of several without a head who comes, once the office names heads at all: where none is
 * kept, nobody would want a list of all delegations.
 */
export function headlessDelegations({ plan }: Context): readonly Problem[] {
  const conference = conferenceOf(plan)
  if (conference === null || conference.delegations.every(({ headId }) => headId === null))
    return []
  return delegationsOf(plan)
    .filter(isHeadless)
    .map(({ name, expected }) =>
      problem('delegationHeadless', 'info', 'conferences', conference.id, {
        delegation: name,
        expected,
      }),
    )
}

/** How many have not answered, once it was said by when. */
export function openAnswers({ plan }: Context): readonly Problem[] {
  const conference = conferenceOf(plan)
  if (conference === null || conference.answerBy === null) return []
  const count = unanswered(plan).length
  if (count === 0) return []
  const { id, answerBy } = conference
  return [problem('answersOpen', 'info', 'conferences', id, { count, answerBy })]
}
