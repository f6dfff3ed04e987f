import { useCallback } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { checksInSteps, checksOf, foundBy } from '#domain/checks/checksOf.ts'
import type { Problem } from '#domain/checks/problem.ts'
import type { Id, TableName } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { useInPauses } from '#ui/useInPauses.ts'

const NONE: readonly Problem[] = []

/** Problems by record, made once for each state of the plan, however many cards ask. */
const indexes = new WeakMap<readonly Problem[], ReadonlyMap<string, readonly Problem[]>>()

function indexOf(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const known = indexes.get(problems)
  if (known !== undefined) return known
  const index = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = `${problem.place.table}/${problem.place.id}`
    const others = index.get(key)
    if (others === undefined) index.set(key, [problem])
    else others.push(problem)
  }
  indexes.set(problems, index)
  return index
}

/** Looks up the problems of a record of a table; looked for step by step, while no key waits. */
export function useProblemsOf(table: TableName): (id: Id) => readonly Problem[] {
  return useLookUp(table, checksOf)
}

/** The same, whatever the office ignores: for what is no warning but a fact of the plan. */
export function useFoundOf(table: TableName): (id: Id) => readonly Problem[] {
  return useLookUp(table, foundBy)
}

function useLookUp(table: TableName, look: typeof checksOf): (id: Id) => readonly Problem[] {
  const plan = usePlan((each) => each)
  const begin = useCallback(
    function* () {
      const own = rulesOf(plan, rules)
      yield* checksInSteps(plan, own)
      return indexOf(look(plan, own))
    },
    [plan, look],
  )
  const index = useInPauses(begin, () => indexOf(look(plan, rulesOf(plan, rules))))
  return useCallback((id: Id) => index.get(`${table}/${id}`) ?? NONE, [index, table])
}
