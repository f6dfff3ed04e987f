import { removed, sameValue, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { agendaOf, attendeesOf, handoversOf, openPointsOf, recipientsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { isBlank, openConference, rowOf } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'
import { NO_DATE } from '#domain/time.ts'

import { setAttendee } from './attendee.ts'

/** What two rows of one person may say differently, as it is asked. */
const ASKED = [
  'fullName',
  'salutation',
  'partyPost',
  'statePost',
  'unit',
  'delegation',
  'precedence',
  'invitation',
  'seat',
  'phone',
  'birth',
  'officeSince',
] as const

export type JoinField = (typeof ASKED)[number]

/** Fields in which both rows say something, and not the same. */
export function fieldsToAsk(kept: Attendee, gone: Attendee): readonly JoinField[] {
  return ASKED.filter(
    (field) =>
      !isUnsaid(kept, field) && !isUnsaid(gone, field) && !sameValue(kept[field], gone[field]),
  )
}

function isUnsaid(attendee: Attendee, field: JoinField): boolean {
  const value = attendee[field]
  if (field === 'invitation') return value === 'notInvited'
  if (value === null) return true
  if (typeof value === 'object') return sameValue(value, NO_DATE)
  return typeof value === 'string' && isBlank(value)
}

/**
 * Makes two rows of one person one: the kept row takes from the other what it does not say itself and
 * what `fromGone` names; notes, answers and what happened at the door are kept of both. Whatever named
 * the other row names the kept one, once in each place. Refuses a person as the own substitute.
 */
export function joinAttendees(
  plan: Plan,
  keptId: Id,
  goneId: Id,
  fromGone: ReadonlySet<JoinField>,
): readonly Change[] {
  const kept = rowOf(plan, 'attendees', keptId)
  const gone = rowOf(plan, 'attendees', goneId)
  if (kept.substituteId === goneId || gone.substituteId === keptId)
    throw new Refused({ kind: 'ownSubstitute' })
  return [
    ...setAttendee(plan, keptId, joined(kept, gone, fromGone)),
    ...renamed(plan, keptId, goneId),
    removed('attendees', gone),
  ]
}

function joined(
  kept: Attendee,
  gone: Attendee,
  fromGone: ReadonlySet<JoinField>,
): Fields<Attendee> {
  const takes = (field: JoinField) => fromGone.has(field) || isUnsaid(kept, field)
  const taken = ASKED.filter(takes).map((field) => [field, gone[field]] as const)
  // Who was invited how, with all that was answered; the last answer is the one that counts.
  const [before, after] = takes('invitation') ? [kept, gone] : [gone, kept]
  const both = new Set([kept.id, gone.id, kept.person, gone.person])
  return {
    ...(Object.fromEntries(taken) as Fields<Attendee>),
    note: notesOf(kept.note, gone.note),
    pin: kept.pin ?? gone.pin,
    introduced: kept.introduced ?? gone.introduced,
    person: kept.person ?? gone.person,
    distinctFrom: [...new Set([...kept.distinctFrom, ...gone.distinctFrom])].filter(
      (id) => !both.has(id),
    ),
    substituteId: after.substituteId,
    answers: [...before.answers, ...after.answers],
    presence: [...kept.presence, ...gone.presence].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  }
}

function notesOf(one: string, other: string): string {
  if (isBlank(other) || one.includes(other)) return one
  return isBlank(one) ? other : `${one}; ${other}`
}

/** Every other record that names the row that goes names the kept one. */
function renamed(plan: Plan, keptId: Id, goneId: Id): readonly Change[] {
  const idOf = <T extends Id | null>(id: T) => (id === goneId ? keptId : id)
  const linked = <T extends { readonly attendeeId: Id | null }>(one: T): T => ({
    ...one,
    attendeeId: idOf(one.attendeeId),
  })
  const conference = openConference(plan)
  return [
    ...handoversOf(plan).flatMap((one) =>
      updated('handovers', one, {
        presenters: once(one.presenters.map(linked), ({ attendeeId }) => attendeeId),
      }),
    ),
    ...agendaOf(plan).flatMap((one) =>
      updated('agendaItems', one, {
        people: once(one.people.map(linked), ({ attendeeId, role }) =>
          attendeeId === null ? null : `${role}/${attendeeId}`,
        ),
      }),
    ),
    ...recipientsOf(plan).flatMap((one) =>
      updated('recipients', one, {
        attendeeId: idOf(one.attendeeId),
        memberIds: [...new Set(one.memberIds.map(idOf))],
      }),
    ),
    ...attendeesOf(plan)
      .filter(({ id, substituteId }) => substituteId === goneId && id !== keptId)
      .flatMap((one) => updated('attendees', one, { substituteId: keptId })),
    ...openPointsOf(plan).flatMap((one) =>
      one.about?.table === 'attendees' && one.about.id === goneId
        ? updated('openPoints', one, { about: { ...one.about, id: keptId } })
        : [],
    ),
    ...updated('conferences', conference, {
      delegations: conference.delegations.map((one) =>
        one.headId === goneId ? { ...one, headId: keptId } : one,
      ),
    }),
  ]
}

/** The places without those that name somebody a second time; `keyOf` null: names nobody known. */
function once<T>(places: readonly T[], keyOf: (place: T) => string | null): readonly T[] {
  const seen = new Set<string>()
  return places.filter((place) => {
    const key = keyOf(place)
    if (key === null) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
