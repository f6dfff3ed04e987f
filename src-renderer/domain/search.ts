import { foldedMarks, normalizedWords } from './name.ts'

/** The texts of a record as a search compares them, prepared once. */
export interface Searchable {
  /** As typed: "nguyễn văn đức". */
  readonly words: string
  /** Without marks but with đ: "nguyen van đuc". */
  readonly unmarked: string
  /** Without marks and đ: "nguyen van duc". */
  readonly plain: string
  /** Those of several words that were typed without any mark, so that marks say nothing of them. */
  readonly bare: string
  /** First letters of the name: "nvd". */
  readonly initials: string
}

/** Prepares a record: the name first (its initials can be searched), then its other texts. */
export function searchable(name: string, ...more: readonly string[]): Searchable {
  const words = normalizedWords([name, ...more].join(APART))
  const unmarked = foldedMarks(words)
  const plain = unmarked.replaceAll('đ', 'd')
  const initials = foldedMarks(normalizedWords(name)).replaceAll('đ', 'd').split(' ')
  return {
    words,
    unmarked,
    plain,
    bare: bareOf(words, plain),
    initials: initials.map((word) => word[0] ?? '').join(''),
  }
}

const APART = ' • '

function bareOf(words: string, plain: string): string {
  const typed = words.split(APART)
  return plain
    .split(APART)
    .filter((text, at) => text === typed[at] && text.includes(' '))
    .join(APART)
}

/** A query as records are compared with it, prepared once for all of them. */
interface Query {
  readonly words: readonly string[]
  /** The same words without marks, but with đ. */
  readonly unmarked: readonly string[]
  readonly plain: readonly string[]
  readonly typedMarks: boolean
}

function queryOf(text: string): Query {
  const asked = normalizedWords(text)
  const words = asked === '' ? [] : asked.split(' ')
  const unmarked = words.map(foldedMarks)
  const plain = unmarked.map((word) => word.replaceAll('đ', 'd'))
  return { words, unmarked, plain, typedMarks: asked.includes('đ') || unmarked.join(' ') !== asked }
}

/**
 * How well a record answers a query: 3 with the very marks that were typed, 2 without marks, 1 by
 * initials ("nvs"), 0 not. Every word of the query must be found, in any order, from one letter on.
 * A typed đ finds d only in a text without any mark ("Dang Van Duc"), for which no marks are the very
 * ones; a typed d finds both.
 */
function scoreOf(record: Searchable, { words, unmarked, plain, typedMarks }: Query): 0 | 1 | 2 | 3 {
  const [first] = words
  if (first === undefined) return 3
  const isExact = (word: string, at: number) =>
    record.words.includes(word) || (record.bare !== '' && record.bare.includes(plain[at] ?? word))
  if (typedMarks && words.every(isExact)) return 3
  if (unmarked.every((word) => textFor(record, word).includes(word))) return 2
  if (!typedMarks && words.length === 1 && record.initials.startsWith(first)) return 1
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
  const asked = queryOf(query)
  const text = asked.words.join(' ')
  const all = last?.rows === rows && last.textOf === textOf ? last.all : withTexts(rows, textOf)
  const exact: T[] = []
  const found: Prepared[] = []
  for (const each of candidates(all, text)) {
    const score = scoreOf(each.text, asked)
    if (score === 3) exact.push(each.row as T)
    if (score > 0) found.push(each)
  }
  last = { rows, textOf, all, text, found }
  return exact.length > 0 ? exact : found.map(({ row }) => row as T)
}

/** A row beside its texts: to look them up again at every letter took longer than to compare them. */
interface Prepared {
  readonly row: unknown
  readonly text: Searchable
}

function withTexts<T>(rows: readonly T[], textOf: (row: T) => Searchable): readonly Prepared[] {
  return rows.map((row) => ({ row, text: textOf(row) }))
}

/** The last search: its rows, its normalized query, and all that it found, exactly or not. */
let last: {
  readonly rows: readonly unknown[]
  readonly textOf: unknown
  readonly all: readonly Prepared[]
  readonly text: string
  readonly found: readonly Prepared[]
} | null = null

/**
 * The rows that can answer a query: when it goes on from the last one, those of before, because whoever
 * has the words "nguyen v" has the words "nguyen" too. So only the first letter looks at all rows.
 */
function candidates(all: readonly Prepared[], text: string): readonly Prepared[] {
  return last?.all === all && text.startsWith(last.text) ? last.found : all
}
