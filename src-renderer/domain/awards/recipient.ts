import { added, removed, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { unlinkedOpenPoints } from '#domain/openPoint.ts'
import { keyAtEnd } from '#domain/order.ts'
import { capitalized, postsAndUnit } from '#domain/personForm.ts'
import { handoversOf, recipientsOf, recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id, Recipient } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import {
  cleaned,
  isBlank,
  isWhole,
  movedRows,
  openConference,
  rowOf,
  rowsOfIds,
} from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'

import { MAX_COUNT } from './award.ts'

/**
 * Adds a recipient at the end of an award's list. A linked attendee may stand for the name; refuses
 * a recipient without either, and a count that is no whole number from 1 on.
 */
export function addRecipient(
  plan: Plan,
  awardId: Id,
  fields: Fields<Recipient>,
  newId: () => Id,
): readonly Change[] {
  rowOf(plan, 'awards', awardId)
  const kind = fields.kind ?? 'individual'
  const recipient: Recipient = {
    id: newId(),
    conferenceId: openConference(plan).id,
    order: keyAtEnd(recipientsOf(plan)),
    kind,
    members: kind === 'group' ? 'individual' : kind,
    name: '',
    count: kind === 'group' ? null : 1,
    attendeeId: null,
    memberIds: [],
    partOfId: null,
    post: '',
    unit: '',
    representative: '',
    posthumous: false,
    photo: '',
    note: '',
    ...cleaned(fields),
    awardId,
  }
  check(plan, recipient)
  return [added('recipients', recipient)]
}

/**
 * Sets fields of a recipient; refuses as `addRecipient` does. Given to another award, it leaves the
 * handovers of the old one, and neither it nor its parts are part of a group any more.
 */
export function setRecipient(plan: Plan, id: Id, fields: Fields<Recipient>): readonly Change[] {
  const before = rowOf(plan, 'recipients', id)
  const moves = fields.awardId !== undefined && fields.awardId !== before.awardId
  const kind = fields.kind ?? before.kind
  const set = {
    ...(fields.kind === undefined ? {} : kindFields(before, kind)),
    ...(moves ? { partOfId: null } : {}),
    ...cleaned(fields),
  }
  check(plan, { ...before, ...set })
  const gone = new Set([id])
  return [
    ...(moves ? [...outOfHandovers(plan, gone), ...outOfGroups(plan, gone)] : []),
    ...updated('recipients', before, set),
  ]
}

/** What a change of kind brings along, so that count and members stay true. */
function kindFields(before: Recipient, kind: Recipient['kind']): Partial<Recipient> {
  if (kind === 'group') return before.kind === 'group' ? {} : { count: null }
  return { members: kind, count: 1, memberIds: [] }
}

function check(plan: Plan, recipient: Recipient) {
  if (isBlank(recipient.name) && recipient.attendeeId === null)
    throw new Refused({ kind: 'emptyName', table: 'recipients' })
  if (recipient.count !== null && !isWhole(recipient.count, 1, MAX_COUNT))
    throw new Refused({ kind: 'countOutOfRange' })
  let whole =
    recipient.partOfId === null ? undefined : rowOf(plan, 'recipients', recipient.partOfId)
  if (whole !== undefined && whole.awardId !== recipient.awardId)
    throw new Refused({ kind: 'partOfOtherAward' })
  while (whole !== undefined) {
    if (whole.id === recipient.id) throw new Refused({ kind: 'partOfItself' })
    whole = plan.recipients.get(whole.partOfId ?? '')
  }
}

/** Removes recipients, takes them out of every handover, and sets the parts of a group free. */
export function removeRecipients(plan: Plan, ids: readonly Id[]): readonly Change[] {
  const recipients = rowsOfIds(plan, 'recipients', ids)
  const gone = new Set(recipients.map(({ id }) => id))
  return [
    ...outOfHandovers(plan, gone),
    ...outOfGroups(plan, gone),
    ...unlinkedOpenPoints(plan, 'recipients', gone),
    ...recipients.map((recipient) => removed('recipients', recipient)),
  ]
}

function outOfHandovers(plan: Plan, gone: ReadonlySet<Id>): readonly Change[] {
  return handoversOf(plan).flatMap((handover: Handover) =>
    updated('handovers', handover, {
      recipientIds: handover.recipientIds.filter((id) => !gone.has(id)),
    }),
  )
}

function outOfGroups(plan: Plan, gone: ReadonlySet<Id>): readonly Change[] {
  return recipientsOf(plan)
    .filter((one) => gone.has(one.partOfId ?? '') && !gone.has(one.id))
    .flatMap((one) => updated('recipients', one, { partOfId: null }))
}

/** Moves recipients within the list of their award, before another one (null: to its end). */
export function moveRecipients(
  plan: Plan,
  awardId: Id,
  ids: readonly Id[],
  beforeId: Id | null,
): readonly Change[] {
  return movedRows('recipients', recipientsOfAward(plan, awardId), ids, beforeId)
}

/** The name of a recipient as it stands today: of the linked attendee, else its own. */
export function recipientName(plan: Plan, recipient: Recipient): string {
  return plan.attendees.get(recipient.attendeeId ?? '')?.fullName ?? recipient.name
}

/** Post and unit as lists print them, the unit not twice: its own, else those of the linked attendee. */
export function recipientPost(plan: Plan, recipient: Recipient): string {
  const attendee = plan.attendees.get(recipient.attendeeId ?? '')
  const posts = attendee === undefined ? [] : [attendee.partyPost, attendee.statePost]
  const statePost = recipient.post || posts.filter(Boolean).join(', ')
  return postsAndUnit({ partyPost: '', statePost, unit: recipient.unit || (attendee?.unit ?? '') })
}

/** "2 đồng chí thuộc …" for a group whose number is known, else the description alone. */
export function groupText(group: Recipient): string {
  if (group.count === null || /^(các|những|toàn thể|\d)/iu.test(group.name)) return group.name
  return `${group.count} ${group.name}`
}

/** As lists name a recipient: a group by its description, anybody else by name. */
export function listedName(plan: Plan, recipient: Recipient): string {
  return recipient.kind === 'group' ? groupText(recipient) : recipientName(plan, recipient)
}

/** The same where it stands alone, as on the stage: the description of a group begins large. */
export function standingName(plan: Plan, recipient: Recipient): string {
  const name = listedName(plan, recipient)
  return recipient.kind === 'group' ? capitalized(name) : name
}

/** How many receive: null for a group that nobody has counted. */
export function countOf({ kind, count }: Recipient): number | null {
  return kind === 'group' ? count : 1
}

/** Everybody known to receive with this recipient: the linked attendee, or members of a group. */
export function peopleOfRecipient(recipient: Recipient): readonly Id[] {
  if (recipient.kind === 'group') return recipient.memberIds
  return recipient.attendeeId === null ? [] : [recipient.attendeeId]
}
