import { searchableAttendee } from '#domain/attendees/attendee.ts'
import { searchedAttendees } from '#domain/attendees/attendeeSearch.ts'
import { ATTENDEE_SORTS, sortedAttendees } from '#domain/attendees/attendeeSort.ts'
import type { AttendeeSort, Direction } from '#domain/attendees/attendeeSort.ts'
import { isOfDelegation } from '#domain/attendees/delegation.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import { presenceOn } from '#domain/door/presence.ts'
import type { Presence } from '#domain/door/presence.ts'
import type { Attendee, Invitation } from '#domain/record.ts'
import { textRanks } from '#domain/textRanks.ts'
import type { TextRanks } from '#domain/textRanks.ts'

/** What of the list is on the screen, and in which order; never changes the stored order. */
export interface AttendeeView {
  readonly query: string
  /** Null: all; empty: those without one. */
  readonly unit: string | null
  readonly delegation: string | null
  readonly invitation: Invitation | null
  readonly presence: Presence | null
  readonly sort: AttendeeSort
  readonly direction: Direction
}

export const WHOLE_LIST: AttendeeView = {
  query: '',
  unit: null,
  delegation: null,
  invitation: null,
  presence: null,
  sort: 'list',
  direction: 'up',
}

/** The same order without a filter. */
export function unfiltered({ sort, direction }: AttendeeView): AttendeeView {
  return { ...WHOLE_LIST, sort, direction }
}

/** The column whose head stands for an order, where that is not its own name. */
const SORT_COLUMNS: Readonly<Partial<Record<AttendeeSort, string>>> = { name: 'fullName' }

/** The column by which the rows are sorted; null: as the office laid the list. */
export function sortColumn({ sort, direction }: AttendeeView) {
  return sort === 'list' ? null : { columnKey: SORT_COLUMNS[sort] ?? sort, direction }
}

/** After a press on the head of a column: up, then down, then the office's own order again. */
export function pressedHead(view: AttendeeView, columnKey: string): AttendeeView {
  const now = sortColumn(view)
  if (now?.columnKey !== columnKey) {
    const sort = ATTENDEE_SORTS.find((each) => (SORT_COLUMNS[each] ?? each) === columnKey)
    return sort === undefined ? view : { ...view, sort, direction: 'up' }
  }
  if (view.direction === 'up') return { ...view, direction: 'down' }
  return { ...view, sort: 'list', direction: 'up' }
}

/** Whether every attendee is shown. */
export function isWhole(view: AttendeeView): boolean {
  return view.query.trim() === '' && !isFiltered(view)
}

function isFiltered({ unit, delegation, invitation, presence }: AttendeeView): boolean {
  return [unit, delegation, invitation, presence].some((chosen) => chosen !== null)
}

/** Whether rows can be moved: what is seen must be the stored list. */
export function isMovable(view: AttendeeView): boolean {
  return view.sort === 'list' && view.direction === 'up' && isWhole(view)
}

/** The rows to show, from the list in its stored order; who is present is told of this day at the door. */
export function attendeesShown(
  attendees: readonly Attendee[],
  view: AttendeeView,
  day: DoorDay,
): readonly Attendee[] {
  const { unit, delegation, invitation, presence } = view
  const belongs = delegation === null ? () => true : isOfDelegation(attendees, delegation)
  const filtered = !isFiltered(view)
    ? attendees
    : attendees.filter(
        (one) =>
          (unit === null || one.unit === unit) &&
          belongs(one) &&
          (invitation === null || one.invitation === invitation) &&
          (presence === null || presenceOn(one, day) === presence),
      )
  const found = searchedAttendees(filtered, view.query)
  return sortedAttendees(found, view.sort, view.direction, day)
}

/** So many texts between two looks at the clock. */
const SLICE = 20

/**
 * Prepares the texts of a long list a few at a time, so that the first letter of a search is as quick as
 * the next; gives the list whose texts are prepared.
 */
export function* preparedSearch(
  attendees: readonly Attendee[],
): Generator<void, readonly Attendee[]> {
  for (let at = 0; at < attendees.length; at += SLICE) {
    for (const one of attendees.slice(at, at + SLICE)) searchableAttendee(one)
    yield
  }
  return attendees
}

/** Fields whose texts come again and again, and are offered where one is typed. */
export type SuggestedField = 'salutation' | 'partyPost' | 'statePost' | 'unit' | 'delegation'

const values = new WeakMap<readonly Attendee[], Map<SuggestedField, readonly string[]>>()

/** The values of the last list: an edit leaves nearly all of them. */
const lastValues = new Map<SuggestedField, TextRanks>()

/** The values of a field that occur in the list, in Vietnamese order, empty ones left out. */
export function valuesOf(attendees: readonly Attendee[], field: SuggestedField): readonly string[] {
  const known = values.get(attendees) ?? new Map<SuggestedField, readonly string[]>()
  values.set(attendees, known)
  const before = known.get(field)
  if (before !== undefined) return before
  const ranks = textRanks(
    attendees.map((one) => one[field]),
    lastValues.get(field) ?? null,
  )
  lastValues.set(field, ranks)
  const sorted = ranks.sorted.filter((value) => value.trim() !== '')
  known.set(field, sorted)
  return sorted
}
