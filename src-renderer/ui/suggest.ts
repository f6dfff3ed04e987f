import type { Option } from './Select.tsx'

/** More than this nobody reads; typing on is quicker than scrolling. */
const MOST = 50

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** 3: the text begins so; 2: a word begins so; 1: somewhere inside; 0: not at all. */
function rank(text: string, query: string): number {
  if (text.startsWith(query)) return 3
  if (text.includes(` ${query}`)) return 2
  return text.includes(query) ? 1 : 0
}

/**
 * The options that a typed text may mean, best first. Marks count only when the query has some:
 * "son" finds Sơn, but "sơn" does not find Son, and "đ" is not "d".
 */
export function matchOptions<V extends string>(
  options: readonly Option<V>[],
  typed: string,
): readonly Option<V>[] {
  const query = typed.normalize('NFC').toLowerCase().trim()
  if (query === '') return options.slice(0, MOST)
  const plain = unmarked(query) === query
  const found = options
    .map((option) => {
      const text = option.label.normalize('NFC').toLowerCase()
      return { option, score: rank(plain ? unmarked(text) : text, query) }
    })
    .filter(({ score }) => score > 0)
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ option }) => option)
}
