import { isPresent } from '#domain/attendees/attendee.ts'
import { peopleOfRecipient } from '#domain/awards/recipient.ts'
import type { Change } from '#domain/change.ts'
import { recipientsOfHandover } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { leadersOf } from '#domain/precedence/introduction.ts'
import type { Attendee, Handover, Id, PresenterSlot } from '#domain/record.ts'
import { isBlank } from '#domain/row.ts'
import type { Rules } from '#domain/rules.ts'

import {
  filledSlot,
  hasProposedCapacity,
  proposedCapacity,
  setPresenters,
} from './capacityProposal.ts'
import type { CapacityReason } from './capacityProposal.ts'
import { UNKNOWN_PRESENTER } from './handover.ts'
import { presenterName } from './presenter.ts'
import { stageOrder } from './stageOrder.ts'

/** Somebody for a place that nobody fills, and why it is this one; null: none of the leaders may. */
export interface PresenterProposal {
  readonly handoverId: Id
  /** Index of the place in the handover. */
  readonly slot: number
  readonly chosen: {
    readonly attendeeId: Id
    readonly reason: ProposalReason
    /** The place once it is filled. */
    readonly filled: PresenterSlot
    /** Why in this capacity; null: the office has chosen it. */
    readonly capacity: CapacityReason | null
  } | null
  /** Who would have come first, and why not; the most senior first. */
  readonly passedOver: readonly PassedOver[]
}

/**
 * mostSenior: opens the highest award, for which the most senior leader stands. fewestTurns: has
 * handed over least often so far; `turns` counts what is planned before this.
 */
export type ProposalReason =
  | { readonly kind: 'mostSenior' }
  | { readonly kind: 'fewestTurns'; readonly turns: number }

export interface PassedOver {
  readonly attendeeId: Id
  /** Receives in this handover; receives the same award later or in no handover yet. */
  readonly why: 'receivesHere' | 'receivesLater'
}

/**
 * Proposes presenters for every place that names nobody, or somebody who does not come. Whoever is
 * named already stays. Those who may: leaders who come and are introduced by name, by precedence.
 * Nobody hands over to himself, nor an award that he is still to receive (domain-vn §2.3). The most
 * senior opens the highest award; after that the turns are spread, and the more senior comes first
 * among equals, so that nobody hands over all awards of a conference of many. Of several presenters the
 * most senior stands in the centre.
 */
export function proposePresenters(plan: Plan, rules: Rules): readonly PresenterProposal[] {
  const leaders = leadersOf(plan, rules)
  const line = stageOrder(plan)
  const receptions = receptionsOf(plan, line)
  const turns = turnsPlanned(plan, line)
  return line.flatMap((handover, index) => {
    const here = new Set(presentIds(plan, handover))
    const receivers = receptions.get(handover.awardId)
    const proposals: PresenterProposal[] = []
    for (const slot of openSlots(plan, handover)) {
      const passedOver: PassedOver[] = []
      const able = leaders.filter(({ id }) => {
        if (here.has(id)) return false
        const why = obstacle(receivers, id, index)
        if (why !== null) passedOver.push({ attendeeId: id, why })
        return why === null
      })
      // The first of the line is of the highest award.
      const isOpening = index === 0 && here.size === 0
      const best = isOpening ? able[0] : leastBusy(able, turns)
      const place = { handoverId: handover.id, slot }
      if (best === undefined) {
        proposals.push({ ...place, chosen: null, passedOver })
        continue
      }
      const so = turns.get(best.id) ?? 0
      const reason = isOpening
        ? ({ kind: 'mostSenior' } as const)
        : ({ kind: 'fewestTurns', turns: so } as const)
      proposals.push({
        ...place,
        chosen: { attendeeId: best.id, reason, ...placed(plan, handover, slot, best.id, rules) },
        passedOver: passedOver.filter((one) => isBefore(leaders, one.attendeeId, best.id)),
      })
      here.add(best.id)
      turns.set(best.id, so + 1)
    }
    return proposals
  })
}

/** Fills the places as proposed, each in its capacity; a place whose handover is gone is passed over. */
export function fillPlaces(plan: Plan, proposals: readonly PresenterProposal[]): readonly Change[] {
  const handovers = new Set(proposals.map(({ handoverId }) => handoverId))
  return [...handovers].flatMap((id) => {
    const handover = plan.handovers.get(id)
    if (handover === undefined) return []
    const presenters = [...placesOf(handover)]
    for (const { slot, chosen } of proposals.filter((one) => one.handoverId === id))
      if (chosen !== null) presenters[slot] = chosen.filled
    return setPresenters(plan, handover, presenters)
  })
}

function placed(
  plan: Plan,
  handover: Handover,
  slot: number,
  attendeeId: Id,
  rules: Rules,
): { readonly filled: PresenterSlot; readonly capacity: CapacityReason | null } {
  const before = placesOf(handover)[slot] ?? UNKNOWN_PRESENTER
  const award = plan.awards.get(handover.awardId)
  const filled = filledSlot(plan, award, before, { attendeeId, name: '' }, rules)
  const proposal = proposedCapacity(plan, award, filled, rules)
  return { filled, capacity: hasProposedCapacity(filled, proposal) ? proposal.reason : null }
}

/** For each award the people who are to receive it: when, or null when in no handover yet. */
type Receptions = ReadonlyMap<Id, Receivers>

type Receivers = ReadonlyMap<Id, number | null>

function receptionsOf(plan: Plan, line: readonly Handover[]): Receptions {
  const found = new Map<Id, Map<Id, number | null>>()
  const receiversOf = (awardId: Id) => {
    const receivers = found.get(awardId) ?? new Map<Id, number | null>()
    found.set(awardId, receivers)
    return receivers
  }
  for (const recipient of plan.recipients.values())
    for (const id of peopleOfRecipient(recipient)) receiversOf(recipient.awardId).set(id, null)
  line.forEach((handover, index) => {
    const receivers = receiversOf(handover.awardId)
    for (const recipient of recipientsOfHandover(plan, handover))
      for (const id of peopleOfRecipient(recipient)) receivers.set(id, receivers.get(id) ?? index)
  })
  return found
}

function obstacle(
  receivers: Receivers | undefined,
  attendeeId: Id,
  index: number,
): PassedOver['why'] | null {
  const at = receivers?.get(attendeeId)
  if (at === undefined) return null
  if (at === index) return 'receivesHere'
  return at === null || at > index ? 'receivesLater' : null
}

/** What speaks against somebody handing over here: receives in this handover, or the award later; null: nothing. */
export function obstacleTo(
  plan: Plan,
  { id, awardId }: Handover,
  attendeeId: Id,
): PassedOver['why'] | null {
  const line = stageOrder(plan)
  const index = line.findIndex((one) => one.id === id)
  return obstacle(receptionsOf(plan, line).get(awardId), attendeeId, index)
}

/** How often each leader hands over as the plan stands. */
function turnsPlanned(plan: Plan, line: readonly Handover[]): Map<Id, number> {
  const turns = new Map<Id, number>()
  for (const handover of line)
    for (const id of presentIds(plan, handover)) turns.set(id, (turns.get(id) ?? 0) + 1)
  return turns
}

/** Attendees who are named to hand over here, and come. */
function presentIds(plan: Plan, handover: Handover): readonly Id[] {
  return handover.presenters.flatMap((slot) => {
    const attendee = plan.attendees.get(slot.attendeeId ?? '')
    return attendee !== undefined && isPresent(attendee) ? attendee.id : []
  })
}

/** A handover without any place has one all the same. */
function placesOf({ presenters }: Handover): readonly PresenterSlot[] {
  return presenters.length === 0 ? [UNKNOWN_PRESENTER] : presenters
}

/** Places that nobody fills, the centre first, then alternately to both sides. */
function openSlots(plan: Plan, handover: Handover): readonly number[] {
  const places = placesOf(handover)
  const centre = Math.floor((places.length - 1) / 2)
  return places
    .map((_, index) => index)
    .filter((index) => isOpen(plan, places[index] as PresenterSlot))
    .toSorted((a, b) => Math.abs(a - centre) - Math.abs(b - centre) || a - b)
}

function isOpen(plan: Plan, slot: PresenterSlot): boolean {
  const attendee = plan.attendees.get(slot.attendeeId ?? '')
  return attendee === undefined ? isBlank(presenterName(plan, slot)) : !isPresent(attendee)
}

/** The most senior of those who have handed over least. */
function leastBusy(
  able: readonly Attendee[],
  turns: ReadonlyMap<Id, number>,
): Attendee | undefined {
  const least = Math.min(...able.map(({ id }) => turns.get(id) ?? 0))
  return able.find(({ id }) => (turns.get(id) ?? 0) === least)
}

function isBefore(leaders: readonly Attendee[], one: Id, other: Id): boolean {
  const at = (id: Id) => leaders.findIndex((leader) => leader.id === id)
  return at(one) < at(other)
}
