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
  return (rows) => {
    const { ids } = last
    const isSame = rows.length === ids.length && rows.every(({ id }, at) => id === ids[at])
    if (isSame) return last
    const next = rows.map(({ id }) => id)
    last = { ids: next, places: new Map(next.map((id, at) => [id, at])) }
    return last
  }
}
