import type { Plan } from '#domain/plan.ts'
import type { Attendee, PresenceEvent } from '#domain/record.ts'
import { isoDay } from '#domain/time.ts'

// The days of a conference at its door. They are told by what was noted, and by nothing else: a further
// day has begun once somebody who was here is welcomed anew on a later day, which the desk does only after
// it has begun that day. Clocks alone begin none, since they differ from desk to desk.

/** A day at the door, as ISO days: from one, until before another; null: nothing bounds it there. */
export interface DoorDay {
  readonly from: string | null
  readonly until: string | null
}

/** Until this hour of the night it is still the day before: an evening may run past midnight. */
const NIGHT_ENDS = 4

/** The day of something that was noted, by the clock of this machine. ISO time in, ISO day out. */
export function dayOfNote(at: string): string {
  const local = new Date(at)
  local.setHours(local.getHours() - NIGHT_ENDS)
  return isoDay(local.getFullYear(), local.getMonth() + 1, local.getDate())
}

const known = new WeakMap<Plan['attendees'], readonly string[]>()

/** ISO days on which a further day was begun, the earliest first; empty for a conference of one day. */
function furtherDays(attendees: Plan['attendees']): readonly string[] {
  const before = known.get(attendees)
  if (before !== undefined) return before
  const days = new Set<string>()
  for (const { presence } of attendees.values()) {
    // Nearly all: this is asked at every edit of ten thousand.
    if (presence.length < 2) continue
    for (const [index, event] of presence.entries()) {
      const last = presence[index - 1]
      if (event.kind !== 'arrived' || last?.kind !== 'arrived') continue
      const day = dayOfNote(event.at)
      if (day > dayOfNote(last.at)) days.add(day)
    }
  }
  const made = [...days].toSorted()
  known.set(attendees, made)
  return made
}

/**
 * The days of the door, the first one first; one that bounds nothing for a conference of one day.
 * `begun` is the ISO day that a desk has begun although nobody has come yet who was here before.
 */
export function doorDaysOf(
  { attendees }: Pick<Plan, 'attendees'>,
  begun: string | null = null,
): readonly DoorDay[] {
  const further = furtherDays(attendees)
  const last = further.at(-1)
  const isNew = begun !== null && (last === undefined || begun > last)
  const starts = [null, ...further, ...(isNew ? [begun] : [])]
  return starts.map((from, index) => ({ from, until: starts[index + 1] ?? null }))
}

/** The day that is on, or was on last. */
export function lastDoorDay(plan: Pick<Plan, 'attendees'>, begun: string | null = null): DoorDay {
  return doorDaysOf(plan, begun).at(-1) ?? WHOLE
}

const WHOLE: DoorDay = { from: null, until: null }

/** The last thing that was noted of somebody on a day, in the order of noting, or null. */
export function lastNoteOn(
  { presence }: Pick<Attendee, 'presence'>,
  { from, until }: DoorDay,
): PresenceEvent | null {
  // With one day only no clock is asked.
  if (from === null && until === null) return presence.at(-1) ?? null
  const isOfDay = ({ at }: PresenceEvent) => {
    const day = dayOfNote(at)
    return (from === null || day >= from) && (until === null || day < until)
  }
  return presence.findLast(isOfDay) ?? null
}

/** The ISO day of the newest of all notes by its clock; null while nothing was noted. */
export function newestNoteDay({ attendees }: Pick<Plan, 'attendees'>): string | null {
  let newest = ''
  for (const { presence } of attendees.values())
    for (const { at } of presence) if (at > newest) newest = at
  return newest === '' ? null : dayOfNote(newest)
}

/** Longer than any conference pauses between two of its days. */
const LONGEST_PAUSE_DAYS = 7

/** Whether a day may be a further one of the conference of which something was noted last; ISO days. */
export function mayGoOn(newest: string, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(newest)) / 86_400_000
  return days > 0 && days <= LONGEST_PAUSE_DAYS
}

/** The ISO day of the first of all notes by its clock; null while nothing was noted. */
export function firstNoteDay({ attendees }: Pick<Plan, 'attendees'>): string | null {
  let first: string | null = null
  for (const { presence } of attendees.values())
    for (const { at } of presence) if (first === null || at < first) first = at
  return first === null ? null : dayOfNote(first)
}
