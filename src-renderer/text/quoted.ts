const LONGEST = 40

/** A name inside a label: in quotes, and cut where nobody would read on. */
export function quoted(name: string): string {
  if (name.length <= LONGEST) return `“${name}”`
  // Half of a pair of code units is no letter.
  const start = name.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '')
  return `“${start.trimEnd()}…”`
}

/** A title inside a sentence: its first letter small. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}

/** A delegation by its name inside a sentence; its own word stands once: "đoàn Sở Mẫu", for "Đoàn Sở Mẫu" too. */
export function delegationNamed(name: string): string {
  return /^đoàn\s/iu.test(name) ? lowerFirst(name) : `đoàn ${name}`
}
