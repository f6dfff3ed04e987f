import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { compareOrder, keysBetween } from '#domain/order.ts'
import { awardsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, GrantorLevel, OrderKey, SubjectKind } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import { catalogueRowOf, ceremonyPlace, levelOfGrantor } from './catalogue.ts'

/**
 * Place of an award in the order of the ceremony, smaller first: level of the grantor, then rank in
 * the catalogue, which holds the class too. Null when neither level nor catalogue row is known.
 */
export function awardRank(award: Award, rules: Rules): number | null {
  const level = grantorLevelOf(award, rules)
  if (level === null) return null
  return ceremonyPlace(level, catalogueRowOf(award, rules)?.rank ?? 9_999)
}

/** The level of who grants an award: as said, else told by the words for the grantor, else by the catalogue. */
export function grantorLevelOf(award: Award, rules: Rules): GrantorLevel | null {
  return (
    award.grantorLevel ??
    levelOfGrantor(award.grantor) ??
    catalogueRowOf(award, rules)?.level ??
    null
  )
}

/** Awards in the order of C-06; those of unknown rank last, equals as the office laid the list. */
export function byCeremony(rules: Rules): (a: Award, b: Award) => number {
  return (a, b) => {
    const left = awardRank(a, rules) ?? Infinity
    const right = awardRank(b, rules) ?? Infinity
    return left === right ? compareOrder(a, b) : left - right
  }
}

/** Order of subjects that receive one award (C-07): collective, individual, household. */
export function subjectRank(kind: SubjectKind): number {
  return { collective: 0, individual: 1, household: 2 }[kind]
}

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
