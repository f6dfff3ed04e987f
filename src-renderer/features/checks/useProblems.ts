import { useDeferredValue, useMemo } from 'react'

import { checksOf } from '#domain/checks/checksOf.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { rulesOf } from '#domain/ownCatalogue.ts'
import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'

/** The problems of the open plan, computed after the screen has followed the key. */
export function useProblems(): readonly Problem[] {
  const plan = useDeferredValue(usePlan((each) => each))
  return useMemo(() => checksOf(plan, rulesOf(plan, rules)), [plan])
}
