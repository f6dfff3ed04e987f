import { addAttendee, setAttendee } from '#domain/attendees/attendee.ts'
import type { Change } from '#domain/change.ts'
import { answerInvitation } from '#domain/invitations/invitation.ts'
import { applyChanges, inSequence } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { rowOf } from '#domain/row.ts'

import { noteArrival } from './presence.ts'
import type { PresenceNote } from './presence.ts'

/** Where and when the desk notes something. */
export type AtDesk = Pick<PresenceNote, 'eventId' | 'at' | 'desk'>

/** Somebody who is in no list comes in: a new attendee who is here. Refuses an empty name. */
export function noteWalkIn(
  plan: Plan,
  fields: Fields<Attendee>,
  at: AtDesk,
  newId: () => Id,
): readonly Change[] {
  return addedHere(plan, fields, { ...at, how: 'walkIn' }, newId)
}

/**
 * Somebody comes in place of another and was not announced: a new attendee of the same unit and
 * delegation who is here, named as the substitute. That both are so is noted as answers
 * that were given at the door. Refuses an empty name.
 */
export function noteStandIn(
  plan: Plan,
  principalId: Id,
  fields: Fields<Attendee>,
  at: AtDesk,
  newId: () => Id,
): readonly Change[] {
  const { unit, delegation } = rowOf(plan, 'attendees', principalId)
  const substituteId = newId()
  const told = { toldBy: fields.fullName ?? '', channel: 'inPerson', reason: '' } as const
  const yes = { ...told, invitation: 'accepted' } as const
  const sends = { ...told, invitation: 'substitute' } as const
  const note = { ...at, how: 'substitute' } as const
  return inSequence(plan, [
    (now) => addedHere(now, { unit, delegation, ...fields }, note, () => substituteId),
    (now) => answerInvitation(now, [substituteId], yes, at.at),
    (now) => answerInvitation(now, [principalId], sends, at.at),
    (now) => setAttendee(now, principalId, { substituteId }),
  ])
}

function addedHere(
  plan: Plan,
  fields: Fields<Attendee>,
  note: PresenceNote,
  newId: () => Id,
): readonly Change[] {
  const id = newId()
  const added = addAttendee(plan, fields, () => id)
  return [...added, ...noteArrival(applyChanges(plan, added), id, note)]
}
