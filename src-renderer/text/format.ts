import { capitalized } from '#domain/personForm.ts'
import type { ClockTime, PartialDate } from '#domain/record.ts'
import { clockAfter, dateOfIso, sessionOf, weekdayOf } from '#domain/time.ts'

/**
 * The one place where dates, times and numbers become text. Administrative forms follow NĐ 30/2020
 * PL I: a day below 10 and the months 1 and 2 get a leading zero, the months 3 to 9 do not. `Intl`
 * is of no use for them: its Vietnamese long date is "Thứ Bảy, 20 tháng 1, 2024".
 */

/** What stands on paper where something is not known yet, to be filled in by hand. */
export const BLANK = '…'

const WEEKDAYS = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const

const SESSIONS = { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' } as const

/** What is known of a date, for the screen: "ngày 20 tháng 01", "năm 2023"; empty when nothing is. */
export function dateWords(date: PartialDate): string {
  const parts = [
    date.day === null ? '' : `ngày ${twoDigits(date.day)}`,
    date.month === null ? '' : `tháng ${monthNumber(date.month)}`,
    date.year === null ? '' : `năm ${date.year}`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** A date of a paper, with a blank for each part that is not known: "ngày … tháng 01 năm 2024". */
export function paperDate(date: PartialDate): string {
  const day = date.day === null ? BLANK : twoDigits(date.day)
  const month = date.month === null ? BLANK : monthNumber(date.month)
  return `ngày ${day} tháng ${month} năm ${date.year ?? BLANK}`
}

/** Địa danh and date under the Quốc hiệu: "Tuyên Quang, ngày 20 tháng 01 năm 2024". */
export function dateline(locality: string, date: PartialDate): string {
  return `${locality.trim() || BLANK}, ${paperDate(date)}`
}

/** Day of a programme: "Sáng thứ Bảy, ngày 20 tháng 01 năm 2024"; blanks for what is not known. */
export function programmeDay(date: PartialDate, start: ClockTime | null): string {
  const session = start === null ? '' : SESSIONS[sessionOf(start)]
  const weekday = weekdayWords(date)
  const name = [session, weekday].filter((part) => part !== '').join(' ')
  if (name === '') return capitalized(paperDate(date))
  return weekday === '' ? `${name} ${paperDate(date)}` : `${capitalized(name)}, ${paperDate(date)}`
}

/** "thứ Bảy" (NĐ 30 PL II), or empty while a part of the date is unknown. */
export function weekdayWords(date: PartialDate): string {
  const weekday = weekdayOf(date)
  return weekday === null ? '' : (WEEKDAYS[weekday] ?? '')
}

/** A date in a field or a list: 20/01/2024, 20/01, 01/2024, 2023; empty when nothing is known. */
export function shortDate(date: PartialDate): string {
  const day = date.day === null ? '' : twoDigits(date.day)
  const month = date.month === null ? '' : twoDigits(date.month)
  const year = date.year === null ? '' : String(date.year)
  return [day, month, year].filter((part) => part !== '').join('/')
}

/** An ISO day as in a table; empty: open. */
export function isoDayText(iso: string | null): string {
  return iso === null ? '' : shortDate(dateOfIso(iso))
}

/** An ISO day within a year that is known: 21/01. */
export function dayAndMonth(iso: string): string {
  return shortDate({ ...dateOfIso(iso), year: null })
}

/** Time of day as offices write it: 7h30; minutes past midnight begin a new day. */
export function clock(time: ClockTime): string {
  const ofDay = clockAfter(time, 0)
  return `${Math.floor(ofDay / 60)}h${twoDigits(ofDay % 60)}`
}

/** Local time of day in a paper: 7h30. */
export function clockOf(at: Date): string {
  return clock(at.getHours() * 60 + at.getMinutes())
}

/** Local time and day as minutes tell them: 7 giờ 05 phút, ngày 20 tháng 01 năm 2024. */
export function momentInMinutes(at: Date): string {
  return `${at.getHours()} giờ ${twoDigits(at.getMinutes())} phút, ${paperDay(at)}`
}

/** A local day in a paper: ngày 20 tháng 01 năm 2024. */
export function paperDay(at: Date): string {
  return paperDate({ day: at.getDate(), month: at.getMonth() + 1, year: at.getFullYear() })
}

/** Time of day as a clock shows it: 07:30. */
export function digitalClock(time: ClockTime): string {
  const ofDay = clockAfter(time, 0)
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`
}

/** "7h30 - 8h00"; a time alone when both are the same. */
export function clockRange(start: ClockTime, end: ClockTime): string {
  return start === end ? clock(start) : `${clock(start)} - ${clock(end)}`
}

/** Thousands by point, decimals by comma: 52.000; 7,46. */
export function number(value: number): string {
  const [whole = '', decimals = ''] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')
  const text = decimals === '' ? grouped : `${grouped},${decimals}`
  return value < 0 ? `-${text}` : text
}

/** A count as decisions write it, in two digits: 06; a blank when nobody knows it. */
export function count(value: number | null): string {
  if (value === null) return BLANK
  return value < 10 ? twoDigits(value) : number(value)
}

/** Minutes in words: 45 phút, 1 giờ 30 phút, 2 giờ. */
export function minutesWords(minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} phút`
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`
}

/** Seconds in words: 45 giây, 1 phút 30 giây, 2 phút, 1 giờ 5 phút. */
export function secondsWords(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} giây`
  if (whole >= 3600) return minutesWords(whole / 60)
  const rest = whole % 60
  return rest === 0 ? `${whole / 60} phút` : `${Math.floor(whole / 60)} phút ${rest} giây`
}

/** How far the run is from the plan, positive when late: chậm 3 phút, sớm 40 giây, đúng giờ. */
export function delayWords(seconds: number): string {
  const size = Math.abs(seconds)
  if (size < 30) return 'đúng giờ'
  const words = size < 60 ? secondsWords(size) : minutesWords(size / 60)
  return seconds > 0 ? `chậm ${words}` : `sớm ${words}`
}

/** Seconds of a running clock: 04:05, 1:04:05; a minus sign before zero. */
export function stopwatch(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const text = `${twoDigits(minutes)}:${twoDigits(whole % 60)}`
  const sign = seconds < 0 && whole > 0 ? '-' : ''
  return hours === 0 ? `${sign}${text}` : `${sign}${hours}:${text}`
}

/** Local time of day to the second, for the status bar: 07:30:12. */
export function timeOfDay(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':')
}

/** Local time of day to the minute, for lists on the screen: 07:30. */
export function hourAndMinute(at: Date): string {
  return timeOfDay(at).slice(0, 5)
}

/** Local day: 20/01/2024. */
export function dayOf(at: Date): string {
  return `${twoDigits(at.getDate())}/${twoDigits(at.getMonth() + 1)}/${at.getFullYear()}`
}

/** A moment as it is told at `now`: the time alone today, else 07:30 ngày 20/01/2024. */
export function moment(at: Date, now: Date): string {
  if (dayOf(at) === dayOf(now)) return timeOfDay(at)
  return `${hourAndMinute(at)} ngày ${dayOf(at)}`
}

function monthNumber(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
