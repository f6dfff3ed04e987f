import { RotateCcw } from 'lucide-react'
import { memo } from 'react'

import type { ReviewedRow, RowAnswer, RowState } from '#domain/awardImport/review.ts'
import {
  awardImportWords as words,
  changeWords,
  doubtWords,
  rowErrorWords,
} from '#text/awardImportWords.ts'
import { awardWords } from '#text/awardWords.ts'
import { titleOfColumn } from '#text/columnTitle.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import { LinkQuestion, RowQuestion } from './RowQuestion.tsx'

import css from './AwardImport.module.css'

const TONES = {
  new: 'ok',
  changed: 'info',
  same: 'neutral',
  doubt: 'warn',
  skipped: 'neutral',
  error: 'danger',
} as const satisfies Record<RowState, string>

interface RowLineProps {
  readonly row: ReviewedRow
  readonly start: number
  readonly isAnswered: boolean
  /** Of the columns of the list. */
  readonly titles: readonly string[]
  /** Keep them the same for as long as the rows are shown. */
  readonly verbs: RowVerbs
}

export interface RowVerbs {
  readonly answer: (key: string, said: RowAnswer) => void
  readonly askAgain: (key: string) => void
  readonly toAwards: () => void
}

/**
 * One row of the list: what it says, what it is to the plan, and the question about it. An answer draws
 * that row alone: a screen full of questions would take longer than the eye forgives.
 */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, start, isAnswered, titles, verbs } = props
  const { entry, state, kind, group, doubt, link } = row
  const where = [entry.post, entry.unit].filter((part) => part !== '').join(', ')
  const kindWord =
    kind === null
      ? ''
      : entry.count === null
        ? awardWords.subjects[kind]
        : awardWords.recipient.kinds.group.toLocaleLowerCase('vi')
  const posthumous = entry.posthumous ? awardWords.recipient.posthumous.toLocaleLowerCase('vi') : ''
  const kinds = [kindWord, posthumous].filter((part) => part !== '').join(' · ')
  const says = saysOf(row, (column) => titleOfColumn(titles, column))
  const answer = (said: RowAnswer) => verbs.answer(entry.key, said)
  return (
    <div
      role="listitem"
      className={css.row}
      style={{ transform: `translateY(${start}px)` }}
      data-state={state}
    >
      <span className={css.lineNumber}>{words.row.line(entry.line)}</span>
      <span className={css.state}>
        <Badge tone={TONES[state]}>{words.states[state]}</Badge>
      </span>
      <div className={css.two}>
        <div className={css.cut} title={entry.name}>
          {entry.name || awardWords.unnamedRecipient}
          {kinds === '' ? null : <span className={css.quiet}> · {kinds}</span>}
        </div>
        <div className={`${css.cut} ${css.quiet}`} title={where}>
          {where}
        </div>
      </div>
      <div className={css.award} title={group?.label}>
        {group?.label ?? words.row.noAward}
      </div>
      <div className={css.says}>
        <div className={css.saysText} title={says}>
          {says}
        </div>
        {doubt?.kind === 'award' ? (
          <Button size="s" variant="quiet" onPress={verbs.toAwards}>
            {words.row.toAwards}
          </Button>
        ) : null}
        <span className={css.questions} data-question={entry.key}>
          <RowQuestion row={row} onAnswer={answer} />
          {link === null || link.kind === 'sure' ? null : (
            <LinkQuestion row={row} link={link} onAnswer={(attendeeId) => answer({ attendeeId })} />
          )}
        </span>
        {isAnswered ? (
          <IconButton
            aria-label={words.row.again}
            icon={<RotateCcw size={16} strokeWidth={1.75} />}
            onPress={() => verbs.askAgain(entry.key)}
          />
        ) : null}
      </div>
    </div>
  )
})

function saysOf(
  { entry, doubt, group, changes, link }: ReviewedRow,
  titleOf: (column: number) => string,
): string {
  if (entry.errors.length > 0)
    return entry.errors.map((error) => rowErrorWords(error, titleOf)).join(' ')
  if (doubt !== null) return doubtWords(doubt, group)
  const parts = [
    entry.written === entry.name ? '' : words.row.written(entry.written),
    changeWords(changes),
    link?.kind === 'sure' ? words.row.linked(link.attendee.fullName) : '',
    link?.kind === 'ask' ? words.row.askLink : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
