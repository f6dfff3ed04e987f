import type { Sheet, Spreadsheet } from '#main/bridge.ts'

import { cellStyles, type Relation, sharedStrings, workbookFacts } from './parts.ts'
import { refuse } from './refused.ts'
import { type CellFacts, readSheet } from './sheet.ts'
import type { Package } from './zip.ts'

/**
 * Reads the sheets of a workbook into plain tables.
 *
 * @param root name of the part that lists the sheets
 * @throws SpreadsheetRefused
 */
export async function readWorkbook(
  pack: Package,
  root: string,
  relations: readonly Relation[],
): Promise<Spreadsheet> {
  const partOf = (wanted: string) =>
    relations.find(({ type, part }) => type === wanted && pack.has(part))?.part
  const { is1904, sheets } = await workbookFacts(pack, root)
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  const facts: CellFacts = {
    ...(await sharedStrings(pack, strings)),
    ...(await cellStyles(pack, styles)),
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
  return { kind: 'workbook', sheets: read, macros, is1904, text: null }
}
