import { groupText } from '#domain/awards/recipient.ts'
import { listed, shortForms } from '#domain/personForm.ts'
import type { Person } from '#domain/personForm.ts'
import { recipientsOfHandover } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id, PresenterSlot, Recipient } from '#domain/record.ts'
import type { Phrases } from '#domain/rules.ts'
import type { Outcome } from '#domain/run/run.ts'

/** How one recipient fared in a run. */
export interface Received {
  readonly recipientId: Id
  readonly outcome: Outcome
  /** For `proxy`: who received, and what they are to the recipient. */
  readonly proxyName: string
  readonly proxyRelation: string
}

/** What a run knows better than the plan; a part left out is as planned. */
export interface Told {
  readonly presenters?: readonly PresenterSlot[]
  /** Only these stood in the line, in this order; each fared as told. */
  readonly received?: readonly Received[]
}

/** A recipient, and who came up instead; empty: he or she did. */
export interface ReceivedOne {
  readonly recipient: Recipient
  readonly proxy: string
}

/** Recipients of a handover who received, with the proxy of those who did not come themselves. */
export function receivedOf(plan: Plan, handover: Handover, told: Told): readonly ReceivedOne[] {
  if (told.received === undefined)
    return recipientsOfHandover(plan, handover).map((recipient) => ({ recipient, proxy: '' }))
  return told.received.flatMap((one) => {
    const recipient = plan.recipients.get(one.recipientId)
    if (recipient === undefined) return []
    if (one.outcome === 'given') return { recipient, proxy: '' }
    if (one.outcome !== 'proxy') return []
    const relation = one.proxyRelation === '' ? '' : ` (${one.proxyRelation})`
    return { recipient, proxy: `${one.proxyName}${relation}` }
  })
}

/**
 * Names of those who received, as a sentence names them: "A và B", "các đồng chí A, B và C". The text
 * that was written for all of them holds only while all of them receive.
 */
export function recipientsText(
  plan: Plan,
  handover: Handover,
  told: Told,
  phrases: Phrases,
): string {
  const received = receivedOf(plan, handover, told)
  const plain = received.every(({ proxy }) => proxy === '')
  const ids = received.map(({ recipient }) => recipient.id)
  const isAsPlanned = plain && ids.join() === handover.recipientIds.join()
  if (handover.recipientsText !== '' && isAsPlanned) return handover.recipientsText
  const isLiving = ({ recipient }: ReceivedOne) =>
    recipient.kind === 'individual' && !recipient.posthumous
  if (plain && received.every(isLiving))
    return shortForms(received.map(({ recipient }) => recipientPerson(plan, recipient)))
  return listed(
    received.map(({ recipient, proxy }) => {
      if (recipient.posthumous) return familyText(plan, recipient, phrases, proxy)
      const name = recipientText(plan, recipient)
      if (proxy === '') return name
      return filled(phrases.mc.proxy, { proxy, recipient: name })
    }),
  )
}

/**
 * Who receives for the dead (C-05), to whom nobody hands anything over: "bà Mẫu (vợ), đại diện gia
 * đình đồng chí Nguyễn Văn A (truy tặng)"; without a name where nobody of the family is known.
 */
export function familyText(
  plan: Plan,
  recipient: Recipient,
  { mc }: Phrases,
  proxy: string,
): string {
  const { salutation, fullName } = recipientPerson(plan, recipient)
  const named = `${salutation} ${fullName}`.trim()
  const family = `${filled(mc.family, { recipient: named })} (${mc.grantPosthumous})`
  const who = proxy || recipient.representative
  return who === '' ? family : `${who}, ${family}`
}

/** One recipient as a sentence names it. */
export function recipientText(plan: Plan, recipient: Recipient): string {
  if (recipient.kind === 'individual') return shortForms([recipientPerson(plan, recipient)])
  return recipient.kind === 'group' ? groupText(recipient) : recipient.name
}

/** An individual as a person: the linked attendee, else the name as typed without salutation. */
export function recipientPerson(plan: Plan, recipient: Recipient): Person {
  const attendee = plan.attendees.get(recipient.attendeeId ?? '')
  if (attendee !== undefined) return attendee
  return { fullName: recipient.name, salutation: '', partyPost: '', statePost: recipient.post }
}

/** A sentence of the phrase tables with its {slots} filled; an unknown slot stays visible. */
export function filled(phrase: string, slots: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/gu, (slot, name: string) => slots[name] ?? slot)
}
