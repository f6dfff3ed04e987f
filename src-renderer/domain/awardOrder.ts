import { byCeremony } from './catalogue.ts'
import { updated } from './change.ts'
import type { Change } from './change.ts'
import { keysBetween } from './order.ts'
import { awardsOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { OrderKey } from './record.ts'
import type { Rules } from './rules.ts'

/** Lays the awards from the higher rank to the lower (C-06); nothing when they lie so already. */
export function sortAwards(plan: Plan, rules: Rules): readonly Change[] {
  const present = awardsOf(plan)
  const sorted = present.toSorted(byCeremony(rules))
  if (sorted.every((award, index) => award === present[index])) return []
  const keys = keysBetween(null, null, sorted.length)
  return sorted.flatMap((award, index) =>
    updated('awards', award, { order: keys[index] as OrderKey }),
  )
}
