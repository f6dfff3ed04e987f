import { useDeferredValue, useMemo } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { readinessOf } from '#domain/checks/readiness.ts'
import type { Readiness } from '#domain/checks/readiness.ts'
import { usePlan } from '#store/plan.ts'
import { ceremonyRules, rules } from '#store/rules.ts'

/** What is still open in the open plan, computed after the screen has followed the key. */
export function useReadiness(): Readiness {
  const plan = useDeferredValue(usePlan((each) => each))
  return useMemo(() => readinessOf(plan, rulesOf(plan, rules), ceremonyRules), [plan])
}
