import type { Spreadsheet } from '#main/bridge.ts'

import { readCsv } from './csv.ts'
import { decoded } from './encoding.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refused.ts'
import { readWorkbook } from './workbook.ts'

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads a list into plain tables. What it is, its bytes say; only where they say nothing, as in a
 * text, its name has a word.
 *
 * @throws SpreadsheetRefused
 */
export async function readSpreadsheetBytes(
  fileName: string,
  bytes: Uint8Array,
  onShare: (share: number) => void,
): Promise<Spreadsheet> {
  if (bytes.length === 0) refuse({ kind: 'empty' })
  if (bytes.length > LIMITS.fileBytes) refuse({ kind: 'tooLarge', limit: LIMITS.fileBytes })
  if (startsWith(bytes, ZIP)) return readWorkbook(bytes, onShare)
  if (startsWith(bytes, OLE))
    // Excel wraps a workbook with a password into the container that .xls was kept in.
    refuse({ kind: hasWideText(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldExcel' })
  if (!/\.(csv|tsv|txt)$/iu.test(fileName)) refuse({ kind: 'notASpreadsheet' })
  const { text, encoding } = decoded(bytes)
  const { rows, separator } = readCsv(text)
  if (rows.length === 0) refuse({ kind: 'empty' })
  return {
    sheets: [{ name: '', hidden: false, rows, hiddenRows: 0 }],
    macros: false,
    text: { encoding, separator },
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function hasWideText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from(text, 'utf16le'),
  )
}
