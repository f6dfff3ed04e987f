import { Combine, RotateCcw } from 'lucide-react'
import { memo } from 'react'

import { partOfLine } from '#domain/attendeeImport/dividedRows.ts'
import type { RowAnswer, RowState } from '#domain/attendeeImport/review.ts'
import {
  attendeeImportWords as words,
  changeWords,
  doubtWords,
  mendedWords,
  namesakeWords,
  otherWords,
  placeWords,
  reasonWords,
} from '#text/attendeeImportWords.ts'
import { titleOfColumn } from '#text/columnTitle.ts'
import { Badge } from '#ui/Badge.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Select } from '#ui/Select.tsx'
import type { Option } from '#ui/Select.tsx'

import type { RowView } from './attendeeDesk.ts'

import css from './AttendeeImport.module.css'

const TONES = {
  new: 'ok',
  changed: 'info',
  same: 'neutral',
  doubt: 'warn',
  skipped: 'neutral',
  error: 'danger',
} as const satisfies Record<RowState, string>

interface RowLineProps {
  readonly view: RowView
  /** The user has said what becomes of it. */
  readonly isAnswered: boolean
  readonly titles: readonly string[]
  readonly verbs: RowVerbs
}

/** What can be done with a row; keep them the same while the list is open. */
export interface RowVerbs {
  readonly answerRow: (line: number, answer: RowAnswer | null) => void
  readonly divideRow: (line: number, isDivided: boolean) => void
  /** Told of the line whose question was answered. */
  readonly onAnswered: (line: number) => void
}

/** One row of the list: what it says, what it is to the plan, and the question about it. */
export const RowLine = memo(function RowLine({ view, isAnswered, titles, verbs }: RowLineProps) {
  const { entry, state } = view.row
  const { fields, line } = entry
  const says = saysOf(view, (column) => titleOfColumn(titles, column))
  const place = placeWords(fields)
  const { row: rowOfFile, part } = partOfLine(line)
  const canDivide = state === 'error' && entry.people.length > 1
  const name = [fields.salutation, fields.fullName || words.row.noName]
  return (
    <div className={css.row} data-state={state}>
      <span className={css.state}>
        <Badge tone={TONES[state]}>{words.states[state]}</Badge>
        <span className={css.lineNumber}>{words.row.line(line)}</span>
      </span>
      <div className={css.two}>
        <div className={css.cut} title={fields.fullName}>
          <span className={css.quiet}>{name[0] === '' ? '' : `${name[0]} `}</span>
          {name[1]}
        </div>
        <div className={`${css.cut} ${css.quiet}`} title={place}>
          {place}
        </div>
      </div>
      <div className={`${css.two} ${css.quiet}`}>
        {otherWords(fields).map((one) => (
          <div key={one} className={css.cut}>
            {one}
          </div>
        ))}
      </div>
      <div className={css.says}>
        <div className={css.saysText} title={says}>
          {says}
        </div>
        {state === 'doubt' || canDivide || view.candidates.length > 0 ? (
          <div className={css.question} data-question={line}>
            <Question
              view={view}
              onAnswer={(answer) => {
                if (answer === 'divide') verbs.divideRow(line, true)
                else verbs.answerRow(line, answer)
                if (state === 'doubt' || answer === 'divide') verbs.onAnswered(line)
              }}
            />
          </div>
        ) : null}
        {isAnswered ? (
          <IconButton
            aria-label={words.row.again}
            icon={<RotateCcw size={16} strokeWidth={1.75} />}
            onPress={() => verbs.answerRow(line, null)}
          />
        ) : null}
        {part > 0 ? (
          <IconButton
            aria-label={words.row.combine(rowOfFile)}
            icon={<Combine size={16} strokeWidth={1.75} />}
            onPress={() => verbs.divideRow(rowOfFile, false)}
          />
        ) : null}
      </div>
    </div>
  )
})

function saysOf({ row, candidates }: RowView, titleOf: (column: number) => string): string {
  if (row.state === 'error') return reasonWords(row, titleOf)
  if (row.doubt !== null) return doubtWords(row.doubt)
  const parts = [namesakeWords(candidates), changeWords(row.changes), mendedWords(row.entry.mended)]
  return parts.filter((part) => part !== '').join('; ')
}

interface Choice extends Option {
  readonly answer: RowAnswer | 'divide'
}

interface QuestionProps {
  readonly view: RowView
  readonly onAnswer: (answer: Choice['answer']) => void
}

/** Who a row is, where birth, phone, post and unit do not tell; and whether it is several. */
function Question({ view: { row, candidates }, onAnswer }: QuestionProps) {
  const { people } = row.entry
  const several: readonly Choice[] =
    people.length < 2
      ? []
      : [
          {
            value: 'divide',
            label: words.row.divide(people.length),
            detail: people.join('; '),
            answer: 'divide',
          },
        ]
  const answers: readonly Choice[] = [
    ...candidates.map((person) => ({
      value: person.id,
      label: words.row.is(person.fullName),
      detail: [placeWords(person), ...otherWords(person)].filter((part) => part !== '').join('; '),
      answer: { is: person.id },
    })),
    {
      value: 'add',
      label: candidates.length > 0 ? words.row.add : words.row.addAnyway,
      answer: 'add',
    },
    { value: 'skip', label: words.row.skip, answer: 'skip' },
  ]
  const choices = row.state === 'error' ? several : [...several, ...answers]
  return (
    <Select
      label={words.row.question(row.entry.line)}
      hideLabel
      options={choices}
      value={null}
      placeholder={row.state === 'new' ? words.row.isAdded : words.row.ask}
      onChange={(value) => {
        const chosen = choices.find((one) => one.value === value)
        if (chosen !== undefined) onAnswer(chosen.answer)
      }}
    />
  )
}
