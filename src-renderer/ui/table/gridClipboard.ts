import { cellText } from './column.ts'
import type { TableColumn } from './column.ts'

/** The cells of rows as they are shown. */
export function shownCells<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): readonly (readonly string[])[] {
  return rows.map((row) => columns.map((column) => cellText(column, row, column.value(row))))
}

/**
 * Cells as a block that a spreadsheet takes: cells by tabs, rows by lines. A cell of several lines stands
 * in quotes, as Excel copies it, so that it comes back as one.
 */
export function blockOfCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quotedCell).join('\t')).join('\n')
}

/**
 * The same as a table in which Excel and LibreOffice take every cell for a text: of the block alone a
 * telephone loses its zero, 3/4 becomes a date and =1 a formula.
 */
export function htmlOfCells(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`
}

function htmlCell(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r\n?|\n/gu, '<br style="mso-data-placement:same-cell">')
  return `<td sdnum="1066;0;@" style="mso-number-format:'\\@'">${escaped}</td>`
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
