import { useEffect, useMemo, useRef, useState } from 'react'

import type { TableRecord } from './column.ts'
import { idsBetween, keepInside } from './movement.ts'
import type { ColumnSpan, GridPlace } from './movement.ts'
import type { RowIndex } from './rowIndex.ts'
import type { EditableTableProps } from './tableProps.ts'

interface Cursor {
  readonly rowId: string | null
  readonly column: number
  /** Where the row stood, for when it is gone. */
  readonly row: number
}

export type GridCursor = ReturnType<typeof useGridCursor>

const NONE: readonly string[] = []

/**
 * Where the keyboard is, and which rows are chosen. The cursor holds on to a row, not to a place.
 *
 * @param onGo told of a row to which the cursor goes, before it is drawn there
 */
export function useGridCursor<Row extends TableRecord>(
  props: EditableTableProps<Row>,
  { ids, places }: RowIndex,
  onGo: (row: number) => void,
) {
  const { rows, columns, focusRowId = null, onSelect, onFill, sort = null, search = '' } = props
  const [cursor, setCursor] = useState<Cursor>({ rowId: rows[0]?.id ?? null, column: 0, row: 0 })
  const [anchorId, setAnchorId] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  /** The column in which a block of cells began; null: whole rows are chosen. */
  const [fromColumn, setFromColumn] = useState<number | null>(null)
  const [flash, setFlash] = useState<string | null>(null)
  const [seenFocus, setSeenFocus] = useState<string | null>(null)

  if (focusRowId !== seenFocus && (focusRowId === null || places.has(focusRowId))) {
    setSeenFocus(focusRowId)
    setFlash(focusRowId)
    if (focusRowId !== null) {
      setCursor({ ...cursor, rowId: focusRowId, row: places.get(focusRowId) ?? 0 })
      setSelected(new Set())
    }
  }

  // In another order one begins at the top again; the row of before may be anywhere.
  const order = sort === null ? '' : `${sort.direction} ${sort.columnKey}`
  const [seenOrder, setSeenOrder] = useState(order)
  if (order !== seenOrder) {
    setSeenOrder(order)
    setCursor({ ...cursor, rowId: rows[0]?.id ?? null, row: 0 })
  }

  // What a search finds begins at the top. Who does not go on from there is led back by its end.
  const [seenSearch, setSeenSearch] = useState(search)
  const [led, setLed] = useState<{ readonly from: Cursor; readonly to: Cursor } | null>(null)
  if (search !== seenSearch) {
    setSeenSearch(search)
    const from = led?.to === cursor ? led.from : cursor
    const to = search === '' ? from : { ...cursor, rowId: rows[0]?.id ?? null, row: 0 }
    setCursor(to)
    setLed(search === '' ? null : { from, to })
  }

  // The cursor's row may be gone (undo, another window): stand where it stood.
  const size = { rows: rows.length, columns: columns.length }
  const at = keepInside(
    { row: places.get(cursor.rowId ?? '') ?? cursor.row, column: cursor.column },
    size,
  )
  const rowId = ids[at.row]

  // Apart from the cursor, so that an arrow key need not go through ten thousand chosen rows.
  const picked = useMemo(
    () => (selected.size === 0 ? NONE : ids.filter((id) => selected.has(id))),
    [ids, selected],
  )
  const chosen = useMemo(
    () => (selected.size > 0 ? picked : rowId === undefined ? NONE : [rowId]),
    [selected, picked, rowId],
  )
  const hasBlocks = onFill !== undefined
  const span: ColumnSpan =
    selected.size === 0 || fromColumn === null
      ? null
      : [Math.min(fromColumn, at.column), Math.max(fromColumn, at.column)]
  const tell = useRef(onSelect)
  useEffect(() => {
    tell.current = onSelect
  }, [onSelect])
  const chosenKey = onSelect === undefined ? '' : chosen.join('\n')
  useEffect(() => {
    tell.current?.(chosenKey === '' ? [] : chosenKey.split('\n'))
  }, [chosenKey])

  const goTo = (place: GridPlace) => {
    const next = keepInside(place, size)
    onGo(next.row)
    setCursor({ rowId: ids[next.row] ?? null, ...next })
  }
  const choose = (
    next: readonly string[],
    anchor: string | null,
    blockFrom: number | null = null,
  ) => {
    // No new empty set: it would draw the table once more.
    if (next.length > 0 || selected.size > 0) setSelected(new Set(next))
    setAnchorId(anchor)
    setFromColumn(blockFrom)
  }
  /** Chooses the rows or the block of cells from where the choice began to a place, and goes there. */
  const extendTo = (place: GridPlace) => {
    const from = anchorId ?? rowId
    const to = ids[place.row]
    if (from === undefined || to === undefined) return
    const begun = selected.size > 0 ? fromColumn : hasBlocks ? at.column : null
    choose(idsBetween(ids, from, to), from, begun)
    goTo(place)
  }
  /** Adds a row to the choice or takes it out. */
  const toggle = (id: string, base: ReadonlySet<string> = selected) => {
    const next = new Set(base)
    if (!next.delete(id)) next.add(id)
    choose([...next], id)
  }

  return {
    ids,
    places,
    size,
    at,
    anchorId,
    selected,
    picked,
    chosen,
    span,
    hasBlocks,
    flash,
    goTo,
    choose,
    extendTo,
    toggle,
  }
}
