import { useCallback, useEffect, useRef, useState } from 'react'
import type { CSSProperties } from 'react'

import { gridTemplate, handleWidth, leastWidth } from './column.ts'
import type { TableColumn } from './column.ts'
import { useColumnDrag } from './useColumnDrag.ts'

/**
 * How wide the columns are, told once for all rows as a style of what scrolls them, so that none is drawn
 * again while a column is being made wider; and what the heads do about it.
 */
export function useColumnWidths<Row>(
  columns: readonly TableColumn<Row>[],
  rowCount: number,
  hasActions: boolean,
  onResize: ((columnKey: string, width: number | null) => void) | undefined,
) {
  const { held, start } = useColumnDrag(onResize)
  const latestResize = useRef(onResize)
  useEffect(() => {
    latestResize.current = onResize
  })
  const ownWidth = useCallback((key: string) => latestResize.current?.(key, null), [])
  const widths = whileHeld(columns, held)
  const handle = handleWidth(useLongest(rowCount))
  const style = {
    '--handle': `${handle}px`,
    '--least': `${leastWidth(widths, handle, hasActions)}px`,
    '--columns': gridTemplate(widths, handle, hasActions),
    // Number and first column stay in sight when the columns scroll, and hide what is below them.
    scrollPaddingLeft: handle + (widths[0]?.width ?? 0) + 8,
  }
  return { style: style as CSSProperties, startSizer: start, ownWidth }
}

/** The columns with one of them as wide as it is being dragged. */
function whileHeld<Row>(
  columns: readonly TableColumn<Row>[],
  held: { readonly key: string; readonly width: number } | null,
): readonly TableColumn<Row>[] {
  if (held === null) return columns
  return columns.map((each) => {
    if (each.key !== held.key) return each
    const { grow: _, most: __, ...fixed } = each
    return { ...fixed, width: held.width }
  })
}

/**
 * The longest that the list has been. A search must not make the column of the numbers narrower: all
 * others would jump at a letter, and each of their cells be laid out again.
 */
function useLongest(count: number): number {
  const [longest, setLongest] = useState(count)
  if (count > longest) setLongest(count)
  return Math.max(count, longest)
}
