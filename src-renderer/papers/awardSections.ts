import { groupText, recipientName, recipientPost } from '#domain/awards/recipient.ts'
import { awardsOf, decisionsOf, recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Decision, Recipient } from '#domain/record.ts'
import { BLANK, count } from '#text/format.ts'

/** Awards of one decision, in the order of the list; null: no decision is named for them yet. */
export interface AwardSection {
  readonly decision: Decision | null
  readonly awards: readonly Award[]
}

/** One printed line of an award: a recipient, or somebody within a group. */
export interface AwardLine {
  readonly key: string
  /** Null for what stands within the line above. */
  readonly ordinal: number | null
  readonly name: string
  readonly post: string
  readonly recipient: Recipient
}

/** Decisions in their order, then the awards that have none; a decision without awards is left out. */
export function awardSections(plan: Plan): readonly AwardSection[] {
  const awards = awardsOf(plan)
  const ofDecision = decisionsOf(plan).map((decision) => ({
    decision,
    awards: awards.filter((award) => award.decisionId === decision.id),
  }))
  const without = awards.filter(({ decisionId }) => !plan.decisions.has(decisionId ?? ''))
  return [...ofDecision, { decision: null, awards: without }].filter(
    (section) => section.awards.length > 0,
  )
}

/** Recipients of an award in the order of the decision, each group followed by who is known of it. */
export function awardLines(plan: Plan, award: Award): readonly AwardLine[] {
  const recipients = recipientsOfAward(plan, award.id)
  const ids = new Set(recipients.map(({ id }) => id))
  const whole = recipients.filter(({ partOfId }) => partOfId === null || !ids.has(partOfId))
  return whole.flatMap((recipient, index) => [
    lineOf(plan, recipient, index + 1),
    ...within(plan, recipient, recipients),
  ])
}

function within(plan: Plan, group: Recipient, all: readonly Recipient[]): readonly AwardLine[] {
  const parts = all.filter(({ partOfId, id }) => partOfId === group.id && id !== group.id)
  const named = new Set(parts.map(({ attendeeId }) => attendeeId))
  const members = group.memberIds
    .filter((id) => !named.has(id))
    .flatMap((id) => plan.attendees.get(id) ?? [])
    .map((attendee) => ({
      key: `${group.id}/${attendee.id}`,
      ordinal: null,
      name: attendee.fullName,
      post: [attendee.partyPost, attendee.statePost, attendee.unit].filter(Boolean).join(', '),
      recipient: group,
    }))
  return [...members, ...parts.map((part) => lineOf(plan, part, null))]
}

function lineOf(plan: Plan, recipient: Recipient, ordinal: number | null): AwardLine {
  const name = recipient.kind === 'group' ? countedGroup(recipient) : recipientName(plan, recipient)
  const post = recipientPost(plan, recipient)
  return { key: recipient.id, ordinal, name: name.trim() || BLANK, post, recipient }
}

/** "06 tập thể thuộc …": lists of decisions count with two digits. */
function countedGroup(group: Recipient): string {
  return groupText(group) === group.name ? group.name : `${count(group.count)} ${group.name}`
}
