import { useVirtualizer } from '@tanstack/react-virtual'
import { startTransition, useEffect, useState } from 'react'
import type { RefObject } from 'react'

import { rowsAsBefore } from '#domain/rowsAsBefore.ts'
import { observeHeight, UNKNOWN_HEIGHT } from '#ui/table/useRowWindow.ts'

/** Height of a row: two lines of text, so that a place in the list is a product. */
const ROW = 52

interface Asked<T> {
  /** Changes when the rows are others. */
  readonly of: unknown
  readonly count: number
  readonly load: (from: number, to: number) => Promise<readonly T[]>
  /** By what a row is known again after another review. */
  readonly keyOf: (row: T) => string | number
}

/** The rows in sight of a long list that is elsewhere; those that are not here yet are left out. */
export function useWindow<T>(
  scroller: RefObject<HTMLDivElement | null>,
  { of, count, load, keyOf }: Asked<T>,
) {
  // oxlint-disable-next-line react/incompatible-library -- read in this render, handed to no memo
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    initialRect: { width: 0, height: UNKNOWN_HEIGHT },
    observeElementRect: observeHeight,
  })
  const inSight = virtualizer.getVirtualItems()
  const from = inSight[0]?.index ?? 0
  const to = (inSight.at(-1)?.index ?? -1) + 1
  const [here, setHere] = useState<{
    readonly of: unknown
    readonly from: number
    readonly rows: readonly T[]
  }>({ of: null, from: 0, rows: [] })
  useEffect(() => {
    let isStale = false
    void load(from, to).then((found) => {
      if (isStale) return
      // Rows with questions take their time: they are drawn bit by bit, and those that are as they were not at all.
      startTransition(() =>
        setHere((before) => ({ of, from, rows: rowsAsBefore(found, before.rows, keyOf) })),
      )
    })
    return () => {
      isStale = true
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `load` asks the same thread in every render
  }, [of, from, to])
  return {
    /** The rows that are here are those of `of`. */
    isFresh: here.of === of,
    scrollTo: (place: number) => virtualizer.scrollToIndex(place),
    height: virtualizer.getTotalSize(),
    rows: inSight.flatMap(({ index, start }) => {
      const row = here.rows[index - here.from]
      return row === undefined ? [] : [{ index, start, row }]
    }),
  }
}
