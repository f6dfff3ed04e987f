import { attendeeMapping, ATTENDEE_COLUMNS } from '#domain/attendeeImport/columns.ts'
import { readAttendeeList } from '#domain/attendeeImport/entries.ts'
import type { AttendeeList, Layout } from '#domain/attendeeImport/entries.ts'
import { changesOfList } from '#domain/attendeeImport/importAttendees.ts'
import {
  comparedEntries,
  knownPeople,
  NO_ANSWERS,
  reviewAttendees,
} from '#domain/attendeeImport/review.ts'
import type { Answers, Review } from '#domain/attendeeImport/review.ts'
import { saidSomebodyElse } from '#domain/attendeeImport/somebodyElse.ts'
import { removeAttendees } from '#domain/attendees/attendee.ts'
import { applyChanges, attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { findHeader } from '#domain/table/header.ts'
import { tableOf, tableOfText } from '#domain/table/table.ts'
import type { Table } from '#domain/table/table.ts'
import { CONFERENCE_ID, counter } from '#tests/support/makers.ts'

export function layoutOf(table: Table, layout: Partial<Layout> = {}): Layout {
  const header = findHeader(table, ATTENDEE_COLUMNS)
  return {
    header,
    mapping: attendeeMapping(table, header),
    headings: 'auto',
    fillsDown: false,
    splitsNames: true,
    latestYear: 2026,
    is1904: false,
    ...layout,
  }
}

/** Rows of a sheet as the dialog proposes to read them. */
export function listOf(
  rows: readonly (readonly string[])[],
  layout: Partial<Layout> = {},
): AttendeeList {
  const table = tableOf(
    '',
    rows.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.some(Boolean)),
  )
  return readAttendeeList(table, layoutOf(table, layout))
}

/** A block that was pasted, read in the same way. */
export function listOfText(text: string, layout: Partial<Layout> = {}): AttendeeList {
  const table = tableOfText(text)
  return readAttendeeList(table, layoutOf(table, layout))
}

export function review(plan: Plan, list: AttendeeList, answers: Partial<Answers> = {}): Review {
  return held(plan, list, { ...NO_ANSWERS, ...answers }).reviewed
}

function held(plan: Plan, list: AttendeeList, answers: Answers) {
  const people = knownPeople(attendeesOf(plan))
  const entries = comparedEntries(list.entries)
  const reviewed = reviewAttendees(people, entries, answers)
  return { reviewed, others: saidSomebodyElse(people, entries, reviewed, answers) }
}

/** The plan after the import of a list. */
export function imported(plan: Plan, list: AttendeeList, answers: Partial<Answers> = {}): Plan {
  const all = { ...NO_ANSWERS, ...answers }
  const last = attendeesOf(plan).at(-1)?.order ?? null
  const { reviewed, others } = held(plan, list, all)
  const made = changesOfList(
    reviewed,
    all,
    others,
    CONFERENCE_ID,
    last,
    counter(`row-${plan.attendees.size}`),
  )
  const after = applyChanges(plan, made.changes)
  return applyChanges(after, removeAttendees(after, made.removed))
}

export const HEADER = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại', 'Ngày sinh']
