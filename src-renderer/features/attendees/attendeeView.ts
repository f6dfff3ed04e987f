import { byName, byPrecedence, searchableAttendee } from '#domain/attendee.ts'
import { compareText } from '#domain/name.ts'
import type { Attendee, Invitation } from '#domain/record.ts'
import { searched } from '#domain/search.ts'
import type { Searchable } from '#domain/search.ts'

export type AttendeeSort = 'list' | 'precedence' | 'name'

/** What of the list is on the screen, and in which order; never changes the stored order. */
export interface AttendeeView {
  readonly query: string
  /** Null: all; empty: those without one. */
  readonly unit: string | null
  readonly delegation: string | null
  readonly invitation: Invitation | null
  readonly sort: AttendeeSort
}

export const WHOLE_LIST: AttendeeView = {
  query: '',
  unit: null,
  delegation: null,
  invitation: null,
  sort: 'list',
}

/** Whether every attendee is shown. */
export function isWhole({ query, unit, delegation, invitation }: AttendeeView): boolean {
  return query.trim() === '' && unit === null && delegation === null && invitation === null
}

/** Whether rows can be moved: what is seen must be the stored list. */
export function isMovable(view: AttendeeView): boolean {
  return view.sort === 'list' && isWhole(view)
}

/** The rows to show, from the list in its stored order. */
export function attendeesShown(
  attendees: readonly Attendee[],
  view: AttendeeView,
): readonly Attendee[] {
  const { unit, delegation, invitation } = view
  const filtered =
    unit === null && delegation === null && invitation === null
      ? attendees
      : attendees.filter(
          (one) =>
            (unit === null || one.unit === unit) &&
            (delegation === null || one.delegation === delegation) &&
            (invitation === null || one.invitation === invitation),
        )
  const found = searched(filtered, view.query, preparedText)
  if (view.sort === 'precedence') return found.toSorted(byPrecedence)
  return view.sort === 'name' ? found.toSorted(byName) : found
}

const prepared = new WeakMap<Attendee, Searchable>()

/** Records never change in place, so each text is prepared once for all key presses. */
function preparedText(attendee: Attendee): Searchable {
  const known = prepared.get(attendee)
  if (known !== undefined) return known
  const text = searchableAttendee(attendee)
  prepared.set(attendee, text)
  return text
}

const SLICE = 400

/**
 * Prepares the texts of a long list while nobody types, slice by slice, so that the first letter of
 * a search is as quick as the next. Gives the function that stops it.
 */
export function prepareSearch(attendees: readonly Attendee[]): () => void {
  let at = 0
  let idle = requestIdleCallback(prepareSlice)
  function prepareSlice() {
    for (const attendee of attendees.slice(at, at + SLICE)) preparedText(attendee)
    at += SLICE
    if (at < attendees.length) idle = requestIdleCallback(prepareSlice)
  }
  return () => cancelIdleCallback(idle)
}

type TextField = 'salutation' | 'partyPost' | 'statePost' | 'unit' | 'delegation'

const values = new WeakMap<readonly Attendee[], Map<TextField, readonly string[]>>()

/** The values of a field that occur in the list, in Vietnamese order, empty ones left out. */
export function valuesOf(attendees: readonly Attendee[], field: TextField): readonly string[] {
  const known = values.get(attendees) ?? new Map<TextField, readonly string[]>()
  values.set(attendees, known)
  const before = known.get(field)
  if (before !== undefined) return before
  const distinct = [...new Set(attendees.map((one) => one[field]))]
  const sorted = distinct.filter((value) => value.trim() !== '').toSorted(compareText)
  known.set(field, sorted)
  return sorted
}
