import { groupedBy } from '#domain/group.ts'
import { listed } from '#domain/personForm.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id } from '#domain/record.ts'

type People = Pick<Plan, 'attendees'>

const sent = new WeakMap<Plan['attendees'], ReadonlyMap<Id | null, readonly Attendee[]>>()

/**
 * In whose place somebody comes, in the order of the list; most often nobody's. Only whoever sends
 * somebody now: one who comes after all keeps the name of the substitute, and nobody comes in place of
 * him or her. Worked out once per state of the list.
 */
export function principalsOf(plan: People, substituteId: Id): readonly Attendee[] {
  const known = sent.get(plan.attendees)
  if (known !== undefined) return known.get(substituteId) ?? []
  const senders = attendeesOf(plan).filter(
    (one) => one.invitation === 'substitute' && one.substituteId !== null,
  )
  const made = groupedBy(senders, (one) => one.substituteId)
  sent.set(plan.attendees, made)
  return made.get(substituteId) ?? []
}

/** Their names: "A", "A và B"; empty: somebody who comes in nobody's place. */
export function principalNames(plan: People, substituteId: Id): string {
  return listed(principalsOf(plan, substituteId).map(({ fullName }) => fullName))
}
