import { awardLabel } from '#domain/awards/award.ts'
import { listedName } from '#domain/awards/recipient.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id, TableName } from '#domain/record.ts'

import { overviewWords } from './overviewWords.ts'

const { unnamed } = overviewWords.about

/** How a person would call a record of a plan; "(chưa có tên)" for one without a name, or without a record. */
export function recordName(plan: Plan, table: TableName, id: Id): string {
  switch (table) {
    case 'conferences':
      return plan.conferences.get(id)?.title || unnamed
    case 'attendees':
      return plan.attendees.get(id)?.fullName || unnamed
    case 'agendaItems':
      return plan.agendaItems.get(id)?.title || unnamed
    case 'decisions':
      return overviewWords.about.decision(plan.decisions.get(id)?.number ?? '')
    case 'awards':
      return plan.awards.get(id)?.name || unnamed
    case 'recipients':
      return recipientText(plan, id)
    case 'handovers':
      return handoverText(plan, id)
    case 'openPoints':
      return plan.openPoints.get(id)?.text || unnamed
  }
}

function recipientText(plan: Plan, id: Id): string {
  const recipient = plan.recipients.get(id)
  if (recipient === undefined) return unnamed
  const award = plan.awards.get(recipient.awardId)
  const name = listedName(plan, recipient)
  return overviewWords.about.recipient(
    name || unnamed,
    award === undefined ? '' : awardLabel(award),
  )
}

function handoverText(plan: Plan, id: Id): string {
  const position = numberInPlan(plan, id)
  const handover = plan.handovers.get(id)
  const award = handover === undefined ? undefined : plan.awards.get(handover.awardId)
  const turn = position === 0 ? unnamed : overviewWords.about.handover(position)
  return award === undefined ? turn : `${turn}, ${awardLabel(award)}`
}
