import { isPost } from '#domain/listText/nameCell.ts'
import { normalizedWords } from '#domain/name.ts'
import type { Header } from '#domain/table/header.ts'
import type { Mapping } from '#domain/table/mapping.ts'
import type { Table, TableRow } from '#domain/table/table.ts'

import type { AttendeeField } from './columns.ts'
import { namesUnit } from './headings.ts'
import { numberedItems, peopleIn } from './severalPeople.ts'

/** So many people of one row are numbered apart; a row of more is not divided. */
const MOST_PEOPLE = 99
/** A longer text is no cell of names, and would take long to look at. */
const MOST_LETTERS = 2000

/** The line of one person of a row that was divided, from 1: no other row of the table has it. */
export function lineOfPart(line: number, part: number): number {
  return line + part / (MOST_PEOPLE + 1)
}

/** Which row of the file a line is of, and which of its people, from 1; 0: the row was not divided. */
export function partOfLine(line: number): { readonly row: number; readonly part: number } {
  const row = Math.floor(line)
  return { row, part: Math.round((line - row) * (MOST_PEOPLE + 1)) }
}

/** A row of a list that holds several people, and who they are. */
export interface SeveralRow {
  readonly line: number
  /** The cell of the name. */
  readonly written: string
  readonly people: readonly string[]
}

/**
 * A list of which these rows are divided, each into as many as it has people, and which those are. A cell
 * beside the name that has as many parts gives each its own; any other stands in all of them, so that
 * nothing of the row is lost.
 */
export function dividedTable(
  table: Table,
  { bodyAt }: Header,
  mapping: Mapping<AttendeeField>,
  lines: readonly number[],
): { readonly table: Table; readonly divided: readonly SeveralRow[] } {
  const meant = new Set(lines)
  const name = mapping.indexOf('fullName')
  const divided: SeveralRow[] = []
  const rows = table.rows.flatMap((row, at) => {
    if (at < bodyAt || !meant.has(row.line)) return [row]
    const people = peopleOfRow(row, name)
    if (people.length === 0) return [row]
    divided.push({ line: row.line, written: row.cells[name] ?? '', people })
    return dividedRow(row, name, people, mapping)
  })
  return { table: divided.length === 0 ? table : { ...table, rows }, divided }
}

/** The people of a row; empty: it is one, or they cannot be told apart. */
export function peopleOfRow({ cells, breaks }: TableRow, name: number): readonly string[] {
  const cell = cells[name] ?? ''
  const people = cell.length > MOST_LETTERS ? [] : peopleIn(cell, breaks.get(name))
  return people.length > MOST_PEOPLE ? [] : people
}

function dividedRow(
  row: TableRow,
  name: number,
  people: readonly string[],
  mapping: Mapping<AttendeeField>,
): readonly TableRow[] {
  const parts = row.cells.map((cell, at) => {
    const field = mapping[at] ?? null
    if (at === name) return people
    return field === null ? [] : partsOf(cell, row.breaks.get(at) ?? [], field, people.length)
  })
  const breaks = new Map([...row.breaks].filter(([at]) => (parts[at] ?? []).length === 0))
  return people.map((_, part) => ({
    line: lineOfPart(row.line, part + 1),
    cells: row.cells.map((cell, at) => parts[at]?.[part] ?? cell),
    breaks,
  }))
}

type Divided = readonly string[]

/** What each of so many people has of a cell; empty: it is one for all. */
function partsOf(
  cell: string,
  lines: readonly string[],
  field: AttendeeField,
  count: number,
): Divided {
  const isTold = TOLD_BY[field] ?? (() => true)
  const ways: readonly (() => Divided)[] = [
    () => numberedItems(cell),
    () => (areWhole(lines, isTold) ? lines : []),
    () => cell.split(/\s*;\s*/u),
    () => {
      const divider = DIVIDERS[field]
      const parts = divider === undefined ? [] : cell.split(divider)
      return parts.every(isTold) ? parts : []
    },
    () => (isTold === isPost ? headAndDeputies(cell) : []),
  ]
  for (const way of ways) {
    const parts = way().map((part) => part.replace(/^[-–•*]\s+|[\s,;]+$/gu, ''))
    if (parts.length === count && parts.every((part) => part !== '')) return parts
  }
  return []
}

/** Lines that each say something of their own, and are no text that goes on below. */
function areWhole(lines: readonly string[], isTold: (text: string) => boolean): boolean {
  const goesOn = lines.some(
    (line, at) =>
      (at > 0 && /^\p{Ll}/u.test(line)) ||
      (at < lines.length - 1 && /(?:[,–-]|\s(?:và|của|thuộc))$/u.test(line)),
  )
  return !goesOn && (lines.every(isTold) || !lines.some(isTold))
}

/** "Chủ tịch, Phó Chủ tịch": nobody is both, so that it is several people's; a post may have commas otherwise. */
function headAndDeputies(cell: string): Divided {
  const [head = '', ...others] = cell.split(/\s*,\s*/u)
  const [first = '', second = ''] = normalizedWords(head).split(' ')
  const deputy = `phó ${first} ${second}`.trim()
  return others.every((post) => normalizedWords(post).startsWith(deputy)) ? [head, ...others] : []
}

/** What such a cell begins with, so that two words of one name are not taken for two. */
const TOLD_BY: Partial<Record<AttendeeField, (text: string) => boolean>> = {
  post: isPost,
  partyPost: isPost,
  statePost: isPost,
  department: namesUnit,
  unit: namesUnit,
  delegation: namesUnit,
}

const AND = /\s+và\s+/u
const BETWEEN_DATES = /\s*,\s*|\s+(?:và|[-–—])\s+/u
const SHORT = /\s*[,/]\s*|\s+(?:và|[-–—])\s+/u

/** Posts and units have commas inside, dates have strokes. */
const DIVIDERS: Partial<Record<AttendeeField, RegExp>> = {
  post: AND,
  partyPost: AND,
  statePost: AND,
  department: AND,
  unit: AND,
  delegation: AND,
  salutation: SHORT,
  phone: SHORT,
  seat: SHORT,
  birth: BETWEEN_DATES,
  officeSince: BETWEEN_DATES,
}
