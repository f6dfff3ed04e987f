import { foldedMarks, normalizedWords } from './name.ts'

/** The texts of a record as a search compares them, prepared once. */
export interface Searchable {
  /** As typed: "nguyễn văn đức". */
  readonly words: string
  /** Without marks but with đ: "nguyen van đuc". */
  readonly unmarked: string
  /** Without marks and đ: "nguyen van duc". */
  readonly plain: string
  /** First letters of the name: "nvd". */
  readonly initials: string
}

/** Prepares a record: the name first (its initials can be searched), then its other texts. */
export function searchable(name: string, ...more: readonly string[]): Searchable {
  const words = normalizedWords([name, ...more].join(' • '))
  const unmarked = foldedMarks(words)
  const initials = foldedMarks(normalizedWords(name)).replaceAll('đ', 'd').split(' ')
  return {
    words,
    unmarked,
    plain: unmarked.replaceAll('đ', 'd'),
    initials: initials.map((word) => word[0] ?? '').join(''),
  }
}

/**
 * How well a record answers a query: 3 with the very marks that were typed, 2 without marks, 1 by
 * initials ("nvs"), 0 not. Every word of the query must be found, in any order, from one letter on.
 * A typed đ never finds d; a typed d finds both.
 */
export function matchOf(record: Searchable, query: string): 0 | 1 | 2 | 3 {
  const asked = normalizedWords(query)
  if (asked === '') return 3
  const parts = asked.split(' ')
  const unmarked = parts.map(foldedMarks)
  const typedMarks = asked.includes('đ') || unmarked.join(' ') !== asked
  if (typedMarks && parts.every((part) => record.words.includes(part))) return 3
  if (unmarked.every((part) => textFor(record, part).includes(part))) return 2
  if (!typedMarks && parts.length === 1 && record.initials.startsWith(asked)) return 1
  return 0
}

function textFor(record: Searchable, part: string): string {
  return part.includes('đ') ? record.unmarked : record.plain
}

/**
 * The rows that answer a query, in their own order: with marks typed, only the exact ones where
 * there are any, since whoever typed marks meant them; without marks, all that match.
 */
export function searched<T>(
  rows: readonly T[],
  query: string,
  textOf: (row: T) => Searchable,
): readonly T[] {
  if (query.trim() === '') return rows
  const scored = rows.map((row) => ({ row, score: matchOf(textOf(row), query) }))
  const exact = scored.filter(({ score }) => score === 3)
  const found = exact.length > 0 ? exact : scored.filter(({ score }) => score > 0)
  return found.map(({ row }) => row)
}
