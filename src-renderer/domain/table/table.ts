import { cleanCell } from '#domain/listText/cleanCell.ts'

import type { BlockRow } from './block.ts'
import { blockRows } from './block.ts'

/** A row of a list, its cells each on one line. */
export interface TableRow extends BlockRow {
  /** By the place of a cell that had line breaks inside, its lines: perhaps two things in one cell. */
  readonly breaks: ReadonlyMap<number, readonly string[]>
}

/** A list as it came from a file or the clipboard, before anybody knows what its columns are. */
export interface Table {
  /** Name of the sheet; empty for a text. */
  readonly name: string
  /** Rows that say something, in their order. */
  readonly rows: readonly TableRow[]
  /** What stands above a table of a Word file, the first line first; elsewhere nothing does. */
  readonly above?: readonly string[]
  /**
   * Of a Word file the lines of the tables before this one that are no lists, the nearest first: one of
   * them may be the letterhead.
   */
  readonly before?: readonly (readonly string[])[]
}

/** A sheet as it was read, its texts as they are kept. */
export function tableOf(
  name: string,
  rows: readonly BlockRow[],
  above: readonly string[] = [],
): Table {
  return {
    name: cleanCell(name),
    above: above.map(cleanCell),
    rows: rows
      .map(({ line, cells }) => {
        const breaks = cells.some(isBroken)
          ? new Map(cells.flatMap((text, at) => (isBroken(text) ? [[at, linesOf(text)]] : [])))
          : NO_BREAKS
        return { line, cells: cells.map(cleanCell), breaks }
      })
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  }
}

const NO_BREAKS: TableRow['breaks'] = new Map()

function isBroken(text: string): boolean {
  return (text.includes('\n') || text.includes('\r')) && /[\r\n]/u.test(text.trim())
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/u)
    .map(cleanCell)
    .filter((line) => line !== '')
}

/** A block that was copied from Excel or Word. */
export function tableOfText(text: string): Table {
  return { name: '', rows: blockRows(text).map((row) => ({ ...row, breaks: NO_BREAKS })) }
}

/** What a row says, in one line. */
export function rowText({ cells }: BlockRow): string {
  return cells.filter((cell) => cell !== '').join(' | ')
}

/** How many columns the widest row has. */
export function widthOf({ rows }: { readonly rows: readonly BlockRow[] }): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
}
