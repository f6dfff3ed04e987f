import { isMonthFirst } from '#domain/listText/dateCell.ts'

import type { Table, TableRow } from './table.ts'

/** Cells of a column that a workbook keeps as dates, all of the first twelve days of a month. */
export interface EarlyDates {
  /** From 0. */
  readonly column: number
  readonly lines: readonly number[]
}

/**
 * A column in which day and month may have changed places. dates: a program that puts the month first has
 * opened the list, made dates of what it could read so, and left 20/01/1980 a text. texts: some only read
 * with the month first, as do the dates that a program made of the others.
 */
export interface SwappedColumn {
  readonly column: number
  readonly why: 'dates' | 'texts'
  /** Lines of the cells that are meant. */
  readonly lines: readonly number[]
  readonly examples: readonly { readonly before: string; readonly after: string }[]
}

/** Of one column: whether day and month are put back, or stand as they are meant. */
export interface SaidOfDates {
  readonly column: number
  readonly isSwapped: boolean
}

const EXAMPLES = 3
const DAY_AND_MONTH = /^(\d{1,2})(\s*[/.-]\s*)(\d{1,2})(?=\s*[/.-]\s*(?:\d{2}|\d{4})(?:\s|$))/u

/** The columns of dates in which day and month may have changed places. */
export function swappedColumns(
  { rows }: Table,
  bodyAt: number,
  columns: readonly number[],
  early: readonly EarlyDates[],
): readonly SwappedColumn[] {
  const body = rows.slice(bodyAt)
  return columns.flatMap((column) => {
    const dates = new Set(early.find((one) => one.column === column)?.lines)
    const written = body.filter(
      (row) => !dates.has(row.line) && DAY_AND_MONTH.test(cellOf(row, column)),
    )
    const kept = body.filter(({ line }) => dates.has(line))
    // Whoever reads the day first makes dates of the others of such texts: then these are wrong too.
    if (isMonthFirst(written.map((row) => cellOf(row, column))))
      return [swappedColumn('texts', column, [...kept, ...written])]
    // Whoever reads the month first leaves these texts, and only these.
    const isLeft = written.length > 0 && written.every((row) => dayOf(cellOf(row, column)) > 12)
    return isLeft && kept.length > 0 ? [swappedColumn('dates', column, kept)] : []
  })
}

function swappedColumn(
  why: SwappedColumn['why'],
  column: number,
  rows: readonly TableRow[],
): SwappedColumn {
  const examples = rows
    .map((row) => cellOf(row, column))
    .filter((cell) => swapped(cell) !== cell)
    .slice(0, EXAMPLES)
    .map((before) => ({ before, after: swapped(before) }))
  return { column, why, lines: rows.map(({ line }) => line), examples }
}

/** The list with day and month put back where that was said. */
export function withDatesPutBack(
  table: Table,
  found: readonly SwappedColumn[],
  said: readonly SaidOfDates[],
): Table {
  const meant = found
    .filter(({ column }) => said.some((one) => one.column === column && one.isSwapped))
    .map(({ column, lines }) => ({ column, lines: new Set(lines) }))
  if (meant.length === 0) return table
  return {
    ...table,
    rows: table.rows.map((row) => {
      const cells = [...row.cells]
      for (const { column, lines } of meant)
        if (lines.has(row.line)) cells[column] = swapped(cellOf(row, column))
      return { ...row, cells }
    }),
  }
}

function cellOf({ cells }: TableRow, column: number): string {
  return cells[column] ?? ''
}

function dayOf(cell: string): number {
  return Number(DAY_AND_MONTH.exec(cell)?.[1])
}

function swapped(cell: string): string {
  return cell.replace(DAY_AND_MONTH, '$3$2$1')
}
