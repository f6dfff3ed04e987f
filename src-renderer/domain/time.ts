import type { ClockTime, PartialDate } from './record.ts'
import { Refused } from './refused.ts'

export const NO_DATE: PartialDate = { year: null, month: null, day: null }

const MINUTES_PER_DAY = 24 * 60

/**
 * Reads a time of day as offices write it: 7h30, 07:30, 7 giờ 30 phút, 7h, 7.30. Null for anything
 * that is no time of a day, such as 25:99.
 */
export function parseClock(text: string): ClockTime | null {
  const match = /^(\d{1,2})(?:\s*(?:h|:|\.|giờ|g)\s*(\d{1,2})?\s*(?:phút|'|p)?)?$/iu.exec(
    text.normalize('NFC').trim(),
  )
  if (match === null) return null
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? '0')
  if (hours > 23 || minutes > 59) return null
  return hours * 60 + minutes
}

/**
 * Reads a date of which any part may be missing: 20/01/2024, 20-1, 01/2024, 2024, năm 2023. Null
 * for a text that is no date, or for a day that the month does not have. Empty text: no date known.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const cleaned = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^ngày\s+/u, '')
    .replace(/\s*(tháng|năm)\s*/gu, '/')
    .replace(/^\//u, '')
  if (cleaned === '') return NO_DATE
  const parts = cleaned.split(/\s*[/.-]\s*/u)
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/u.test(part))) return null
  return checkedDate(dateOfParts(parts))
}

function dateOfParts(parts: readonly string[]): PartialDate | null {
  const [a = '', b = '', c = ''] = parts
  const isYear = (part: string) => part.length === 4
  if (parts.length === 1) return isYear(a) ? { ...NO_DATE, year: Number(a) } : null
  if (parts.length === 2) {
    if (isYear(b)) return { year: Number(b), month: Number(a), day: null }
    return isYear(a) || b.length > 2 ? null : { year: null, month: Number(b), day: Number(a) }
  }
  if (isYear(c) && a.length <= 2 && b.length <= 2)
    return { year: Number(c), month: Number(b), day: Number(a) }
  if (isYear(a) && b.length <= 2 && c.length <= 2)
    return { year: Number(a), month: Number(b), day: Number(c) }
  return null
}

function checkedDate(date: PartialDate | null): PartialDate | null {
  if (date === null) return null
  const { year, month, day } = date
  if (year !== null && (year < 1900 || year > 2200)) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > daysInMonth(month, year))) return null
  return date
}

/** A typed time of day; null for an empty field; refuses what is no time, such as 25:99. */
export function readClock(text: string): ClockTime | null {
  if (text.trim() === '') return null
  const time = parseClock(text)
  if (time === null) throw new Refused({ kind: 'notATime', text })
  return time
}

/** A typed date of which parts may be missing; refuses what is no date, such as 31/02. */
export function readDate(text: string): PartialDate {
  const date = parsePartialDate(text)
  if (date === null) throw new Refused({ kind: 'notADate', text })
  return date
}

/**
 * A typed day as ISO date; null for an empty field; refuses what is no date, and one of which a part
 * is missing.
 */
export function readIsoDay(text: string): string | null {
  const { year, month, day } = readDate(text)
  if (text.trim() === '') return null
  if (year === null || month === null || day === null)
    throw new Refused({ kind: 'notAWholeDate', text })
  return isoDay(year, month, day)
}

/** A day as ISO writes it; the month from 1. */
export function isoDay(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

/** An ISO date in its parts. */
export function dateOfIso(day: string): PartialDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}

/** Days of a month; a leap February while the year is unknown. */
function daysInMonth(month: number | null, year: number | null): number {
  if (month === null) return 31
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
}

/** 0 Sunday … 6 Saturday, or null while a part of the date is unknown. */
export function weekdayOf(date: PartialDate): number | null {
  if (date.year === null || date.month === null || date.day === null) return null
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()
}

/** Sáng before 12:00, chiều before 18:00, then tối. */
export function sessionOf(time: ClockTime): 'morning' | 'afternoon' | 'evening' {
  if (time < 12 * 60) return 'morning'
  return time < 18 * 60 ? 'afternoon' : 'evening'
}

/** A time after some minutes, wrapped at midnight. */
export function clockAfter(time: ClockTime, minutes: number): ClockTime {
  return (((time + minutes) % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY
}

/** Sorts known dates before unknown ones, earlier first. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return dateNumber(a) - dateNumber(b)
}

function dateNumber(date: PartialDate): number {
  return (date.year ?? 9999) * 10_000 + (date.month ?? 99) * 100 + (date.day ?? 99)
}
