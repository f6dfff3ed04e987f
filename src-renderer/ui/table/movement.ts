/** Where the cursor stands, as places in the lists. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows in sight, for PageUp and PageDown. */
  readonly page: number
}

interface MoveKey {
  readonly key: string
  readonly ctrlKey: boolean
}

/** The cell that a key goes to, kept inside the grid; `null` when the key does not move. */
export function moveByKey(at: GridPlace, { key, ctrlKey }: MoveKey, size: GridSize) {
  const to = target(at, key, ctrlKey, size)
  return to === null ? null : keepInside(to, size)
}

function target(at: GridPlace, key: string, ctrl: boolean, size: GridSize): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: ctrl ? 0 : at.row - 1 }
    case 'ArrowDown':
      return { ...at, row: ctrl ? size.rows - 1 : at.row + 1 }
    case 'ArrowLeft':
      return { ...at, column: ctrl ? 0 : at.column - 1 }
    case 'ArrowRight':
      return { ...at, column: ctrl ? size.columns - 1 : at.column + 1 }
    case 'Home':
      return { row: ctrl ? 0 : at.row, column: 0 }
    case 'End':
      return { row: ctrl ? size.rows - 1 : at.row, column: size.columns - 1 }
    case 'PageUp':
      return { ...at, row: at.row - size.page }
    case 'PageDown':
      return { ...at, row: at.row + size.page }
    default:
      return null
  }
}

export function keepInside(
  { row, column }: GridPlace,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  }
}

/** The first and last column of a block of cells; null: whole rows are chosen, or none. */
export type ColumnSpan = readonly [first: number, last: number] | null

/** The ids from one row to another, both included, in the order of the rows. */
export function idsBetween(ids: readonly string[], from: string, to: string): readonly string[] {
  const a = ids.indexOf(from)
  const b = ids.indexOf(to)
  if (a < 0 || b < 0) return [to]
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/**
 * The row before which a block lands when it goes one step: an id, `null` for the end, or
 * `undefined` when it cannot go further.
 */
export function stepTarget(
  ids: readonly string[],
  block: readonly string[],
  direction: -1 | 1,
): string | null | undefined {
  const places = block.map((id) => ids.indexOf(id)).filter((place) => place >= 0)
  if (places.length === 0) return undefined
  const first = Math.min(...places)
  const last = Math.max(...places)
  const isTight = last - first + 1 === places.length
  // A scattered block first closes up where its nearest row stands.
  if (!isTight) return direction < 0 ? (ids[first] ?? null) : (ids[last + 1] ?? null)
  if (direction < 0) return first === 0 ? undefined : ids[first - 1]
  return last === ids.length - 1 ? undefined : (ids[last + 2] ?? null)
}
