import { handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { OpenPoint } from '#domain/record.ts'
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
      return plan.recipients.get(id)?.name || words.unnamed
    case 'handovers':
      return words.handover(handoversOf(plan).findIndex((each) => each.id === id) + 1)
  }
}
