import { normalizedWords } from '#domain/name.ts'

import { comparableTitle } from './columnWords.ts'
import type { TableRow } from './table.ts'

/** Why a row below the titles is neither somebody nor a heading. */
export type Passed = 'total' | 'numbers' | 'repeated'

const SIGNS = 'nguoi lap|thu truong|noi nhan|tm|kt|tl|tuq|xac nhan|(.+ )?ngay \\d* ?thang'
const SIGNED = new RegExp(`^(${SIGNS})(?= |$)`, 'u')
const SIGNATURE = new RegExp(`^(danh sach (nay )?(co|gom)|${SIGNS})(?= |$)`, 'u')

// With their marks, since Công and Tống are names, and a Tổng công ty sends people too.
const SUM = /^(tổng số|tong so|tổng cộng|(cộng|cong|tong cong)(?= \d|$))(?= |$)/u

/**
 * A row at which a list is signed: "NGƯỜI LẬP BIỂU", "TM. …", "…, ngày … tháng … năm …", "(Ký tên)". Below
 * it stand the posts and names of those who sign.
 */
export function isSignature({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0 || filled.length > 3) return false
  return (
    filled.some((cell) => SIGN_HERE.test(cell)) || SIGNED.test(comparableTitle(filled[0] ?? ''))
  )
}

function isTotal(text: string): boolean {
  const words = normalizedWords(text.replace(/[^\p{L}\p{N}]+/gu, ' '))
  return SUM.test(words) || SIGNATURE.test(comparableTitle(text))
}

/**
 * Rows that are neither entries nor headings: sums and signatures, numbers of columns or of rows that
 * were not filled in, titles that a long list repeats on each page. Null: the row says something.
 *
 * @param number the column of running numbers; -1: there is none
 */
export function passesOver(
  { cells }: TableRow,
  titles: readonly string[],
  number: number,
): Passed | null {
  const filled = cells.filter((cell) => cell !== '')
  // Templates come with rows that are numbered and not filled in.
  if (filled.length === 1 && (cells[number] ?? '') !== '') {
    if (/^\d+[.)]?$/u.test(filled[0] ?? '')) return 'numbers'
  }
  if (filled.length > 1 && cells.every((cell, at) => cell === '' || cell === titles[at]))
    return 'repeated'
  if (filled.length > 0 && filled.every((cell) => SIGN_HERE.test(cell))) return 'total'
  const isCount = (cell: string) => /^\(?(\d{1,2}|[A-Z])\)?$/u.test(cell)
  if (filled.length > 2 && filled.every(isCount)) return 'numbers'
  const first = filled[0] ?? ''
  return filled.length <= 3 && isTotal(first) ? 'total' : null
}

/** Only after a number in Roman and a point or bracket may the space be missing. */
export const HEADING_NUMBER =
  /^(?:[IVXLC]+\s*[.)]|[A-ZĐ]\s*[.)](?=\s)|(?:[IVXLC]+|[A-ZĐ])\s*[/-](?=\s))\s*(?=\S)/u

/**
 * The text of a numbered heading: all that its row says, but for a number in Roman or a letter before
 * it ("I | Lãnh đạo tỉnh", "II. Tập thể"). Null: the row is not one, as Y-Bhăm and H.Linh are none.
 */
export function numberedHeading({ cells }: TableRow): string | null {
  const [first = '', second, third] = firstTexts(cells)
  if (third === undefined && second !== undefined)
    return /^([IVXLC]+|[A-ZĐ])[.)]?$/u.test(first) ? second : null
  if (second !== undefined) return null
  return HEADING_NUMBER.test(first) ? first : null
}

/** The different texts of a row, three at most: more tell no heading, and a list has many rows. */
export function firstTexts(cells: readonly string[]): readonly string[] {
  const texts: string[] = []
  for (const cell of cells) {
    if (cell === '' || texts.includes(cell)) continue
    texts.push(cell)
    if (texts.length === 3) break
  }
  return texts
}

/** What stands below the office that signs: "(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)". */
const SIGN_HERE = /^\(?\s*(đã )?ký( |,)[^()]*\)?$/iu

/** What a spreadsheet writes where a formula fails. */
export const ERROR_CELL =
  /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)$/u
