import type { Reconciled } from '#domain/reconcile.ts'
import type { SubjectKind } from '#domain/record.ts'
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

const KINDS: readonly SubjectKind[] = ['collective', 'individual', 'household']

/** All awards together; "ít nhất" where a group of unknown size is among them. */
export function totalText(counts: readonly Reconciled[]): string {
  return KINDS.flatMap((kind) => {
    const ofKind = counts.filter((one) => one.kind === kind)
    if (ofKind.length === 0) return []
    const least = ofKind.reduce((sum, one) => sum + Math.max(one.stated ?? 0, one.listed), 0)
    const open = ofKind.some((one) => one.listedOpen || one.statedOpen)
    const text = `${count(least)} ${words.subjects[kind]}`
    return open ? words.atLeast(text) : text
  }).join(', ')
}
