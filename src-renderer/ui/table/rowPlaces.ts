/** Height of the slim band that may stand above a row. */
export const BAND = 24

/** Where rows stand, in pixels below the head. */
export interface RowPlaces {
  /** Top of the room of a row, its band included; of the count: the end of the last row. */
  readonly slot: (index: number) => number
  /** Top of the row itself. */
  readonly row: (index: number) => number
  /** The row whose room, band included, holds a height; beyond the list: its nearest row. */
  readonly at: (y: number) => number
  /** The gap nearest to a height: 0 above the first row, `count` below the last. */
  readonly gapAt: (y: number) => number
}

/** Places of rows of one height, some with a band above; null: none has one. */
export function rowPlaces(
  count: number,
  rowHeight: number,
  hasBand: readonly boolean[] | null,
): RowPlaces {
  if (hasBand === null) {
    const slot = (index: number) => index * rowHeight
    const gapAt = (y: number) => Math.max(0, Math.min(count, Math.round(y / rowHeight)))
    const at = (y: number) => Math.max(0, Math.min(count - 1, Math.floor(y / rowHeight)))
    return { slot, row: slot, at, gapAt }
  }
  const slots = [0]
  for (const [index, band] of hasBand.entries())
    slots.push((slots[index] ?? 0) + rowHeight + (band ? BAND : 0))
  const slot = (index: number) => slots[index] ?? 0
  const row = (index: number) => slot(index) + (hasBand[index] === true ? BAND : 0)
  const at = (y: number) => {
    let low = 0
    let high = Math.max(0, count - 1)
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (slot(middle) <= y) low = middle
      else high = middle - 1
    }
    return low
  }
  const gapAt = (y: number) => {
    let gap = 0
    while (gap < count && y > row(gap) + rowHeight / 2) gap += 1
    return gap
  }
  return { slot, row, at, gapAt }
}
