/** Names and words of Vietnamese as they are compared, never as they are shown. */

/** The old place of the tone at the end of a syllable → the new one; after q the u is no vowel. */
const TONE_PLACEMENT: ReadonlyMap<string, string> = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
])

const OLD_TONE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu

/** One case, NFC, one space, and one place for the tone at the end of a syllable: hoà = hòa. */
export function normalizedWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
    .replace(OLD_TONE, (vowels) => TONE_PLACEMENT.get(vowels) ?? vowels)
}

/** The letters without marks: "Nguyễn Văn Sơn" → "nguyen van son", đ → d. */
export function folded(text: string): string {
  return foldedWords(normalizedWords(text))
}

/** The letters without marks of what `normalizedWords` gave. */
export function foldedWords(words: string): string {
  return foldedMarks(words).replaceAll('đ', 'd')
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
