import { added, removed, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { compareNames } from '#domain/name.ts'
import { unlinkedOpenPoints } from '#domain/openPoint.ts'
import { compareOrder, keyAtEnd } from '#domain/order.ts'
import { agendaOf, attendeesOf, handoversOf, recipientsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, OrderKey, Recipient } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, isBlank, movedRows, openConference, rowOf, rowsOfIds } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'
import { searchable } from '#domain/search.ts'
import type { Searchable } from '#domain/search.ts'
import { NO_DATE } from '#domain/time.ts'

/** An attendee of whom nothing is known yet but what `fields` tells. */
export function newAttendee(
  conferenceId: Id,
  id: Id,
  order: OrderKey,
  fields: Fields<Attendee>,
): Attendee {
  return {
    id,
    conferenceId,
    order,
    fullName: '',
    salutation: 'đồng chí',
    partyPost: '',
    statePost: '',
    unit: '',
    delegation: '',
    precedence: null,
    invitation: 'notInvited',
    substituteId: null,
    seat: '',
    phone: '',
    note: '',
    birth: NO_DATE,
    officeSince: NO_DATE,
    pin: null,
    introduced: null,
    person: null,
    distinctFrom: [],
    answers: [],
    presence: [],
    ...cleaned(fields),
  }
}

/** Adds an attendee at the end of the list; refuses an empty name. */
export function addAttendee(
  plan: Plan,
  fields: Fields<Attendee>,
  newId: () => Id,
): readonly Change[] {
  if (isBlank(fields.fullName ?? '')) throw new Refused({ kind: 'emptyName', table: 'attendees' })
  const order = keyAtEnd(attendeesOf(plan))
  return [added('attendees', newAttendee(openConference(plan).id, newId(), order, fields))]
}

/** Sets fields of an attendee; refuses an empty name and a person as the own substitute. */
export function setAttendee(plan: Plan, id: Id, fields: Fields<Attendee>): readonly Change[] {
  if (fields.fullName !== undefined && isBlank(fields.fullName))
    throw new Refused({ kind: 'emptyName', table: 'attendees' })
  if (fields.substituteId === id) throw new Refused({ kind: 'ownSubstitute' })
  return updated('attendees', rowOf(plan, 'attendees', id), cleaned(fields))
}

/**
 * Removes attendees and leaves no reference to them: where one presents or has a role in an agenda
 * item, the name stays as a free name; a recipient keeps name, post and unit as its own; a group
 * loses the member; whoever had one as substitute has none now; a delegation of which one was the head has none. Ids that are gone are passed over.
 */
export function removeAttendees(plan: Plan, ids: readonly Id[]): readonly Change[] {
  const gone = new Map(rowsOfIds(plan, 'attendees', ids).map((one) => [one.id, one]))
  const unlinked = <T extends { readonly attendeeId: Id | null; readonly name: string }>(one: T) =>
    one.attendeeId !== null && gone.has(one.attendeeId)
      ? { ...one, attendeeId: null, name: gone.get(one.attendeeId)?.fullName ?? one.name }
      : one
  const goneIds = new Set(gone.keys())
  const conference = openConference(plan)
  return [
    ...handoversOf(plan).flatMap((handover) =>
      updated('handovers', handover, { presenters: handover.presenters.map(unlinked) }),
    ),
    ...agendaOf(plan).flatMap((item) =>
      updated('agendaItems', item, { people: item.people.map(unlinked) }),
    ),
    ...recipientsOf(plan).flatMap((one) => updated('recipients', one, withoutPeople(one, gone))),
    ...attendeesOf(plan)
      .filter((one) => !gone.has(one.id) && gone.has(one.substituteId ?? ''))
      .flatMap((one) => updated('attendees', one, { substituteId: null })),
    ...unlinkedOpenPoints(plan, 'attendees', goneIds),
    ...updated('conferences', conference, {
      delegations: conference.delegations.map((one) =>
        goneIds.has(one.headId ?? '') ? { ...one, headId: null } : one,
      ),
    }),
    ...[...gone.values()].map((one) => removed('attendees', one)),
  ]
}

function withoutPeople(recipient: Recipient, gone: ReadonlyMap<Id, Attendee>): Partial<Recipient> {
  const memberIds = recipient.memberIds.filter((id) => !gone.has(id))
  const self = gone.get(recipient.attendeeId ?? '')
  if (self === undefined) return { memberIds }
  return {
    memberIds,
    attendeeId: null,
    name: self.fullName,
    post: recipient.post || self.statePost || self.partyPost,
    unit: recipient.unit || self.unit,
  }
}

/** Moves attendees, in their present order, before another one (null: to the end). */
export function moveAttendees(
  plan: Plan,
  ids: readonly Id[],
  beforeId: Id | null,
): readonly Change[] {
  return movedRows('attendees', attendeesOf(plan), ids, beforeId)
}

/** By given name, family name, middle name; namesakes as the office laid the list. */
export function byName(a: Attendee, b: Attendee): number {
  return compareNames(a.fullName, b.fullName) || compareOrder(a, b)
}

/** Whether the attendee is expected to come: neither báo vắng nor cử người thay. */
export function isPresent(attendee: Attendee): boolean {
  return attendee.invitation !== 'declined' && attendee.invitation !== 'substitute'
}

const prepared = new WeakMap<Attendee, Searchable>()

/**
 * What a search looks through: the name first, then posts, unit, delegation, phone, note and seat.
 * Records never change in place, so each text is prepared once for all key presses and all lists.
 */
export function searchableAttendee(attendee: Attendee): Searchable {
  const known = prepared.get(attendee)
  if (known !== undefined) return known
  const { fullName, partyPost, statePost, unit, delegation, phone, note, seat } = attendee
  const made = searchable(fullName, partyPost, statePost, unit, delegation, phone, note, seat)
  prepared.set(attendee, made)
  return made
}
