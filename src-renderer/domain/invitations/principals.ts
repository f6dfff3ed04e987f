import type { Attendee, Id } from '#domain/record.ts'

/**
 * Who sent each substitute, by the id of the substitute. Only whoever sends somebody now: one who
 * comes after all keeps the name of the substitute, and nobody comes in place of him or her.
 */
export function principalsOf(attendees: Iterable<Attendee>): ReadonlyMap<Id, Attendee> {
  const principals = new Map<Id, Attendee>()
  for (const one of attendees)
    if (one.invitation === 'substitute' && one.substituteId !== null)
      principals.set(one.substituteId, one)
  return principals
}
