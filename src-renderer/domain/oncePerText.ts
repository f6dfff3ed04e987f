/** The same answer, looked for once: texts of a long list (posts, units, dates) occur many times. */
export function oncePerText<T extends NonNullable<unknown>>(
  answer: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = answer(text)
    known.set(text, found)
    return found
  }
}
