import { splitPosts } from '#domain/posts.ts'
import type { Attendee, PartialDate } from '#domain/record.ts'
import { isBlank, MAX_TEXT } from '#domain/row.ts'
import { ERROR_CELL, passesOver } from '#domain/table/bodyRow.ts'
import type { Passed } from '#domain/table/bodyRow.ts'
import type { Header } from '#domain/table/header.ts'
import type { Mapping } from '#domain/table/mapping.ts'
import type { Table, TableRow } from '#domain/table/table.ts'
import { rowText } from '#domain/table/table.ts'
import { NO_DATE, parsePartialDate } from '#domain/time.ts'

import { ATTENDEE_FIELDS } from './columns.ts'
import type { AttendeeField } from './columns.ts'
import { headingOf, NO_SECTION, sectionOf } from './headings.ts'
import type { HeadingUse, Section } from './headings.ts'

/** How a table is to be read as a list of people. */
export interface Layout {
  readonly header: Header
  readonly mapping: Mapping<AttendeeField>
  readonly headings: HeadingUse
  /** An empty cell of unit or delegation means the one above it, as in a merged cell that was copied. */
  readonly fillsDown: boolean
}

/** Why a row cannot be taken over. */
export type RowError =
  | { readonly kind: 'noName' }
  | { readonly kind: 'badCell'; readonly column: number; readonly text: string }
  | { readonly kind: 'badDate'; readonly column: number; readonly text: string }
  | { readonly kind: 'tooLong'; readonly column: number; readonly most: number }

/** What a row says of a person; empty where it says nothing. */
export type EntryFields = Pick<
  Attendee,
  | 'fullName'
  | 'salutation'
  | 'partyPost'
  | 'statePost'
  | 'unit'
  | 'delegation'
  | 'seat'
  | 'phone'
  | 'note'
  | 'birth'
  | 'officeSince'
>

/** One person of a list. */
export interface AttendeeEntry {
  /** Row of the sheet or line of the text, from 1; no two rows of a table share it. */
  readonly line: number
  readonly fields: EntryFields
  /** Under a heading that speaks of collectives: perhaps no person. */
  readonly isCollective: boolean
  /** The name stood on two lines of its cell: perhaps two people. */
  readonly isBroken: boolean
  readonly errors: readonly RowError[]
}

/** A row that is nobody, and why. */
export interface PassedRow {
  readonly line: number
  readonly text: string
  readonly why: 'title' | 'heading' | Passed
}

export interface AttendeeList {
  readonly entries: readonly AttendeeEntry[]
  readonly passed: readonly PassedRow[]
}

/**
 * Reads the people of a table in its order. What a row does not say of unit and delegation, the heading
 * above it says ("II. Sở Nội vụ"). Nothing of the table is dropped untold: a row is an entry or passed.
 */
export function readAttendeeList(table: Table, layout: Layout): AttendeeList {
  const { header, mapping } = layout
  const columns = columnsOf(mapping)
  const number = columns.number ?? -1
  const name = columns.fullName ?? columns.familyName ?? columns.givenName ?? -1
  const entries: AttendeeEntry[] = []
  const passed = table.rows.slice(0, header.at ?? 0).map((row) => passedRow(row, 'title'))
  let section = NO_SECTION
  let above: TableRow | null = null
  for (const row of table.rows.slice(header.bodyAt)) {
    const why = passesOver(row, header.titles, number)
    const heading = why === null ? headingOf(row, name) : null
    if (why !== null) passed.push(passedRow(row, why))
    else if (heading === null) {
      const whole: TableRow = layout.fillsDown ? filledFrom(above, row, columns) : row
      entries.push(entryOf(whole, columns, section))
      above = whole
    } else {
      section = sectionOf(heading, layout.headings)
      above = null
      passed.push(passedRow(row, 'heading'))
    }
  }
  return { entries, passed }
}

function passedRow(row: TableRow, why: PassedRow['why']): PassedRow {
  return { line: row.line, text: rowText(row), why }
}

type Columns = Partial<Record<AttendeeField, number>>

function columnsOf(mapping: Mapping<AttendeeField>): Columns {
  return Object.fromEntries(mapping.flatMap((field, at) => (field === null ? [] : [[field, at]])))
}

function filledFrom(above: TableRow | null, row: TableRow, columns: Columns): TableRow {
  if (above === null) return row
  const cells = [...row.cells]
  for (const column of [columns.unit, columns.delegation])
    if (column !== undefined && (cells[column] ?? '') === '')
      cells[column] = above.cells[column] ?? ''
  return { ...row, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') }
}

/** How many rows say nothing of a unit or a delegation below one that does: see `Layout.fillsDown`. */
export function blanksBelow(table: Table, { header, mapping }: Layout): number {
  const columns = [mapping.indexOf('unit'), mapping.indexOf('delegation')].filter((at) => at >= 0)
  let isBegun = false
  let blank = 0
  for (const { cells } of table.rows.slice(header.bodyAt)) {
    const says = columns.some((column) => (cells[column] ?? '') !== '')
    if (says) isBegun = true
    else if (isBegun && cells.filter((cell) => cell !== '').length > 1) blank += 1
  }
  return blank
}

function entryOf(row: TableRow, columns: Columns, section: Section): AttendeeEntry {
  const cell = (field: AttendeeField) => row.cells[columns[field] ?? -1] ?? ''
  const errors: RowError[] = []
  for (const field of ATTENDEE_FIELDS) {
    const column = columns[field]
    const text = cell(field)
    if (column === undefined || field === 'number') continue
    if (ERROR_CELL.test(text)) errors.push({ kind: 'badCell', column, text })
    if (text.length > MAX_TEXT) errors.push({ kind: 'tooLong', column, most: MAX_TEXT })
  }
  const date = (field: 'birth' | 'officeSince') => dateIn(cell(field), columns[field], errors)
  const fullName = [cell('fullName'), cell('familyName'), cell('givenName')]
    .filter(isText)
    .join(' ')
  if (isBlank(fullName)) errors.push({ kind: 'noName' })
  const posts = splitPosts(cell('post'))
  return {
    line: row.line,
    fields: {
      fullName,
      salutation: cell('salutation'),
      partyPost: [cell('partyPost'), posts.partyPost].filter(isText).join(', '),
      statePost: [cell('statePost'), posts.statePost].filter(isText).join(', '),
      unit: [cell('department'), cell('unit')].filter(isText).join(', ') || section.unit,
      delegation: cell('delegation') || section.delegation,
      seat: cell('seat'),
      phone: cell('phone'),
      note: cell('note'),
      birth: date('birth'),
      officeSince: date('officeSince'),
    },
    isCollective: section.isCollective,
    isBroken: row.breaks.includes(columns.fullName ?? -1),
    errors,
  }
}

function isText(text: string): boolean {
  return text !== ''
}

/** Excel gives a day with the time of its beginning. */
function dateIn(text: string, column: number | undefined, errors: RowError[]): PartialDate {
  const date = parsePartialDate(text.replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/u, ''))
  if (date === null && column !== undefined && !ERROR_CELL.test(text))
    errors.push({ kind: 'badDate', column, text })
  return date ?? NO_DATE
}
