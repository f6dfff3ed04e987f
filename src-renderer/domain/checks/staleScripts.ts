import { staleness } from '#domain/script/ownScript.ts'

import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** Handovers whose own text was written for a plan that has changed since. */
export function staleScripts({ plan, rules, turns }: Context): readonly Problem[] {
  return turns.flatMap(({ handover, facts }) => {
    const stale = staleness(plan, handover, rules)
    if (stale === null) return []
    return problem('scriptStale', 'warn', 'handovers', handover.id, { ...facts, ...stale })
  })
}
