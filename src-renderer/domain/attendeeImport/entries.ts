import { splitPosts } from '#domain/attendees/posts.ts'
import type { Posts } from '#domain/attendees/posts.ts'
import { isMonthFirst, readDateCell, saysNoDate } from '#domain/listText/dateCell.ts'
import type { DateCell, DateColumn } from '#domain/listText/dateCell.ts'
import { bareName, isName, splitNameCell } from '#domain/listText/nameCell.ts'
import type { NameCell } from '#domain/listText/nameCell.ts'
import { saysNobodyYet } from '#domain/listText/openPlace.ts'
import { readPhoneCell } from '#domain/listText/phoneCell.ts'
import type { PhoneCell } from '#domain/listText/phoneCell.ts'
import { oncePerText } from '#domain/oncePerText.ts'
import type { Attendee, PartialDate } from '#domain/record.ts'
import { isBlank, MAX_TEXT } from '#domain/row.ts'
import { ERROR_CELL, isSignature, passesOver } from '#domain/table/bodyRow.ts'
import type { Passed } from '#domain/table/bodyRow.ts'
import type { Header } from '#domain/table/header.ts'
import type { Mapping } from '#domain/table/mapping.ts'
import type { SaidOfDates, SwappedColumn } from '#domain/table/swappedDates.ts'
import type { Table, TableRow } from '#domain/table/table.ts'
import { rowText } from '#domain/table/table.ts'
import { NO_DATE } from '#domain/time.ts'

import { ATTENDEE_FIELDS } from './columns.ts'
import type { AttendeeField } from './columns.ts'
import { partOfLine, peopleOfRow } from './dividedRows.ts'
import { headingOf, namesUnit, NO_SECTION, sectionOf } from './headings.ts'
import type { HeadingUse, Section } from './headings.ts'

/** How a table is to be read as a list of people. */
export interface Layout {
  readonly header: Header
  readonly mapping: Mapping<AttendeeField>
  readonly headings: HeadingUse
  /** An empty cell of unit or delegation means the one above it, as in a merged cell that was copied. */
  readonly fillsDown: boolean
  /** "Đ/c Nguyễn Văn A - Giám đốc" in the column of names is salutation, name and post. */
  readonly splitsNames: boolean
  /** No date of the list is later: tells 75 to be 1975. */
  readonly latestYear: number
  /** Days that are kept as a number count from 1904. */
  readonly is1904: boolean
  /** Columns in which day and month may have changed places, see `swappedColumns`. */
  readonly swapped?: readonly SwappedColumn[]
  /** What the user said of them: they are read as they stand. */
  readonly saidOfDates?: readonly SaidOfDates[]
}

type DoubtfulDate = Extract<DateCell, { readonly kind: 'doubtful' }>

/** What was put right or guessed in a cell, to be shown beside it. */
export type Mended =
  | { readonly kind: 'phone'; readonly phone: Exclude<PhoneCell, { readonly kind: 'asWritten' }> }
  | { readonly kind: 'date'; readonly date: Extract<DateCell, { readonly kind: 'guessed' }> }
  | { readonly kind: 'name'; readonly written: string }

/** Why a row cannot be taken over. */
export type RowError =
  | { readonly kind: 'noName' }
  | { readonly kind: 'badCell'; readonly column: number; readonly text: string }
  | { readonly kind: 'badDate'; readonly column: number; readonly date: DoubtfulDate }
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
  /** The cell of the name seems to hold several people. */
  readonly isSeveral: boolean
  /** Who they are, as the cell has them; empty: where one ends is not told. */
  readonly people: readonly string[]
  /** The cell of the name says that nobody is named yet: a place that is open. */
  readonly isOpen: boolean
  readonly mended: readonly Mended[]
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
  const isOnly = mapping.every((field, at) => at === name || field === null || field === 'number')
  const entries: AttendeeEntry[] = []
  const passed = table.rows.slice(0, header.at ?? 0).map((row) => passedRow(row, 'title'))
  const dates = (fields: readonly AttendeeField[]) =>
    dateReader(
      dateColumn(
        table,
        layout,
        fields.flatMap((field) => columns[field] ?? []),
      ),
    )
  const reading = {
    columns,
    birth: dates(BIRTHS),
    since: dates(['officeSince']),
    posts: oncePerText(splitPosts),
    layout,
    openDates: openDates(layout),
  }
  let section = NO_SECTION
  let above: TableRow | null = null
  let isSigned = false
  for (const [at, row] of table.rows.entries()) {
    if (at < header.bodyAt) continue
    const why: Passed | null =
      passesOver(row, header.titles, number) ?? (isSigned && isSigner(row, number) ? 'total' : null)
    const isAtEnd = table.rows.length - at <= SIGNED_WITHIN
    isSigned = why === 'total' && (isSigned || (isAtEnd && isSignature(row)))
    const heading = why === null ? headingOf(row, name, isOnly) : null
    if (why !== null) passed.push(passedRow(row, why))
    else if (heading === null) {
      const whole: TableRow = layout.fillsDown ? filledFrom(above, row, columns) : row
      entries.push(entryOf(whole, reading, section))
      above = whole
    } else {
      section = sectionOf(heading, layout.headings)
      above = null
      passed.push(passedRow(row, 'heading'))
    }
  }
  return { entries, passed }
}

/** A list is signed so few rows before its end; "Sáng ngày 15 tháng 01" above many people is a heading. */
const SIGNED_WITHIN = 8

/** Below a signature: a row without a number that says nothing but names, posts in capitals, and "- Lưu: VT". */
function isSigner({ cells }: TableRow, number: number): boolean {
  if ((cells[number] ?? '') !== '') return false
  return cells.every(
    (cell) =>
      cell === '' ||
      (isName(bareName(cell)) && !namesUnit(cell)) ||
      /^[-–]/u.test(cell) ||
      cell === cell.toUpperCase(),
  )
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

/** How many people have no unit and no delegation of their own below one who has: see `Layout.fillsDown`. */
export function blanksBelow(table: Table, { mapping }: Layout, { entries }: AttendeeList): number {
  const columns = [mapping.indexOf('unit'), mapping.indexOf('delegation')].filter((at) => at >= 0)
  const lines = new Set(entries.map(({ line }) => line))
  let isBegun = false
  let blank = 0
  for (const { line, cells } of table.rows) {
    if (!lines.has(line)) continue
    const says = columns.some((column) => (cells[column] ?? '') !== '')
    if (says) isBegun = true
    else if (isBegun) blank += 1
  }
  return blank
}

interface Reading {
  readonly columns: Columns
  readonly birth: DateReader
  readonly since: DateReader
  readonly posts: (text: string) => Posts
  readonly layout: Layout
  /** By column, lines of dates of which nobody has said yet whether day and month are in their places. */
  readonly openDates: ReadonlyMap<number, ReadonlySet<number>>
}

function openDates({ swapped = [], saidOfDates = [] }: Layout): Reading['openDates'] {
  const open = swapped.filter(({ column }) => !saidOfDates.some((said) => said.column === column))
  return new Map(open.map(({ column, lines }) => [column, new Set(lines)]))
}

/** Where a date of birth may stand; a row has one of them. */
const BIRTHS = ['birth', 'birthOfMen', 'birthOfWomen'] as const

function dateColumn(
  { rows }: Table,
  { header, latestYear, is1904, saidOfDates = [] }: Layout,
  all: readonly number[],
): DateColumn {
  const columns = all.filter((at) => !saidOfDates.some(({ column }) => column === at))
  const body = columns.length === 0 ? [] : rows.slice(header.bodyAt)
  const written = body.flatMap(({ cells }) => columns.map((column) => cells[column] ?? ''))
  return { latestYear, is1904, isMonthFirst: isMonthFirst(written) }
}

type DateReader = (text: string) => DateCell

function dateReader(column: DateColumn): DateReader {
  return oncePerText((text) => readDateCell(text, column))
}

function entryOf(row: TableRow, reading: Reading, section: Section): AttendeeEntry {
  const { columns, layout } = reading
  const cell = (field: AttendeeField) => row.cells[columns[field] ?? -1] ?? ''
  const errors: RowError[] = []
  const mended: Mended[] = []
  for (const field of ATTENDEE_FIELDS) {
    const column = columns[field]
    if (column === undefined || field === 'number') continue
    const text = row.cells[column] ?? ''
    if (text === '') continue
    if (ERROR_CELL.test(text)) errors.push({ kind: 'badCell', column, text })
    if (text.length > MAX_TEXT) errors.push({ kind: 'tooLong', column, most: MAX_TEXT })
  }
  const told = BIRTHS.filter((field) => !isBlank(cell(field)))
  const born = told.find((field) => !saysNoDate(cell(field))) ?? told[0] ?? 'birth'
  const date = (field: AttendeeField, read: DateReader) => {
    const open = reading.openDates.get(columns[field] ?? -1)
    const isOpen = open?.has(partOfLine(row.line).row) ?? false
    return dateIn(cell(field), columns[field], isOpen ? openDate : read, errors, mended)
  }
  const birth = date(born, reading.birth)
  const since = date('officeSince', reading.since)
  const written = [cell('fullName'), cell('familyName'), cell('givenName')].filter(isText).join(' ')
  if (isBlank(written)) errors.push({ kind: 'noName' })
  const isReadable = written.length <= MAX_TEXT && !ERROR_CELL.test(written)
  const hadBreak = row.breaks.has(columns.fullName ?? -1)
  const people = isReadable ? peopleOfRow(row, columns.fullName ?? -1) : NO_PEOPLE
  const isOne = isReadable && people.length === 0
  const split = isOne ? splitNameCell(written, hadBreak) : { ...NOT_SPLIT, name: written }
  const name = layout.splitsNames ? split : { ...NOT_SPLIT, name: written }
  if (name.name !== written) mended.push({ kind: 'name', written })
  const posts = reading.posts(cell('post'))
  const partyPost = inOne(cell('partyPost'), posts.partyPost)
  const statePost = inOne(cell('statePost'), posts.statePost)
  const besides = reading.posts(`${partyPost} ${statePost}`.includes(name.post) ? '' : name.post)
  return {
    line: row.line,
    fields: {
      fullName: name.name,
      salutation: cell('salutation') || name.salutation,
      partyPost: inOne(partyPost, besides.partyPost),
      statePost: inOne(statePost, besides.statePost),
      unit: inOne(cell('department'), cell('unit')) || section.unit,
      delegation: cell('delegation') || section.delegation,
      seat: cell('seat'),
      phone: phoneIn(cell('phone'), mended),
      note: cell('note'),
      birth,
      officeSince: since,
    },
    isCollective: section.isCollective,
    isSeveral: people.length > 0 || split.isSeveral || (hadBreak && mayBeSeveral(name.name)),
    people,
    isOpen: saysNobodyYet(written),
    mended,
    errors,
  }
}

const NO_PEOPLE: readonly string[] = []

const NOT_SPLIT: NameCell = { salutation: '', name: '', post: '', isSeveral: false }

/** Two texts in one, as far as they say something. */
function inOne(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first}, ${second}`
}

/** Two names have four words at least, and no post is among them. */
function mayBeSeveral(name: string): boolean {
  return name.split(' ').length > 3
}

function isText(text: string): boolean {
  return text !== ''
}

function phoneIn(text: string, mended: Mended[]): string {
  const phone = readPhoneCell(text)
  if (phone.kind !== 'asWritten') mended.push({ kind: 'phone', phone })
  return phone.phone
}

function openDate(written: string): DateCell {
  return { kind: 'doubtful', why: 'order', written }
}

function dateIn(
  text: string,
  column: number | undefined,
  read: DateReader,
  errors: RowError[],
  mended: Mended[],
): PartialDate {
  if (column === undefined || isBlank(text) || ERROR_CELL.test(text)) return NO_DATE
  const date: DateCell = saysNoDate(text)
    ? { kind: 'guessed', by: 'unknown', date: NO_DATE }
    : read(text)
  if (date.kind === 'doubtful') errors.push({ kind: 'badDate', column, date })
  if (date.kind === 'guessed') mended.push({ kind: 'date', date })
  return date.kind === 'doubtful' ? NO_DATE : date.date
}
