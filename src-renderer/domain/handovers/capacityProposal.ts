import { grantorLevelOf } from '#domain/awards/awardOrder.ts'
import { catalogueRowOf } from '#domain/awards/catalogue.ts'
import type { Change } from '#domain/change.ts'
import { folded } from '#domain/name.ts'
import type { Plan } from '#domain/plan.ts'
import { rungOfAttendee } from '#domain/precedence/precedence.ts'
import type { Award, Capacity, Handover, Id, PresenterSlot } from '#domain/record.ts'
import { isBlank, rowOf } from '#domain/row.ts'
import type { Rules } from '#domain/rules.ts'

import { UNKNOWN_PRESENTER, setHandover, verbWith } from './handover.ts'
import { isKnownPresenter } from './presenter.ts'

/**
 * Why a capacity is proposed. grantor: the presenter is who grants. forGrantor: somebody else hands over
 * what a higher one grants, by authority. centralLeader: a leader of Party and State does, on behalf.
 * ownHouse: the province or the unit grants, and its leaders hand over. unknown: nobody wrote who grants.
 */
export type CapacityReason = 'grantor' | 'forGrantor' | 'centralLeader' | 'ownHouse' | 'unknown'

export interface CapacityProposal {
  readonly capacity: Capacity
  readonly principal: string
  readonly reason: CapacityReason
}

/** The rungs whose people stand for the State itself: lãnh đạo chủ chốt and cấp cao (QĐ 368). */
const CENTRAL_LEADERS: ReadonlySet<string> = new Set(['TW_CHUCHOT', 'TW_CAPCAO'])

/** On whose behalf they hand over what the President grants (domain-vn §2.2). */
const PARTY_AND_STATE = 'lãnh đạo Đảng, Nhà nước'

/**
 * In which capacity somebody hands over an award, by who grants and who hands over (domain-vn §2.2, §9):
 * whoever grants, in the own right; a leader of Party and State what the President or the Prime Minister
 * grants, on behalf; anybody else what the President, the Prime Minister or a ministry grants, by
 * authority ("thừa ủy quyền của Chủ tịch nước"). What province and unit grant, their leaders simply hand
 * over. A place without anybody is taken as that of somebody who does not grant.
 */
export function proposedCapacity(
  plan: Plan,
  award: Award | undefined,
  slot: Pick<PresenterSlot, 'attendeeId' | 'name'>,
  rules: Rules,
): CapacityProposal {
  const own = (reason: CapacityReason) => ({ capacity: 'own', principal: '', reason }) as const
  const level = award === undefined ? null : grantorLevelOf(award, rules)
  if (award === undefined || level === null) return own('unknown')
  const posts = postsOf(plan, slot)
  const grantor = grantorOf(award, rules)
  if (grantor !== '' && isOffice(posts, grantor)) return own('grantor')
  if (level === 'province' || level === 'base') return own('ownHouse')
  if (grantor === '') return own('unknown')
  if (level !== 'ministry' && isCentralLeader(posts, rules))
    return {
      capacity: 'behalf',
      principal: level === 'state' ? PARTY_AND_STATE : grantor,
      reason: 'centralLeader',
    }
  return { capacity: 'authority', principal: grantor, reason: 'forGrantor' }
}

/** Whether a place has its capacity as it is proposed for whoever is in it. */
export function hasProposedCapacity(
  { capacity, principal }: PresenterSlot,
  proposal: CapacityProposal,
): boolean {
  return capacity === proposal.capacity && folded(principal) === folded(proposal.principal)
}

/**
 * A place with another person in it. The capacity is proposed anew as long as it is the one that was
 * proposed for whoever stood there, or nobody stood there and none was said; one that the office has
 * chosen stays.
 */
export function filledSlot(
  plan: Plan,
  award: Award | undefined,
  before: PresenterSlot,
  person: { readonly attendeeId: Id | null; readonly name: string },
  rules: Rules,
): PresenterSlot {
  const slot = { ...before, ...person }
  if (!isKnownPresenter(plan, slot)) return slot
  const isUnsaid =
    !isKnownPresenter(plan, before) && before.capacity === 'own' && isBlank(before.principal)
  const isOpen =
    isUnsaid || hasProposedCapacity(before, proposedCapacity(plan, award, before, rules))
  if (!isOpen) return slot
  const { capacity, principal } = proposedCapacity(plan, award, slot, rules)
  return { ...slot, capacity, principal }
}

/** Puts a person into a place of a handover, in the capacity that `filledSlot` gives. */
export function putPresenter(
  plan: Plan,
  handoverId: Id,
  at: number,
  person: { readonly attendeeId: Id | null; readonly name: string },
  rules: Rules,
): readonly Change[] {
  const handover = rowOf(plan, 'handovers', handoverId)
  const award = plan.awards.get(handover.awardId)
  const presenters = [...handover.presenters]
  presenters[at] = filledSlot(plan, award, presenters[at] ?? UNKNOWN_PRESENTER, person, rules)
  return setPresenters(plan, handover, presenters)
}

/** Takes the proposed capacity for whoever is in a place. */
export function takeCapacity(
  plan: Plan,
  handoverId: Id,
  at: number,
  rules: Rules,
): readonly Change[] {
  const handover = rowOf(plan, 'handovers', handoverId)
  const award = plan.awards.get(handover.awardId)
  const presenters = handover.presenters.map((slot, index) => {
    if (index !== at) return slot
    const { capacity, principal } = proposedCapacity(plan, award, slot, rules)
    return { ...slot, capacity, principal }
  })
  return setPresenters(plan, handover, presenters)
}

/** Sets who hands over, in which capacities, and how that is called (`verbWith`). */
export function setPresenters(
  plan: Plan,
  handover: Handover,
  presenters: readonly PresenterSlot[],
): readonly Change[] {
  return setHandover(plan, handover.id, { presenters, verb: verbWith(handover, presenters) })
}

/** Who grants: as written, else the one whom the catalogue's row names when only one can. */
function grantorOf(award: Award, rules: Rules): string {
  if (!isBlank(award.grantor)) return award.grantor.trim()
  const row = catalogueRowOf(award, rules)
  return row !== null && (row.level === 'state' || row.level === 'government') ? row.grantor : ''
}

function postsOf(plan: Plan, slot: Pick<PresenterSlot, 'attendeeId' | 'name'>): string {
  const attendee = plan.attendees.get(slot.attendeeId ?? '')
  return attendee === undefined ? slot.name : `${attendee.partyPost}, ${attendee.statePost}`
}

/** Whether one of the posts is the office that grants: "Bộ trưởng Bộ Ngoại giao" is "Bộ trưởng Ngoại giao". */
function isOffice(posts: string, grantor: string): boolean {
  const words = officeWords(grantor)
  return posts.split(/[,;\n]/u).some((post) => {
    const held = officeWords(post)
    return held !== '' && (held.startsWith(words) || words.startsWith(held))
  })
}

function officeWords(post: string): string {
  const words = folded(post)
    .replace(/^(dong chi|ong|ba) /u, '')
    .replace(/uy ban nhan dan/gu, 'ubnd')
    .replace(/^(bo truong) bo /u, '$1 ')
  return words === '' ? '' : `${words} `
}

function isCentralLeader(posts: string, rules: Rules): boolean {
  const rung = rungOfAttendee({ partyPost: posts, statePost: '', unit: '' }, rules)
  return rung !== null && CENTRAL_LEADERS.has(rung.code)
}
