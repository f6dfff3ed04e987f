import { useDeferredValue, useMemo } from 'react'

import { checksOf } from '#domain/checks/checksOf.ts'
import type { Problem } from '#domain/checks/problem.ts'
import type { Id, TableName } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'

const NONE: readonly Problem[] = []

/** Looks up the problems of a record of a table; computed after the screen has followed the key. */
export function useProblemsOf(table: TableName): (id: Id) => readonly Problem[] {
  const plan = useDeferredValue(usePlan((each) => each))
  return useMemo(() => {
    const byId = new Map<Id, Problem[]>()
    for (const problem of checksOf(plan, rules)) {
      if (problem.place.table !== table) continue
      byId.set(problem.place.id, [...(byId.get(problem.place.id) ?? []), problem])
    }
    return (id: Id) => byId.get(id) ?? NONE
  }, [plan, table])
}
