import { RotateCcw } from 'lucide-react'

import type { ReviewedRow, RowAnswer, RowState } from '#domain/awardImport/review.ts'
import {
  awardImportWords as words,
  changeWords,
  doubtWords,
  rowErrorWords,
} from '#text/awardImportWords.ts'
import { awardWords } from '#text/awardWords.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import { LinkQuestion, RowQuestion } from './RowQuestion.tsx'
import type { AwardListState } from './useAwardList.ts'

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
  readonly read: AwardListState
  readonly toAwards: () => void
  /** Told of the row whose question was answered. */
  readonly onAnswered: (key: string) => void
}

/** One row of the list: what it says, what it is to the plan, and the question about it. */
export function RowLine({ row, start, read, toAwards, onAnswered }: RowLineProps) {
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
  const says = saysOf(row, read.titleOf)
  const answer = (said: RowAnswer) => {
    read.answerRow(entry.key, said)
    onAnswered(entry.key)
  }
  const isAnswered = read.answers.rows.has(entry.key)
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
          <Button size="s" variant="quiet" onPress={toAwards}>
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
            onPress={() => read.answerRow(entry.key, null)}
          />
        ) : null}
      </div>
    </div>
  )
}

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
