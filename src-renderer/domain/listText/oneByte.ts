import type { LegacyEncoding } from './legacyText.ts'
import { decodeLegacy, surfaceWords } from './legacyText.ts'
import { isSyllable } from './syllable.ts'

/** What the bytes of a text that is not Unicode may mean. */
export type OneByte = 'windows-1258' | 'windows-1252' | LegacyEncoding

const ONE_BYTE = ['windows-1258', 'tcvn3', 'vni', 'windows-1252'] as const

/** A proposal; where it is not sure, the user is asked, with the list as it would be read in view. */
export interface OneByteGuess {
  readonly encoding: OneByte
  readonly isSure: boolean
}

/** Where Windows-1258 differs from Windows-1252: Vietnamese letters, and tones that follow theirs. */
const IN_1258: Readonly<Record<string, string>> = {
  '\u00c3': 'Ă',
  '\u00cc': '\u0300',
  '\u00d0': 'Đ',
  '\u00d2': '\u0309',
  '\u00d5': 'Ơ',
  '\u00dd': 'Ư',
  '\u00de': '\u0303',
  '\u00e3': 'ă',
  '\u00ec': '\u0301',
  '\u00f0': 'đ',
  '\u00f2': '\u0323',
  '\u00f5': 'ơ',
  '\u00fd': 'ư',
  '\u00fe': '\u20ab',
}

/** So large a part of the words must be syllables, and so few of every other reading. */
const SURE = 0.9
const OTHERS = 0.6
/** So many different words say enough. */
const ENOUGH = 3

/** A text that was read byte by byte as Windows-1252, in the encoding that it was written in. */
export function readOneByte(text: string, encoding: OneByte): string {
  if (encoding === 'windows-1252') return text
  if (encoding !== 'windows-1258') return decodeLegacy(text, encoding)
  return text.replace(/[\u00a0-\u00ff]/gu, (letter) => IN_1258[letter] ?? letter).normalize('NFC')
}

/**
 * Which encoding makes the most syllables of the words that have a byte above ASCII. Windows-1258 when
 * none does, in which Excel saves on a Vietnamese Windows.
 */
export function guessOneByte(texts: readonly string[]): OneByteGuess {
  const words = [...new Set(texts.flatMap(surfaceWords))].filter((word) =>
    /[\u00a1-\u00ff]/u.test(word),
  )
  const shares = ONE_BYTE.map((encoding) => {
    const right = words.filter((word) => isSyllable(readOneByte(word, encoding))).length
    return { encoding, share: words.length === 0 ? 0 : right / words.length }
  })
  const [best, next] = shares.toSorted((a, b) => b.share - a.share)
  return {
    encoding: best?.encoding ?? 'windows-1258',
    isSure: words.length >= ENOUGH && (best?.share ?? 0) >= SURE && (next?.share ?? 0) <= OTHERS,
  }
}
