import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

import type { Lines } from './fitColumns.ts'

/** Pixels of the number, the menu and the bar beside the rows. */
const BESIDE = 90

/** One line where the columns have the room that they need, else two. */
export function useLines(frame: RefObject<HTMLElement | null>, needed: number): Lines {
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
