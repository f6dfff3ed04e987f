import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'

import type { ReviewedRow, RowState } from '#domain/awardImport/review.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { observeHeight, UNKNOWN_HEIGHT } from '#ui/table/useRowWindow.ts'

import { RowLine } from './RowLine.tsx'
import type { AwardListState } from './useAwardList.ts'

import css from './AwardImport.module.css'

type Filter = 'all' | RowState

const FILTERS = ['all', 'doubt', 'new', 'changed', 'same', 'error', 'skipped'] as const

/** Height of a row: two lines of text, so that a place in the list is a product. */
const ROW = 52

interface RowsPartProps {
  readonly read: AwardListState
  readonly toAwards: () => void
}

/** Every row with its state, filtered by it; only those in sight are drawn. */
export function RowsPart({ read, toAwards }: RowsPartProps) {
  const { rows } = read.review
  const [filter, setFilter] = useState<Filter>('all')
  const counts = useMemo(() => countsOf(rows), [rows])
  const shown = useMemo(() => rows.filter((row) => isShown(row, filter)), [rows, filter])
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- read in this render, handed to no memo
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    initialRect: { width: 0, height: UNKNOWN_HEIGHT },
    observeElementRect: observeHeight,
  })
  return (
    <div className={css.rowsPart}>
      <div className={css.filters}>
        <RadioGroup
          label={words.filter}
          hideLabel
          look="segments"
          value={filter}
          onChange={setFilter}
          options={FILTERS.filter(
            (one) => one === 'all' || one === filter || (counts.get(one) ?? 0) > 0,
          ).map((one) => ({
            value: one,
            label: words.counted(
              one === 'all' ? words.all : words.states[one],
              counts.get(one) ?? 0,
            ),
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <p className={css.nothing}>{rows.length === 0 ? words.nothing : words.noneShown}</p>
      ) : (
        <div ref={scroller} className={css.scroller} data-scroller>
          <div
            role="list"
            aria-label={words.row.list}
            className={css.rows}
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = shown[index]
              return row === undefined ? null : (
                <RowLine
                  key={row.entry.key}
                  row={row}
                  start={start}
                  read={read}
                  toAwards={toAwards}
                />
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}

function countsOf(rows: readonly ReviewedRow[]): ReadonlyMap<Filter, number> {
  const counts = new Map<Filter, number>([['all', rows.length]])
  for (const filter of FILTERS)
    if (filter !== 'all') counts.set(filter, rows.filter((row) => isShown(row, filter)).length)
  return counts
}

/** What is to be asked is what is in doubt, and whether a row is an attendee. */
function isShown({ state, link }: ReviewedRow, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'doubt' ? state === 'doubt' || link?.kind === 'ask' : state === filter
}
