import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { Run } from '#domain/run/run.ts'

import { stageOrder } from './stageOrder.ts'

const ofPlan = new WeakMap<Plan, ReadonlyMap<Id, number>>()
const ofRun = new WeakMap<Run, ReadonlyMap<Id, number>>()

/**
 * The number of each handover in the whole ceremony, from 1, in the order of the stage: what screens, checks
 * and papers call "lượt trao 3". Its place in the list of handovers is another one as soon as an agenda has
 * two parts with awards.
 */
export function numbersInPlan(plan: Plan): ReadonlyMap<Id, number> {
  return numbered(ofPlan, plan, () => stageOrder(plan))
}

/** The number of one handover of a plan; 0 for one that is gone. */
export function numberInPlan(plan: Plan, handoverId: Id): number {
  return numbersInPlan(plan).get(handoverId) ?? 0
}

/**
 * The same by the steps of a run, which were frozen when it started. A handover that is left out, or comes
 * up together with another one, keeps its number, so that nobody's papers are wrong.
 */
export function numbersInRun(run: Run): ReadonlyMap<Id, number> {
  return numbered(ofRun, run, () => run.steps.filter(({ handoverId }) => handoverId !== null))
}

/** The number of the handover of a step; null for an item of the agenda. */
export function numberInRun(run: Run, stepId: Id): number | null {
  return numbersInRun(run).get(stepId) ?? null
}

function numbered<Whole extends object>(
  known: WeakMap<Whole, ReadonlyMap<Id, number>>,
  whole: Whole,
  inOrder: () => readonly { readonly id: Id }[],
): ReadonlyMap<Id, number> {
  const before = known.get(whole)
  if (before !== undefined) return before
  const numbers = new Map(inOrder().map(({ id }, index) => [id, index + 1]))
  known.set(whole, numbers)
  return numbers
}
