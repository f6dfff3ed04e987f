import type { Decision } from '#domain/record.ts'

import { awardWords } from './awardWords.ts'
import { shortDate } from './format.ts'

/** A decision in a line: number and date, else its title, else that it has no number yet. */
export function decisionLabel(decision: Decision): string {
  return awardWords.decision.label(decision.number, shortDate(decision.date), decision.title)
}
