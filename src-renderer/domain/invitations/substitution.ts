import { setAgendaItem } from '#domain/agenda/agenda.ts'
import { addAttendee, isPresent, setAttendee } from '#domain/attendees/attendee.ts'
import { setDelegation } from '#domain/attendees/delegation.ts'
import { setRecipient } from '#domain/awards/recipient.ts'
import type { Change } from '#domain/change.ts'
import { putPresenter } from '#domain/handovers/capacityProposal.ts'
import { proposePresenters } from '#domain/handovers/presenterProposal.ts'
import { fullForm } from '#domain/personForm.ts'
import { applyChanges, inSequence } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { leadersOf } from '#domain/precedence/introduction.ts'
import { proposedPrecedence } from '#domain/precedence/precedence.ts'
import type { Attendee, Id } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { rowOf } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'
import type { Rules } from '#domain/rules.ts'

import { dutiesOf, dutyKey } from './duties.ts'
import type { Duty } from './duties.ts'
import { candidatesFor, chosenOrNobody, proposalFor, substituteHandsOver } from './dutyTaker.ts'
import type { Candidate, Taker, TakerProposal } from './dutyTaker.ts'
import { answerInvitation } from './invitation.ts'
import type { Answer } from './invitation.ts'

/** That somebody does not come: báo vắng, or cử người thay. */
export interface Absence {
  readonly attendeeId: Id
  /** `declined` or `substitute`. */
  readonly answer: Answer
  /** Who comes instead; null: nobody, or nobody knows yet. */
  readonly substitute: Substitute | null
}

export interface Substitute {
  readonly id: Id
  /** What is known of somebody who is not in the list yet; null: is in the list. */
  readonly newcomer: Fields<Attendee> | null
  /** Sits where the absent one would have sat, unless a seat of the own is known. */
  readonly takesSeat: boolean
  /** Belongs to the delegation of the absent one. */
  readonly takesDelegation: boolean
}

export interface SettledDuty extends TakerProposal {
  readonly duty: Duty
  /** Who may be chosen instead, the most senior first, each with what speaks against it. */
  readonly candidates: readonly Candidate[]
}

/** What an absence means: the plan with the substitute in it, and every duty with a proposal. */
export interface AbsencePreview {
  /** The plan as it is once the answer is noted and the substitute is in the list; duties are unsettled. */
  readonly after: Plan
  readonly duties: readonly SettledDuty[]
}

/**
 * What it means that somebody does not come, before anything is changed. A substitute comes with the
 * own rank and never with that of the absent one ("ngôi thứ không ủy quyền", domain-vn §4.4), takes
 * seat and delegation, and is proposed for what the unit does: reading, receiving. To hand over and to
 * do what a leader was to do, a leader is proposed: the substitute when one, else by precedence.
 */
export function absencePreview(
  plan: Plan,
  rules: Rules,
  absence: Absence,
  at: string,
): AbsencePreview {
  const after = applyChanges(plan, absenceNoted(plan, rules, absence, at))
  const leaders = leadersOf(after, rules)
  const duties = dutiesOf(after, absence.attendeeId)
  const substituteId = absence.substitute?.id ?? null
  const bySubstitute = duties.flatMap((duty) =>
    substituteHandsOver(after, duty, substituteId, leaders) ? [[dutyKey(duty), duty] as const] : [],
  )
  const own = new Set(bySubstitute.map(([key]) => key))
  const taken = inSequence(
    after,
    bySubstitute.map(
      ([, duty]) =>
        (now) =>
          settled(now, rules, duty, substituteTaker(absence)),
    ),
  )
  const open = new Map(
    proposePresenters(applyChanges(after, taken), rules).map((one) => [
      `presenter/${one.handoverId}/${one.slot}`,
      one.chosen,
    ]),
  )
  const wasLeader = isLeaderIn(plan, rules, absence.attendeeId)
  return {
    after,
    duties: duties.map((duty) => {
      const key = dutyKey(duty)
      const proposal = own.has(key)
        ? ({ proposed: substituteTaker(absence), reason: { kind: 'substituteLeads' } } as const)
        : duty.kind === 'presenter'
          ? chosenOrNobody(open.get(key) ?? null)
          : proposalFor(after, duty, substituteId, leaders, wasLeader)
      return { duty, ...proposal, candidates: candidatesFor(after, duty, substituteId, leaders) }
    }),
  }
}

/**
 * Notes that somebody does not come and settles every duty, as one list of changes: `takers` by
 * `dutyKey`, as proposed where none is given. Refuses a substitute who does not come, and the absent
 * one as the own substitute.
 */
export function settleAbsence(
  plan: Plan,
  rules: Rules,
  absence: Absence,
  takers: ReadonlyMap<string, Taker>,
  at: string,
): readonly Change[] {
  const { duties } = absencePreview(plan, rules, absence, at)
  return inSequence(plan, [
    (now) => absenceNoted(now, rules, absence, at),
    ...duties.map(
      ({ duty, proposed }) =>
        (now: Plan) =>
          settled(now, rules, duty, takers.get(dutyKey(duty)) ?? proposed),
    ),
  ])
}

/** The answer, and the substitute with seat, delegation, rank and a yes of the own. */
function absenceNoted(
  plan: Plan,
  rules: Rules,
  { attendeeId, answer, substitute }: Absence,
  at: string,
): readonly Change[] {
  const principal = rowOf(plan, 'attendees', attendeeId)
  const note = (now: Plan) => answerInvitation(now, [attendeeId], answer, at)
  if (substitute === null || answer.invitation !== 'substitute') return note(plan)
  const { id, newcomer } = substitute
  if (id === attendeeId) throw new Refused({ kind: 'ownSubstitute' })
  const join = (now: Plan) =>
    newcomer === null ? [] : addAttendee(now, { unit: principal.unit, ...newcomer }, () => id)
  const agree = (now: Plan) => {
    const one = rowOf(now, 'attendees', id)
    if (!isPresent(one)) throw new Refused({ kind: 'substituteAbsent', name: one.fullName })
    const yes = { ...answer, invitation: 'accepted', reason: '' } as const
    return one.invitation === 'accepted' ? [] : answerInvitation(now, [id], yes, at)
  }
  const place = (now: Plan) => {
    const one = rowOf(now, 'attendees', id)
    const sits = substitute.takesSeat && one.seat.trim() === '' && principal.seat !== ''
    return [
      ...setAttendee(now, id, {
        precedence: one.precedence ?? proposedPrecedence(one, rules),
        ...(sits ? { seat: principal.seat } : {}),
        ...(substitute.takesDelegation ? { delegation: principal.delegation } : {}),
      }),
      ...setAttendee(now, attendeeId, { substituteId: id, ...(sits ? { seat: '' } : {}) }),
    ]
  }
  return inSequence(plan, [note, join, agree, place])
}

function substituteTaker({ substitute }: Absence): Taker {
  return substitute === null ? { kind: 'nobody' } : { kind: 'attendee', id: substitute.id }
}

function isLeaderIn(plan: Plan, rules: Rules, id: Id): boolean {
  const one = plan.attendees.get(id)
  if (one === undefined) return false
  const expected = new Map(plan.attendees).set(id, { ...one, invitation: 'accepted' })
  return leadersOf({ ...plan, attendees: expected }, rules).some((each) => each.id === id)
}

/**
 * One duty in other hands. Capacity and principal of a presenter stay, since the award stays, unless who
 * comes now is the one who grants, or no longer is (`putPresenter`).
 */
function settled(plan: Plan, rules: Rules, duty: Duty, taker: Taker): readonly Change[] {
  if (taker.kind === 'same') return []
  const id = taker.kind === 'attendee' ? taker.id : null
  switch (duty.kind) {
    case 'presenter': {
      const person = { attendeeId: id, name: '' }
      return putPresenter(plan, duty.handoverId, duty.slot, person, rules)
    }
    case 'role': {
      const { people } = rowOf(plan, 'agendaItems', duty.itemId)
      const set = people.map((one, place) =>
        place === duty.place ? { ...one, attendeeId: id, name: '' } : one,
      )
      return setAgendaItem(plan, duty.itemId, { people: set })
    }
    case 'recipient':
    case 'representative':
      return setRecipient(plan, duty.recipientId, { representative: nameWithPosts(plan, id) })
    case 'standIn':
      return setAttendee(plan, duty.principalId, { substituteId: id })
    case 'head':
      return setDelegation(plan, duty.delegation, { headId: id })
  }
}

/** "Nguyễn Văn A, Phó Giám đốc Sở Nội vụ": as a decision names who comes up. */
function nameWithPosts(plan: Plan, id: Id | null): string {
  const one = plan.attendees.get(id ?? '')
  return one === undefined ? '' : fullForm({ ...one, salutation: '' })
}
