import { csvFile } from './csvFile.ts'
import type { TableData, TableFormat } from './tableData.ts'
import { xlsxFile } from './xlsxFile.ts'

export interface SheetRequest {
  readonly data: TableData
  readonly format: TableFormat
}

/** The bytes of the file. */
export type SheetAnswer = Uint8Array

addEventListener('message', ({ data: { data, format } }: MessageEvent<SheetRequest>) => {
  const bytes = format === 'xlsx' ? xlsxFile(data) : csvFile(data)
  postMessage(bytes, { transfer: [bytes.buffer] })
})
