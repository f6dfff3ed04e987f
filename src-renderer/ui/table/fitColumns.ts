import { cellText } from './column.ts'
import type { TableColumn } from './column.ts'

/** Over how many lines the texts of a row go. */
export type Lines = 1 | 2

/** Pixels of a letter on average and of the room at both sides of a cell, by lines: smaller letters for two. */
const LETTER = { 1: 8.1, 2: 7.5 } as const
const SIDES = { 1: 18, 2: 14 } as const
/** Pixels of a letter in a head, on average. */
const HEAD_LETTER = 6.8
const HEAD_SIDES = { 1: 18, 2: 14 } as const
/** No column is narrower: its name must be seen. */
const NAMED = 56
/** No text makes a column wider by itself that does not say how wide it may be, pixels. */
const WIDEST = 320
/** Nor one of numbers or days so much wider than it is by itself. */
const STRETCH = 1.4
/** So many rows tell how long the texts of a column are. */
const ASKED = 300
/** Of ten texts nine fit. */
const FITTING = 0.9

/** For each column by key: how many letters most of its texts have; 0: none says anything. */
export type Letters = ReadonlyMap<string, number>

/** The rows of a long list that are asked how long their texts are. */
function sampled<Row>(rows: readonly Row[]): readonly Row[] {
  const step = Math.max(1, Math.ceil(rows.length / ASKED))
  return step === 1 ? rows : rows.filter((_, at) => at % step === 0)
}

/**
 * What tells how wide columns are; those that are drawn by themselves, and take none of the room that is
 * left, are as wide as they say.
 */
export function lettersOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Letters {
  const letters = new Map<string, number>()
  if (rows.length === 0) return letters
  const asked = sampled(rows)
  for (const column of columns) {
    if (!isFitted(column)) continue
    const lengths = asked.map((row) => shownText(column, row).length).filter((length) => length > 0)
    const most = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * FITTING)]
    letters.set(column.key, most ?? 0)
  }
  return letters
}

/** Whether something stands in a column of which nothing was said, or in which nothing stood. */
export function isFilledAnew<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  letters: Letters,
): boolean {
  if (rows.length === 0) return false
  const asked = sampled(rows)
  return columns.filter(isFitted).some((column) => {
    const known = letters.get(column.key)
    if (known !== 0) return known === undefined
    // By the text that is measured, or the same would be found anew for ever.
    return asked.some((row) => shownText(column, row) !== '')
  })
}

function isFitted<Row>({ render, drawnText, grow }: TableColumn<Row>): boolean {
  return render === undefined || drawnText !== undefined || grow !== undefined
}

function shownText<Row>(column: TableColumn<Row>, row: Row): string {
  return column.drawnText?.(row) ?? cellText(column, row, column.value(row))
}

/**
 * The columns as wide as their texts: one that says nothing is as wide as its name. On one line those of
 * texts of any length are as wide as most of these, and give way down to their own width. Over two lines
 * they share the room by how long their texts are, which go on below.
 *
 * @param rest key of the column that takes the room that is left, at the end
 */
export function withFit<Column extends TableColumn<never>>(
  columns: readonly Column[],
  letters: Letters,
  lines: Lines,
  rest: string,
): readonly Column[] {
  return columns.map((column) => {
    const count = letters.get(column.key)
    if (count === undefined) return column
    const { grow, ...fixed } = column
    const name = nameWidth(column.header, lines)
    if (count === 0 && column.key !== rest) return { ...(fixed as Column), width: name, most: name }
    const whole = Math.max(name, Math.round(count * LETTER[lines] + SIDES[lines]))
    if (grow === undefined) {
      const width = Math.min(whole, column.width * STRETCH)
      // Whatever is chosen next must have room too.
      return { ...column, width: column.edit === 'select' ? Math.max(width, column.width) : width }
    }
    const width = Math.min(whole, Math.max(name, column.width))
    if (lines === 2) return { ...column, width, grow: whole, wraps: true }
    if (column.key === rest) return { ...column, width }
    const most = Math.min(column.most ?? WIDEST, whole)
    return { ...(fixed as Column), width: Math.min(most, width), most }
  })
}

function nameWidth(header: string, lines: Lines): number {
  return Math.max(NAMED, Math.round(header.length * HEAD_LETTER + HEAD_SIDES[lines]))
}

/** Pixels that the columns need so that most texts are whole on one line. */
export function wholeWidth<Row>(columns: readonly TableColumn<Row>[], letters: Letters): number {
  return columns.reduce((sum, { key, width, grow, most = width }) => {
    const rest = grow === undefined ? 0 : (letters.get(key) ?? 0) * LETTER[1] + SIDES[1]
    return sum + Math.max(most, Math.min(WIDEST, Math.round(rest)))
  }, 0)
}
