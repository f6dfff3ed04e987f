/** A text as part of a pattern (with the flag u) that finds just this text. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
}

/** A pattern that finds any of the words, a longer one before a shorter one within it. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map(literal)
    .join('|')
}
