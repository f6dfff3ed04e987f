import { create } from 'zustand'

import { bareAnswer } from '#domain/invitations/invitation.ts'
import type { Answer } from '#domain/invitations/invitation.ts'
import type { Id } from '#domain/record.ts'

/** Somebody of whom it is asked what shall become of his or her part in the conference. */
export interface AskedAbsence {
  readonly attendeeId: Id
  /** What is known of the answer already. */
  readonly answer: Answer
}

interface AbsenceState {
  readonly asked: AskedAbsence | null
}

/** The question that every page may ask and one dialog answers: who does the work of whoever does not come. */
export const useAbsence = create<AbsenceState>(() => ({ asked: null }))

/** Asks it; the dialog opens over the page. */
export function askAbsence(
  attendeeId: Id,
  answer: 'declined' | 'substitute' | Answer = 'substitute',
): void {
  useAbsence.setState({
    asked: { attendeeId, answer: typeof answer === 'string' ? bareAnswer(answer) : answer },
  })
}

/** Nothing is asked any more; what was noted stays. */
export function closeAbsence(): void {
  useAbsence.setState({ asked: null })
}
