import { observeElementRect } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
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

/** So long nothing must have moved before the rows around are drawn, and all put in order, ms. */
const RESTED_MS = 250

/** The rows that are drawn: those in sight and, once the list rests or is scrolled by hand, a few around. */
export interface RowWindow {
  /** Their places in the list. */
  readonly places: readonly number[]
  /** Nothing has moved for a while. */
  readonly isRested: boolean
  /** Brings a row into sight, drawn, before the next paint. */
  readonly reveal: (index: number) => void
}

/** A jump of the cursor to where no row was drawn: pixels that are in sight since. */
interface Jump {
  readonly from: number
  readonly to: number
  readonly order: unknown
  /** What was drawn before. An element that is not needed keeps its row, out of sight. */
  readonly kept: readonly number[]
}

/**
 * Which rows are drawn. Where the list is scrolled to is remembered, never asked for: asking would lay
 * out the page at every key. A page of rows costs most of a frame, so after a jump, and in a list of
 * other rows, those in sight come alone.
 *
 * @param order another one for other rows or the same in another order
 * @param foot pixels at the bottom that are covered
 * @param search what is searched for; another one is shown from its first row on
 */
export function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  order: unknown,
  stand: RowPlaces,
  rowHeight: number,
  foot: number,
  search: string,
): RowWindow {
  const step = STEP * rowHeight
  const [top, setTop] = useState(0)
  const [jump, setJump] = useState<Jump | null>(null)
  /** The order whose rows around are drawn, and the first of them when the list rested last. */
  const [rested, setRested] = useState<{ readonly order: unknown; readonly first: number }>({
    order: null,
    first: 0,
  })
  // No table is higher than the window; how high it is comes with the first layout.
  const [height, setHeight] = useState(() => window.innerHeight)
  const scrolled = useRef(0)
  const drawn = useRef(0)
  const latestPlaces = useRef<readonly number[]>([])

  useEffect(() => {
    const view = scroller.current
    if (view === null) return undefined
    const size = new ResizeObserver(() => {
      if (view.clientHeight > 0) setHeight(view.clientHeight)
    })
    size.observe(view)
    return () => size.disconnect()
  }, [scroller])

  useEffect(() => {
    const view = scroller.current
    if (view === null) return undefined
    const follow = () => {
      const { scrollTop, scrollLeft } = view
      // Cells that stay in sight cost paint at every key, so they do it only once there is need.
      view.toggleAttribute('data-beside', scrollLeft > 0)
      const isRevealed = Math.abs(scrollTop - scrolled.current) < 1
      scrolled.current = scrollTop
      if (isRevealed) return
      const next = stepOf(scrollTop, step)
      const isFar = Math.abs(next - drawn.current) > AROUND * rowHeight
      drawn.current = next
      const show = () => {
        setTop(next)
        setJump(null)
        setRested((before) => (before.order === order ? before : { ...before, order }))
      }
      if (isFar) flushSync(show)
      else show()
    }
    view.addEventListener('scroll', follow, { passive: true })
    return () => view.removeEventListener('scroll', follow)
  }, [scroller, order, step, rowHeight])

  /** Pixels in which rows are seen. */
  const inside = Math.max(0, height - HEAD - foot)

  // Drawn at the top at once, and scrolled there before that is painted.
  const [seenSearch, setSeenSearch] = useState(search)
  if (search !== seenSearch) {
    setSeenSearch(search)
    if (search !== '') {
      setTop(0)
      setJump(null)
    }
  }
  useLayoutEffect(() => {
    if (search === '' || scrolled.current === 0) return
    scrolled.current = 0
    drawn.current = 0
    scroller.current?.scrollTo({ top: 0 })
  }, [scroller, search])

  const reveal = (index: number) => {
    const rowTop = HEAD + stand.row(index)
    const least = rowTop + rowHeight + BELOW + foot - height
    const next = Math.max(0, Math.min(rowTop - ABOVE, Math.max(least, scrolled.current)))
    if (next === scrolled.current) return
    scrolled.current = next
    const isFar = Math.abs(next - drawn.current) > AROUND * rowHeight
    drawn.current = stepOf(next, step)
    scroller.current?.scrollTo({ top: next })
    setTop(drawn.current)
    if (isFar || jump !== null)
      setJump({ from: next, to: next + inside, order, kept: latestPlaces.current })
  }

  // A row that is cut off at each edge counts too.
  const most = Math.ceil((height + step) / rowHeight) + 2 * AROUND + 2
  // A list that became shorter is scrolled back by the browser, a moment after it is drawn.
  const lowest = Math.max(0, HEAD + stand.slot(count) - height)
  const from = Math.min(top, stepOf(lowest, step))
  // Somewhere in its step; at the top there is nothing above where it could be.
  const lastInSight = from + (from === 0 ? 0 : step) + inside
  // As many rows wherever it is scrolled, so that none is made or taken away.
  const first = Math.max(0, Math.min(stand.at(from) - AROUND, count - most))

  useEffect(() => {
    const rest = () =>
      startTransition(() => {
        setJump(null)
        setRested({ order, first })
      })
    const rested = setTimeout(rest, RESTED_MS)
    return () => clearTimeout(rested)
  }, [order, jump, first])

  const hasAround = rested.order === order
  const places = useMemo(() => {
    if (jump !== null) return afterJump(jump, order, count, stand, lowest)
    return hasAround
      ? placesBetween(first, Math.min(count, first + most) - 1)
      : placesBetween(stand.at(from), Math.min(count - 1, stand.at(lastInSight)))
  }, [jump, hasAround, order, count, stand, lowest, most, first, from, lastInSight])
  useLayoutEffect(() => {
    latestPlaces.current = places
  }, [places])
  const isRested = hasAround && rested.first === first && jump === null
  return { places, isRested, reveal }
}

function afterJump(
  jump: Jump,
  order: unknown,
  count: number,
  stand: RowPlaces,
  lowest: number,
): readonly number[] {
  const from = stand.at(Math.min(jump.from, lowest))
  const needed = placesBetween(from, Math.min(count - 1, stand.at(jump.to)))
  if (jump.order !== order) return needed
  const taken = new Set(needed)
  const others = jump.kept.filter((place) => place < count && !taken.has(place))
  return [...needed, ...others.slice(0, Math.max(0, jump.kept.length - needed.length))]
}

function placesBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

function stepOf(top: number, step: number): number {
  return Math.floor(top / step) * step
}
