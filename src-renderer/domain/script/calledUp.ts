import { peopleOfRecipient, recipientName } from '#domain/awards/recipient.ts'
import { placeOfReading } from '#domain/handovers/readingPlace.ts'
import { itemOf, stageOrder } from '#domain/handovers/stageOrder.ts'
import { bareName } from '#domain/listText/nameCell.ts'
import { folded } from '#domain/name.ts'
import { agendaOf, awardsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id, Recipient } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

/**
 * Whether all of these stand on stage already when a handover comes, so that nobody is asked up a second
 * time: they were called up for the reading of their decision (C-09), its handovers have followed it one after
 * another, and none of them has received in an earlier one and gone back to the seats. Once others have been
 * on stage in between, the programme has gone on with something else, or somebody comes who was not there,
 * they are asked up.
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
  const before = handoversSince(plan, decision, handover)
  if (before === null) return false
  const gone = new Set(before.flatMap((one) => whoComesUp(plan, one.recipientIds)))
  return !whoComesUp(plan, recipientIds).some((who) => gone.has(who))
}

/** The decision of the award, else the award: what one reading belongs to. */
function decisionOf(plan: Plan, { awardId }: Handover): Id {
  return plan.awards.get(awardId)?.decisionId ?? awardId
}

/** The handovers of a decision from its reading to this one; null when something else has come in between. */
function handoversSince(plan: Plan, decision: Id, handover: Handover): readonly Handover[] | null {
  const line = stageOrder(plan)
  const at = line.findIndex(({ id }) => id === handover.id)
  const first = line.findIndex((one) => decisionOf(plan, one) === decision)
  if (at < 0) return null
  const since = line.slice(first, at)
  const isOneStretch =
    since.every((one) => decisionOf(plan, one) === decision) && followOn(plan, [...since, handover])
  return isOneStretch ? since : null
}

/** Whether no item of the agenda lies between those in which these handovers take place. */
function followOn(plan: Plan, handovers: readonly Handover[]): boolean {
  const items = [...agendaOf(plan).map(({ id }) => id), null]
  const places = handovers.map((one) => items.indexOf(itemOf(plan, one)))
  return places.every((place, index) => place - (places[index - 1] ?? place) <= 1)
}

/**
 * Those who come up for these, in words that are the same for one person: a second award is another
 * recipient, and who received for a collective may receive alone later. Two of one name are taken for one, as
 * most are linked to no attendee: to be asked up once too often does less harm than not to be asked up.
 */
function whoComesUp(plan: Plan, recipientIds: readonly Id[]): readonly string[] {
  return recipientIds.flatMap((id) => {
    const recipient = plan.recipients.get(id)
    if (recipient === undefined) return []
    return [id, ...peopleOfRecipient(recipient), ...namesOf(plan, recipient)]
  })
}

function namesOf(plan: Plan, recipient: Recipient): readonly string[] {
  const [person = ''] = recipient.representative.split(/[,;(]/u)
  const names = recipient.kind === 'group' ? [person] : [recipientName(plan, recipient), person]
  return names.map((name) => folded(bareName(name))).filter((name) => name !== '')
}
