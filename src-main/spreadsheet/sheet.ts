import type { OldFont, Sheet, SheetRow } from '#main/bridge.ts'

import { LIMITS } from './limits.ts'
import { filledDown, type Merge } from './merges.ts'
import { isoDateText, type NumberFormat, numberText, UNREADABLE } from './numberText.ts'
import { oldFontCells } from './oldFonts.ts'
import { richText, unescaped } from './parts.ts'
import { refuse } from './refused.ts'
import { readXml } from './xml.ts'

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
 * Reads the cells of a sheet as text, as the user sees them: of a formula the value that was kept, of
 * an error its sign. Rows that say nothing are left out, so that a lone cell far below costs one row.
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
  let hiddenRows = 0
  let line = 0
  let isHidden = false
  let cells: string[] = []
  let cell: Cell | null = null
  let column = 0
  let isValue = false
  const inline = richText()

  const put = (text: string) => {
    if (text === '') return
    if (text.length > LIMITS.cell)
      refuse({ kind: 'cellTooLong', limit: LIMITS.cell, sheet: name, row: line })
    if (column > LIMITS.columns)
      refuse({ kind: 'tooManyColumns', limit: LIMITS.columns, sheet: name, row: line })
    while (cells.length < column - 1) cells.push('')
    cells[column - 1] = text
    if (cell !== null) oldFonts.add(column - 1, line, fontOf(cell, facts) ?? inline.font())
  }
  const endRow = () => {
    if (!cells.some((text) => text.trim() !== '')) return
    rows.push({ line, cells })
    if (isHidden) hiddenRows += 1
    if (rows.length > LIMITS.rows) refuse({ kind: 'tooManyRows', limit: LIMITS.rows, sheet: name })
  }

  await readXml(pieces, {
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
        inline.start()
      } else if (element === 'v') isValue = true
      else if (element === 'mergeCell') merges.push(mergeOf(attributes['ref'] ?? ''))
      else if (cell !== null) inline.open(element, attributes)
    },
    close: (element) => {
      if (element === 'row') endRow()
      else if (element === 'v') isValue = false
      else if (element === 'c' && cell !== null) {
        put(cell.type === 'inlineStr' ? inline.end() : textOf(cell, facts))
        cell = null
      } else if (cell !== null) inline.close(element)
    },
    text: (piece) => {
      if (cell === null) return
      if (isValue) cell.value += piece
      else inline.text(piece)
    },
  })
  return {
    name,
    hidden,
    rows: filledDown(rows, merges),
    hiddenRows,
    oldFonts: oldFonts.all(),
  }
}

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

/** Only texts: the figures of an old font are those of any other. */
function fontOf({ type, style, value }: Cell, facts: CellFacts): OldFont | null {
  if (type === 's') return facts.stringFonts.get(Number(value)) ?? facts.oldFonts[style] ?? null
  return type === 'str' || type === 'inlineStr' ? (facts.oldFonts[style] ?? null) : null
}

/** The column of "AB12", from 1. */
function columnOf(reference: string): number {
  const [, letters] = /^([A-Z]{1,3})\d+$/u.exec(reference) ?? []
  if (letters === undefined) return refuse({ kind: 'damaged' })
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function mergeOf(reference: string): Merge {
  const [first = '', last = first] = reference.split(':')
  const row = (one: string) => Number(/\d+$/u.exec(one)?.[0] ?? refuse({ kind: 'damaged' }))
  return { column: columnOf(first), from: row(first), to: row(last) }
}
