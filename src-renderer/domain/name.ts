/** Names and words of Vietnamese as they are compared, never as they are shown. */

const TONE_PLACEMENT: readonly (readonly [RegExp, string])[] = [
  [/oà/gu, 'òa'],
  [/oá/gu, 'óa'],
  [/oả/gu, 'ỏa'],
  [/oã/gu, 'õa'],
  [/oạ/gu, 'ọa'],
  [/oè/gu, 'òe'],
  [/oé/gu, 'óe'],
  [/oẻ/gu, 'ỏe'],
  [/oẽ/gu, 'õe'],
  [/oẹ/gu, 'ọe'],
  [/(?<!q)uỳ/gu, 'ùy'],
  [/(?<!q)uý/gu, 'úy'],
  [/(?<!q)uỷ/gu, 'ủy'],
  [/(?<!q)uỹ/gu, 'ũy'],
  [/(?<!q)uỵ/gu, 'ụy'],
]

/** One case, NFC, one space, and one place for the tone at the end of a syllable: hoà = hòa. */
export function normalizedWords(text: string): string {
  let words = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
  for (const [old, modern] of TONE_PLACEMENT)
    words = words.replace(new RegExp(`${old.source}(?!\\p{L})`, 'gu'), modern)
  return words
}

/** The letters without marks: "Nguyễn Văn Sơn" → "nguyen van son", đ → d. */
export function folded(text: string): string {
  return foldedMarks(normalizedWords(text)).replaceAll('đ', 'd')
}

/** Without tone and letter marks, but đ stays đ, because who types đ means it. */
export function foldedMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
}

export interface NameParts {
  readonly family: string
  readonly middle: string
  readonly given: string
}

/** Họ, đệm, tên: the last word is the given name. A guess for sorting only, never written back. */
export function namePartsOf(fullName: string): NameParts {
  const words = fullName.normalize('NFC').trim().split(/\s+/u)
  if (words.length === 1) return { family: '', middle: '', given: words[0] ?? '' }
  return {
    family: words[0] ?? '',
    middle: words.slice(1, -1).join(' '),
    given: words.at(-1) ?? '',
  }
}

const collator = new Intl.Collator('vi')

/** Vietnamese order of two texts: tones after letters, a < ă < â, d < đ. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}

/** People by given name, then family name, then middle name, key by key. */
export function compareNames(a: string, b: string): number {
  const left = namePartsOf(a)
  const right = namePartsOf(b)
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.family, right.family) ||
    collator.compare(left.middle, right.middle)
  )
}
