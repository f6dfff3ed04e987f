import { folded } from './name.ts'

/** Short forms of posts and units, and what they stand for (domain-vn §4.3). */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\bubmttq\b/gu, 'uy ban mat tran to quoc'],
  [/\bmttq\b/gu, 'mat tran to quoc'],
  [/\bubkt\b/gu, 'uy ban kiem tra'],
  [/\bvp\b/gu, 'van phong'],
]

/** Letters of a post or unit as they are compared: marks, signs and short forms aside. */
export function comparablePost(text: string): string {
  let words = folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ')
  for (const [short, long] of SHORT) words = words.replace(short, long)
  return words.trim()
}
