import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

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
const AROUND = 8

/** The rows that are drawn: those in sight and a few around them. */
export interface RowWindow {
  /** Their places in the list, one after another. */
  readonly places: readonly number[]
  /** How many there are at most, however the list is scrolled. */
  readonly most: number
}

/** Which rows are drawn. */
export function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  stand: RowPlaces,
  rowHeight: number,
): RowWindow {
  // oxlint-disable-next-line react/incompatible-library -- read in this render, handed to no memo
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => stand.slot(index + 1) - stand.slot(index),
    // A new function when rows stand elsewhere: only then are all heights summed up again.
    getItemKey: stand.slot,
    overscan: AROUND,
    // The rows around are drawn already: a step of the list need not hold up the key that made it.
    useFlushSync: false,
    scrollMargin: HEAD,
    initialRect: { width: 0, height: UNKNOWN_HEIGHT },
    observeElementRect: observeHeight,
  })
  const places = virtualizer.getVirtualItems().map(({ index }) => index)
  // A row that is cut off at each edge counts too.
  const height = Math.max(virtualizer.scrollRect?.height ?? 0, 0) || UNKNOWN_HEIGHT
  const most = Math.max(places.length, Math.ceil(height / rowHeight) + 2 * AROUND + 2)
  return { places, most }
}
