import { folded, normalizedWords } from './name.ts'

/** Short forms of posts and units, and what they stand for (domain-vn §4.3). */
const SHORT: readonly (readonly [short: RegExp, long: string])[] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd|hdnd', 'hội đồng nhân dân'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubkt', 'ủy ban kiểm tra'],
  ['vp', 'văn phòng'],
].map(([short, long]) => [new RegExp(`(?<!\\S)(?:${short})(?!\\S)`, 'gu'), long ?? ''])

/** Letters of a post or unit with their marks, in one case: signs and short forms aside. */
export function markedPost(text: string): string {
  let words = normalizedWords(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  for (const [short, long] of SHORT) words = words.replace(short, long)
  return words
}

/** Letters of a post or unit as they are compared: marks, signs and short forms aside. */
export function comparablePost(text: string): string {
  return folded(markedPost(text))
}

/** Whether a text is written with marks at all: else it says nothing against any. */
export function isMarked(text: string): boolean {
  return folded(text) !== normalizedWords(text)
}

/** Two posts or units that differ in their marks, and both have some: Hòa An is not Hòa Ân. */
export function isMarkedOtherwise(one: string, other: string): boolean {
  return isMarked(one) && isMarked(other) && markedPost(one) !== markedPost(other)
}
