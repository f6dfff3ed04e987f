import { searchableAttendee } from '#domain/attendees/attendee.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import { foundAtDoor } from '#domain/door/doorSearch.ts'
import { readCode } from '#domain/invitations/invitationCode.ts'
import type { Attendee } from '#domain/record.ts'

/** More rows than these help nobody who has a guest in front of the desk. */
const MOST = 30

export interface DoorResults {
  readonly shown: readonly Attendee[]
  readonly total: number
  /** What is wrong with a code that was typed or scanned, or null. */
  readonly badCode: 'mistyped' | 'unknown' | null
}

/** Who answers what is in the field: by code, else by name, unit and phone. */
export function doorResults(
  attendees: readonly Attendee[],
  query: string,
  day: DoorDay,
): DoorResults {
  const answer = readCode(attendees, query)
  if (answer.kind === 'found')
    return { shown: answer.attendees, total: answer.attendees.length, badCode: null }
  if (answer.kind !== 'notACode') return { shown: [], total: 0, badCode: answer.kind }
  return { ...foundAtDoor(attendees, query, MOST, day), badCode: null }
}

const SLICE = 400

/**
 * Prepares the texts of a long list while nobody types, slice by slice, so that the first letter is
 * as quick as the next. Gives the function that stops it.
 */
export function prepareDoor(attendees: readonly Attendee[]): () => void {
  let at = 0
  let idle = requestIdleCallback(prepareSlice)
  function prepareSlice() {
    for (const attendee of attendees.slice(at, at + SLICE)) searchableAttendee(attendee)
    at += SLICE
    if (at < attendees.length) idle = requestIdleCallback(prepareSlice)
  }
  return () => cancelIdleCallback(idle)
}
