import { placeOfReading } from '#domain/handovers/readingPlace.ts'
import { stageOrder } from '#domain/handovers/stageOrder.ts'
import { awardsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

/**
 * Whether all of these stand on stage already when a handover comes, so that nobody is asked up a second
 * time: they were called up for the reading of their decision (C-09), its handovers have followed it one after
 * another, and none of them has received in an earlier one and gone back to the seats. Once others have been
 * on stage in between, or somebody comes who was not there, they are asked up.
 */
export function standOnStage(
  plan: Plan,
  handover: Handover,
  recipientIds: readonly Id[],
  rules: Rules,
): boolean {
  const decision = decisionOf(plan, handover)
  const awards = awardsOf(plan).filter(({ id, decisionId }) => (decisionId ?? id) === decision)
  if (awards.length === 0 || placeOfReading(plan, awards, rules) !== 'onStage') return false
  const before = handoversSince(plan, decision, handover.id)
  if (before === null) return false
  const gone = new Set(before.flatMap((one) => one.recipientIds))
  return !recipientIds.some((id) => gone.has(id))
}

/** The decision of the award, else the award: what one reading belongs to. */
function decisionOf(plan: Plan, { awardId }: Handover): Id {
  return plan.awards.get(awardId)?.decisionId ?? awardId
}

/** The handovers of a decision from its reading to this one; null when others have come in between. */
function handoversSince(plan: Plan, decision: Id, handoverId: Id): readonly Handover[] | null {
  const line = stageOrder(plan)
  const at = line.findIndex(({ id }) => id === handoverId)
  const first = line.findIndex((one) => decisionOf(plan, one) === decision)
  if (at < 0) return null
  const since = line.slice(first, at)
  return since.every((one) => decisionOf(plan, one) === decision) ? since : null
}
