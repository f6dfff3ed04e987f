import { isSameDelegation } from '#domain/attendees/delegation.ts'
import type { Attendee } from '#domain/record.ts'
import { answerWords } from '#text/answerWords.ts'
import { Checkbox } from '#ui/Checkbox.tsx'

import type { AbsenceDraft } from './AbsenceForm.tsx'

import css from './Absence.module.css'

const { absence: words } = answerWords

interface SubstituteNoteProps {
  readonly principal: Attendee
  /** As he or she would be in the list. */
  readonly substitute: Attendee
  /** As he or she is in it now; null: is not. */
  readonly present: Attendee | null
  /** Whom the substitute stands in for already, or null. */
  readonly standsInFor: string | null
  readonly draft: AbsenceDraft
  readonly onDraft: (draft: AbsenceDraft) => void
}

/** What a substitute takes over and what not: seat, delegation; never the rank. */
export function SubstituteNote(props: SubstituteNoteProps) {
  const { principal, substitute, present, standsInFor, draft, onDraft } = props
  const own = present?.delegation.trim() ?? ''
  const hasSeat = (present?.seat ?? '').trim() !== ''
  const isSame = isSameDelegation(own, principal.delegation)
  return (
    <div className={css.note}>
      {standsInFor === null ? null : <p className={css.warn}>{words.standsInFor(standsInFor)}</p>}
      {principal.seat.trim() === '' || hasSeat ? null : (
        <Checkbox
          label={words.seat(principal.seat)}
          isSelected={draft.takesSeat}
          onChange={(takesSeat) => onDraft({ ...draft, takesSeat })}
        />
      )}
      {principal.delegation.trim() === '' || isSame ? null : (
        <Checkbox
          label={words.delegation(principal.delegation, own)}
          isSelected={draft.takesDelegation ?? own === ''}
          onChange={(takesDelegation) => onDraft({ ...draft, takesDelegation })}
        />
      )}
      <p>
        {substitute.precedence === null
          ? words.noRank
          : words.rank(substitute.precedence, principal.precedence)}
      </p>
    </div>
  )
}
