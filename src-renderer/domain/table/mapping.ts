import { ENOUGH, titleScore } from './columnWords.ts'
import type { ColumnWords } from './columnWords.ts'
import type { Header } from './header.ts'
import { widthOf } from './table.ts'
import type { Table } from './table.ts'

/** What each column holds; null: nothing that is taken over. */
export type Mapping<F extends string> = readonly (F | null)[]

/** So many cells tell what a column holds. */
const SAMPLE = 200

/**
 * The field of each column, by its title and its cells: the best pair first, so that never two columns
 * are one field, nor one column two.
 *
 * @param isOther whether a title is of something that no field holds, whatever its words and its cells
 */
export function proposedMapping<F extends string>(
  table: Table,
  header: Header,
  words: readonly ColumnWords<F>[],
  isOther: (title: string) => boolean = () => false,
): Mapping<F> {
  const pairs = header.titles.flatMap((title, column) => {
    if (isOther(title)) return []
    const cells = cellsOf(table, header, column)
    return words.map(({ field, titles, holds, mayHold }) => ({
      column,
      field,
      score: score(titleScore(title, titles), cells, holds, mayHold),
    }))
  })
  const best = pairs.filter((pair) => pair.score >= ENOUGH).toSorted((a, b) => b.score - a.score)
  const mapping = new Map<number, F>()
  const taken = new Set<F>()
  for (const { column, field } of best) {
    if (mapping.has(column) || taken.has(field)) continue
    mapping.set(column, field)
    taken.add(field)
  }
  return header.titles.map((_, column) => mapping.get(column) ?? null)
}

function score(
  byTitle: number,
  cells: readonly string[],
  holds: ((cell: string) => boolean) | undefined,
  mayHold: ((cell: string) => boolean) | undefined,
): number {
  const isIt = holds ?? mayHold
  if (isIt === undefined || cells.length === 0) return byTitle
  const share = cells.filter(isIt).length / cells.length
  if (share >= 0.8) return Math.max(byTitle, 0.9)
  return share < 0.3 && holds !== undefined ? 0 : byTitle
}

/** Gives a column a field; the one that had it goes without. */
export function remapped<F extends string>(
  mapping: Mapping<F>,
  column: number,
  field: F | null,
): Mapping<F> {
  return mapping.map((before, at) => {
    if (at === column) return field
    return field !== null && before === field ? null : before
  })
}

/** The first cells of a column that say something. */
export function cellsOf(table: Table, header: Header, column: number): readonly string[] {
  return table.rows
    .slice(header.bodyAt, header.bodyAt + SAMPLE)
    .map(({ cells }) => cells[column] ?? '')
    .filter((cell) => cell !== '')
}

/** Columns that hold something and are not taken over, from 0. */
export function leftOut<F extends string>(
  table: Table,
  header: Header,
  mapping: Mapping<F>,
): readonly number[] {
  const body = table.rows.slice(header.bodyAt)
  const isFilled = (column: number) => body.some(({ cells }) => (cells[column] ?? '') !== '')
  return Array.from({ length: widthOf({ rows: body }) }, (_, column) => column).filter(
    (column) => (mapping[column] ?? null) === null && isFilled(column),
  )
}
