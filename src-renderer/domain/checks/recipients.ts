import { headsOf, stageOf } from '#domain/agenda/stageTime.ts'

import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** A handover to nobody. */
export function withoutRecipients({ turns }: Context): readonly Problem[] {
  return turns
    .filter(({ recipients }) => recipients.length === 0)
    .map(({ handover, facts }) => problem('noRecipients', 'warn', 'handovers', handover.id, facts))
}

/** More on stage than the settings of the conference allow. */
export function tooManyRecipients({ plan, turns }: Context): readonly Problem[] {
  const max = stageOf(plan).maxRecipients
  return turns.flatMap(({ handover, recipients, facts }) => {
    const count = recipients.reduce((sum, one) => sum + headsOf(one), 0)
    if (count <= max) return []
    return problem('tooManyRecipients', 'warn', 'handovers', handover.id, { ...facts, count, max })
  })
}
