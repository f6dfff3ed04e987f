import { likeness } from '#domain/attendeeImport/samePerson.ts'
import type { Trait } from '#domain/attendeeImport/samePerson.ts'
import type { Change } from '#domain/change.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id } from '#domain/record.ts'
import { rowOf } from '#domain/row.ts'

import { setAttendee } from './attendee.ts'
import { comparedAttendee, traitKeysOf } from './comparedAttendee.ts'
import { personOf } from './register.ts'

/** Two rows of one list that are perhaps one person. */
export interface ListedTwice {
  /** The earlier one in the list. */
  readonly first: Attendee
  readonly second: Attendee
  /** What speaks for it; never empty, and never the name. */
  readonly grounds: readonly Trait[]
  /** What speaks against it. */
  readonly contradictions: readonly Trait[]
}

/** So many rows are looked at within a millisecond or two. */
const AT_ONCE = 20

/** From so many rows on, those that share a trait are held against the first of them only. */
const MANY = 20

/**
 * Rows of the list that are perhaps one person, in the order of the list: of one name, and of the same
 * birth, phone, unit, or post and unit; never by the name alone, since one name in two units is normal
 * (domain-vn §4.3, planning §4 no. 12). Passed over are those who were looked at and are two, and
 * somebody with the own substitute. In small steps, for a long list.
 */
export function* lookForListedTwice(plan: Plan): Generator<void, readonly ListedTwice[]> {
  const attendees = attendeesOf(plan)
  const sharing = new Map<string, Attendee[]>()
  for (const [at, attendee] of attendees.entries()) {
    if (at % AT_ONCE === 0) yield
    for (const key of traitKeysOf(attendee)) {
      const found = sharing.get(key)
      if (found === undefined) sharing.set(key, [attendee])
      else found.push(attendee)
    }
  }
  const pairs = new Map<string, ListedTwice>()
  for (const rows of sharing.values()) {
    if (rows.length < 2) continue
    yield
    const firsts = rows.length > MANY ? 1 : rows.length
    for (let at = 0; at < firsts; at += 1)
      for (const second of rows.slice(at + 1)) {
        const first = rows[at] as Attendee
        const key = `${first.id}|${second.id}`
        const pair = pairs.has(key) ? null : listedTwice(first, second)
        if (pair !== null) pairs.set(key, pair)
      }
  }
  const places = new Map(attendees.map(({ id }, at) => [id, at]))
  const placeOf = ({ id }: Attendee) => places.get(id) ?? 0
  return [...pairs.values()].toSorted(
    (a, b) => placeOf(a.first) - placeOf(b.first) || placeOf(a.second) - placeOf(b.second),
  )
}

/** Null where nothing but the name is the same, or where it is known that they are two. */
export function listedTwice(first: Attendee, second: Attendee): ListedTwice | null {
  if (areTwo(first, second)) return null
  const like = likeness(comparedAttendee(first), comparedAttendee(second))
  if (like === null || like.agree.length === 0) return null
  return { first, second, grounds: like.agree, contradictions: like.differ }
}

function areTwo(one: Attendee, other: Attendee): boolean {
  return (
    saysApart(one, other) ||
    saysApart(other, one) ||
    one.substituteId === other.id ||
    other.substituteId === one.id
  )
}

function saysApart({ distinctFrom }: Attendee, other: Attendee): boolean {
  return distinctFrom.includes(other.id) || distinctFrom.includes(personOf(other))
}

/** Remembers that two rows that look alike are two people; they are not asked about again. */
export function sayTwoPeople(plan: Plan, firstId: Id, secondId: Id): readonly Change[] {
  const first = rowOf(plan, 'attendees', firstId)
  const second = rowOf(plan, 'attendees', secondId)
  if (areTwo(first, second)) return []
  return setAttendee(plan, secondId, { distinctFrom: [...second.distinctFrom, personOf(first)] })
}
