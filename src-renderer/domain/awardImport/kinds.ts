import type { SubjectKind } from '#domain/record.ts'
import { comparableTitle } from '#domain/table/columnWords.ts'

const WORDS: readonly (readonly [RegExp, SubjectKind])[] = [
  [/\b(ca nhan|canhan|cn|ho va ten|ho ten)\b/u, 'individual'],
  [/\b(tap the|tapthe|tt|don vi)\b/u, 'collective'],
  [/\b(ho gia dinh|hogiadinh|gia dinh|hgd)\b/u, 'household'],
]

/**
 * The kind of subject that a text speaks of: CANHAN, "Tập thể", "II. Hộ gia đình", "Khen thưởng tập
 * thể". Null when it speaks of none, or of several at once.
 */
export function kindIn(text: string): SubjectKind | null {
  const found = kindsIn(text)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** True for a text that speaks of a kind of subject, or of several. */
export function speaksOfKinds(text: string): boolean {
  return kindsIn(text).length > 0
}

function kindsIn(text: string): readonly SubjectKind[] {
  const words = comparableTitle(text)
  return WORDS.flatMap(([pattern, kind]) => (pattern.test(words) ? [kind] : []))
}

/** True for a cell that says nothing but a kind of subject. */
export function isKind(cell: string): boolean {
  return /^(khen thuong )?(ca nhan|canhan|cn|tap the|tapthe|tt|ho gia dinh|hogiadinh|hgd)$/u.test(
    comparableTitle(cell),
  )
}
