import type { SheetRow } from '#main/bridge.ts'

/** Cells that were made one, by their left column and their rows, from 1. */
export interface Merge {
  readonly column: number
  readonly from: number
  readonly to: number
}

/**
 * Writes what a cell merged downwards says into each of its rows: a unit that stands once beside five
 * names is the unit of all five. Only rows that say something of their own.
 */
export function filledDown(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
): readonly SheetRow[] {
  const downwards = merges.filter(({ from, to }) => to > from)
  if (downwards.length === 0) return rows
  const filled = rows.map(({ line, cells }) => ({ line, cells: [...cells] }))
  for (const { column, from, to } of downwards) {
    const first = placeOf(filled, from)
    const text = filled[first]?.line === from ? (filled[first].cells[column - 1] ?? '') : ''
    if (text === '') continue
    for (let at = first + 1; (filled[at]?.line ?? Infinity) <= to; at += 1) {
      const cells = filled[at]?.cells ?? []
      while (cells.length < column) cells.push('')
      if (cells[column - 1] === '') cells[column - 1] = text
    }
  }
  return filled
}

/** The place of the first row at or after a line; rows are in the order of their lines. */
function placeOf(rows: readonly SheetRow[], line: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}
