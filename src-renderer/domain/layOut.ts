import { subjectRank } from './awardOrder.ts'
import { added } from './change.ts'
import type { Change } from './change.ts'
import { groupedBy } from './group.ts'
import { newHandover } from './handover.ts'
import { keysBetween } from './order.ts'
import { awardsOf, handoversOf, recipientsOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { Handover, Id, OrderKey, Recipient } from './record.ts'
import { headsOf, stageOf } from './stageTime.ts'

/**
 * Lays out handovers for every recipient of these awards that is in none: awards in the order of the
 * list (C-06), of each the posthumous first, collectives before individuals before households (C-07),
 * in the order of the decision, no more on stage than the settings allow. A group whose parts are
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
  let line: readonly Turn[] = handoversOf(plan).map((handover) => ({ handover }))
  for (const [index, { id }] of awards.entries()) {
    if (!asked.has(id)) continue
    const waves = wavesOf(left.get(id) ?? [], max)
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

/** Recipients of one award in waves, each of one kind of subject. */
function wavesOf(recipients: readonly Recipient[], max: number): readonly (readonly Id[])[] {
  const byKind = groupedBy(
    recipients.toSorted((a, b) => Number(b.posthumous) - Number(a.posthumous)),
    ({ members }) => members,
  )
  return [...byKind]
    .toSorted(([a], [b]) => subjectRank(a) - subjectRank(b))
    .flatMap(([, ofKind]) => inWaves(ofKind, max))
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
