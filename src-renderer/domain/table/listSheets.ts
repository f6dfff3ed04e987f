import { HEADER_WITHIN } from './header.ts'
import { tableOf } from './table.ts'
import type { Table } from './table.ts'

interface SheetOfFile {
  readonly hidden: boolean
  readonly rows: Parameters<typeof tableOf>[1]
}

/**
 * The places of the sheets in sight that hold a list, told by its titles: in a Word file the letterhead
 * is a table too, and collectives and individuals often have one each.
 */
export function listSheets(
  sheets: readonly SheetOfFile[],
  hasTitles: (table: Table) => boolean,
): readonly number[] {
  return sheets.flatMap(({ hidden, rows }, at) =>
    !hidden && rows.length > 0 && hasTitles(tableOf('', rows.slice(0, HEADER_WITHIN + 2)))
      ? at
      : [],
  )
}

/** The sheet that is read first: of the lists the first one, else the first that says something. */
export function firstList(sheets: readonly SheetOfFile[], lists: readonly number[]): number {
  return Math.max(0, lists[0] ?? sheets.findIndex(({ hidden, rows }) => !hidden && rows.length > 0))
}
