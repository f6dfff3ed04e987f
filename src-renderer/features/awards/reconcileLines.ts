import type { Reconciled } from '#domain/awards/reconcile.ts'
import { awardWords } from '#text/awardWords.ts'

const words = awardWords.reconcile

/** "24 cá nhân theo quyết định, 3 có tên": a line for each kind of subject. */
export function reconcileLines(counts: readonly Reconciled[]): readonly string[] {
  const isStated = counts.some(({ stated }) => stated !== null)
  return counts.map((one) => {
    const stated =
      one.stated === null
        ? (isStated ? words.notStated : words.onlyListed)(one.kind, one.listed)
        : words.stated(one.kind, one.stated, one.statedOpen)
    return [stated, ...listWords(one)].filter((part) => part !== '').join(', ')
  })
}

/** What the list holds: how many where that is not what is stated, and how many by name. */
function listWords({ stated, statedOpen, listed, listedOpen, named }: Reconciled) {
  if (listed === 0) return [words.noList]
  if (stated === null && !listedOpen && named === listed) return [words.allNamed]
  const isCertain = stated !== null && !statedOpen && !listedOpen
  const differs = isCertain && listed !== stated
  if (isCertain && named === stated) return [words.allNamed]
  if (differs && named === listed) return [words.listed(listed)]
  return [differs ? words.listed(listed) : '', words.named(named)]
}
