import type { Separator, Spreadsheet } from '#main/bridge.ts'

import { readCsv } from './csv.ts'
import { decoded } from './encoding.ts'
import { LIMITS } from './limits.ts'
import { readPackage } from './package.ts'
import { refuse } from './refused.ts'
import { signedAs } from './signature.ts'

/**
 * Reads a list into plain tables. What it is, its bytes say; only where they say nothing, as in a
 * text, its name has a word. A text is divided by `separator`; null: as its rows tell.
 *
 * @throws SpreadsheetRefused
 */
export async function readSpreadsheetBytes(
  fileName: string,
  bytes: Uint8Array,
  onShare: (share: number) => void,
  separator: Separator | null = null,
): Promise<Spreadsheet> {
  if (bytes.length === 0) refuse({ kind: 'empty' })
  if (bytes.length > LIMITS.fileBytes) refuse({ kind: 'tooLarge', limit: LIMITS.fileBytes })
  const signature = signedAs(bytes)
  if (signature === 'zip') return readPackage(bytes, onShare)
  if (signature !== null) refuse({ kind: signature })
  if (!/\.(csv|tsv|txt)$/iu.test(fileName)) refuse({ kind: 'notASpreadsheet' })
  const { text, encoding, isSure } = decoded(bytes)
  const { rows, separator: used } = readCsv(text, separator)
  if (rows.length === 0) refuse({ kind: 'empty' })
  return {
    kind: 'text',
    sheets: [{ name: '', hidden: false, rows, hiddenRows: 0, oldFonts: [] }],
    macros: false,
    is1904: false,
    text: { encoding, separator: used, isSure },
  }
}
