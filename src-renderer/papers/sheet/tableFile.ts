import { csvFile } from './csvFile.ts'
import type { SheetAnswer, SheetRequest } from './sheetWorker.ts'
import type { TableData, TableFormat } from './tableData.ts'
import { xlsxFile } from './xlsxFile.ts'

/** Above so many rows a list is made in a worker, so that the page goes on. */
const MANY = 2_000

/** A list as the bytes of a file, to be saved through the bridge. */
export async function tableFile(data: TableData, format: TableFormat): Promise<Uint8Array> {
  return data.rows.length > MANY ? madeInWorker({ data, format }) : madeHere(data, format)
}

export function madeHere(data: TableData, format: TableFormat): Uint8Array {
  return format === 'xlsx' ? xlsxFile(data) : csvFile(data)
}

function madeInWorker(request: SheetRequest): Promise<Uint8Array> {
  const worker = new Worker(new URL('./sheetWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
