import { daysOverdue } from '#domain/invitations/invitation.ts'
import { readIsoDay } from '#domain/time.ts'
import { today } from '#store/ids.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { isoDayText } from '#text/format.ts'
import { worded } from '#ui/attempt.ts'
import { Badge } from '#ui/Badge.tsx'
import { DraftField } from '#ui/DraftField.tsx'

import { setAnswerBy } from './invitationEdits.ts'

import css from './Invitations.module.css'

interface AnswerByProps {
  readonly answerBy: string | null
  /** Whether anybody is waited for. */
  readonly isOpen: boolean
}

/** By when answers are asked for, and how long that is past while somebody is waited for. */
export function AnswerBy({ answerBy, isOpen }: AnswerByProps) {
  const shown = isoDayText(answerBy)
  const overdue = daysOverdue(answerBy, today())
  const save = (text: string) => worded((async () => setAnswerBy(readIsoDay(text), text.trim()))())
  return (
    <div className={css.due}>
      {isOpen && overdue > 0 ? <Badge tone="danger">{words.overdue(overdue)}</Badge> : null}
      {isOpen && answerBy === today() ? <Badge tone="warn">{words.dueToday}</Badge> : null}
      <span aria-hidden className={css.dueLabel}>
        {words.answerBy}
      </span>
      <div className={css.dueField}>
        <DraftField
          label={words.answerBy}
          hideLabel
          value={shown}
          placeholder={words.answerByPlaceholder}
          onCommit={save}
        />
      </div>
    </div>
  )
}
