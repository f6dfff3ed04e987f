import { conferenceOf, decisionsOf, handoversOf, recipientsOfHandover } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { AgendaItem, Decision, Handover, Recipient, StageSettings } from '#domain/record.ts'

/** Stage settings of an office that never set any. */
export const DEFAULT_STAGE: StageSettings = {
  walkOnSeconds: 45,
  perRecipientSeconds: 12,
  photoSeconds: 20,
  walkOffSeconds: 25,
  decisionSeconds: 75,
  perNameSeconds: 3,
  maxRecipients: 10,
  lineStart: 'audienceLeft',
  theme: 'red',
  farthestSeatMetres: 20,
  screenHeightMetres: 2.5,
}

/** The stage settings of the open conference. */
export function stageOf(plan: Plan): StageSettings {
  return conferenceOf(plan)?.stage ?? DEFAULT_STAGE
}

/** How many come up for a recipient: one, or as many as a group counts; 1 when nobody knows. */
export function headsOf(recipient: Recipient): number {
  if (recipient.kind !== 'group') return 1
  return recipient.count ?? Math.max(1, recipient.memberIds.length)
}

/** True when a group of unknown size is among them: the heads are a least number. */
export function areHeadsOpen(plan: Plan, handover: Handover): boolean {
  return recipientsOfHandover(plan, handover).some(
    ({ kind, count }) => kind === 'group' && count === null,
  )
}

/** How many stand on stage to receive in this handover. */
export function headsOfHandover(plan: Plan, handover: Handover): number {
  return recipientsOfHandover(plan, handover).reduce((sum, one) => sum + headsOf(one), 0)
}

/**
 * Seconds of a handover: its own when set, else walk on + n × per recipient + photo + walk off.
 * A collective comes up as one; a group of unknown size is taken as one.
 */
export function handoverSeconds(plan: Plan, handover: Handover, settings: StageSettings): number {
  return handover.seconds ?? waveSeconds(headsOfHandover(plan, handover), settings)
}

/** Seconds on stage of so many recipients: walk on + n × per recipient + photo + walk off. */
export function waveSeconds(heads: number, settings: StageSettings): number {
  const { walkOnSeconds, perRecipientSeconds, photoSeconds, walkOffSeconds } = settings
  return walkOnSeconds + heads * perRecipientSeconds + photoSeconds + walkOffSeconds
}

/** Seconds to read a decision: its text, then every name in it; a part is read with its group. */
export function readingSeconds(plan: Plan, decision: Decision, settings: StageSettings): number {
  let names = 0
  for (const recipient of plan.recipients.values())
    if (
      recipient.partOfId === null &&
      plan.awards.get(recipient.awardId)?.decisionId === decision.id
    )
      names += headsOf(recipient)
  return settings.decisionSeconds + names * settings.perNameSeconds
}

/**
 * The handovers that take place in an agenda item, in stage order: its own, and for the first item
 * of kind `awards` also those that name no item.
 */
export function handoversOfItem(
  plan: Plan,
  item: AgendaItem,
  agenda: readonly AgendaItem[],
): readonly Handover[] {
  const takesLoose = agenda.find(({ kind }) => kind === 'awards')?.id === item.id
  return handoversOf(plan).filter(({ agendaItemId }) =>
    agendaItemId !== null && plan.agendaItems.has(agendaItemId)
      ? agendaItemId === item.id
      : takesLoose,
  )
}

/**
 * Whole minutes proposed for an item: an item with handovers takes as long as they do, the item of
 * the decisions as long as reading them; null for any other.
 */
export function proposedMinutes(
  plan: Plan,
  item: AgendaItem,
  agenda: readonly AgendaItem[],
): number | null {
  const settings = stageOf(plan)
  const seconds = [
    ...handoversOfItem(plan, item, agenda).map((one) => handoverSeconds(plan, one, settings)),
    ...(item.kind === 'decisions'
      ? decisionsOf(plan).map((one) => readingSeconds(plan, one, settings))
      : []),
  ]
  if (seconds.length === 0) return null
  return Math.ceil(seconds.reduce((sum, part) => sum + part, 0) / 60)
}
