import { useLayoutEffect, useMemo, useState } from 'react'
import type { RefObject } from 'react'

import type { TableColumn } from './column.ts'
import { wholeWidth } from './fitColumns.ts'
import type { Letters, Lines } from './fitColumns.ts'

/** Pixels of the number, the menu and the bar beside the rows. */
const BESIDE = 90

/**
 * The columns over one line where they have the room that they need, else over two.
 *
 * @param over the columns as they are over so many lines; the same function while they are the same
 */
export function useLines<Column extends TableColumn<never>>(
  over: (lines: Lines) => readonly Column[],
  letters: Letters,
  frame: RefObject<HTMLElement | null>,
): { readonly columns: readonly Column[]; readonly lines: Lines } {
  const onOneLine = useMemo(() => over(1), [over])
  const needed = useMemo(() => wholeWidth(onOneLine, letters), [onOneLine, letters])
  const lines = useLinesFor(needed, frame)
  const columns = useMemo(() => (lines === 1 ? onOneLine : over(lines)), [lines, onOneLine, over])
  return { columns, lines }
}

function useLinesFor(needed: number, frame: RefObject<HTMLElement | null>): Lines {
  const [lines, setLines] = useState<Lines>(1)
  useLayoutEffect(() => {
    const view = frame.current
    if (view === null) return undefined
    const look = () => {
      const { clientWidth } = view
      // Not laid out yet.
      if (clientWidth > 0) setLines(clientWidth - BESIDE < needed ? 2 : 1)
    }
    look()
    const size = new ResizeObserver(look)
    size.observe(view)
    return () => size.disconnect()
  }, [frame, needed])
  return lines
}
