import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, PresenceEvent } from '#domain/record.ts'

import { lastDoorDay, lastNoteOn } from './doorDay.ts'
import type { DoorDay } from './doorDay.ts'
import { isExpected, presenceOn } from './presence.ts'

/** How many of all are here on a day of the door; always added up anew from the events, never kept. */
export interface Arrivals {
  /** Here at this moment. */
  readonly here: number
  /** Have been here, and have gone. */
  readonly left: number
  /** See `isExpected`. */
  readonly expected: number
}

/** Figures of one day of the door: who is here now, who has left, and who is expected at all. */
export function arrivalsOf(plan: Plan, day: DoorDay = lastDoorDay(plan)): Arrivals {
  const counts = { here: 0, left: 0, expected: 0 }
  for (const one of attendeesOf(plan)) {
    const presence = presenceOn(one, day)
    if (presence === 'arrived') counts.here += 1
    if (presence === 'left') counts.left += 1
    if (isExpected(one)) counts.expected += 1
  }
  return counts
}

/** Something that was noted, and of whom. */
export interface NotedAtDoor {
  readonly attendee: Attendee
  readonly event: PresenceEvent
}

/** What was noted last of each on a day, the newest first, as far as it is asked for. */
export function lastNoted(
  attendees: readonly Attendee[],
  most: number,
  day: DoorDay,
): readonly NotedAtDoor[] {
  return attendees
    .flatMap((attendee) => {
      const event = lastNoteOn(attendee, day)
      return event === null ? [] : { attendee, event }
    })
    .toSorted((a, b) => (a.event.at < b.event.at ? 1 : a.event.at > b.event.at ? -1 : 0))
    .slice(0, most)
}
