import type { Spreadsheet } from '#main/bridge.ts'

import { wordFonts } from './oldFonts.ts'
import { relationsOf } from './parts.ts'
import { refuse } from './refused.ts'
import { readWordTables } from './word.ts'
import { readWorkbook } from './workbook.ts'
import { openPackage } from './zip.ts'

/**
 * Reads what a zip is the package of: a workbook (.xlsx, .xlsm), or a Word file (.docx, .docm). Macros,
 * links and pictures are not looked at.
 *
 * @param onShare hears how much is read, 0 to 1
 * @throws SpreadsheetRefused
 */
export async function readPackage(
  bytes: Uint8Array,
  onShare: (share: number) => void,
): Promise<Spreadsheet> {
  const pack = await openPackage(bytes, (done, all) => onShare(all === 0 ? 0 : done / all))
  const root = (await relationsOf(pack, '')).find(({ type }) => type === 'officeDocument')
  // Files of LibreOffice (.ods, .odt) say what they are in a part of this name.
  if (root === undefined && pack.has('mimetype')) refuse({ kind: 'openDocument' })
  if (root === undefined || !pack.has(root.part) || !root.part.endsWith('.xml'))
    refuse({ kind: 'noWorkbook' })
  const relations = await relationsOf(pack, root.part)
  const has = (wanted: string) => relations.some(({ type }) => type === wanted)
  if (has('worksheet')) return readWorkbook(pack, root.part, relations)
  // Word writes one for every file; neither a workbook nor slides have it under this name.
  if (!root.part.startsWith('word/')) refuse({ kind: 'noWorkbook' })
  const styles = relations.find(({ type }) => type === 'styles')?.part
  return {
    kind: 'word',
    sheets: await readWordTables(pack, root.part, await wordFonts(pack, styles)),
    macros: has('vbaProject'),
    is1904: false,
    text: null,
  }
}
