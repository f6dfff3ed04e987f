import type { OldFont, Sheet, SheetRow } from '#main/bridge.ts'
import { words } from '#main/words.ts'

import { LIMITS } from './limits.ts'
import { fontTogether, oldFontCells, runFontOf, type WordFonts } from './oldFonts.ts'
import { refuse } from './refused.ts'
import { readXml } from './xml.ts'
import type { Package } from './zip.ts'

/** A list stands under its title and the decision, not under pages of text. */
const MOST_ABOVE = 30

/** Styles of headings, as Word and LibreOffice name them in every language. */
const HEADING = /^(heading|tiu)[_ -]?\d/iu

/** Tables inside of tables beyond this are made to hurt. */
const DEEPEST = 20

/** What is in the file and not on the page: deleted or moved away by tracked changes, second copies. */
const UNSEEN: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'rt'])

/** A table that is being read. */
interface OpenTable {
  readonly caption: string
  /** Paragraphs above it. */
  readonly under: readonly string[]
  readonly rows: SheetRow[]
  /** Lines of the table so far, those that say nothing too. */
  line: number
  cells: string[]
  /** Column of the next cell, from 0. */
  column: number
  cell: OpenCell | null
  /** For each column what the cell says that reaches down into the next row. */
  readonly above: Map<number, string>
  readonly oldFonts: ReturnType<typeof oldFontCells>
}

interface OpenCell {
  readonly paragraphs: string[]
  span: number
  merge: 'none' | 'start' | 'continued'
  /** The font from before Unicode that its text is set in; undefined: it has none yet. */
  font: OldFont | null | undefined
}

/**
 * Reads the tables of a Word file (.docx), each as a sheet under the paragraph above it. Of a cell
 * merged over columns the text stands in the first of them, of one merged downwards in each of its rows.
 * A table inside of a cell is one of its own.
 *
 * @throws SpreadsheetRefused above the limits of rows, columns and characters, and for a file without a table
 */
export async function readWordTables(
  pack: Package,
  part: string,
  fonts: WordFonts,
): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = []
  const open: OpenTable[] = []
  let unseen = 0
  let paragraph = ''
  let caption = ''
  /** Paragraphs since the last table or heading. */
  let run: string[] = []
  let isText = false
  let paragraphStyle: string | undefined
  /** Of the run that is being read; undefined: it names none. */
  let runFont: OldFont | null | undefined

  const table = () => open.at(-1)
  const nameOf = (one: OpenTable) => words.wordTable(sheets.length + 1, one.caption)
  const add = (text: string) => {
    if (unseen > 0) return
    paragraph += text
    const one = table()
    if (one?.cell && text.trim() !== '')
      one.cell.font = fontTogether(
        one.cell.font,
        runFont === undefined ? fonts.of(paragraphStyle) : runFont,
      )
    if (paragraph.length > LIMITS.cell && one !== undefined)
      refuse({ kind: 'cellTooLong', limit: LIMITS.cell, sheet: nameOf(one), row: one.line })
  }
  const endParagraph = () => {
    const cell = table()?.cell
    if (cell !== null && cell !== undefined) cell.paragraphs.push(paragraph)
    else if (paragraph.trim() !== '') {
      caption = paragraph.trim()
      if (HEADING.test(paragraphStyle ?? '')) run = []
      run.push(caption)
      if (run.length > MOST_ABOVE) run.shift()
    }
    paragraph = ''
  }
  const endCell = (one: OpenTable, cell: OpenCell) => {
    const own = cell.paragraphs.join('\n').trim()
    if (own.length > LIMITS.cell)
      refuse({ kind: 'cellTooLong', limit: LIMITS.cell, sheet: nameOf(one), row: one.line })
    const text = cell.merge === 'continued' && own === '' ? (one.above.get(one.column) ?? '') : own
    if (cell.merge === 'none') one.above.delete(one.column)
    else one.above.set(one.column, text)
    if (text !== '' && one.column >= LIMITS.columns)
      refuse({ kind: 'tooManyColumns', limit: LIMITS.columns, sheet: nameOf(one), row: one.line })
    while (one.cells.length < Math.min(one.column, LIMITS.columns)) one.cells.push('')
    if (one.column < LIMITS.columns) {
      one.cells[one.column] = text
      one.oldFonts.add(one.column, one.line, cell.font ?? null)
    }
    one.column += cell.span
    one.cell = null
  }
  const endRow = (one: OpenTable) => {
    if (one.cells.every((text) => text.trim() === '')) return
    one.rows.push({ line: one.line, cells: one.cells })
    if (one.rows.length > LIMITS.rows)
      refuse({ kind: 'tooManyRows', limit: LIMITS.rows, sheet: nameOf(one) })
  }

  await readXml(pack.read(part), {
    open: (element, attributes) => {
      const one = table()
      const value = attributes['w:val'] ?? attributes['val']
      if (UNSEEN.has(element)) unseen += 1
      else if (element === 'tbl') {
        if (open.length === DEEPEST) refuse({ kind: 'damaged' })
        open.push({
          caption,
          under: one === undefined ? run : [],
          rows: [],
          line: 0,
          cells: [],
          column: 0,
          cell: null,
          above: new Map(),
          oldFonts: oldFontCells(),
        })
        paragraph = ''
        run = []
      } else if (element === 'p') paragraphStyle = undefined
      else if (element === 'pStyle') paragraphStyle = value
      else if (element === 'r') runFont = undefined
      else if (element === 'rFonts') {
        const font = runFontOf(attributes)
        if (font !== undefined) runFont = font
      } else if (element === 't') isText = true
      // With a value it is a stop on the ruler.
      else if (element === 'tab') add(value === undefined ? ' ' : '')
      else if (element === 'br' || element === 'cr') add('\n')
      else if (element === 'noBreakHyphen') add('-')
      // In a text for an old font it is the letter ư; cleaning takes it away from all others.
      else if (element === 'softHyphen') add('\u00ad')
      else if (one === undefined) return
      else if (element === 'tr') {
        one.line += 1
        one.cells = []
        one.column = 0
      } else if (element === 'gridBefore') one.column += spanOf(value)
      else if (element === 'tc')
        one.cell = { paragraphs: [], span: 1, merge: 'none', font: undefined }
      else if (element === 'gridSpan' && one.cell !== null) one.cell.span = spanOf(value)
      else if (element === 'vMerge' && one.cell !== null)
        one.cell.merge = value === 'restart' ? 'start' : 'continued'
    },
    close: (element) => {
      const one = table()
      if (UNSEEN.has(element)) unseen -= 1
      else if (element === 't') isText = false
      else if (element === 'p') endParagraph()
      else if (one === undefined) return
      else if (element === 'tc' && one.cell !== null) endCell(one, one.cell)
      else if (element === 'tr') endRow(one)
      else if (element === 'tbl') {
        open.pop()
        if (one.rows.length > 0)
          sheets.push({
            name: nameOf(one),
            hidden: false,
            rows: one.rows,
            ...(one.under.length === 0 ? {} : { above: one.under }),
            hiddenRows: 0,
            oldFonts: one.oldFonts.all(),
          })
        if (sheets.length > LIMITS.parts) refuse({ kind: 'tooManyParts', limit: LIMITS.parts })
      }
    },
    text: (piece) => {
      if (isText) add(piece)
    },
  })
  if (sheets.length === 0) refuse({ kind: 'noTable' })
  return sheets
}

/** How many columns of the grid a cell takes; no table of Word has more than 63. */
function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span > 0 && span <= LIMITS.columns ? span : 1
}
