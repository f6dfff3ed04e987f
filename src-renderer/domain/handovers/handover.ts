import { added, removed, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { unlinkedOpenPoints } from '#domain/openPoint.ts'
import { keyAtEnd } from '#domain/order.ts'
import { handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id, OrderKey, PresenterSlot } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, isWhole, movedRows, openConference, rowOf, rowsOfIds } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'

const SECONDS_PER_DAY = 24 * 60 * 60

/** A place for a presenter whom nobody knows yet. */
export const UNKNOWN_PRESENTER: PresenterSlot = {
  attendeeId: null,
  name: '',
  capacity: 'own',
  principal: '',
}

/**
 * How it is called that these presenters hand over: whoever begins to do so for another is told of as
 * "trao tặng" (domain-vn §9); a word that the office has chosen stays.
 */
export function verbWith(
  { verb, presenters: before }: Pick<Handover, 'verb' | 'presenters'>,
  presenters: readonly PresenterSlot[],
): Handover['verb'] {
  const isFor = ({ capacity }: PresenterSlot) => capacity !== 'own'
  return verb === 'trao' && !before.some(isFor) && presenters.some(isFor) ? 'trao tặng' : verb
}

/**
 * Adds a handover of an award at the end, with one presenter not yet known unless told otherwise.
 * Without recipients it is accepted and shown by the checks.
 */
export function addHandover(
  plan: Plan,
  awardId: Id,
  fields: Fields<Handover>,
  newId: () => Id,
): readonly Change[] {
  const order = keyAtEnd(handoversOf(plan))
  return [added('handovers', newHandover(plan, awardId, order, fields, newId()))]
}

/** A handover with these fields; refuses as `setHandover` does. */
export function newHandover(
  plan: Plan,
  awardId: Id,
  order: OrderKey,
  fields: Fields<Handover>,
  id: Id,
): Handover {
  rowOf(plan, 'awards', awardId)
  const handover: Handover = {
    id,
    conferenceId: openConference(plan).id,
    order,
    agendaItemId: null,
    presenters: [UNKNOWN_PRESENTER],
    recipientIds: [],
    recipientsText: '',
    verb: 'trao',
    seconds: null,
    mcNote: '',
    script: null,
    ...cleaned(fields),
    awardId,
  }
  check(plan, handover)
  return handover
}

/**
 * Sets fields of a handover; refuses a recipient of another award and seconds outside a day. Given
 * to another award without new recipients, it starts with none.
 */
export function setHandover(plan: Plan, id: Id, fields: Fields<Handover>): readonly Change[] {
  const before = rowOf(plan, 'handovers', id)
  const moves = fields.awardId !== undefined && fields.awardId !== before.awardId
  const set = { ...(moves ? { recipientIds: [] } : {}), ...cleaned(fields) }
  check(plan, { ...before, ...set })
  return updated('handovers', before, set)
}

function check(plan: Plan, handover: Handover) {
  if (handover.seconds !== null && !isWhole(handover.seconds, 0, SECONDS_PER_DAY))
    throw new Refused({ kind: 'secondsOutOfRange' })
  for (const id of handover.recipientIds)
    if (plan.recipients.get(id)?.awardId !== handover.awardId)
      throw new Refused({ kind: 'otherAward' })
}

/** Removes handovers; their recipients stay with the award, not handed over. */
export function removeHandovers(plan: Plan, ids: readonly Id[]): readonly Change[] {
  const handovers = rowsOfIds(plan, 'handovers', ids)
  const gone = new Set(handovers.map(({ id }) => id))
  return [
    ...unlinkedOpenPoints(plan, 'handovers', gone),
    ...handovers.map((handover) => removed('handovers', handover)),
  ]
}

/** Moves handovers, in their present order, before another one (null: to the end). */
export function moveHandovers(
  plan: Plan,
  ids: readonly Id[],
  beforeId: Id | null,
): readonly Change[] {
  return movedRows('handovers', handoversOf(plan), ids, beforeId)
}

/** Puts recipients at the end of a handover; those that are in it already stay where they are. */
export function addRecipientsToHandover(
  plan: Plan,
  id: Id,
  recipientIds: readonly Id[],
): readonly Change[] {
  const present = rowOf(plan, 'handovers', id).recipientIds
  return setHandover(plan, id, { recipientIds: [...new Set([...present, ...recipientIds])] })
}

/** Takes a recipient out of one handover. */
export function takeOutOfHandover(plan: Plan, id: Id, recipientId: Id): readonly Change[] {
  const present = rowOf(plan, 'handovers', id).recipientIds
  return setHandover(plan, id, { recipientIds: present.filter((one) => one !== recipientId) })
}

/** Moves a recipient within the stage order, before another one (null: to the end). */
export function moveInHandover(
  plan: Plan,
  id: Id,
  recipientId: Id,
  beforeId: Id | null,
): readonly Change[] {
  const present = rowOf(plan, 'handovers', id).recipientIds
  if (!present.includes(recipientId) || recipientId === beforeId) return []
  const rest = present.filter((one) => one !== recipientId)
  const found = beforeId === null ? -1 : rest.indexOf(beforeId)
  const at = found < 0 ? rest.length : found
  return setHandover(plan, id, { recipientIds: rest.toSpliced(at, 0, recipientId) })
}
