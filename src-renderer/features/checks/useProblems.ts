import { useCallback } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { checksInSteps, checksOf } from '#domain/checks/checksOf.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { useInPauses } from '#ui/useInPauses.ts'

/** The problems of the open plan; after an edit looked for step by step, while no key waits. */
export function useProblems(): readonly Problem[] {
  const plan = usePlan((each) => each)
  const look = useCallback(() => checksInSteps(plan, rulesOf(plan, rules)), [plan])
  return useInPauses(look, () => checksOf(plan, rulesOf(plan, rules)))
}
