import type { Rules } from './rules.ts'

/** A text to be read aloud: abbreviations in words ("UBND tỉnh" → "Ủy ban nhân dân tỉnh"). */
export function spoken(text: string, rules: Rules): string {
  const words = rules.phrases.spoken
  return text.replace(/(?<![\p{L}\p{N}/-])[\p{Lu}][\p{L}]+(?![\p{L}\p{N}/-])/gu, (word) =>
    Object.hasOwn(words, word) ? (words[word] ?? word) : word,
  )
}
