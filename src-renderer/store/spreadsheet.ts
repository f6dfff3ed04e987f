import { SPREADSHEET_BYTES } from '#bridge'
import type { Sheet, Spreadsheet, SpreadsheetResult } from '#bridge'
import { rawCellRows } from '#domain/table/block.ts'

import { bridge } from './bridge.ts'

/** A list that main has read, from the bytes in which it crosses. Not for the window: for a worker, or a short list. */
export function unpackedSpreadsheet(packed: Uint8Array): Spreadsheet {
  return JSON.parse(new TextDecoder().decode(packed)) as Spreadsheet
}

const NO_SHEET: Sheet = { name: '', hidden: false, rows: [], hiddenRows: 0, oldFonts: [] }

/** A list that was pasted, as the only sheet of a workbook. */
export function pastedSpreadsheet(text: string): Spreadsheet {
  const sheets = [{ ...NO_SHEET, rows: rawCellRows(text) }]
  return { kind: 'workbook', sheets, macros: false, is1904: false, text: null }
}

/** A sheet of a list; an empty one where there is none, as in a workbook of nothing but charts. */
export function sheetAt(sheets: readonly Sheet[], at: number): Sheet {
  return sheets[at] ?? NO_SHEET
}

/** The bytes of a list that was read; for tests, which have no main process. */
export function packedSpreadsheet(spreadsheet: Spreadsheet): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(spreadsheet))
}

/** Reads a list that was dropped on the window. */
export async function readDropped(file: File): Promise<SpreadsheetResult> {
  const refused = (reason: 'too-large' | 'gone') => ({ ok: false, reason, detail: '' }) as const
  if (file.size > SPREADSHEET_BYTES) return refused('too-large')
  const bytes = await bytesOf(file)
  if (bytes === null) return refused('gone')
  return bridge().readSpreadsheet({ fileName: file.name, bytes })
}

/** Null: a folder, or a file that has gone since it was dropped. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
