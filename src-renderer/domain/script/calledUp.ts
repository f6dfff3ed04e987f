import { peopleOfRecipient, recipientName } from '#domain/awards/recipient.ts'
import { placeOfReading } from '#domain/handovers/readingPlace.ts'
import { itemOf, stageOrder } from '#domain/handovers/stageOrder.ts'
import { bareName } from '#domain/listText/nameCell.ts'
import { folded } from '#domain/name.ts'
import { agendaOf, awardsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { AgendaItem, Handover, Id, Recipient } from '#domain/record.ts'
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
  const { turns, firstTurns } = stretchOf(plan, decision)
  const turn = turns.get(handover.id)
  if (turn === undefined) return false
  return whoComesUp(plan, recipientIds).every((who) => (firstTurns.get(who) ?? turn) >= turn)
}

/** The decision of the award, else the award: what one reading belongs to. */
export function decisionOf(plan: Plan, { awardId }: Handover): Id {
  return plan.awards.get(awardId)?.decisionId ?? awardId
}

/** The handovers of a decision that follow its reading one after another. */
interface Stretch {
  /** The place of each among them, from 0. */
  readonly turns: ReadonlyMap<Id, number>
  /** Whoever comes up in them → the first turn in which that is so. */
  readonly firstTurns: ReadonlyMap<string, number>
}

const known = new WeakMap<Plan, Map<Id, Stretch>>()

/** The stretch of a decision; worked out once per plan, since every handover of a script asks for it. */
function stretchOf(plan: Plan, decision: Id): Stretch {
  const ofPlan = known.get(plan) ?? new Map<Id, Stretch>()
  known.set(plan, ofPlan)
  const before = ofPlan.get(decision)
  if (before !== undefined) return before
  const handovers = followingOn(plan, decision)
  const firstTurns = new Map<string, number>()
  for (const [turn, { recipientIds }] of handovers.entries())
    for (const who of whoComesUp(plan, recipientIds))
      if (!firstTurns.has(who)) firstTurns.set(who, turn)
  const made = { turns: new Map(handovers.map(({ id }, turn) => [id, turn])), firstTurns }
  ofPlan.set(decision, made)
  return made
}

/**
 * Those from the first of a decision on, as long as no other and no item of the programme lies in between;
 * internal items are no part of what the hall sees.
 */
function followingOn(plan: Plan, decision: Id): readonly Handover[] {
  const line = stageOrder(plan)
  const first = line.findIndex((one) => decisionOf(plan, one) === decision)
  if (first < 0) return []
  const itemIds = line.map((one) => itemOf(plan, one))
  const programme = agendaOf(plan).filter(
    ({ id, visibility }) => visibility === 'public' || itemIds.includes(id),
  )
  const order = [...programme.map(({ id }) => id), null]
  const places = itemIds.map((id) => order.indexOf(id))
  if (hasGoneOn(programme.slice(0, places[first]), itemIds)) return []
  const end = line.findIndex(
    (one, at) =>
      at > first &&
      (decisionOf(plan, one) !== decision || (places[at] ?? 0) - (places[at - 1] ?? 0) > 1),
  )
  return line.slice(first, end < 0 ? undefined : end)
}

/**
 * Whether after the item in which the decisions are read there is one without handovers among these items.
 * Where there is no such item, they are read right before their handovers.
 */
function hasGoneOn(before: readonly AgendaItem[], itemIds: readonly (Id | null)[]): boolean {
  const read = before.findLastIndex(({ kind }) => kind === 'decisions')
  return read >= 0 && before.slice(read + 1).some(({ id }) => !itemIds.includes(id))
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
