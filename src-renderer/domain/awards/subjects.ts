import type { SubjectKind } from '#domain/record.ts'
import type { Phrases } from '#domain/rules.ts'
import { filled } from '#domain/script/received.ts'

import { subjectRank } from './awardOrder.ts'

/** "các tập thể, cá nhân", "các cá nhân", "tập thể" alone; unknown ones are spoken of as both. */
export function subjectsText(
  kinds: readonly SubjectKind[],
  isOne: boolean,
  { mc }: Phrases,
): string {
  const known: readonly SubjectKind[] = kinds.length === 0 ? ['collective', 'individual'] : kinds
  const words = [...new Set(known)]
    .toSorted((a, b) => subjectRank(a) - subjectRank(b))
    .map((kind) => mc[kind])
  const subjects = words.join(', ')
  return isOne ? subjects : filled(mc.many, { subjects })
}
