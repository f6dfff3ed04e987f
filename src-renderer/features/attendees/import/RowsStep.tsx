import { useRef, useState } from 'react'

import type { PassedRow } from '#domain/attendeeImport/entries.ts'
import type { Missing, RowState } from '#domain/attendeeImport/review.ts'
import { sameValue } from '#domain/change.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { useNextQuestion, useQuestionFocus } from '#ui/nextQuestion.ts'
import type { QuestionAt } from '#ui/nextQuestion.ts'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { useSteady } from '#ui/useSteady.ts'

import type { RowView } from './attendeeDesk.ts'
import { MissingLine, PassedLine } from './OtherLines.tsx'
import { RowLine } from './RowLine.tsx'
import type { RowVerbs } from './RowLine.tsx'
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

/** What stands in a place of the list. */
type Place =
  | { readonly kind: 'row'; readonly view: RowView }
  | { readonly kind: 'missing'; readonly missing: Missing }
  | { readonly kind: 'passed'; readonly passed: PassedRow }

function Rows({ read, shown, target, onAnswered, onFocused }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { height, rows, isFresh, scrollTo } = useWindow<Place>(scroller, {
    of: read.reviewed,
    count: read.overview.counts[shown],
    load: (from, to) => placesOf(read, shown, from, to),
    keyOf,
  })
  useQuestionFocus(scroller, { target, isFresh, scrollTo, onFocused })
  const verbs = useSteady<RowVerbs>({
    answerRow: read.answerRow,
    divideRow: read.divideRow,
    onAnswered,
  })
  // Every review brings them anew, mostly the same.
  const [titles, setTitles] = useState(read.overview.header.titles)
  if (!sameValue(titles, read.overview.header.titles)) setTitles(read.overview.header.titles)
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
            {row.kind === 'row' ? (
              <RowLine
                view={row.view}
                isAnswered={read.answers.rows.has(row.view.row.entry.line)}
                titles={titles}
                verbs={verbs}
              />
            ) : row.kind === 'missing' ? (
              <MissingLine missing={row.missing} />
            ) : (
              <PassedLine passed={row.passed} />
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

function keyOf(place: Place): string | number {
  if (place.kind === 'missing') return place.missing.person.id
  return place.kind === 'row' ? place.view.row.entry.line : place.passed.line
}

async function placesOf(
  { review }: AttendeeListState,
  shown: Shown,
  from: number,
  to: number,
): Promise<readonly Place[]> {
  if (shown === 'missing') {
    const people = await review.missing(from, to)
    return people.map((missing) => ({ kind: 'missing', missing }))
  }
  if (shown === 'passed') {
    const lines = await review.passed(from, to)
    return lines.map((passed) => ({ kind: 'passed', passed }))
  }
  const views = await review.rows(shown, from, to)
  return views.map((view) => ({ kind: 'row', view }))
}
