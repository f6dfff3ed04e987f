import type { KeyboardEvent } from 'react'

import { moveByKey } from './movement.ts'
import type { GridCursor } from './useGridCursor.ts'

/** What keys and mouse may ask of a table. A missing verb is one that the table does not have. */
export interface GridVerbs {
  readonly begin: () => void
  readonly clear: () => void
  readonly shift: ((direction: -1 | 1) => void) | undefined
  readonly insert: (() => void) | undefined
  readonly remove: (() => void) | undefined
  readonly openMenu: () => void
  /** Copies the first chosen row down into the others. */
  readonly fillDown: (() => void) | undefined
  readonly clearBlock: (() => void) | undefined
  /** Makes the cursor's column wider or narrower, pixels. */
  readonly resize: ((by: number) => void) | undefined
  readonly canEdit: boolean
  /** Rows that PageUp and PageDown jump over. */
  readonly page: () => number
}

/** One key while no cell is being edited. */
export function pressKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  cursor: GridCursor,
  verbs: GridVerbs,
): void {
  if (event.altKey && event.shiftKey && pressResize(event, verbs)) event.preventDefault()
  else if (event.altKey) pressWithAlt(event, verbs)
  else if (pressCommand(event, cursor, verbs)) event.preventDefault()
  else pressMove(event, cursor, verbs)
}

const WIDER = 16

function pressResize({ key }: KeyboardEvent, { resize }: GridVerbs): boolean {
  if (resize === undefined || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false
  resize(key === 'ArrowRight' ? WIDER : -WIDER)
  return true
}

function pressWithAlt(event: KeyboardEvent, { shift, begin }: GridVerbs) {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
  if (step === null) return
  event.preventDefault()
  if (shift !== undefined) shift(step)
  else if (step === 1) begin()
}

/** True when the key was a command of the table. */
function pressCommand(event: KeyboardEvent, cursor: GridCursor, verbs: GridVerbs): boolean {
  const { key, shiftKey } = event
  const ctrlKey = event.ctrlKey || event.metaKey
  const { at, selected, ids } = cursor
  const rowId = ids[at.row]
  if (ctrlKey && key === 'Enter') verbs.insert?.()
  else if (ctrlKey && key === 'Delete') verbs.remove?.()
  else if (ctrlKey && key.toLowerCase() === 'a') cursor.choose(ids, cursor.anchorId)
  else if (ctrlKey && key.toLowerCase() === 'd' && verbs.fillDown !== undefined) verbs.fillDown()
  else if (key === ' ' && (ctrlKey || shiftKey) && rowId !== undefined) cursor.toggle(rowId)
  else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) verbs.openMenu()
  else if (key === 'Insert' && verbs.insert !== undefined) verbs.insert()
  else if (key === 'F2') verbs.begin()
  else if (key === 'Enter' && verbs.canEdit) verbs.begin()
  else if (key === 'Enter') cursor.goTo({ ...at, row: at.row + 1 })
  else if (key === 'Delete' && cursor.span !== null) verbs.clearBlock?.()
  else if (key === 'Delete' && selected.size > 0 && verbs.remove !== undefined) verbs.remove()
  else if (key === 'Delete') verbs.clear()
  else if (key === 'Escape' && selected.size > 0) {
    event.stopPropagation()
    cursor.choose([], null)
  } else return false
  return true
}

function pressMove(event: KeyboardEvent, cursor: GridCursor, verbs: GridVerbs) {
  const { key, shiftKey } = event
  const { at, size } = cursor
  if (key === 'Tab') {
    // Inside the row Tab goes on; at its ends it leaves the table, so that nobody is caught.
    const column = at.column + (shiftKey ? -1 : 1)
    if (column < 0 || column >= size.columns || size.rows === 0) return
    event.preventDefault()
    cursor.goTo({ ...at, column })
    return
  }
  const ctrlKey = event.ctrlKey || event.metaKey
  const next = moveByKey(at, { key, ctrlKey }, { ...size, page: verbs.page() })
  if (next === null) return
  event.preventDefault()
  const isAtEdge = next.row === at.row && next.column === at.column
  const isChoice = next.row !== at.row || cursor.hasBlocks
  if (shiftKey && isAtEdge) return
  if (shiftKey && isChoice) cursor.extendTo(next)
  else {
    if (next.row !== at.row || cursor.span !== null) cursor.choose([], null)
    cursor.goTo(next)
  }
}
