import { searchedAttendees } from '#domain/attendees/attendeeSearch.ts'
import { isOfDelegation } from '#domain/attendees/delegation.ts'
import type { Attendee, Invitation } from '#domain/record.ts'

/** Who of the list is on the screen. */
export interface InvitationView {
  readonly query: string
  readonly state: Invitation | 'all'
  /** Key of a delegation; null: all; empty: who names none. */
  readonly delegation: string | null
}

export const EVERYBODY: InvitationView = { query: '', state: 'all', delegation: null }

/** The rows to show, in the order of the list. */
export function shownIn(
  attendees: readonly Attendee[],
  { query, state, delegation }: InvitationView,
): readonly Attendee[] {
  const belongs = delegation === null ? () => true : isOfDelegation(attendees, delegation)
  const filtered =
    state === 'all' && delegation === null
      ? attendees
      : attendees.filter((one) => (state === 'all' || one.invitation === state) && belongs(one))
  return searchedAttendees(filtered, query)
}

/** How many stand in each state. */
export function countsOf(attendees: readonly Attendee[]): Readonly<Record<Invitation, number>> {
  const counts = { notInvited: 0, invited: 0, accepted: 0, declined: 0, substitute: 0 }
  for (const { invitation } of attendees) counts[invitation] += 1
  return counts
}
