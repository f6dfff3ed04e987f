import type { Spreadsheet } from '#main/bridge.ts'

import { refuse } from './refused.ts'

type Encoding = NonNullable<Spreadsheet['text']>['encoding']

/**
 * A text file as text: by its byte order mark, else UTF-16 when every other byte is zero, else UTF-8
 * when it is that without a fault, else Windows-1258, in which Excel writes on a Vietnamese Windows.
 *
 * @throws SpreadsheetRefused for what is no text
 */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const wide = wideEncoding(bytes)
  const found: { text: string; encoding: Encoding } =
    wide === null
      ? (utf8(bytes) ?? { text: decode('windows-1258', bytes), encoding: 'windows-1258' })
      : { text: decode(wide, bytes), encoding: 'utf-16' }
  if (found.text.includes('\0')) refuse({ kind: 'notText' })
  return found
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

function utf8(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8' }
  } catch {
    // The one thing that it throws for: these bytes are no UTF-8.
    return null
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  // In Windows-1258 the tone comes after its letter: NFC makes one of both.
  return new TextDecoder(encoding).decode(bytes).normalize('NFC')
}
