import { likeness } from '#domain/attendeeImport/samePerson.ts'
import type { Trait } from '#domain/attendeeImport/samePerson.ts'
import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { groupedBy } from '#domain/group.ts'
import type { Attendee, Conference, Id } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { compareDates } from '#domain/time.ts'

import { sortedAttendees } from './attendeeSort.ts'
import { comparedAttendee, traitKeysOf } from './comparedAttendee.ts'

// The register of people (danh bạ) has no table of its own: it is what the attendees of all
// conferences say of `person` and `distinctFrom` (planning §4 nos. 1 and 12).

/** A person at one conference. */
export interface Appearance {
  readonly attendee: Attendee
  readonly conference: Conference
}

/** A person of the register. */
export interface Registered {
  readonly id: Id
  /** Every conference of the person, the latest first; posts are those of that day. */
  readonly appearances: readonly Appearance[]
}

export type Register = ReadonlyMap<Id, Registered>

/** The id of the person in the register: see `Attendee.person`. */
export function personOf({ id, person }: Attendee): Id {
  return person ?? id
}

/**
 * Everybody who is an attendee of one of these conferences, each once, by name. Deleted conferences
 * are passed over; those without a date count as the latest, since they are being planned.
 */
export function registerOf(
  conferences: Iterable<Conference>,
  attendees: Iterable<Attendee>,
): Register {
  const known = new Map([...conferences].map((one) => [one.id, one]))
  const appearances = [...attendees].flatMap((attendee): readonly Appearance[] => {
    const conference = known.get(attendee.conferenceId)
    return conference === undefined || conference.deletedAt !== null
      ? []
      : [{ attendee, conference }]
  })
  const persons = [...groupedBy(appearances, ({ attendee }) => personOf(attendee))].map(
    ([id, own]): Registered => ({ id, appearances: own.toSorted(latestFirst) }),
  )
  const byLatest = new Map(persons.map((one) => [latestOf(one), one]))
  return new Map(
    sortedAttendees([...byLatest.keys()], 'name').map((latest) => {
      const person = byLatest.get(latest) as Registered
      return [person.id, person]
    }),
  )
}

function latestFirst(a: Appearance, b: Appearance): number {
  return (
    compareDates(b.conference.date, a.conference.date) ||
    (a.conference.createdAt < b.conference.createdAt ? 1 : -1)
  )
}

/** How the person stood in the list of the latest conference. */
export function latestOf(person: Registered): Attendee {
  const [latest] = person.appearances
  if (latest === undefined) throw new Error(`register: ${person.id} was nowhere`)
  return latest.attendee
}

function nameOf(person: Registered): string {
  return latestOf(person).fullName
}

/** Two persons of one name who are perhaps one. */
export interface SamePerson {
  readonly first: Registered
  readonly second: Registered
  /** What speaks for it; never empty, and never the name. */
  readonly grounds: readonly Trait[]
  /** What speaks against it. */
  readonly contradictions: readonly Trait[]
}

/** Persons by what they share with others of their name. */
export type SharedTraits = ReadonlyMap<string, ReadonlySet<Registered>>

/** Looked up once for all persons: to compare each with each would be the square of them. */
export function sharedTraits(register: Register): SharedTraits {
  const sharing = new Map<string, Set<Registered>>()
  for (const person of register.values())
    for (const { attendee } of person.appearances)
      for (const key of traitKeysOf(attendee)) {
        const found = sharing.get(key)
        if (found === undefined) sharing.set(key, new Set([person]))
        else found.add(person)
      }
  return sharing
}

/** From so many on, those who share a trait are held against the first of them only. */
const MANY = 20

/**
 * Who may be one person: of one name, and of the same birth, phone, unit, or post and unit; never by
 * the name alone (domain-vn §4.3). Passed over are those who were looked at and are somebody else, and
 * those who were at one conference together. The likeliest come first. In small steps, so that whoever
 * looks through a long register can do other things meanwhile.
 */
export function* lookForSame(register: Register): Generator<void, readonly SamePerson[]> {
  const pairs = new Map<string, SamePerson>()
  for (const set of sharedTraits(register).values()) {
    if (set.size < 2) continue
    const people = [...set]
    const firsts = people.length > MANY ? 1 : people.length
    for (let at = 0; at < firsts; at += 1)
      for (const other of people.slice(at + 1)) note(pairs, people[at] as Registered, other)
    yield
  }
  return [...pairs.values()].toSorted(likeliestFirst)
}

/** Who of the register may be this person, the likeliest first; see `lookForSame`. */
export function likeOf(person: Registered, shared: SharedTraits): readonly SamePerson[] {
  const near = new Set(
    person.appearances.flatMap(({ attendee }) =>
      traitKeysOf(attendee).flatMap((key) => [...(shared.get(key) ?? [])].slice(0, MANY)),
    ),
  )
  return [...near].flatMap((other) => pairOf(person, other) ?? []).toSorted(likeliestFirst)
}

function likeliestFirst(a: SamePerson, b: SamePerson): number {
  return weightOf(b) - weightOf(a)
}

function note(pairs: Map<string, SamePerson>, one: Registered, other: Registered) {
  const key = one.id < other.id ? `${one.id}|${other.id}` : `${other.id}|${one.id}`
  if (pairs.has(key)) return
  const pair = pairOf(one, other)
  if (pair !== null) pairs.set(key, pair)
}

function weightOf({ grounds, contradictions }: SamePerson): number {
  const strong = grounds.filter((trait) => trait === 'birth' || trait === 'phone').length
  return strong * 4 + grounds.length - contradictions.length * 3
}

/** Null where nothing but the name is the same, or where it is known that they are two. */
export function pairOf(one: Registered, other: Registered): SamePerson | null {
  if (one.id === other.id || isApart(one, other) || togetherAt(one, other) !== null) return null
  let best: SamePerson | null = null
  for (const { attendee: left } of one.appearances)
    for (const { attendee: right } of other.appearances) {
      const like = likeness(comparedAttendee(left), comparedAttendee(right))
      if (like === null || like.agree.length === 0) continue
      const pair = {
        first: one,
        second: other,
        grounds: like.agree,
        // Who is found again next year has often risen: other posts speak against nothing.
        contradictions: like.differ.filter((trait) => trait === 'birth'),
      }
      if (best === null || weightOf(pair) > weightOf(best)) best = pair
    }
  return best
}

/** Whether somebody has said that these are two. */
function isApart(one: Registered, other: Registered): boolean {
  return saysApart(one, other) || saysApart(other, one)
}

function saysApart(one: Registered, other: Registered): boolean {
  const ids = new Set([other.id, ...other.appearances.map(({ attendee }) => attendee.id)])
  return one.appearances.some(({ attendee }) => attendee.distinctFrom.some((id) => ids.has(id)))
}

/** A conference at which both are listed: then they are two people. */
function togetherAt(one: Registered, other: Registered): Conference | null {
  const seen = new Set(one.appearances.map(({ conference }) => conference.id))
  return other.appearances.find(({ conference }) => seen.has(conference.id))?.conference ?? null
}

/**
 * Makes two persons one; the one who was known first gives the id. Taken back by undo, or by
 * `splitPerson`. Refuses two who are listed at one conference.
 */
export function mergePersons(one: Registered, other: Registered): readonly Change[] {
  const together = togetherAt(one, other)
  if (together !== null)
    throw new Refused({ kind: 'togetherAt', name: nameOf(other), conference: together.title })
  const [kept, gone] = latestFirst(firstOf(one), firstOf(other)) >= 0 ? [one, other] : [other, one]
  const goneIds = idsOf(gone)
  const keptIds = idsOf(kept)
  return [
    ...gone.appearances.flatMap(({ attendee }) =>
      updated('attendees', attendee, {
        person: kept.id,
        distinctFrom: attendee.distinctFrom.filter((id) => !keptIds.has(id)),
      }),
    ),
    ...kept.appearances.flatMap(({ attendee }) =>
      updated('attendees', attendee, {
        distinctFrom: attendee.distinctFrom.filter((id) => !goneIds.has(id)),
      }),
    ),
  ]
}

function idsOf(person: Registered): ReadonlySet<Id> {
  return new Set([person.id, ...person.appearances.map(({ attendee }) => attendee.id)])
}

function firstOf(person: Registered): Appearance {
  return person.appearances.at(-1) as Appearance
}

/**
 * Takes appearances out of a person: they are somebody else, and remembered as such. Nothing when all
 * or none of the appearances are meant.
 */
export function splitPerson(person: Registered, attendeeIds: readonly Id[]): readonly Change[] {
  const out = new Set(attendeeIds)
  const leaving = person.appearances.filter(({ attendee }) => out.has(attendee.id))
  const staying = person.appearances.filter(({ attendee }) => !out.has(attendee.id))
  if (leaving.length === 0 || staying.length === 0) return []
  const isRootLeaving = leaving.some(({ attendee }) => attendee.id === person.id)
  const stayingId = isRootLeaving ? (staying.at(-1) as Appearance).attendee.id : person.id
  const leavingId = isRootLeaving ? person.id : (leaving.at(-1) as Appearance).attendee.id
  return [
    ...leaving.flatMap(({ attendee }) =>
      updated('attendees', attendee, {
        person: attendee.id === leavingId ? null : leavingId,
        distinctFrom: [...attendee.distinctFrom, stayingId],
      }),
    ),
    ...staying.flatMap(({ attendee }) =>
      updated('attendees', attendee, { person: attendee.id === stayingId ? null : stayingId }),
    ),
  ]
}

/** Remembers that two who look alike are two. */
export function keepApart(one: Registered, other: Registered): readonly Change[] {
  const attendee = latestOf(one)
  if (attendee.distinctFrom.includes(other.id)) return []
  return updated('attendees', attendee, { distinctFrom: [...attendee.distinctFrom, other.id] })
}
