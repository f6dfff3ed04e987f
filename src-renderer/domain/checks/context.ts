import { awardLabel } from '#domain/awards/award.ts'
import { peopleOfRecipient } from '#domain/awards/recipient.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import { stageOrder } from '#domain/handovers/stageOrder.ts'
import { recipientsOfHandover } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Handover, Id, Recipient } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import type { TurnFacts } from './problem.ts'

/** A handover with all that the checks ask of it. */
export interface Turn {
  readonly handover: Handover
  readonly award: Award | undefined
  readonly recipients: readonly Recipient[]
  /** Attendees who present, and attendees known to receive. */
  readonly presenterIds: readonly Id[]
  readonly receiverIds: ReadonlySet<Id>
  readonly facts: TurnFacts
}

/** What several checks need, computed once. */
export interface Context {
  readonly plan: Plan
  readonly rules: Rules
  /** In stage order. */
  readonly turns: readonly Turn[]
  /** Indexes into `turns` by award. */
  readonly turnsOfAward: ReadonlyMap<Id, readonly number[]>
}

/** What several checks look up, made once for all of them. */
export function contextOf(plan: Plan, rules: Rules): Context {
  const turns = stageOrder(plan).map((handover): Turn => {
    const award = plan.awards.get(handover.awardId)
    const recipients = recipientsOfHandover(plan, handover)
    return {
      handover,
      award,
      recipients,
      presenterIds: handover.presenters.flatMap(({ attendeeId }) => attendeeId ?? []),
      receiverIds: new Set(recipients.flatMap(peopleOfRecipient)),
      facts: {
        turn: numberInPlan(plan, handover.id),
        award: award === undefined ? '' : awardLabel(award),
      },
    }
  })
  const turnsOfAward = new Map<Id, number[]>()
  turns.forEach(({ handover }, index) => {
    const known = turnsOfAward.get(handover.awardId)
    if (known === undefined) turnsOfAward.set(handover.awardId, [index])
    else known.push(index)
  })
  return { plan, rules, turns, turnsOfAward }
}

/** Name of an attendee; empty when gone. */
export function nameOf(plan: Plan, id: Id | null): string {
  return plan.attendees.get(id ?? '')?.fullName ?? ''
}
