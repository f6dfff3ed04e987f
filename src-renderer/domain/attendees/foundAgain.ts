import type { Change } from '#domain/change.ts'
import { attendeesOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Conference, Id } from '#domain/record.ts'
import { isBlank, rowOf } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'

import { setAttendee } from './attendee.ts'
import { latestOf, likeOf, personOf, registerOf, sharedTraits } from './register.ts'
import type { Register, Registered, SamePerson, SharedTraits } from './register.ts'

/** Somebody in the list who was at other conferences before. */
export interface FoundAgain {
  readonly attendee: Attendee
  readonly person: Registered
  readonly grounds: SamePerson['grounds']
  readonly contradictions: SamePerson['contradictions']
}

/** The people of the other conferences, prepared once for many looks. */
export interface Elsewhere {
  readonly register: Register
  readonly shared: SharedTraits
  /** Who was looked up before: a row that has not changed is like the same people. */
  readonly looked: WeakMap<Attendee, readonly SamePerson[]>
}

/** @param others attendees of conferences other than the open one */
export function elsewhereOf(
  conferences: Iterable<Conference>,
  others: Iterable<Attendee>,
): Elsewhere {
  const register = registerOf(conferences, others)
  return { register, shared: sharedTraits(register), looked: new WeakMap() }
}

/** So many people are looked up within a millisecond or two. */
const AT_ONCE = 20

/**
 * Attendees of the open conference who are perhaps known from others: they are nobody's person yet, and
 * one of the register is like them by more than the name. One proposal each, the likeliest; in small
 * steps, so that whoever looks through a long list can do other things meanwhile.
 */
export function* lookForFoundAgain(
  plan: Plan,
  elsewhere: Elsewhere,
): Generator<void, readonly FoundAgain[]> {
  const conference = conferenceOf(plan)
  if (conference === null || elsewhere.register.size === 0) return []
  const attendees = attendeesOf(plan)
  // Nobody is in a list twice: who was found again is not proposed for another row.
  const taken = new Set(attendees.map(personOf))
  const found: FoundAgain[] = []
  for (const [at, attendee] of attendees.entries()) {
    if (at % AT_ONCE === 0) yield
    if (attendee.person !== null || elsewhere.register.has(attendee.id)) continue
    const pair = likePersons(attendee, conference, elsewhere).find(
      ({ second }) => !taken.has(second.id),
    )
    if (pair === undefined) continue
    const { second: person, grounds, contradictions } = pair
    found.push({ attendee, person, grounds, contradictions })
  }
  return found
}

function likePersons(
  attendee: Attendee,
  conference: Conference,
  { shared, looked }: Elsewhere,
): readonly SamePerson[] {
  const known = looked.get(attendee)
  if (known !== undefined) return known
  const here = { id: attendee.id, appearances: [{ attendee, conference }] }
  const made = likeOf(here, shared)
  looked.set(attendee, made)
  return made
}

/**
 * Says that an attendee is that person, and takes over from the latest conference what the list does
 * not say yet: posts and with them the rank, unit, phone and dates. What was typed stays; to posts of
 * this year last year's rank does not belong.
 */
export function takePerson(plan: Plan, id: Id, person: Registered): readonly Change[] {
  const attendee = rowOf(plan, 'attendees', id)
  return setAttendee(plan, id, { person: person.id, ...lackingOf(attendee, latestOf(person)) })
}

/** Whether the list says no post yet, so that those of the latest conference are taken over. */
export function lacksPosts({ partyPost, statePost }: Attendee): boolean {
  return isBlank(partyPost) && isBlank(statePost)
}

function lackingOf(attendee: Attendee, known: Attendee): Fields<Attendee> {
  const noPosts = lacksPosts(attendee)
  const noDate = (date: Attendee['birth']) =>
    date.year === null && date.month === null && date.day === null
  return {
    ...(noPosts ? { partyPost: known.partyPost, statePost: known.statePost } : {}),
    ...(noPosts && noDate(attendee.officeSince) ? { officeSince: known.officeSince } : {}),
    ...(isBlank(attendee.unit) ? { unit: known.unit } : {}),
    ...(isBlank(attendee.phone) ? { phone: known.phone } : {}),
    ...(noDate(attendee.birth) ? { birth: known.birth } : {}),
    ...(noPosts && attendee.precedence === null ? { precedence: known.precedence } : {}),
  }
}

/** Says that an attendee is not that person; not proposed again. */
export function isSomebodyElse(plan: Plan, id: Id, person: Registered): readonly Change[] {
  const { distinctFrom } = rowOf(plan, 'attendees', id)
  if (distinctFrom.includes(person.id)) return []
  return setAttendee(plan, id, { distinctFrom: [...distinctFrom, person.id] })
}
