import { tcvn3Lower, tcvn3Upper, vniLetters } from './legacyTables.ts'
import { isSyllable } from './syllable.ts'
import { withCapitals } from './tcvn3Capitals.ts'

/** tcvn3: TCVN 5712 ("ABC", fonts .Vn…); vni: VNI Windows (fonts VNI-…). */
export type LegacyEncoding = 'tcvn3' | 'vni'

/** Texts that were written for an old font, so that they are only right in that font. */
export interface LegacyTexts {
  readonly encoding: LegacyEncoding
  /** Places of the texts that are meant; all others stay as they are. */
  readonly places: readonly number[]
  /** True when other texts of the same column are Unicode: somebody has pasted two lists together. */
  readonly isMixed: boolean
}

/** Letters that only Unicode has; a text with one of them was not written for an old font. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{Mn}/u

/** What an old encoding makes of a marked letter; a text without one reads the same in all. */
const ABOVE_ASCII = /[\u00a1-\u00ff]/u

const DECODERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: (text) => withCapitals(text, tcvn3Lower, tcvn3Upper),
  vni: decodedVni,
}

/** So large a part of the words that change must be syllables afterwards. */
const RIGHT = 0.8

/**
 * Whether the texts of one column were written for an old font, and for which. Judged by trial: words
 * that change must become Vietnamese syllables and not have been any before. Two different words at
 * least, or one in a text of nothing but syllables. Where a text of the column is Unicode, only those
 * are meant of which every word speaks for it.
 */
export function legacyOf(texts: readonly string[]): LegacyTexts | null {
  const candidates = texts.flatMap((text, place) =>
    ABOVE_ASCII.test(text) && !isUnicode(text) ? [{ place, text }] : [],
  )
  if (candidates.length === 0) return null
  const isMixed = texts.some(isUnicode)
  let best: (LegacyTexts & { readonly right: number }) | null = null
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const trials = candidates.map(({ place, text }) => ({ place, ...trial(text, encoding) }))
    const meant = isMixed ? trials.filter((one) => one.isCertain) : trials
    const changed = meant.flatMap((one) => one.changed)
    const right = changed.filter((one) => one.isBetter)
    const valid = changed.filter((one) => one.isSyllable)
    const different = new Set(right.map((one) => one.word)).size
    const isEnough = different > 1 || (different === 1 && meant.some((one) => one.isCertain))
    if (!isEnough || valid.length < changed.length * RIGHT || right.length * 2 < changed.length)
      continue
    const places = meant.filter((one) => one.changed.length > 0).map((one) => one.place)
    if (right.length > (best?.right ?? 0)) best = { encoding, places, isMixed, right: right.length }
  }
  return best === null ? null : { encoding: best.encoding, places: best.places, isMixed }
}

/** Cells of a column that the file itself has in a font from before Unicode. */
export interface InOldFont {
  readonly encoding: LegacyEncoding
  readonly places: readonly number[]
}

/**
 * The same where the words alone are too few to tell, and the file names an old font for them: what the
 * font draws is right then, as long as the words are not better as they stand. A Unicode text may stand
 * in such a font too, where somebody typed on in an old file: so at least half of the words that change
 * must become syllables, one at least begin to be one, and not more stop being one than begin.
 */
export function legacyByFont(
  texts: readonly string[],
  fonts: readonly InOldFont[],
): LegacyTexts | null {
  for (const { encoding, places } of fonts) {
    const meant = places.flatMap((place) => {
      const text = texts[place] ?? ''
      if (!ABOVE_ASCII.test(text) || isUnicode(text)) return []
      const { changed } = trial(text, encoding)
      return changed.length === 0 ? [] : [{ place, changed }]
    })
    const changed = meant.flatMap((one) => one.changed)
    const valid = changed.filter((one) => one.isSyllable).length
    const better = changed.filter((one) => one.isBetter).length
    const worse = changed.filter((one) => !one.isSyllable && isSyllable(one.word)).length
    if (better === 0 || valid * 2 < changed.length || worse > better) continue
    const isMixed = texts.some(isUnicode)
    return { encoding, places: meant.map(({ place }) => place), isMixed }
  }
  return null
}

/**
 * A text for an old font in Unicode (NFC). One that has a letter of Unicode is left as it is. TCVN3 has
 * no capitals with marks but seven, so their case goes by the letters and words around them.
 *
 * @param isCapital the font draws every letter as a capital (.VnTimeH): so everybody has seen them
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding, isCapital = false): string {
  if (isUnicode(text)) return text
  const decoded = DECODERS[encoding](text)
  return isCapital ? decoded.toLocaleUpperCase('vi') : decoded
}

export function isUnicode(text: string): boolean {
  return UNICODE_ONLY.test(text)
}

interface Trial {
  readonly changed: readonly {
    readonly word: string
    readonly isSyllable: boolean
    /** No syllable before, one afterwards. */
    readonly isBetter: boolean
  }[]
  /** All words are syllables afterwards, several of them, and one was none before. */
  readonly isCertain: boolean
}

function trial(text: string, encoding: LegacyEncoding): Trial {
  const words = surfaceWords(text)
  const all = words.map((word) => {
    const after = DECODERS[encoding](word)
    const isOne = isSyllable(after)
    return {
      word,
      isChanged: after !== word,
      isSyllable: isOne,
      isBetter: isOne && !isSyllable(word),
    }
  })
  const changed = all.filter((one) => one.isChanged)
  return {
    changed,
    isCertain:
      all.length > 1 && all.every((one) => one.isSyllable) && changed.some((one) => one.isBetter),
  }
}

/** Words by the spaces and signs that no old encoding has as letters; those with a figure left out. */
export function surfaceWords(text: string): readonly string[] {
  return text
    .split(/[\s!-/:-@[-`{-~\u0080-\u00a0\u2000-\u206f]+/u)
    .filter((word) => word !== '' && !/\d/u.test(word))
}

function decodedVni(text: string): string {
  let decoded = ''
  for (let at = 0; at < text.length;) {
    const pair = vniLetters.get(text.slice(at, at + 2))
    decoded += pair ?? vniLetters.get(text.charAt(at)) ?? text.charAt(at)
    at += pair === undefined ? 1 : 2
  }
  return decoded
}
