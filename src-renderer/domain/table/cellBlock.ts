import { cellRows } from './block.ts'

/** One cell of a list that shall hold a text. */
export interface CellWrite<Field extends string> {
  readonly id: string
  readonly field: Field
  readonly text: string
}

/** Where each cell of a pasted block goes, and what has no place. */
export interface PlacedBlock<Field extends string> {
  readonly writes: readonly CellWrite<Field>[]
  /** Rows of the block below the last row of the list. */
  readonly rowsBeyond: readonly (readonly string[])[]
  /** Cells to the right of the last column, of rows that have a place, empty ones left out. */
  readonly cellsBeyond: readonly string[]
  /** Cells that met a column in which nothing can be written. */
  readonly readOnly: readonly string[]
}

/**
 * Lays a block that was copied from a spreadsheet over a list, its first cell on the given one: rows go
 * to the rows below, columns to the columns at the right, as the list is shown. Empty cells of the
 * block empty the cells they meet, as in Excel; those of rows that are shorter touch nothing.
 *
 * @param rowIds the rows from the given cell on, as they are shown
 * @param fields the columns from the given cell on, as they are shown; null: nothing can be written
 */
export function placedBlock<Field extends string>(
  text: string,
  rowIds: readonly string[],
  fields: readonly (Field | null)[],
): PlacedBlock<Field> {
  const rows = cellRows(text).map(({ cells }) => cells)
  const writes: CellWrite<Field>[] = []
  const cellsBeyond: string[] = []
  const readOnly: string[] = []
  for (const [index, cells] of rows.slice(0, rowIds.length).entries()) {
    const id = rowIds[index] as string
    for (const [at, cell] of cells.entries()) {
      const field = fields[at]
      if (field !== undefined && field !== null) writes.push({ id, field, text: cell })
      else if (cell.trim() !== '') (field === null ? readOnly : cellsBeyond).push(cell)
    }
  }
  return { writes, rowsBeyond: rows.slice(rowIds.length), cellsBeyond, readOnly }
}
