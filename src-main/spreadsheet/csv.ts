import { type Separator, SEPARATORS, type SheetRow } from '#main/bridge.ts'

import { LIMITS } from './limits.ts'
import { refuse } from './refused.ts'

/** Rows, and letters, that are enough to tell the separator by. */
const SAMPLE = 50
const SAMPLE_LETTERS = 200_000

/**
 * A ' that keeps spreadsheet programs from running a cell as a formula (OWASP ASVS 1.2.10), as we and
 * others write it; the page adds it by the same rule (domain/listText/formulaGuard.ts).
 */
// oxlint-disable-next-line no-control-regex -- a zero byte begins a formula for some
const GUARD = /^'(?='*[=+\-@\t\r\0])/u

/**
 * Reads a list whose cells are divided by a separator (RFC 4180): a cell in quotes may hold it, line
 * breaks and doubled quotes. The separator is `asked`, else told by a first line `sep=;`, else by the rows.
 * The ' that guards against formulas is taken off.
 *
 * @throws SpreadsheetRefused for a quote that does not close where it should, and above the limits
 */
export function readCsv(
  text: string,
  asked: Separator | null = null,
): {
  readonly rows: readonly SheetRow[]
  readonly separator: string
} {
  const [told, given] = /^sep=(.)(?:\r\n?|\n|$)/u.exec(text) ?? []
  const separator = asked ?? given ?? bestSeparator(text)
  const from = told?.length ?? 0
  const rows: SheetRow[] = []
  for (const row of rowsOf(text, separator, from)) {
    if (row.openQuote !== null) refuse({ kind: 'openQuote', row: row.openQuote })
    if (row.cells.every((cell) => cell.trim() === '')) continue
    const place = { sheet: '', row: row.line }
    const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
    if (last >= LIMITS.columns) refuse({ kind: 'tooManyColumns', limit: LIMITS.columns, ...place })
    if (row.cells.some((cell) => cell.length > LIMITS.cell))
      refuse({ kind: 'cellTooLong', limit: LIMITS.cell, ...place })
    rows.push({ line: row.line, cells: row.cells.map((cell) => cell.replace(GUARD, '')) })
    if (rows.length > LIMITS.rows) refuse({ kind: 'tooManyRows', limit: LIMITS.rows, sheet: '' })
  }
  return { rows, separator }
}

/** The separator by which most rows have one same number of cells, and as many of them as can be. */
function bestSeparator(text: string): string {
  const start = text.slice(0, SAMPLE_LETTERS)
  let best = { separator: ',', score: 0 }
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>()
    let seen = 0
    for (const { cells } of rowsOf(start, separator, 0)) {
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
      seen += 1
      if (seen === SAMPLE) break
    }
    const score = Math.max(0, ...[...widths].map(([width, rows]) => (width - 1) * rows))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

interface CsvRow {
  /** Line on which the row begins, from 1. */
  readonly line: number
  readonly cells: string[]
  /** Line of a quote that never closes, or closes in the middle of a cell lines below; null: none. */
  readonly openQuote: number | null
}

/** Rows that are not empty. */
function* rowsOf(text: string, separator: string, from: number): Generator<CsvRow> {
  let at = from
  let line = from === 0 ? 1 : 2
  while (at < text.length) {
    if (text[at] === '\n' || text[at] === '\r') {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line += 1
      continue
    }
    const start = line
    const cells: string[] = []
    let openQuote: number | null = null
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        const quoted = quotedCell(text, at)
        cell = quoted.text
        const breaks = quoted.text.match(/\r\n?|\n/gu)?.length ?? 0
        // What follows a cell of several lines is the next quoted cell, taken for its end.
        const isTorn = breaks > 0 && plainEnd(text, quoted.end, separator) > quoted.end
        if (quoted.isOpen || isTorn) openQuote ??= line
        line += breaks
        at = quoted.end
      }
      const end = plainEnd(text, at, separator)
      cells.push(cell + text.slice(at, end))
      at = end
      if (text[at] !== separator) break
      at += 1
    }
    yield { line: start, cells, openQuote }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
  }
}

function plainEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
    at += 1
  return at
}

function quotedCell(text: string, from: number) {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { text: text.slice(from + 1), end: text.length, isOpen: true }
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const inner = text.slice(from + 1, quote).replaceAll('""', '"')
    return { text: inner, end: quote + 1, isOpen: false }
  }
}
