import { useRef } from 'react'
import type { ReactNode } from 'react'

import type { RowState } from '#domain/attendeeImport/review.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { useNextQuestion, useQuestionFocus } from '#ui/nextQuestion.ts'
import type { QuestionAt } from '#ui/nextQuestion.ts'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import { MissingLine, PassedLine } from './OtherLines.tsx'
import { RowLine } from './RowLine.tsx'
import type { AttendeeListState } from './useAttendeeList.ts'
import { useWindow } from './useWindow.ts'

import css from './AttendeeImport.module.css'

/** Rows in one state, all of them, or who and what is beside them. */
export type Shown = 'all' | RowState | 'missing' | 'passed'

const SHOWN: readonly Shown[] = [
  'all',
  'doubt',
  'new',
  'changed',
  'same',
  'error',
  'skipped',
  'missing',
  'passed',
]

interface RowsStepProps {
  readonly read: AttendeeListState
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

/** Every row with its state, filtered by it; only those in sight are here and drawn. */
export function RowsStep({ read, shown, onShow }: RowsStepProps) {
  const { counts } = read.overview
  const frame = useRef<HTMLDivElement>(null)
  const filter = shown === 'missing' || shown === 'passed' ? 'all' : shown
  const { target, tellAnswered, tellFocused } = useNextQuestion(frame, {
    isBehind: read.isBehind,
    next: async (after) => {
      const next = await read.review.nextDoubt(filter, Number(after))
      return next === null ? null : { place: next.place, key: String(next.line) }
    },
  })
  return (
    <div ref={frame} className={css.rowsPart}>
      <div className={css.filters}>
        <RadioGroup
          label={words.filter}
          hideLabel
          look="segments"
          value={shown}
          onChange={onShow}
          options={SHOWN.filter((one) => one === 'all' || one === shown || counts[one] > 0).map(
            (one) => ({ value: one, label: words.counted(nameOf(one), counts[one]) }),
          )}
        />
      </div>
      {counts[shown] === 0 ? (
        <p className={css.nothing}>{counts.all === 0 ? words.nothing : words.noneShown}</p>
      ) : (
        <Rows
          key={shown}
          read={read}
          shown={shown}
          target={target}
          onAnswered={(line) => tellAnswered(String(line))}
          onFocused={tellFocused}
        />
      )}
    </div>
  )
}

function nameOf(shown: Shown): string {
  if (shown === 'all') return words.all
  if (shown === 'missing' || shown === 'passed') return words[shown]
  return words.states[shown]
}

interface RowsProps {
  readonly read: AttendeeListState
  readonly shown: Shown
  /** The question to which the keys are to go, or null. */
  readonly target: QuestionAt | null
  readonly onAnswered: (line: number) => void
  readonly onFocused: () => void
}

function Rows({ read, shown, target, onAnswered, onFocused }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { height, rows, isFresh, scrollTo } = useWindow<ReactNode>(scroller, {
    of: read.reviewed,
    count: read.overview.counts[shown],
    load: (from, to) => linesOf(read, shown, from, to, onAnswered),
  })
  useQuestionFocus(scroller, { target, isFresh, scrollTo, onFocused })
  return (
    <div ref={scroller} className={css.scroller} data-scroller>
      <div role="list" aria-label={words.row.list} className={css.rows} style={{ height }}>
        {rows.map(({ index, start, row }) => (
          <div
            key={index}
            role="listitem"
            className={css.place}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row}
          </div>
        ))}
      </div>
    </div>
  )
}

async function linesOf(
  read: AttendeeListState,
  shown: Shown,
  from: number,
  to: number,
  onAnswered: (line: number) => void,
): Promise<readonly ReactNode[]> {
  if (shown === 'missing')
    return (await read.review.missing(from, to)).map((one) => (
      <MissingLine key={one.person.id} missing={one} />
    ))
  if (shown === 'passed')
    return (await read.review.passed(from, to)).map((one) => (
      <PassedLine key={one.line} passed={one} />
    ))
  return (await read.review.rows(shown, from, to)).map((view) => (
    <RowLine key={view.row.entry.line} view={view} read={read} onAnswered={onAnswered} />
  ))
}
