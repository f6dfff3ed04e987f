import type { Problem } from '#domain/checks/problem.ts'
import { askAbsence } from '#store/absence.ts'
import { openPlan } from '#store/plan.ts'
import { goTo, goToRecord } from '#store/session.ts'

/**
 * Goes to what mends a problem: its record; of the invitations those without answer, or the
 * delegations; and for somebody who does not come, the question who does the work, over the record.
 */
export function goToProblem(problem: Problem): void {
  const { conferenceId, plan } = openPlan()
  if (conferenceId === null) return
  const { kind, place } = problem
  if (kind === 'delegationOver' || kind === 'delegationHeadless' || kind === 'answersOpen') {
    const show = kind === 'answersOpen' ? 'unanswered' : 'delegations'
    goTo({ page: 'invitations', conferenceId, show })
    return
  }
  goToRecord(conferenceId, place.table, place.id)
  if (kind !== 'presenterAbsent' && kind !== 'roleAbsent') return
  const { attendeeId } = problem.facts
  const isDeclined = plan.attendees.get(attendeeId)?.invitation === 'declined'
  askAbsence(attendeeId, isDeclined ? 'declined' : 'substitute')
}
