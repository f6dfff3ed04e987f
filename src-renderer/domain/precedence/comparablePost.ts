import { folded, foldedWords, normalizedWords } from '#domain/name.ts'

/** Short forms of posts and units, and what they stand for (domain-vn §4.3). */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['hdnd', 'hội đồng nhân dân'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubkt', 'ủy ban kiểm tra'],
  ['vp', 'văn phòng'],
])

const SHORT_WORD = new RegExp(`(?<!\\S)(?:${[...SHORT.keys()].join('|')})(?!\\S)`, 'gu')

/** Letters of a post or unit with their marks, in one case: signs and short forms aside. */
export function markedPost(text: string): string {
  return normalizedWords(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(SHORT_WORD, (word) => SHORT.get(word) ?? word)
}

/** Letters of a post or unit as they are compared: marks, signs and short forms aside. */
export function comparablePost(text: string): string {
  return foldedWords(markedPost(text))
}

/** Whether a text is written with marks at all: else it says nothing against any. */
export function isMarked(text: string): boolean {
  return folded(text) !== normalizedWords(text)
}

/** Two posts or units that differ in their marks, and both have some: Hòa An is not Hòa Ân. */
export function isMarkedOtherwise(one: string, other: string): boolean {
  return isMarked(one) && isMarked(other) && markedPost(one) !== markedPost(other)
}
