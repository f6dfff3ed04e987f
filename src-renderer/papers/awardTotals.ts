import type { AwardTotal } from '#domain/awards/awardTotals.ts'
import type { Reconciled } from '#domain/awards/reconcile.ts'
import { BLANK, count, number } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

const words = paperWords.awardList

/** "06 tập thể, 24 cá nhân" of one award; a blank where the number is not known. */
export function countsText(counts: readonly Reconciled[]): string {
  return counts.map((one) => `${knownCount(one)} ${words.subjects[one.kind]}`).join(', ')
}

/** What the decision states counts; without it, what the list holds. */
function knownCount(one: Reconciled): string {
  if (one.stated !== null) return one.statedOpen ? BLANK : count(one.stated)
  return one.listedOpen ? BLANK : count(one.listed)
}

/** "24 theo quyết định, 3 có tên": for those who still have to find the names. */
export function reconciledText(counts: readonly Reconciled[]): string {
  return counts
    .map((one) => {
      const named = words.named(number(one.named))
      const text =
        one.stated === null
          ? named
          : `${words.stated(number(one.stated), one.statedOpen)}, ${named}`
      return counts.length === 1 ? text : `${words.subjects[one.kind]}: ${text}`
    })
    .join('; ')
}

/**
 * All awards together: how many there are, each once, and how many grants where these are more. Where it
 * cannot be known who is whom, the grants, as it says; "ít nhất" where a group of unknown size is among them.
 */
export function totalText(totals: readonly AwardTotal[]): string {
  const isKnown = totals.every(({ subjects }) => subjects !== null)
  const parts = totals.map(({ kind, grants, open, subjects }) => {
    const text = `${count(isKnown ? (subjects ?? grants) : grants)} ${words.subjects[kind]}`
    return open ? words.atLeast(text) : text
  })
  const text = parts.join(', ')
  if (!isKnown) return words.byAward(text)
  const grants = totals.reduce((sum, one) => sum + one.grants, 0)
  const isMore = totals.some((one) => one.grants > (one.subjects ?? 0))
  return isMore ? words.withGrants(text, count(grants)) : text
}
