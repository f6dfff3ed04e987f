import type { Change } from '#domain/change.ts'
import type { Plan } from '#domain/plan.ts'
import { Refused } from '#domain/refused.ts'

import { edit } from './edit.ts'
import { openPlan } from './plan.ts'

/**
 * Does a step on rows that ship or are the office's own, and asks for the reason where the verb wants
 * one. Whoever cancels the question (`ask` gives null) changes nothing.
 */
export async function editWithReason(
  label: string,
  name: string,
  ask: (name: string) => Promise<string | null>,
  verb: (plan: Plan, reason: string) => readonly Change[],
): Promise<void> {
  const reason = needsReason(() => verb(openPlan().plan, '')) ? await ask(name) : ''
  if (reason !== null) await edit(label, (plan) => verb(plan, reason))
}

/** A reason is the last thing that a verb asks for: nobody writes one for what is refused anyway. */
function needsReason(verb: () => unknown): boolean {
  try {
    verb()
    return false
  } catch (error) {
    if (error instanceof Refused) return error.refusal.kind === 'noReason'
    throw error
  }
}
