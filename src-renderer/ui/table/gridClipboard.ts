import { cellText } from './column.ts'
import type { TableColumn } from './column.ts'

/** Rows as a block that a spreadsheet takes: cells by tabs, rows by lines, as they are shown. */
export function blockOf<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  return rows
    .map((row) => columns.map((column) => cellText(column, row, column.value(row))).join('\t'))
    .join('\n')
}

/** More than one cell: a tab or a line break other than at the end. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.trimEnd())
}
