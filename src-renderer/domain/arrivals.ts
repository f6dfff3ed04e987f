import { isPresent } from './attendee.ts'
import { compareText, folded } from './name.ts'
import { attendeesOf, conferenceOf } from './plan.ts'
import type { Plan } from './plan.ts'
import { lastPresence, presenceOf } from './presence.ts'
import type { Attendee, PresenceEvent } from './record.ts'

/** How many of some people are here. */
export interface Arrivals {
  /** Name of the delegation; empty: of none. */
  readonly name: string
  /** Here at this moment. */
  readonly here: number
  /** Have been here, and have gone. */
  readonly left: number
  /** Expected: everybody who neither declined nor sent somebody, and whoever came all the same. */
  readonly expected: number
}

/** Counts of all and by delegation; always added up anew from the events, never kept. */
export interface ArrivalCounts {
  readonly all: Arrivals
  /** In the order among delegations that the office laid, then by name; those of none come last. */
  readonly delegations: readonly Arrivals[]
}

const keys = new Map<string, string>()

/** Delegations are the same whatever the case and the accents. */
function keyOf(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = folded(name)
  keys.set(name, key)
  return key
}

export function arrivalCounts(plan: Plan): ArrivalCounts {
  const all = { name: '', here: 0, left: 0, expected: 0 }
  const found = new Map<string, typeof all>()
  for (const one of attendeesOf(plan)) {
    const presence = presenceOf(one)
    const isExpected = presence !== 'notArrived' || isPresent(one)
    if (!isExpected) continue
    const key = keyOf(one.delegation)
    const own = found.get(key) ?? { name: one.delegation.trim(), here: 0, left: 0, expected: 0 }
    found.set(key, own)
    for (const counts of [all, own]) {
      counts.expected += 1
      if (presence === 'arrived') counts.here += 1
      if (presence === 'left') counts.left += 1
    }
  }
  const laid = (conferenceOf(plan)?.delegations ?? []).map(({ name }) => keyOf(name))
  const placeOf = ({ name }: Arrivals) => {
    if (name === '') return Infinity
    const at = laid.indexOf(keyOf(name))
    return at < 0 ? laid.length : at
  }
  const delegations = [...found.values()].toSorted((a, b) => {
    const left = placeOf(a)
    const right = placeOf(b)
    return left === right ? compareText(a.name, b.name) : left - right
  })
  return { all, delegations }
}

/** Something that was noted, and of whom. */
export interface NotedAtDoor {
  readonly attendee: Attendee
  readonly event: PresenceEvent
}

/** What was noted last of each, the newest first, as far as it is asked for. */
export function lastNoted(attendees: readonly Attendee[], most: number): readonly NotedAtDoor[] {
  return attendees
    .flatMap((attendee) => {
      const event = lastPresence(attendee)
      return event === null ? [] : { attendee, event }
    })
    .toSorted((a, b) => (a.event.at < b.event.at ? 1 : a.event.at > b.event.at ? -1 : 0))
    .slice(0, most)
}
