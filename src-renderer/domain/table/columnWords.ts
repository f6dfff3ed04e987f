import { foldedWords, normalizedWords } from '#domain/name.ts'

/** By which words the columns of one kind of list are known. */
export interface ColumnWords<F extends string> {
  readonly field: F
  /** Titles as offices write them, the usual one first. */
  readonly titles: readonly string[]
  /** What nothing but this column holds: tells it by its cells, whatever its title. */
  readonly holds?: (cell: string) => boolean
  /** What tells the column under any title, while its own title holds whatever its cells are. */
  readonly mayHold?: (cell: string) => boolean
}

/** Letters of a column's title as they are compared: without marks, breaks, signs and case. */
export function comparableTitle(title: string): string {
  return foldedWords(markedTitle(title))
}

/** The same with its marks. */
export function markedTitle(title: string): string {
  return normalizedWords(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

interface ComparedTitle {
  readonly plain: string
  readonly marked: string
}

const comparedTitles = new WeakMap<readonly string[], readonly ComparedTitle[]>()

function compared(titles: readonly string[]): readonly ComparedTitle[] {
  const known =
    comparedTitles.get(titles) ??
    titles.map((title) => ({ plain: comparableTitle(title), marked: markedTitle(title) }))
  comparedTitles.set(titles, known)
  return known
}

/** The least score by which a column is taken for a field. */
export const ENOUGH = 0.6

/** No title is longer, with all that stands in brackets; a cell may be a megabyte. */
const LONGEST = 500

/** Above it a title is one of those of the field, and nothing more. */
export const EXACT = 0.95

/**
 * How well a title names a field, 0 to 1: exactly, without what stands in brackets, or with one of its
 * titles inside; then the larger the part of it, the better. Of two exact titles the usual one is better.
 * A word alone is inside only with its marks, unless the title is written without any: "Đăng ký" is no
 * post in "Đảng".
 */
export function titleScore(title: string, titles: readonly string[]): number {
  if (title.length > LONGEST) return 0
  const marked = markedTitle(title)
  const whole = foldedWords(marked)
  if (whole === '') return 0
  const bare = comparableTitle(title.replaceAll(/\([^)]*\)/gu, ' '))
  let best = 0
  for (const [at, { plain, marked: withMarks }] of compared(titles).entries()) {
    if (plain === whole) return 1 - at / 1000
    if (plain === bare) best = Math.max(best, EXACT)
    const share = plain.length / whole.length
    if (share < 0.4 || !hasWords(whole, plain)) continue
    if (marked !== whole && !plain.includes(' ') && !hasWords(marked, withMarks)) continue
    best = Math.max(best, ENOUGH + 0.3 * share)
  }
  return best
}

function hasWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}

/** Titles of the columns that lists of every kind have. */
export const NUMBER_TITLES: readonly string[] = ['STT', 'TT', 'Số TT', 'Số thứ tự', '#']
export const NOTE_TITLES: readonly string[] = ['Ghi chú']
