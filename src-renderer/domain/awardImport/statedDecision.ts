import { folded } from '#domain/name.ts'
import { decisionsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Decision, PartialDate } from '#domain/record.ts'
import { NO_DATE, parsePartialDate } from '#domain/time.ts'

/** A decision as a list speaks of it. */
export interface StatedDecision {
  readonly number: string
  readonly date: PartialDate
  readonly authority: string
  readonly signer: string
}

/** A decision of which nothing is known yet. */
export const NO_DECISION: StatedDecision = { number: '', date: NO_DATE, authority: '', signer: '' }

/** The number of a decision as it is compared: Đ, marks, case and blanks aside. */
export function decisionKey(number: string): string {
  return folded(number).replace(/\s+/gu, '')
}

const NUMBER = String.raw`(\d{1,5}\s*/\s*[\p{L}\d-]+(?:\s*-\s*[\p{L}\d]+)*(?:/[\p{L}\d-]+)?)`
const DATE = String.raw`(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`

/**
 * The decision that a line above a list names: "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm
 * 2026 của Chủ tịch UBND tỉnh)". Null: the line names none.
 */
export function decisionIn(text: string): StatedDecision | null {
  const [, number] = new RegExp(String.raw`quyết định\s+số\s*:?\s*${NUMBER}`, 'iu').exec(text) ?? []
  if (number === undefined) return null
  const rest = text.slice(text.indexOf(number) + number.length)
  const [, date] = new RegExp(String.raw`ngày\s+${DATE}`, 'iu').exec(rest) ?? []
  const [, authority = ''] = /\s+của\s+([^()]+)/u.exec(rest) ?? []
  return {
    number: number.trim(),
    date: (date === undefined ? null : parsePartialDate(date)) ?? NO_DATE,
    authority: authority.replace(/[\s.,;:]+$/u, ''),
    signer: '',
  }
}

const LETTER_NUMBER = new RegExp(String.raw`^số\s*:?\s*${NUMBER}`, 'iu')
const PLACE_AND_DATE = new RegExp(String.raw`(?:^|,)\s*ngày\s+${DATE}$`, 'iu')

/**
 * The decision that a letterhead is of: "Số: 12/QĐ-UBND" on a line of its own, and with it the line of
 * place and date ("…, ngày 05 tháng 01 năm 2026"; Nghị định 30/2020/NĐ-CP, Phụ lục I). Null: its number
 * is blank, or of another kind of paper (TTr, CV).
 */
export function letterheadDecision(lines: readonly string[]): StatedDecision | null {
  const numbers = lines.map((line) => LETTER_NUMBER.exec(line.trim())?.[1]?.trim() ?? '')
  const at = numbers.findIndex((number) => /\/qd(?:[^a-z]|$)/u.test(decisionKey(number)))
  if (at < 0) return null
  const [date] = lines.flatMap((line) => {
    const [, day] = PLACE_AND_DATE.exec(line.trim()) ?? []
    return day === undefined ? [] : (parsePartialDate(day) ?? [])
  })
  return { ...NO_DECISION, number: numbers[at] ?? '', date: date ?? NO_DATE }
}

/**
 * Number and date of a cell that may hold both: "12/QĐ-UBND ngày 05/01/2026", "12/QĐ-UBND, 05/01/2026".
 * What is no date stays with the number, as it was written.
 */
export function numberAndDate(cell: string): Pick<StatedDecision, 'number' | 'date'> {
  const text = cell.replace(/^(quyết định|qđ)?\s*số\s*:?\s*/iu, '').trim()
  const [found, day = ''] =
    new RegExp(String.raw`[\s,;]+(?:ngày\s+)?${DATE}$`, 'iu').exec(text) ?? []
  const date = found === undefined ? null : parsePartialDate(day)
  if (found === undefined || date === null) return { number: text, date: NO_DATE }
  return { number: text.slice(0, -found.length).trim(), date }
}

/** The decision of the plan that bears this number; null: none. */
export function knownDecision(plan: Plan, { number }: StatedDecision): Decision | null {
  const key = decisionKey(number)
  return decisionsOf(plan).find((one) => key !== '' && decisionKey(one.number) === key) ?? null
}
