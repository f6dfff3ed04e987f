import type { KindCount, Tally } from '#domain/papers/runCounts.ts'

import { number } from './format.ts'

/** Words of the counts of a run: what the decision states, and what became of it. */
export const countWords = {
  columns: {
    award: 'Hình thức, danh hiệu',
    kind: 'Đối tượng',
    stated: 'Theo quyết định',
    result: 'Kết quả',
  },
  notStated: 'không nêu',
  openOnly: 'không nêu số',
} as const

const OUTCOMES = [
  ['given', 'đã trao'],
  ['proxy', 'nhận thay'],
  ['absent', 'vắng'],
  ['later', 'trao sau'],
  ['pending', 'chưa trao'],
] as const

/** "11"; "ít nhất 25" where the decision names some without a number. */
export function statedWords({ stated, statedOpen }: KindCount): string {
  if (stated === null) return countWords.notStated
  if (!statedOpen) return number(stated)
  return stated === 0 ? countWords.openOnly : `ít nhất ${number(stated)}`
}

/** "đã trao 1 và các đồng chí Phó Chủ tịch (chưa rõ số lượng); vắng 2". */
export function resultWords(count: KindCount): string {
  return OUTCOMES.flatMap(([outcome, words]) => {
    const tally = count[outcome]
    return tally.count === 0 && tally.open.length === 0 ? [] : [`${words} ${tallyWords(tally)}`]
  }).join('; ')
}

function tallyWords({ count, open }: Tally): string {
  const groups = open.length === 0 ? '' : `${open.join(', ')} (chưa rõ số lượng)`
  if (count === 0) return groups
  return groups === '' ? number(count) : `${number(count)} và ${groups}`
}
