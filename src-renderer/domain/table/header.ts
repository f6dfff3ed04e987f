import { comparableTitle, ENOUGH, EXACT, titleScore } from './columnWords.ts'
import type { ColumnWords } from './columnWords.ts'
import type { Table, TableRow } from './table.ts'
import { widthOf } from './table.ts'

/** Where the titles of the columns stand, and what they are. */
export interface Header {
  /** Place of the first row of titles in the table; null: there are none. */
  readonly at: number | null
  /** Place of the first row below them. */
  readonly bodyAt: number
  /** A title for each column; empty where there is none. */
  readonly titles: readonly string[]
}

/** Titles stand within so many rows from the top. */
export const HEADER_WITHIN = 20

/**
 * The row that names the most columns, past titles and blank rows: two at least, or all that it has, and
 * one of them in no other word than its own, brackets aside: "Họ và tên (in hoa)".
 * Of a header of two rows the lower titles hold; a title merged over both stands in both.
 */
export function findHeader<F extends string>(
  table: Table,
  words: readonly ColumnWords<F>[],
): Header {
  let best = { at: -1, score: 0 }
  for (const [at, row] of table.rows.slice(0, HEADER_WITHIN).entries()) {
    const filled = row.cells.filter((cell) => cell !== '').length
    const score = isNumbered(row) ? 0 : namedFields(row.cells, words)
    const isEnough = score >= Math.min(2, filled) && score > 0 && isExact(row.cells, words)
    if (isEnough && score > best.score) best = { at, score }
  }
  if (best.at < 0) return { at: null, bodyAt: 0, titles: untitled(table) }
  // Of two rows of titles the lower one names more; the header begins at the upper.
  const above = table.rows[best.at - 1]
  if (above !== undefined && isTwoRows(above, table.rows[best.at], words))
    return headerAt(table, best.at - 1, words)
  return headerAt(table, best.at, words)
}

/** The header that begins at a row, as when the user says so; null: there is none. */
export function headerAt<F extends string>(
  table: Table,
  at: number | null,
  words: readonly ColumnWords<F>[],
): Header {
  const row = at === null ? undefined : table.rows[at]
  if (at === null || row === undefined) return { at: null, bodyAt: 0, titles: untitled(table) }
  const below = table.rows[at + 1]
  const isDouble = isTwoRows(row, below, words)
  const titles = untitled(table).map((_, column) => {
    const lower = isDouble ? (below?.cells[column] ?? '') : ''
    return lower === '' ? (row.cells[column] ?? '') : lower
  })
  return { at, bodyAt: at + (isDouble ? 2 : 1), titles }
}

function untitled(table: Table): readonly string[] {
  return Array.from({ length: widthOf(table) }, () => '')
}

/** A row that begins with its running number is no row of titles. */
function isNumbered({ cells }: TableRow): boolean {
  return /^\(?\d{1,5}[.)]?$/u.test(cells.find((cell) => cell !== '') ?? '')
}

/** A second row of titles: it names columns under one wide title, and holds no number of a row. */
function isTwoRows<F extends string>(
  upper: TableRow,
  lower: TableRow | undefined,
  words: readonly ColumnWords<F>[],
): boolean {
  if (lower === undefined || namedFields(upper.cells, words) < 2) return false
  if (lower.cells.some((cell) => /^\(?\d+[.)]?$/u.test(cell))) return false
  const own = lower.cells.filter((cell, column) => cell !== '' && cell !== upper.cells[column])
  const isUnder = lower.cells.every(
    (cell, column) => cell === '' || cell === upper.cells[column] || isGroup(upper, column),
  )
  // In the words of a title: "Đại biểu 1" under it is the first person.
  const names = namedFields(own, words) >= 1 && own.some((cell) => isTitle(cell, words))
  return isUnder && (names || isSexes(own))
}

/** "Nam | Nữ" alone below "Năm sinh". */
function isSexes(titles: readonly string[]): boolean {
  return titles.map(comparableTitle).join('|') === 'nam|nu'
}

/** A title that reaches over several columns leaves those at its right empty. */
function isGroup({ cells }: TableRow, column: number): boolean {
  return (cells[column] ?? '') === '' ? column > 0 : (cells[column + 1] ?? '') === ''
}

/** How many different fields are named by these titles. */
function namedFields<F extends string>(
  titles: readonly string[],
  words: readonly ColumnWords<F>[],
): number {
  const left = new Set(titles.filter((title) => title !== ''))
  let named = 0
  for (const { titles: known } of words)
    for (const title of left)
      if (titleScore(title, known) >= ENOUGH) {
        left.delete(title)
        named += 1
        break
      }
  return named
}

function isExact<F extends string>(
  titles: readonly string[],
  words: readonly ColumnWords<F>[],
): boolean {
  return titles.some((title) => isTitle(title, words))
}

/** One of the titles that are known, brackets aside. */
function isTitle<F extends string>(text: string, words: readonly ColumnWords<F>[]): boolean {
  return words.some(({ titles }) => titleScore(text, titles) >= EXACT)
}
