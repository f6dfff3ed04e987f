import { setAttendee } from './attendee.ts'
import type { Change } from './change.ts'
import { attendeesOf, conferenceOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { Attendee, Conference, Id } from './record.ts'
import { latestOf, personOf, registerOf, samePersons } from './register.ts'
import type { Registered, SamePerson } from './register.ts'
import { isBlank, rowOf } from './row.ts'
import type { Fields } from './row.ts'

/** Somebody in the list who was at other conferences before. */
export interface FoundAgain {
  readonly attendee: Attendee
  readonly person: Registered
  readonly grounds: SamePerson['grounds']
  readonly contradictions: SamePerson['contradictions']
}

/**
 * Attendees of the open conference who are perhaps known from others: they are nobody's person yet, and
 * one of the register is like them by more than the name. One proposal each, the likeliest.
 *
 * @param conferences all of the machine
 * @param others attendees of the other conferences
 */
export function foundAgainIn(
  plan: Plan,
  conferences: readonly Conference[],
  others: readonly Attendee[],
): readonly FoundAgain[] {
  const open = conferenceOf(plan)
  if (open === null) return []
  const elsewhere = new Set(others.map(personOf))
  const unknown = attendeesOf(plan).filter(
    ({ id, person }) => person === null && !elsewhere.has(id),
  )
  const rest = conferences.filter(({ id }) => id !== open.id)
  const register = registerOf([open, ...rest], [...unknown, ...others])
  const here = new Map(unknown.map((one) => [one.id, one]))
  // Who was found again is in the list already: nobody is in it twice.
  const taken = new Set(attendeesOf(plan).map(personOf))
  return bestOf(samePersons(register), here, taken)
}

function bestOf(
  pairs: readonly SamePerson[],
  here: ReadonlyMap<Id, Attendee>,
  taken: ReadonlySet<Id>,
): readonly FoundAgain[] {
  const found = new Map<Id, FoundAgain>()
  for (const { first, second, grounds, contradictions } of pairs) {
    const attendee = here.get(first.id) ?? here.get(second.id)
    const person = attendee?.id === first.id ? second : first
    if (attendee === undefined || here.has(person.id) || taken.has(person.id)) continue
    if (!found.has(attendee.id))
      found.set(attendee.id, { attendee, person, grounds, contradictions })
  }
  return [...found.values()]
}

/**
 * Says that an attendee is that person, and takes over from the latest conference what the list does
 * not say yet: posts, unit, phone, dates and rank. What was typed stays.
 */
export function takePerson(plan: Plan, id: Id, person: Registered): readonly Change[] {
  const attendee = rowOf(plan, 'attendees', id)
  return setAttendee(plan, id, { person: person.id, ...lackingOf(attendee, latestOf(person)) })
}

function lackingOf(attendee: Attendee, known: Attendee): Fields<Attendee> {
  const noPosts = isBlank(attendee.partyPost) && isBlank(attendee.statePost)
  const noDate = (date: Attendee['birth']) =>
    date.year === null && date.month === null && date.day === null
  return {
    ...(noPosts ? { partyPost: known.partyPost, statePost: known.statePost } : {}),
    ...(noPosts && noDate(attendee.officeSince) ? { officeSince: known.officeSince } : {}),
    ...(isBlank(attendee.unit) ? { unit: known.unit } : {}),
    ...(isBlank(attendee.phone) ? { phone: known.phone } : {}),
    ...(noDate(attendee.birth) ? { birth: known.birth } : {}),
    ...(attendee.precedence === null ? { precedence: known.precedence } : {}),
  }
}

/** Says that an attendee is not that person; not proposed again. */
export function isSomebodyElse(plan: Plan, id: Id, person: Registered): readonly Change[] {
  const { distinctFrom } = rowOf(plan, 'attendees', id)
  if (distinctFrom.includes(person.id)) return []
  return setAttendee(plan, id, { distinctFrom: [...distinctFrom, person.id] })
}
