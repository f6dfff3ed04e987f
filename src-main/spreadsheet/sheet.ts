import type { OldFont, Sheet, SheetRow } from '#main/bridge.ts'

import { earlyDates } from './earlyDates.ts'
import { LIMITS } from './limits.ts'
import { filledDown, type Merge } from './merges.ts'
import { isoDateText, type NumberFormat, numberText, UNREADABLE } from './numberText.ts'
import { oldFontCells } from './oldFonts.ts'
import { richText, unescaped } from './parts.ts'
import { refuse } from './refused.ts'
import { readXml, USUAL_TEXT, type XmlListener } from './xml.ts'

/** What the cells of all sheets of a workbook refer to. */
export interface CellFacts {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  /** By style, as the formats are. */
  readonly oldFonts: readonly (OldFont | null)[]
  /** Of shared strings of which a part is set in such a font, by their number. */
  readonly stringFonts: ReadonlyMap<number, OldFont>
  readonly is1904: boolean
}

/**
 * Reads the cells of a sheet as text, as the user sees them: of a formula the value that was kept (none
 * is an error: some programs write formulas and never work them out), of an error its sign. Rows that say
 * nothing are left out, so that a lone cell far below costs one row.
 *
 * @throws SpreadsheetRefused above the limits of rows, columns and characters
 */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  { name, hidden }: Pick<Sheet, 'name' | 'hidden'>,
  facts: CellFacts,
): Promise<Sheet> {
  const rows: SheetRow[] = []
  const merges: Merge[] = []
  const oldFonts = oldFontCells()
  const early = earlyDates()
  let hiddenRows = 0
  let line = 0
  let isHidden = false
  let cells: string[] = []
  let cell: Cell | null = null
  let column = 0
  let isValue = false
  /** Of the cell that is being read. */
  let isFormula = false
  const inline = richText()

  const put = (one: Cell, inlineText: string, inlineFont: OldFont | null) => {
    const text = one.type === 'inlineStr' ? inlineText : textOf(one, facts)
    if (text === '') return
    if (text.length > LIMITS.cell)
      refuse({ kind: 'cellTooLong', limit: LIMITS.cell, sheet: name, row: line })
    if (column > LIMITS.columns)
      refuse({ kind: 'tooManyColumns', limit: LIMITS.columns, sheet: name, row: line })
    while (cells.length < column - 1) cells.push('')
    cells[column - 1] = text
    oldFonts.add(column - 1, line, fontOf(one, facts) ?? inlineFont)
    if (isDate(one, facts)) early.add(column - 1, line, text)
  }
  const endRow = () => {
    if (!cells.some((text) => text.trim() !== '')) return
    rows.push({ line, cells })
    if (isHidden) hiddenRows += 1
    if (rows.length > LIMITS.rows) refuse({ kind: 'tooManyRows', limit: LIMITS.rows, sheet: name })
  }

  const usualCell = ([, letters, style, type = 'n', value = '', inlineText]: RegExpExecArray) => {
    column = letters === undefined ? column + 1 : columnNumber(letters)
    const text = inlineText === undefined ? '' : unescaped(inlineText)
    put({ type, style: Number(style ?? 0), value }, text, null)
  }

  const listener: XmlListener = {
    open: (element, attributes) => {
      if (element === 'row') {
        const next = Number(attributes['r'] ?? line + 1)
        if (!Number.isInteger(next) || next <= line) refuse({ kind: 'damaged' })
        line = next
        isHidden = /^(1|true)$/u.test(attributes['hidden'] ?? '')
        cells = []
        column = 0
      } else if (element === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' }
        isFormula = false
        inline.start()
      } else if (element === 'v') isValue = true
      else if (element === 'f') isFormula = true
      else if (element === 'mergeCell') merges.push(mergeOf(attributes['ref'] ?? ''))
      else if (cell !== null) inline.open(element, attributes)
    },
    close: (element) => {
      if (element === 'row') endRow()
      else if (element === 'v') isValue = false
      else if (element === 'c' && cell !== null) {
        if (isFormula && cell.type === 'n' && cell.value === '') cell.value = UNREADABLE
        put(cell, inline.end(), inline.font())
        cell = null
      } else if (cell !== null) inline.close(element)
    },
    text: (piece) => {
      if (cell === null) return
      if (isValue) cell.value += piece
      else inline.text(piece)
    },
  }
  await readXml(pieces, listener, {
    within: 'row',
    begins: '<c',
    form: USUAL_CELL,
    take: usualCell,
  })
  const dates = early.all()
  return {
    name,
    hidden,
    rows: filledDown(rows, merges),
    hiddenRows,
    oldFonts: oldFonts.all(),
    ...(dates.length === 0 ? {} : { earlyDates: dates }),
  }
}

/**
 * A cell as Excel, LibreOffice, openpyxl and this program write it: place, style and type in this order,
 * then its value behind a formula of one line, or its text. A formula that keeps no value is none of these.
 */
const USUAL_CELL = new RegExp(
  '<c(?: r="([A-Z]{1,3})[0-9]+")?(?: s="([0-9]+)")?(?: t="([A-Za-z]+)")?(?:/>|>' +
    `(?:(?:<f>${USUAL_TEXT}</f><v>(?!<)|<v>)(${USUAL_TEXT})</v>` +
    `|<is><t(?: xml:space="preserve")?>(${USUAL_TEXT})</t></is>)?</c>)`,
  'uy',
)

interface Cell {
  readonly type: string
  readonly style: number
  value: string
}

function textOf({ type, style, value }: Cell, { strings, formats, is1904 }: CellFacts): string {
  if (value === '') return ''
  if (type === 's') return strings[Number(value)] ?? UNREADABLE
  if (type === 'str') return unescaped(value)
  if (type === 'e') return value
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return isoDateText(value)
  return numberText(value, formats[style] ?? { kind: 'plain' }, is1904)
}

function isDate({ type, style }: Cell, { formats }: CellFacts): boolean {
  return type === 'd' || (type === 'n' && formats[style]?.kind === 'date')
}

/** Only texts: the figures of an old font are those of any other. */
function fontOf({ type, style, value }: Cell, facts: CellFacts): OldFont | null {
  if (type === 's') return facts.stringFonts.get(Number(value)) ?? facts.oldFonts[style] ?? null
  return type === 'str' || type === 'inlineStr' ? (facts.oldFonts[style] ?? null) : null
}

/** The column of "AB12", from 1. */
function columnOf(reference: string): number {
  const [, letters] = /^([A-Z]{1,3})\d+$/u.exec(reference) ?? []
  if (letters === undefined) return refuse({ kind: 'damaged' })
  return columnNumber(letters)
}

function columnNumber(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column
}

function mergeOf(reference: string): Merge {
  const [first = '', last = first] = reference.split(':')
  const row = (one: string) => Number(/\d+$/u.exec(one)?.[0] ?? refuse({ kind: 'damaged' }))
  return { column: columnOf(first), from: row(first), to: row(last) }
}
