import type { Reconciled } from '#domain/reconcile.ts'
import { awardWords } from '#text/awardWords.ts'

const words = awardWords.reconcile

/** "24 cá nhân theo quyết định, 3 có tên": a line for each kind of subject. */
export function reconcileLines(counts: readonly Reconciled[]): readonly string[] {
  return counts.map((one) => {
    const stated =
      one.stated === null
        ? words.notStated(one.kind, one.listed)
        : words.stated(one.kind, one.stated, one.statedOpen)
    const differs =
      one.stated !== null && !one.statedOpen && !one.listedOpen && one.listed !== one.stated
    const parts = [stated, differs ? words.listed(one.listed) : '', words.named(one.named)]
    return parts.filter((part) => part !== '').join(', ')
  })
}
