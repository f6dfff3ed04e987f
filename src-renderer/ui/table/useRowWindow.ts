import { observeElementRect } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'

import type { RowPlaces } from './rowPlaces.ts'

/** Height of the sticky head. */
export const HEAD = 28
/** A page that is not laid out yet has no height; it still draws one screen of rows. */
export const UNKNOWN_HEIGHT = 1080

/** Observes the height of a scroller, and takes it for one screen while nobody has laid it out. */
export function observeHeight(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  tell: (rect: { width: number; height: number }) => void,
) {
  return observeElementRect(virtualizer, ({ width, height }) =>
    tell({ width, height: height === 0 ? UNKNOWN_HEIGHT : height }),
  )
}

/** Rows above and below those in sight that are drawn already. */
const AROUND = 6
/** The rows that are drawn change once in so many, not at each row that is scrolled. */
const STEP = 4

/** Room that stays free above and below the row that is brought into sight, pixels. */
const ABOVE = HEAD + 4
const BELOW = 8

/** So long nothing must have scrolled before the rows are put in order in the page, ms. */
const RESTED_MS = 400

/** The rows that are drawn: those in sight and a few around them. */
export interface RowWindow {
  /**
   * Their places in the list, in the order of their elements in the page: from the first row to the last
   * once the list rests. While it scrolls an element keeps its place in the page and takes over another
   * row, because to be moved there costs it all of its styles and layout.
   */
  readonly places: readonly number[]
  /** How many elements there are, however the list is scrolled. */
  readonly most: number
  /** Brings a row into sight, drawn, before the next paint; `below` pixels under it are covered. */
  readonly reveal: (index: number, below: number) => void
}

/**
 * Which rows are drawn. Where the list is scrolled to is remembered, never asked for: asking would lay
 * out the page at every key.
 */
export function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  stand: RowPlaces,
  rowHeight: number,
): RowWindow {
  const step = STEP * rowHeight
  const [top, setTop] = useState(0)
  // No table is higher than the window; how high it is comes with the first layout.
  const [height, setHeight] = useState(() => window.innerHeight)
  const scrolled = useRef(0)
  const drawn = useRef(0)

  useEffect(() => {
    const view = scroller.current
    if (view === null) return undefined
    const follow = () => {
      const { scrollTop, scrollLeft } = view
      scrolled.current = scrollTop
      // Cells that stay in sight cost paint at every key, so they do it only once there is need.
      view.toggleAttribute('data-beside', scrollLeft > 0)
      const next = stepOf(scrollTop, step)
      const isFar = Math.abs(next - drawn.current) > AROUND * rowHeight
      drawn.current = next
      if (isFar) flushSync(() => setTop(next))
      else setTop(next)
    }
    const size = new ResizeObserver(() => {
      if (view.clientHeight > 0) setHeight(view.clientHeight)
    })
    size.observe(view)
    view.addEventListener('scroll', follow, { passive: true })
    return () => {
      size.disconnect()
      view.removeEventListener('scroll', follow)
    }
  }, [scroller, step, rowHeight])

  const reveal = (index: number, below: number) => {
    const rowTop = HEAD + stand.row(index)
    const least = rowTop + rowHeight + BELOW + below - height
    const next = Math.max(0, Math.min(rowTop - ABOVE, Math.max(least, scrolled.current)))
    if (next === scrolled.current) return
    scrolled.current = next
    drawn.current = stepOf(next, step)
    scroller.current?.scrollTo({ top: next })
    setTop(drawn.current)
  }

  // A row that is cut off at each edge counts too.
  const most = Math.ceil((height + step) / rowHeight) + 2 * AROUND + 2
  // A list that became shorter is scrolled back by the browser, a moment after it is drawn.
  const from = Math.min(top, stepOf(Math.max(0, HEAD + stand.slot(count) - height), step))
  // As many rows wherever it is scrolled, so that none is made or taken away.
  const first = Math.max(0, Math.min(stand.at(from) - AROUND, count - most))

  const [beginning, setBeginning] = useState(first)
  useEffect(() => {
    const rested = setTimeout(() => setBeginning(first), RESTED_MS)
    return () => clearTimeout(rested)
  }, [first])
  return { places: turned(first, Math.min(count - first, most), most, beginning), most, reveal }
}

/** So many places from the first on, beginning with the one whose element was that of `beginning`. */
function turned(first: number, count: number, most: number, beginning: number): readonly number[] {
  const places = Array.from({ length: Math.max(0, count) }, (_, at) => first + at)
  const turn = places.findIndex((place) => (place - beginning) % most === 0)
  return turn <= 0 ? places : [...places.slice(turn), ...places.slice(0, turn)]
}

function stepOf(top: number, step: number): number {
  return Math.floor(top / step) * step
}
