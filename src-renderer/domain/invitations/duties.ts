import { stageOrder } from '#domain/handovers/stageOrder.ts'
import { folded, normalizedWords } from '#domain/name.ts'
import { agendaOf, attendeesOf, conferenceOf, recipientsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, Recipient } from '#domain/record.ts'
import { namesIn } from '#domain/script/namesInScript.ts'

import { principalsOf } from './principals.ts'

/**
 * Something in the plan that names a person and that somebody else must do when the person does not
 * come: hand over, do what an agenda item asks, receive for a collective or the own award, lead the
 * delegation.
 */
export type Duty =
  | { readonly kind: 'presenter'; readonly handoverId: Id; readonly slot: number }
  | { readonly kind: 'role'; readonly itemId: Id; readonly place: number }
  /** The own award: whoever comes up receives it in the person's place, and the award stays the person's. */
  | { readonly kind: 'recipient'; readonly recipientId: Id }
  /** Comes up for a collective or a household, by the name that is written there. */
  | { readonly kind: 'representative'; readonly recipientId: Id }
  /** Comes in place of somebody else. */
  | { readonly kind: 'standIn'; readonly principalId: Id }
  | { readonly kind: 'head'; readonly delegation: string }

/** The same duty has the same key in every plan. */
export function dutyKey(duty: Duty): string {
  switch (duty.kind) {
    case 'presenter':
      return `presenter/${duty.handoverId}/${duty.slot}`
    case 'role':
      return `role/${duty.itemId}/${duty.place}`
    case 'recipient':
    case 'representative':
      return `${duty.kind}/${duty.recipientId}`
    case 'standIn':
      return `standIn/${duty.principalId}`
    case 'head':
      return `head/${normalizedWords(duty.delegation)}`
  }
}

/** Everything that names an attendee: on stage, in the programme, as who receives, as substitute, as head. */
export function dutiesOf(plan: Plan, attendeeId: Id): readonly Duty[] {
  const attendee = plan.attendees.get(attendeeId)
  if (attendee === undefined) return []
  const presents = stageOrder(plan).flatMap(({ id, presenters }) =>
    presenters.flatMap((each, slot): Duty | readonly Duty[] =>
      each.attendeeId === attendeeId ? { kind: 'presenter', handoverId: id, slot } : [],
    ),
  )
  const roles = agendaOf(plan).flatMap(({ id, people }) =>
    people.flatMap((each, place): Duty | readonly Duty[] =>
      each.attendeeId === attendeeId ? { kind: 'role', itemId: id, place } : [],
    ),
  )
  const receives = recipientsOf(plan).flatMap((each): Duty | readonly Duty[] => {
    const kind = receivesAs(plan, each, attendee)
    return kind === null ? [] : { kind, recipientId: each.id }
  })
  const standsIn = principalsOf(plan, attendeeId).map(({ id }): Duty => ({
    kind: 'standIn',
    principalId: id,
  }))
  const heads = (conferenceOf(plan)?.delegations ?? []).flatMap((each): Duty | readonly Duty[] =>
    each.headId === attendeeId ? { kind: 'head', delegation: each.name } : [],
  )
  return [...presents, ...roles, ...receives, ...standsIn, ...heads]
}

function receivesAs(
  plan: Plan,
  recipient: Recipient,
  attendee: Attendee,
): 'recipient' | 'representative' | null {
  if (recipient.kind === 'individual')
    return recipient.attendeeId === attendee.id && !recipient.posthumous ? 'recipient' : null
  return represents(plan, recipient, attendee) ? 'representative' : null
}

/** A representative is known by name only; where several are called so, by a post that stands there too. */
function represents(plan: Plan, { representative }: Recipient, attendee: Attendee): boolean {
  if (namesIn(representative, [attendee.fullName.trim()]).size === 0) return false
  const namesakes = attendeesOf(plan).filter(
    ({ fullName }) => folded(fullName) === folded(attendee.fullName),
  )
  if (namesakes.length < 2) return true
  const text = folded(representative)
  return [attendee.statePost, attendee.partyPost, attendee.unit].some(
    (post) => post.trim() !== '' && text.includes(folded(post)),
  )
}
