import { useVirtualizer } from '@tanstack/react-virtual'
import { startTransition, useEffect, useRef, useState } from 'react'

import type { ReviewedRow, RowAnswer } from '#domain/awardImport/review.ts'
import { rowsAsBefore } from '#domain/rowsAsBefore.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { useNextQuestion, useQuestionFocus } from '#ui/nextQuestion.ts'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { observeHeight, UNKNOWN_HEIGHT } from '#ui/table/useRowWindow.ts'
import { useSteady } from '#ui/useSteady.ts'

import type { Filter } from './awardDesk.ts'
import { useReadList } from './awardListContext.ts'
import { RowLine } from './RowLine.tsx'
import type { AwardListState } from './useAwardList.ts'

import css from './AwardImport.module.css'

const FILTERS: readonly Filter[] = ['all', 'asked', 'new', 'changed', 'same', 'error', 'skipped']

/** Height of a row: two lines of text, so that a place in the list is a product. */
const ROW = 52

interface RowsPartProps {
  readonly toAwards: () => void
}

/** Every row with its state, filtered by it; only those in sight are drawn. */
export function RowsPart({ toAwards }: RowsPartProps) {
  const read = useReadList()
  const { counts } = read.overview
  const [filter, setFilter] = useState<Filter>('all')
  const frame = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { target, tellAnswered, tellFocused } = useNextQuestion(frame, {
    isBehind: read.isBehind,
    next: (after) => read.verbs.nextAsked(filter, after),
  })
  const verbs = useSteady({
    answer: (key: string, said: RowAnswer) => {
      read.verbs.answerRow(key, said)
      tellAnswered(key)
    },
    askAgain: (key: string) => read.verbs.answerRow(key, null),
    toAwards,
  })
  // oxlint-disable-next-line react/incompatible-library -- read in this render, handed to no memo
  const virtualizer = useVirtualizer({
    count: counts[filter],
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    initialRect: { width: 0, height: UNKNOWN_HEIGHT },
    observeElementRect: observeHeight,
  })
  const inSight = virtualizer.getVirtualItems()
  const from = inSight[0]?.index ?? 0
  const { rowAt, isFresh } = useRows(read, filter, from, (inSight.at(-1)?.index ?? -1) + 1)
  const scrollTo = (place: number) => virtualizer.scrollToIndex(place)
  useQuestionFocus(scroller, { target, isFresh, scrollTo, onFocused: tellFocused })
  return (
    <div ref={frame} className={css.rowsPart}>
      <div className={css.filters}>
        <RadioGroup
          label={words.filter}
          hideLabel
          look="segments"
          value={filter}
          onChange={setFilter}
          options={FILTERS.filter((one) => one === 'all' || one === filter || counts[one] > 0).map(
            (one) => ({
              value: one,
              label: words.counted(
                one === 'all' ? words.all : one === 'asked' ? words.asked : words.states[one],
                counts[one],
              ),
            }),
          )}
        />
      </div>
      {counts[filter] === 0 ? (
        <p className={css.nothing}>{counts.all === 0 ? words.nothing : words.noneShown}</p>
      ) : (
        <div ref={scroller} className={css.scroller} data-scroller>
          <div
            role="list"
            aria-label={words.row.list}
            className={css.rows}
            style={{ height: virtualizer.getTotalSize() }}
          >
            {inSight.map(({ index, start }) => {
              const row = rowAt(index)
              return row === undefined ? null : (
                <RowLine
                  key={row.entry.key}
                  row={row}
                  start={start}
                  isAnswered={read.answers.rows.has(row.entry.key)}
                  titles={read.overview.header.titles}
                  verbs={verbs}
                />
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}

/** The rows in sight, which come from the thread that has the list; undefined: not here yet. */
function useRows(
  { reviewed, verbs }: AwardListState,
  filter: Filter,
  from: number,
  to: number,
): {
  readonly rowAt: (index: number) => ReviewedRow | undefined
  /** They are those of the last review. */
  readonly isFresh: boolean
} {
  const [here, setHere] = useState<{
    readonly of: unknown
    readonly filter: Filter
    readonly from: number
    readonly rows: readonly ReviewedRow[]
  }>({ of: null, filter, from: 0, rows: [] })
  useEffect(() => {
    let isStale = false
    void verbs.rows(filter, from, to).then((found) => {
      if (isStale) return
      // Rows with questions take their time: they are drawn bit by bit, and those that are as they were not at all.
      startTransition(() =>
        setHere((before) => ({
          of: reviewed,
          filter,
          from,
          rows: rowsAsBefore(found, before.rows, ({ entry }) => entry.key),
        })),
      )
    })
    return () => {
      isStale = true
    }
  }, [reviewed, verbs, filter, from, to])
  const isOfFilter = here.filter === filter
  return {
    rowAt: (index) => (isOfFilter ? here.rows[index - here.from] : undefined),
    isFresh: isOfFilter && here.of === reviewed,
  }
}
