import type { Sheet, Spreadsheet } from '#main/bridge.ts'

import { numberFormats, relationsOf, sharedStrings, workbookFacts } from './parts.ts'
import { refuse } from './refused.ts'
import { type CellFacts, readSheet } from './sheet.ts'
import { openPackage } from './zip.ts'

/**
 * Reads a workbook (.xlsx, .xlsm) into plain tables. Macros, links and pictures are not looked at.
 *
 * @param onShare hears how much is read, 0 to 1
 * @throws SpreadsheetRefused
 */
export async function readWorkbook(
  bytes: Uint8Array,
  onShare: (share: number) => void,
): Promise<Spreadsheet> {
  const pack = await openPackage(bytes, (done, all) => onShare(all === 0 ? 0 : done / all))
  const root = (await relationsOf(pack, '')).find(({ type }) => type === 'officeDocument')
  if (root === undefined || !pack.has(root.part) || !root.part.endsWith('.xml'))
    refuse({ kind: 'noWorkbook' })
  const relations = await relationsOf(pack, root.part)
  const partOf = (wanted: string) =>
    relations.find(({ type, part }) => type === wanted && pack.has(part))?.part
  if (!relations.some(({ type }) => type === 'worksheet')) refuse({ kind: 'noWorkbook' })
  const { is1904, sheets } = await workbookFacts(pack, root.part)
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  const facts: CellFacts = {
    strings: strings === undefined ? [] : await sharedStrings(pack, strings),
    formats: styles === undefined ? [] : await numberFormats(pack, styles),
    is1904,
  }
  const read: Sheet[] = []
  for (const sheet of sheets) {
    const relation = relations.find(({ id }) => id === sheet.relation)
    // A chart on a sheet of its own has no cells.
    if (relation?.type === 'chartsheet') continue
    if (relation === undefined || !pack.has(relation.part)) refuse({ kind: 'damaged' })
    read.push(await readSheet(pack.read(relation.part), sheet, facts))
  }
  const macros = relations.some(({ type }) => type === 'vbaProject')
  return { sheets: read, macros, text: null }
}
