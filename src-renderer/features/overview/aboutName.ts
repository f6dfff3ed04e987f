import { awardLabel } from '#domain/awards/award.ts'
import { listedName } from '#domain/awards/recipient.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id, OpenPoint } from '#domain/record.ts'
import { overviewWords } from '#text/overviewWords.ts'

const words = overviewWords.about

/**
 * What a question is about, in the words of its page; null when the record is gone, or when it is
 * about the conference as a whole, which needs no link.
 */
export function aboutName(plan: Plan, about: NonNullable<OpenPoint['about']>): string | null {
  if (!plan[about.table].has(about.id)) return null
  const { id } = about
  switch (about.table) {
    case 'conferences':
    case 'openPoints':
      return null
    case 'attendees':
      return plan.attendees.get(id)?.fullName || words.unnamed
    case 'agendaItems':
      return plan.agendaItems.get(id)?.title || words.unnamed
    case 'decisions':
      return words.decision(plan.decisions.get(id)?.number ?? '')
    case 'awards':
      return words.award(plan.awards.get(id)?.name ?? '')
    case 'recipients':
      return recipientText(plan, id)
    case 'handovers':
      return words.handover(numberInPlan(plan, id))
  }
}

/** With the award: "tập thể" alone would not say which. */
function recipientText(plan: Plan, id: Id): string {
  const recipient = plan.recipients.get(id)
  if (recipient === undefined) return words.unnamed
  const award = plan.awards.get(recipient.awardId)
  const name = listedName(plan, recipient)
  return words.recipient(name || words.unnamed, award === undefined ? '' : awardLabel(award))
}
