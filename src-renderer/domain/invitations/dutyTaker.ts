import { isPresent } from '#domain/attendees/attendee.ts'
import { delegationNamed } from '#domain/attendees/delegation.ts'
import { obstacleTo } from '#domain/handovers/presenterProposal.ts'
import type { PassedOver, ProposalReason } from '#domain/handovers/presenterProposal.ts'
import type { Plan } from '#domain/plan.ts'
import { inPrecedenceOrder } from '#domain/precedence/precedenceOrder.ts'
import type { Attendee, Id } from '#domain/record.ts'

import type { Duty } from './duties.ts'

/** Who does a duty from now on: an attendee, nobody known yet, or it is left as it is. */
export type Taker =
  | { readonly kind: 'attendee'; readonly id: Id }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'same' }

/**
 * Why a taker is proposed. substitute: comes in place of the absent one; substituteLeads: and is a
 * leader, hence may hand over; mostSenior, fewestTurns: see `ProposalReason`; nobody: there is none.
 */
export type TakerReason =
  | { readonly kind: 'substitute' | 'substituteLeads' | 'nobody' }
  | ProposalReason

/** Who may do a duty, with what speaks against it. */
export interface Candidate {
  readonly attendeeId: Id
  /** Hands over there already; receives there; receives the same award later. */
  readonly doubt: 'presentsHere' | PassedOver['why'] | null
}

/** Who is proposed for a duty, and why. */
export interface TakerProposal {
  readonly proposed: Taker
  readonly reason: TakerReason
}

const NOBODY: TakerProposal = { proposed: { kind: 'nobody' }, reason: { kind: 'nobody' } }

/** The presenter who is proposed for a place on stage, or nobody. */
export function chosenOrNobody(
  chosen: { readonly attendeeId: Id; readonly reason: ProposalReason } | null,
): TakerProposal {
  if (chosen === null) return NOBODY
  return { proposed: { kind: 'attendee', id: chosen.attendeeId }, reason: chosen.reason }
}

/**
 * Who is proposed for a duty other than to hand over, once the absence is noted (`after`). A substitute
 * (null: none) does what the unit was to do; what a leader was to do, only when a leader too.
 */
export function proposalFor(
  after: Plan,
  duty: Exclude<Duty, { kind: 'presenter' }>,
  substituteId: Id | null,
  leaders: readonly Attendee[],
  wasLeader: boolean,
): TakerProposal {
  const bySubstitute: TakerProposal | null =
    substituteId === null
      ? null
      : { proposed: { kind: 'attendee', id: substituteId }, reason: { kind: 'substitute' } }
  switch (duty.kind) {
    case 'recipient':
      // The award stays with whom it was granted to: unless somebody comes up, it is given later.
      return bySubstitute ?? { ...NOBODY, proposed: { kind: 'same' } }
    case 'representative':
    case 'standIn':
      return bySubstitute ?? NOBODY
    case 'role':
      if (bySubstitute !== null && (!wasLeader || leaders.some((one) => one.id === substituteId)))
        return bySubstitute
      return wasLeader ? mostSenior(leaders) : NOBODY
    case 'head': {
      const people = membersOf(after, duty.delegation)
      return mostSenior(people)
    }
  }
}

function mostSenior(people: readonly Attendee[]): TakerProposal {
  const [first] = people
  if (first === undefined) return NOBODY
  return { proposed: { kind: 'attendee', id: first.id }, reason: { kind: 'mostSenior' } }
}

/** Who of a delegation comes, the most senior first. */
function membersOf(plan: Plan, delegation: string): readonly Attendee[] {
  const people = new Set(delegationNamed(plan, delegation)?.people)
  return inPrecedenceOrder(plan).filter((one) => isPresent(one) && people.has(one))
}

/** Who may be chosen for a duty, the substitute first, then the most senior. */
export function candidatesFor(
  after: Plan,
  duty: Duty,
  substituteId: Id | null,
  leaders: readonly Attendee[],
): readonly Candidate[] {
  const sent = after.attendees.get(substituteId ?? '')
  const group =
    duty.kind === 'presenter' || duty.kind === 'role'
      ? leaders
      : duty.kind === 'head'
        ? membersOf(after, duty.delegation)
        : []
  const people = sent === undefined || group.includes(sent) ? group : [sent, ...group]
  return people.map(({ id }) => ({ attendeeId: id, doubt: doubtAbout(after, duty, id) }))
}

function doubtAbout(plan: Plan, duty: Duty, attendeeId: Id): Candidate['doubt'] {
  if (duty.kind !== 'presenter') return null
  const handover = plan.handovers.get(duty.handoverId)
  if (handover === undefined) return null
  if (handover.presenters.some((slot) => slot.attendeeId === attendeeId)) return 'presentsHere'
  return obstacleTo(plan, handover, attendeeId)
}

/** Whether the substitute is a leader whom nothing keeps from handing over there. */
export function substituteHandsOver(
  after: Plan,
  duty: Duty,
  substituteId: Id | null,
  leaders: readonly Attendee[],
): boolean {
  if (duty.kind !== 'presenter' || substituteId === null) return false
  if (!leaders.some(({ id }) => id === substituteId)) return false
  return doubtAbout(after, duty, substituteId) === null
}
