import { cleanText } from '#domain/cleanText.ts'

/**
 * What was wrong with a cell, and is mended in it: letters in parts (NFD), look-alikes of Vietnamese
 * letters, line breaks, spaces too many or of another kind, signs that nobody sees, control characters.
 */
export const CLEANED = [
  'composed',
  'lookAlike',
  'lineBreak',
  'space',
  'invisible',
  'control',
] as const
export type Cleaned = (typeof CLEANED)[number]

/** How many cells each thing was mended in. */
export type CleanCounts = Readonly<Record<Cleaned, number>>

export const NOTHING_CLEANED: CleanCounts = {
  composed: 0,
  lookAlike: 0,
  lineBreak: 0,
  space: 0,
  invisible: 0,
  control: 0,
}

/** Ð and ð of Iceland, Ɖ and ɖ of Africa: typed or converted in place of Đ and đ. */
const D_LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u00d0': 'Đ',
  '\u00f0': 'đ',
  '\u0189': 'Đ',
  '\u0256': 'đ',
}

const CYRILLIC: ReadonlyMap<string, string> = new Map(
  'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS аa еe оo рp сc уy хx іi јj ѕs'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** A cell in which there is nothing to mend; most are such, and there are many. */
const CLEAN =
  /^(?:[!-~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u00ff\u0102-\u0131\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]+(?: (?! |$)|$))*$/u

const TESTS: Readonly<Record<Cleaned, (raw: string) => boolean>> = {
  composed: (raw) => raw !== raw.normalize('NFC'),
  lookAlike: (raw) => withoutLookAlikes(raw) !== raw,
  lineBreak: (raw) => /[\n\r\v\f\u0085\u2028\u2029]/u.test(raw.trim()),
  space: (raw) => {
    const seen = raw.replaceAll('\ufeff', '')
    return /^\s|\s$|[^\S\n\r\v\f\u0085\u2028\u2029]{2}|[^\S \n\r\v\f\u0085\u2028\u2029]/u.test(seen)
  },
  invisible: (raw) => /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u.test(raw),
  control: (raw) =>
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/u.test(raw),
}

/**
 * A cell of a list as it is kept: NFC, one line, single spaces, nothing unseen, Đ for what only looks
 * like it. Case, accents and where the tone stands are never touched.
 */
export function cleanCell(raw: string): string {
  if (CLEAN.test(raw)) return raw
  return withoutLookAlikes(
    cleanText(raw)
      .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
}

/** What `cleanCell` mends in a cell. */
export function cleanedIn(raw: string): readonly Cleaned[] {
  return CLEAN.test(raw) ? [] : CLEANED.filter((kind) => TESTS[kind](raw))
}

/** Counts over all cells of a list, as they were read. */
export function cleanCounts(rows: readonly { readonly cells: readonly string[] }[]): CleanCounts {
  const counts: Record<Cleaned, number> = { ...NOTHING_CLEANED }
  for (const { cells } of rows)
    for (const cell of cells) for (const kind of cleanedIn(cell)) counts[kind] += 1
  return counts
}

function withoutLookAlikes(text: string): string {
  const latin = text.replace(
    /[\u00d0\u00f0\u0189\u0256]/gu,
    (letter) => D_LOOK_ALIKES[letter] ?? letter,
  )
  return /\p{Script=Cyrillic}/u.test(latin) && /\p{Script=Latin}/u.test(latin)
    ? latin.replace(/[\p{L}\p{M}]+/gu, withoutCyrillic).normalize('NFC')
    : latin
}

/** A word in which each Cyrillic letter looks like a Latin one; a Russian word is left alone. */
function withoutCyrillic(word: string): string {
  const letters = Array.from(word)
  const isRussian = letters.some((one) => /\p{Script=Cyrillic}/u.test(one) && !CYRILLIC.has(one))
  return isRussian ? word : letters.map((one) => CYRILLIC.get(one) ?? one).join('')
}
