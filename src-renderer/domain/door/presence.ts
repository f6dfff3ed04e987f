import { isPresent } from '#domain/attendees/attendee.ts'
import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, PresenceEvent } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, rowOf } from '#domain/row.ts'

import { lastDoorDay, lastNoteOn } from './doorDay.ts'
import type { DoorDay } from './doorDay.ts'

/** chưa đến, đã đến, đã về */
export type Presence = 'notArrived' | 'arrived' | 'left'

/** What the desk tells of an event; the rest is its kind. */
export type PresenceNote = Omit<PresenceEvent, 'kind'>

/** The last thing that was noted of somebody at the door, or null. */
export function lastPresence(attendee: Pick<Attendee, 'presence'>): PresenceEvent | null {
  return attendee.presence.at(-1) ?? null
}

/**
 * Whether somebody is here, by the last event. The order of noting counts and not the clocks, which
 * differ from desk to desk and may be set back; whoever joins two desks sorts their events.
 */
export function presenceOf(attendee: Pick<Attendee, 'presence'>): Presence {
  return lastPresence(attendee)?.kind ?? 'notArrived'
}

/** The same on one day of the door: who came on another day only has not come. */
export function presenceOn(attendee: Pick<Attendee, 'presence'>, day: DoorDay): Presence {
  return lastNoteOn(attendee, day)?.kind ?? 'notArrived'
}

/** Takes a place: everybody who neither declined nor sent somebody, and whoever came all the same. */
export function isExpected(attendee: Attendee): boolean {
  return isPresent(attendee) || presenceOf(attendee) !== 'notArrived'
}

/**
 * Notes that somebody has come, the first time or back. The same event told twice is one. Refuses
 * who is here already on this day of the door, with the time.
 */
export function noteArrival(
  plan: Plan,
  id: Id,
  note: PresenceNote,
  day: DoorDay = lastDoorDay(plan),
): readonly Change[] {
  const attendee = rowOf(plan, 'attendees', id)
  if (isTold(attendee, note)) return []
  const last = lastNoteOn(attendee, day)
  if (last?.kind === 'arrived')
    throw new Refused({ kind: 'alreadyHere', name: attendee.fullName, at: last.at })
  return withEvent(attendee, { ...note, kind: 'arrived' })
}

/** Notes that somebody has gone. The same event told twice is one. Refuses who is not here on this day. */
export function noteLeft(
  plan: Plan,
  id: Id,
  note: PresenceNote,
  day: DoorDay = lastDoorDay(plan),
): readonly Change[] {
  const attendee = rowOf(plan, 'attendees', id)
  if (isTold(attendee, note)) return []
  if (presenceOn(attendee, day) !== 'arrived')
    throw new Refused({ kind: 'notHere', name: attendee.fullName })
  return withEvent(attendee, { ...note, kind: 'left' })
}

/**
 * Takes back an event that was noted by mistake; nothing when it is gone already. Refuses one that
 * others followed, since without it those would make no sense.
 */
export function takeBack(plan: Plan, id: Id, eventId: Id): readonly Change[] {
  const attendee = rowOf(plan, 'attendees', id)
  if (!attendee.presence.some((event) => event.eventId === eventId)) return []
  if (lastPresence(attendee)?.eventId !== eventId)
    throw new Refused({ kind: 'notLastAtDoor', name: attendee.fullName })
  return updated('attendees', attendee, { presence: attendee.presence.slice(0, -1) })
}

function isTold({ presence }: Attendee, { eventId }: PresenceNote): boolean {
  return presence.some((event) => event.eventId === eventId)
}

function withEvent(attendee: Attendee, event: PresenceEvent): readonly Change[] {
  return updated('attendees', attendee, { presence: [...attendee.presence, cleaned(event)] })
}

/** Forgets everything that was noted of everybody, as after a rehearsal of the desk. */
export function clearPresence(plan: Plan): readonly Change[] {
  return attendeesOf(plan).flatMap((one) => updated('attendees', one, { presence: [] }))
}

const used = new WeakMap<Plan['attendees'], boolean>()

/**
 * Whether the door is in use: something was noted of somebody. Until then nobody is called missing,
 * because an office without a desk at the door would read of nothing but missing people.
 */
export function isDoorInUse({ attendees }: Pick<Plan, 'attendees'>): boolean {
  const known = used.get(attendees)
  if (known !== undefined) return known
  let found = false
  for (const { presence } of attendees.values()) if (presence.length > 0) found = true
  used.set(attendees, found)
  return found
}
