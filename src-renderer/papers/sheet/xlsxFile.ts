import { strToU8, zipSync } from 'fflate'

import { sheetParts } from './sheetXml.ts'
import type { TableData } from './tableData.ts'

/** The same list is the same file, whenever it is made: a package begins to count in 1980. */
const NO_TIME = '1980-01-01T00:00:00'

/** A list as .xlsx; every text a text, so that nothing of it is taken for a number or a formula. */
export function xlsxFile(data: TableData): Uint8Array {
  const parts = Object.entries(sheetParts(data)).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(parts), { mtime: new Date(NO_TIME) })
}
