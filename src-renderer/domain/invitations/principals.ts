import { groupedBy } from '#domain/group.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id } from '#domain/record.ts'

/**
 * Who sent each substitute, by the id of the substitute. Only whoever sends somebody now: one who
 * comes after all keeps the name of the substitute, and nobody comes in place of him or her.
 */
export function principalBySubstitute(attendees: Iterable<Attendee>): ReadonlyMap<Id, Attendee> {
  const principals = new Map<Id, Attendee>()
  for (const one of attendees)
    if (one.invitation === 'substitute' && one.substituteId !== null)
      principals.set(one.substituteId, one)
  return principals
}

const sent = new WeakMap<Plan['attendees'], ReadonlyMap<Id | null, readonly Attendee[]>>()

/** In whose place somebody comes. Worked out once per state of the list. */
export function principalsOf(plan: Plan, substituteId: Id): readonly Attendee[] {
  const known = sent.get(plan.attendees)
  if (known !== undefined) return known.get(substituteId) ?? []
  const senders = attendeesOf(plan).filter(
    (one) => one.invitation === 'substitute' && one.substituteId !== null,
  )
  const made = groupedBy(senders, (one) => one.substituteId)
  sent.set(plan.attendees, made)
  return made.get(substituteId) ?? []
}
