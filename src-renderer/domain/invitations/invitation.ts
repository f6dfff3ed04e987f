import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, Invitation, InvitationAnswer } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, rowOf, rowsOfIds } from '#domain/row.ts'

/** What somebody answered, without when: who said it and by which channel may be unknown. */
export type Answer = Omit<InvitationAnswer, 'at'>

/** An answer of which only the outcome is known, as when a state is chosen in a table. */
export function bareAnswer(invitation: Invitation): Answer {
  return { invitation, toldBy: '', channel: null, reason: '' }
}

/**
 * Notes the same answer of several attendees, or that the office has invited them; `at` is ISO time.
 * The last answer gives the state. Whoever no longer sends a substitute has none. An answer that says
 * nothing new is not noted twice, and ids that are gone are passed over.
 */
export function answerInvitation(
  plan: Plan,
  ids: readonly Id[],
  answer: Answer,
  at: string,
): readonly Change[] {
  const noted = { ...cleaned(answer), at }
  return rowsOfIds(plan, 'attendees', ids).flatMap((attendee) =>
    updated('attendees', attendee, answered(attendee, noted)),
  )
}

/**
 * Of several people, those of whom it can be noted at one go: that the office has invited them takes back
 * no answer, since a list is sent again as a whole. Of one person it does.
 */
export function notedTogether(
  plan: Plan,
  ids: readonly Id[],
  invitation: Invitation,
): readonly Id[] {
  const people = rowsOfIds(plan, 'attendees', ids)
  const noted =
    invitation === 'invited' && people.length > 1
      ? people.filter((one) => !isAnswer(one.invitation))
      : people
  return noted.map(({ id }) => id)
}

function answered(attendee: Attendee, answer: InvitationAnswer): Partial<Attendee> {
  const { invitation } = answer
  const substitute = invitation === 'substitute' ? {} : { substituteId: null }
  if (saysNothingNew(attendee, answer)) return substitute
  return { ...substitute, invitation, answers: [...answersBefore(attendee, answer.at), answer] }
}

/** What was said before: of an answer that nobody noted, as in a list that was taken in, the state. */
function answersBefore({ answers, invitation }: Attendee, at: string): Attendee['answers'] {
  if (answers.length > 0 || !isAnswer(invitation)) return answers
  return [{ ...bareAnswer(invitation), at }]
}

function saysNothingNew({ invitation, answers }: Attendee, answer: InvitationAnswer): boolean {
  if (answer.invitation !== invitation) return false
  const { toldBy, channel, reason } = answers.at(-1) ?? bareAnswer(invitation)
  const isBare = answer.toldBy === '' && answer.channel === null && answer.reason === ''
  const isSame = answer.toldBy === toldBy && answer.channel === channel && answer.reason === reason
  return isBare || isSame
}

/**
 * Sets who said the last answer, by which channel and why. Where no answer is noted yet, the present
 * state is, with what is told now; `at` is ISO time.
 */
export function amendAnswer(
  plan: Plan,
  id: Id,
  fields: Partial<Pick<Answer, 'toldBy' | 'channel' | 'reason'>>,
  at: string,
): readonly Change[] {
  const attendee = rowOf(plan, 'attendees', id)
  const last = attendee.answers.at(-1) ?? { ...bareAnswer(attendee.invitation), at }
  return updated('attendees', attendee, {
    answers: [...attendee.answers.slice(0, -1), { ...last, ...cleaned(fields) }],
  })
}

/**
 * Takes the last answer of each attendee back: the one before gives the state again. Where there is
 * none before, whoever had answered is invited and waited for, and whoever was invited is not yet.
 * Attendees of whom no answer is noted are left alone. What was handed on stays with whoever took it.
 * Refuses while somebody is named who comes instead: seat and duties may have gone along, of which the
 * answer tells nothing.
 */
export function takeBackAnswer(plan: Plan, ids: readonly Id[]): readonly Change[] {
  return rowsOfIds(plan, 'attendees', ids).flatMap((attendee) => {
    const last = attendee.answers.at(-1)
    if (last === undefined) return []
    const sent = plan.attendees.get(attendee.substituteId ?? '')
    if (sent !== undefined) {
      const { fullName: name } = attendee
      throw new Refused({ kind: 'substituteNamed', name, substitute: sent.fullName })
    }
    const answers = attendee.answers.slice(0, -1)
    const invitation = answers.at(-1)?.invitation ?? stateBefore(last)
    return updated('attendees', attendee, { substituteId: null, invitation, answers })
  })
}

function stateBefore({ invitation }: InvitationAnswer): Invitation {
  return isAnswer(invitation) ? 'invited' : 'notInvited'
}

/** Whether a state is an answer: nhận lời, báo vắng, cử người thay. */
export function isAnswer(invitation: Invitation): boolean {
  return invitation !== 'notInvited' && invitation !== 'invited'
}

/** Chưa trả lời: who is invited and has not said anything yet. */
export function isUnanswered({ invitation }: Pick<Attendee, 'invitation'>): boolean {
  return invitation === 'invited'
}

/** Everybody who is invited and has not answered, in the order of the list. */
export function unanswered(plan: Plan): readonly Attendee[] {
  return attendeesOf(plan).filter(isUnanswered)
}

/**
 * Whole days since answers were due, on the day `today` (both ISO dates): 0 on the last day and
 * before it, and while nobody said by when.
 */
export function daysOverdue(answerBy: string | null, today: string): number {
  if (answerBy === null) return 0
  const days = (Date.parse(today) - Date.parse(answerBy)) / 86_400_000
  return Math.max(0, Math.floor(days))
}
