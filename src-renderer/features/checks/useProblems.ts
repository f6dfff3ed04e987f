import { useMemo } from 'react'

import { checksOf } from '#domain/checks/checksOf.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { rulesOf } from '#domain/ownCatalogue.ts'
import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { useSettled } from '#ui/useSettled.ts'

/** The problems of the open plan, computed once the screen has followed the key and nobody waits. */
export function useProblems(): readonly Problem[] {
  const plan = useSettled(usePlan((each) => each))
  return useMemo(() => checksOf(plan, rulesOf(plan, rules)), [plan])
}
