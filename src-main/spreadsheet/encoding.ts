import type { Spreadsheet } from '#main/bridge.ts'

import { refuse } from './refused.ts'

type Encoding = NonNullable<Spreadsheet['text']>['encoding']

interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly isSure: boolean
}

/** One letter in so many may be broken in a text that is UTF-8 all the same: cut off, or mended by hand. */
const BROKEN = 5

/**
 * A text file as text: by its byte order mark, else UTF-16 when every other byte is zero, else UTF-8
 * when it is that, else byte by byte. What a byte means then (Windows-1258, TCVN3, VNI) shows in the
 * words, which are not for this process to judge.
 *
 * @throws SpreadsheetRefused for what is no text
 */
export function decoded(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes)
  const found: Decoded =
    wide === null
      ? (utf8(bytes) ?? { ...lossy('windows-1252', bytes), encoding: 'one-byte', isSure: false })
      : { ...lossy(wide, bytes), encoding: 'utf-16' }
  if (hasZeros(found)) refuse({ kind: 'notText' })
  return found
}

/** Of a text in UTF-8 one letter in so many may be a zero, as programs leave them; it is no part of a cell. */
const ZERO = 50

function hasZeros({ text, encoding }: Decoded): boolean {
  if (!text.includes('\0')) return false
  return encoding !== 'utf-8' || (text.split('\0').length - 1) * ZERO > text.length
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 2_000)
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // A fifth: separators, digits and letters without marks have a zero beside them.
  const many = start.length / 10
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

/** Null: no UTF-8. One that is cut in the middle of a letter, or has a few broken ones, still is. */
function utf8(bytes: Uint8Array): Decoded | null {
  const { text, isSure } = lossy('utf-8', bytes)
  if (isSure) return { text, encoding: 'utf-8', isSure }
  let broken = 0
  let whole = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken += 1
    else if (code > 0x7f) whole += 1
  }
  return broken * BROKEN <= whole ? { text, encoding: 'utf-8', isSure } : null
}

/** Not sure: a sign stands for bytes that are no text in this encoding. */
function lossy(encoding: string, bytes: Uint8Array): { text: string; isSure: boolean } {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, isSure: !text.includes('\ufffd') }
}
