import { headsOf, stageOf } from '#domain/agenda/stageTime.ts'
import { subjectRank } from '#domain/awards/awardOrder.ts'
import { added } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import type { ProblemKind } from '#domain/checks/problem.ts'
import { groupedBy } from '#domain/group.ts'
import { keysBetween } from '#domain/order.ts'
import { awardsOf, conferenceOf, handoversOf, recipientsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id, OrderKey, Recipient } from '#domain/record.ts'

import { newHandover } from './handover.ts'

/**
 * Lays out handovers for every recipient of these awards that is in none: awards in the order of the
 * list (C-06), of each the posthumous first and apart, then collectives before individuals before
 * households (C-07), in the order of the decision, no more on stage than the settings allow. An office
 * that ignores C-07 (its check is off) has the kinds as the decision has them. A group whose parts are
 * recipients themselves is left to its parts. Handovers that are there stay as they are; a new one
 * comes after those of its own award and of the awards before it.
 */
export function layOutHandovers(
  plan: Plan,
  awardIds: readonly Id[],
  newId: () => Id,
): readonly Change[] {
  const asked = new Set(awardIds)
  const awards = awardsOf(plan)
  const place = new Map(awards.map(({ id }, index) => [id, index]))
  const left = groupedBy(recipientsInNone(plan), ({ awardId }) => awardId)
  const max = stageOf(plan).maxRecipients
  const kindsOf = followsC07(plan) ? byRule : byDecision
  let line: readonly Turn[] = handoversOf(plan).map((handover) => ({ handover }))
  for (const [index, { id }] of awards.entries()) {
    if (!asked.has(id)) continue
    const waves = kindsOf(left.get(id) ?? []).flatMap((ofKind) => inWaves(ofKind, max))
    const at = line.findLastIndex((turn) => (place.get(awardOf(turn)) ?? Infinity) <= index) + 1
    line = line.toSpliced(at, 0, ...waves.map((recipientIds) => ({ awardId: id, recipientIds })))
  }
  return newTurns(line).map(({ awardId, recipientIds, order }) =>
    added('handovers', newHandover(plan, awardId, order, { recipientIds }, newId())),
  )
}

/** A handover that is there, or one that is to be made. */
type Turn = { readonly handover: Handover } | Wave

interface Wave {
  readonly awardId: Id
  readonly recipientIds: readonly Id[]
}

function awardOf(turn: Turn): Id {
  return 'handover' in turn ? turn.handover.awardId : turn.awardId
}

function recipientsInNone(plan: Plan): readonly Recipient[] {
  const all = recipientsOf(plan)
  const inSome = new Set(handoversOf(plan).flatMap(({ recipientIds }) => recipientIds))
  const wholes = new Set(all.map(({ partOfId }) => partOfId))
  return all.filter(({ id }) => !inSome.has(id) && !wholes.has(id))
}

function followsC07(plan: Plan): boolean {
  const levels = conferenceOf(plan)?.checkLevels ?? []
  return !levels.some(({ check, level }) => check === C07_CHECK && level === 'off')
}

const C07_CHECK: ProblemKind = 'collectiveAfterIndividual'

/** Recipients of one award who may stand together, as C-07 has them come up. */
function byRule(recipients: readonly Recipient[]): readonly (readonly Recipient[])[] {
  const dead = recipients.filter(({ posthumous }) => posthumous)
  const living = recipients.filter(({ posthumous }) => !posthumous)
  const byKind = groupedBy(living, ({ members }) => members)
  const kinds = [...byKind].toSorted(([a], [b]) => subjectRank(a) - subjectRank(b))
  return [dead, ...kinds.map(([, ofKind]) => ofKind)]
}

/** The same in the order in which the decision begins each kind. */
function byDecision(recipients: readonly Recipient[]): readonly (readonly Recipient[])[] {
  return [...groupedBy(recipients, ({ members }) => members).values()]
}

function inWaves(recipients: readonly Recipient[], max: number): readonly (readonly Id[])[] {
  const waves: Id[][] = []
  let heads = Infinity
  for (const recipient of recipients) {
    heads += headsOf(recipient)
    if (heads > max) {
      waves.push([])
      heads = headsOf(recipient)
    }
    waves.at(-1)?.push(recipient.id)
  }
  return waves
}

/** The turns that are to be made, each with a key of its place in the line. */
function newTurns(line: readonly Turn[]): readonly (Wave & { readonly order: OrderKey })[] {
  const made: (Wave & { readonly order: OrderKey })[] = []
  let before: OrderKey | null = null
  let waiting: Wave[] = []
  const place = (after: OrderKey | null) => {
    const keys = keysBetween(before, after, waiting.length)
    made.push(...waiting.map((wave, index) => ({ ...wave, order: keys[index] as OrderKey })))
    waiting = []
  }
  for (const turn of line) {
    if ('handover' in turn) {
      place(turn.handover.order)
      before = turn.handover.order
    } else waiting.push(turn)
  }
  place(null)
  return made
}
