import { newAttendee } from './attendee.ts'
import { blockRows } from './block.ts'
import type { BlockRow } from './block.ts'
import { added } from './change.ts'
import type { Change } from './change.ts'
import { columnsOf, isHeading } from './columns.ts'
import type { Column } from './columns.ts'
import { folded } from './name.ts'
import { keysAtEnd } from './order.ts'
import { attendeesOf } from './plan.ts'
import type { Plan } from './plan.ts'
import { splitPosts } from './posts.ts'
import type { Attendee, Id, OrderKey } from './record.ts'
import { isBlank, openConference } from './row.ts'

/** An attendee as read from a line of a block. */
export interface PastedRow {
  /** Line of the text, from 1. */
  readonly line: number
  readonly fields: Partial<Attendee> & { readonly fullName: string }
}

/** What of a block was not understood; nothing is dropped without being told. */
export type PasteProblem =
  | { readonly kind: 'noName'; readonly line: number; readonly text: string }
  | { readonly kind: 'beforeHeader'; readonly line: number; readonly text: string }
  | { readonly kind: 'heading'; readonly line: number; readonly text: string }
  | { readonly kind: 'unknownColumn'; readonly line: number; readonly text: string }
  | { readonly kind: 'cellsBeyond'; readonly line: number; readonly text: string }

export interface ReadBlock {
  readonly rows: readonly PastedRow[]
  readonly problems: readonly PasteProblem[]
  /** What each column was taken for. */
  readonly columns: readonly Column[]
  readonly hasHeader: boolean
}

/**
 * Reads attendees from a tab-separated block of Excel or Word. Columns go by their headers, else by
 * position: a number column is skipped, then full name, post, unit, phone, note.
 */
export function readBlock(text: string): ReadBlock {
  const all = blockRows(text)
  const { columns, headerAt, unknown } = columnsOf(all)
  const header = headerAt === null ? undefined : all[headerAt]
  const rows: PastedRow[] = []
  const problems: PasteProblem[] = all
    .slice(0, headerAt ?? 0)
    .map((row) => ({ kind: 'beforeHeader', line: row.line, text: shown(row) }))
  for (const title of unknown)
    problems.push({ kind: 'unknownColumn', line: header?.line ?? 1, text: title })
  for (const row of all.slice(headerAt === null ? 0 : headerAt + 1)) {
    if (header !== undefined && shown(row) === shown(header)) continue
    if (columns[0] === 'skip' && isHeading(row)) {
      problems.push({ kind: 'heading', line: row.line, text: shown(row) })
      continue
    }
    const fields = fieldsOf(row, columns)
    if (isBlank(fields.fullName))
      problems.push({ kind: 'noName', line: row.line, text: shown(row) })
    else rows.push({ line: row.line, fields })
    const beyond = row.cells.filter((cell, at) => cell !== '' && isLost(columns, headerAt, at))
    if (beyond.length > 0)
      problems.push({ kind: 'cellsBeyond', line: row.line, text: beyond.join(' | ') })
  }
  return { rows, problems, columns, hasHeader: headerAt !== null }
}

/** Cells beyond the columns that are understood; an unknown header was told once already. */
function isLost(columns: readonly Column[], headerAt: number | null, at: number): boolean {
  if (headerAt !== null) return at >= columns.length
  return at > 0 && (columns[at] ?? 'skip') === 'skip'
}

function shown(row: BlockRow): string {
  return row.cells.filter((cell) => cell !== '').join(' | ')
}

function fieldsOf(row: BlockRow, columns: readonly Column[]): PastedRow['fields'] {
  const found: Partial<Record<Column, string>> = {}
  row.cells.forEach((cell, at) => {
    const column = columns[at] ?? 'skip'
    if (column === 'skip' || cell === '') return
    const before = found[column]
    found[column] = before === undefined ? cell : `${before}, ${cell}`
  })
  const { fullName = '', familyName = '', givenName = '', post, ...others } = found
  const posts = post === undefined ? {} : splitPosts(post)
  const whole = [familyName, givenName].filter((part) => part !== '').join(' ')
  return { ...posts, ...others, fullName: fullName === '' ? whole : fullName }
}

/** Adds all rows at the end of the list, in one step. */
export function pasteAttendees(
  plan: Plan,
  rows: readonly PastedRow[],
  newId: () => Id,
): readonly Change[] {
  const { id } = openConference(plan)
  const orders = keysAtEnd(attendeesOf(plan), rows.length)
  return rows.map(({ fields }, index) =>
    added('attendees', newAttendee(id, newId(), orders[index] as OrderKey, fields)),
  )
}

/** Rows whose name and posts are in the list already, marks apart: perhaps pasted before. */
export function likelyDuplicates(plan: Plan, rows: readonly PastedRow[]): readonly PastedRow[] {
  const known = new Set(attendeesOf(plan).map(keyOf))
  return rows.filter(({ fields }) => known.has(keyOf(fields)))
}

function keyOf({ fullName = '', partyPost = '', statePost = '' }: Partial<Attendee>): string {
  return [fullName, partyPost, statePost].map(folded).join('/')
}
