import type { MouseEvent } from 'react'

import type { GridPlace } from './movement.ts'
import type { GridCursor } from './useGridCursor.ts'

interface MouseVerbs {
  /** Sends an open edit and gives the keys to the table; true when the cell had them already. */
  readonly takeKeys: (place: GridPlace) => boolean
  readonly begin: () => void
  readonly openMenu: (x: number, y: number) => void
}

/** The row and cell under the mouse; the cursor's column where there is no cell. */
function underMouse(target: Element, { places, at }: GridCursor) {
  const rowId = target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? ''
  const row = places.get(rowId)
  if (row === undefined) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const column = Number(cell?.dataset['column'] ?? at.column)
  return { rowId, place: { row, column }, isCell: cell !== null }
}

/** A press of the mouse on a row; what a cell draws keeps its own buttons and links. */
export function pressMouse(event: MouseEvent, cursor: GridCursor, verbs: MouseVerbs): void {
  if (event.button > 1 || !(event.target instanceof Element)) return
  const { target } = event
  const hit = underMouse(target, cursor)
  const own = target.closest('button, a, input, label')
  const isMenu = target.closest('[data-menu]') !== null
  if (hit === null || (own !== null && !isMenu)) return
  const { rowId, place, isCell } = hit
  const { selected, chosen } = cursor
  // The field of the table keeps the focus.
  event.preventDefault()
  const hadKeys = verbs.takeKeys(place)
  if (isMenu) {
    if (!selected.has(rowId)) cursor.choose([], null)
    cursor.goTo(place)
    verbs.openMenu(event.clientX, event.clientY)
  } else if (event.shiftKey) cursor.extendTo(place)
  else if (event.ctrlKey || event.metaKey) {
    cursor.toggle(rowId, selected.size > 0 ? selected : new Set(chosen))
    cursor.goTo(place)
  } else if (target.closest('[data-handle]') !== null) {
    if (!selected.has(rowId)) cursor.choose([rowId], rowId)
    cursor.goTo(place)
  } else {
    cursor.choose([], null)
    if (hadKeys && isCell) verbs.begin()
    else cursor.goTo(place)
  }
}

/** The right button: the menu belongs to the row under the mouse, or to the choice around it. */
export function pressRight(event: MouseEvent, cursor: GridCursor, verbs: MouseVerbs): void {
  if (!(event.target instanceof Element)) return
  const hit = underMouse(event.target, cursor)
  if (hit === null) return
  event.preventDefault()
  // The menu gives the keys back to whoever had them: that must be the table.
  verbs.takeKeys(hit.place)
  if (!cursor.selected.has(hit.rowId)) cursor.choose([], null)
  cursor.goTo({ row: hit.place.row, column: cursor.at.column })
  verbs.openMenu(event.clientX, event.clientY)
}
