import { create } from 'zustand'

import type { OfficialPaper } from '#domain/papers/printedSheet.ts'
import type { Id, TableName } from '#domain/record.ts'

/** The pages of an open conference. */
export type Page =
  | 'overview'
  | 'attendees'
  | 'invitations'
  | 'precedence'
  | 'agenda'
  | 'awards'
  | 'papers'
  | 'door'
  | 'ceremony'
  | 'readiness'

/** Where the user is: the library, or a page of a conference, perhaps at one record. */
export type Place =
  | { readonly page: 'library' }
  | {
      readonly page: Page
      readonly conferenceId: Id
      /** The record to scroll to and mark. */
      readonly focus?: { readonly table: TableName; readonly id: Id }
      /** What of the page of invitations to show. */
      readonly show?: 'delegations' | 'unanswered'
      /** Which paper the page of papers opens with. */
      readonly paper?: OfficialPaper
    }

interface Session {
  readonly place: Place
  /** Counts every `goTo`, so that going to the same record twice marks it twice. */
  readonly visit: number
  readonly checksShown: boolean
}

/** What is on the screen; never part of the undo list, never on the disk. */
export const useSession = create<Session>(() => ({
  place: { page: 'library' },
  visit: 0,
  checksShown: false,
}))

/** Shows a place; to go where one is counts as a visit too, so that a page looks at its focus again. */
export function goTo(place: Place) {
  useSession.setState((session) => ({ place, visit: session.visit + 1 }))
}

/** The page on which records of a table are edited. */
function pageOf(table: TableName): Page {
  switch (table) {
    case 'attendees':
      return 'attendees'
    case 'agendaItems':
      return 'agenda'
    case 'decisions':
    case 'awards':
    case 'recipients':
    case 'handovers':
      return 'awards'
    case 'conferences':
    case 'openPoints':
      return 'overview'
  }
}

/** Goes to one record of a conference. */
export function goToRecord(conferenceId: Id, table: TableName, id: Id) {
  goTo({ page: pageOf(table), conferenceId, focus: { table, id } })
}

/** The record of a table that the user was sent to, or null. */
export function useFocusId(table: TableName): Id | null {
  return useSession(({ place }) =>
    place.page !== 'library' && place.focus?.table === table ? place.focus.id : null,
  )
}
