import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import type { Plan } from '#domain/plan.ts'
import { rankAttendees } from '#domain/precedence/precedence.ts'

import { edit } from './edit.ts'
import { openPlan } from './plan.ts'
import { rules } from './rules.ts'

const proposals = (plan: Plan) => rankAttendees(plan, rulesOf(plan, rules))

/** Gives a rank by post to whoever has none, as one step; how many got one. */
export async function proposeRanks(labelOf: (count: number) => string): Promise<number> {
  const { length } = proposals(openPlan().plan)
  if (length > 0) await edit(labelOf(length), proposals)
  return length
}
