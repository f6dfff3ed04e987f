import type { PartialDate } from '#domain/record.ts'
import { parsePartialDate } from '#domain/time.ts'

/**
 * A date of a list. guessed: one reading of several, to be shown. doubtful: nothing is taken over until
 * somebody has said what is meant.
 */
export type DateCell =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | {
      readonly kind: 'guessed'
      readonly date: PartialDate
      /** serial: a count of days of Excel. century: of the year only two digits. unknown: "không rõ". */
      readonly by: 'serial' | 'century' | 'unknown'
    }
  | {
      readonly kind: 'doubtful'
      /** order: the month may stand before the day, as in America. */
      readonly why: 'noSuchDay' | 'notADate' | 'order'
      readonly written: string
    }

export interface DateColumn {
  /** No date of the column is later, as of a birth: tells 75 to be 1975. */
  readonly latestYear: number
  /** Days are counted from 1904, as by Excel on old Macintoshes. */
  readonly is1904: boolean
  /** Some dates of the column can only be read with the month first, see `isMonthFirst`. */
  readonly isMonthFirst: boolean
}

const DAY_MS = 86_400_000
/** Days between the counts of Excel from 1900 and from 1904. */
const BETWEEN_COUNTS = 1462
/** 18/05/1927 and 07/04/2064: outside of these a number is no date of anybody here. */
const FIRST_SERIAL = 10_000
const LAST_SERIAL = 60_000

/**
 * Reads a cell: day before month, as everywhere here. 20/01/1975, 20-1-75, 01/1975, T1/1975, 1975, "ngày
 * 20 tháng 01 năm 1975", "từ năm 2020", "sinh năm 1975", ISO, also without the day; a time at the end is left out. 31/02
 * and 2026-13-45 are doubtful, never moved.
 */
export function readDateCell(cell: string, column: DateColumn): DateCell {
  const written = cell.trim()
  const text = written
    .replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?Z?$/u, '')
    .replace(/^(?:từ|sinh)\s+/iu, '')
    .replace(/^t\.?\s*(?=\d{1,2}\s*[/.-]\s*\d{4}$)/iu, '')
    .replace(/^(\d{4})-(\d{1,2})$/u, '$2/$1')
  const doubtful = (why: 'noSuchDay' | 'notADate' | 'order'): DateCell => ({
    kind: 'doubtful',
    why,
    written,
  })
  if (/^\d{5}(?:[.,]\d+)?$/u.test(text)) {
    const serial = Math.floor(Number(text.replace(',', '.'))) + (column.is1904 ? BETWEEN_COUNTS : 0)
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL
      ? { kind: 'guessed', by: 'serial', date: dateOfSerial(serial) }
      : doubtful('notADate')
  }
  const parts = numbersOf(text)
  if (parts !== null && column.isMonthFirst) return doubtful('order')
  const short = parts !== null && /\D\d{2}$/u.test(text)
  const [day = 0, month = 0, year = 0] = parts ?? []
  const date = parsePartialDate(
    short ? `${day}/${month}/${fullYear(year, column.latestYear)}` : text,
  )
  if (date !== null)
    return short ? { kind: 'guessed', by: 'century', date } : { kind: 'date', date }
  if (parts !== null && day <= 12 && month > 12 && month <= 31) return doubtful('order')
  return doubtful(/^\d+(?:\s*[/.-]\s*\d+){1,2}$/u.test(text) ? 'noSuchDay' : 'notADate')
}

/** "-", "?", "x", "không rõ", "chưa có": what is written where nobody knows a day. */
export function saysNoDate(cell: string): boolean {
  return /^(?:[-–—?.…_/]+|x|không(?: rõ| có| biết| nhớ)?|chưa(?: rõ| có| biết)|n\/a)$/iu.test(
    cell.trim(),
  )
}

/**
 * True when some dates of a column only read as month, day, year and none only as day, month, year:
 * then 03/04/1975 is not to be trusted either.
 */
export function isMonthFirst(cells: readonly string[]): boolean {
  let is = false
  for (const cell of cells) {
    const [first = 0, second = 0] = numbersOf(cell.trim()) ?? []
    if (first > 12 && first <= 31 && second <= 12) return false
    if (first > 0 && first <= 12 && second > 12 && second <= 31) is = true
  }
  return is
}

/** Three numbers of which the last is a year of two or four digits. */
function numbersOf(text: string): readonly number[] | null {
  const [, a, b, c] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/u.exec(text) ?? []
  return a === undefined ? null : [a, b, c].map(Number)
}

function fullYear(short: number, latest: number): number {
  const inThis = Math.floor(latest / 100) * 100 + short
  return inThis > latest ? inThis - 100 : inThis
}

function dateOfSerial(serial: number): PartialDate {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
