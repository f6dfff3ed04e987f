import type { Award } from '#domain/record.ts'

const RANKS = ['Nhất', 'Nhì', 'Ba'] as const

const RANK =
  /(?<![\p{L}\p{N}])hạng\s+(?:(?<one>nhất|I|1)|(?<two>nhì|II|2)|ba|III|3)(?![\p{L}\p{N}])/giu

/**
 * An award's name as papers write it: the class of a medal in the spelling of the catalogue, "hạng Ba"
 * (Nghị định 30/2020, Phụ lục II), whether it was typed so, as "hạng ba", "hạng 3" or "hạng III". All
 * else stays as it was typed, and so does the record.
 */
export function spelledAward(name: string): string {
  if (!/(?:huân|huy)\s+chương/iu.test(name)) return name
  return name.replace(RANK, (...found) => {
    const { one, two } = found.at(-1) as { readonly one?: string; readonly two?: string }
    const at = one !== undefined ? 0 : two !== undefined ? 1 : 2
    return `hạng ${RANKS[at]}`
  })
}

/** The name in full, as papers and the hall screen write it; empty where there is none. */
export function awardName(award: Pick<Award, 'name'> | undefined): string {
  return spelledAward(award?.name.trim() ?? '')
}
