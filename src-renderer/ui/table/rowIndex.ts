import type { TableRecord } from './column.ts'

/** The ids of rows in their order, and the place of each. */
export interface RowIndex {
  readonly ids: readonly string[]
  readonly places: ReadonlyMap<string, number>
}

/**
 * Gives the index of each list of rows that it is asked for, the same one again while the same rows
 * stand in the same order: an edit of a cell changes a row, but no place of ten thousand.
 */
export function rowIndexer(): (rows: readonly TableRecord[]) => RowIndex {
  let last: RowIndex = { ids: [], places: new Map() }
  let before: readonly TableRecord[] = []
  return (rows) => {
    const { ids } = last
    // Nearly all are the very rows of before, and need not be looked into.
    const isSame =
      rows.length === ids.length &&
      rows.every((row, at) => row === before[at] || row.id === ids[at])
    before = rows
    if (isSame) return last
    const next = rows.map(({ id }) => id)
    last = { ids: next, places: new Map(next.map((id, at) => [id, at])) }
    return last
  }
}
