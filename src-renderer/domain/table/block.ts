import { cleanText } from '#domain/cleanText.ts'
import { cleanCell } from '#domain/listText/cleanCell.ts'

/** A row of a pasted block: its cells, and the line of the text on which it begins, from 1. */
export interface BlockRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows of a list that was copied from Excel or Word. Cells come out in NFC, each on one line;
 * empty rows are left out.
 */
export function blockRows(pasted: string): readonly BlockRow[] {
  return cellRows(pasted)
    .map(({ line, cells }) => ({ line, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/**
 * Splits a block that was copied from Excel or Word: cells by tab, rows by line break. A cell in
 * quotes may hold line breaks and doubled quotes, as Excel copies them; a quote that opens no such
 * cell is a letter. Cells come out in NFC, as they are; empty rows too, so that each keeps its place.
 */
export function cellRows(pasted: string): readonly BlockRow[] {
  return rawCellRows(cleanText(pasted))
}

/** The same with every sign as it came: in an old font a sign that nobody sees is a letter. */
export function rawCellRows(text: string): readonly BlockRow[] {
  const rows: BlockRow[] = []
  let cells: string[] = []
  let at = 0
  let line = 1
  let rowLine = 1
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const end = quoted?.end ?? plainEnd(text, at)
    cells.push(quoted?.text ?? text.slice(at, end))
    line += quoted?.breaks ?? 0
    at = end
    if (text[at] === '\t') {
      at += 1
      if (at < text.length) continue
      cells.push('')
    }
    rows.push({ line: rowLine, cells })
    cells = []
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    rowLine = line
  }
  return rows
}

function plainEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 9 || code === 10 || code === 13) return at
  }
  return text.length
}

/** The cell that a quote at `from` opens, or null when the quote is only a letter. */
function quotedCell(text: string, from: number) {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const after = text[quote + 1]
    const inner = text.slice(from + 1, quote)
    const closes = after === undefined || /[\t\r\n]/u.test(after)
    if (!closes || inner.includes('\t')) return null
    const breaks = inner.match(/\r\n|\r|\n/gu)?.length ?? 0
    return { text: inner.replaceAll('""', '"'), end: quote + 1, breaks }
  }
}
