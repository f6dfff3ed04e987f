import { cellText } from './column.ts'
import type { TableColumn } from './column.ts'

/**
 * Rows as a block that a spreadsheet takes: cells by tabs, rows by lines, as they are shown. A cell of
 * several lines stands in quotes, as Excel copies it, so that it comes back as one.
 */
export function blockOf<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  return blockOfCells(
    rows.map((row) => columns.map((column) => cellText(column, row, column.value(row)))),
  )
}

/** The same of cells that are texts already. */
export function blockOfCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quotedCell).join('\t')).join('\n')
}

function quotedCell(text: string): string {
  return /[\t\n\r]|^"/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One cell of a spreadsheet as it is copied: a line break at its end is none of its text. */
export function cellOf(text: string): string {
  return text.replace(/[\r\n]+$/u, '')
}

/** More than one cell: a tab or a line break other than at the end. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.trimEnd())
}
