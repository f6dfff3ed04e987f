import { describe, expect, it } from 'vitest'

import { NO_DATE } from '#domain/time.ts'
import {
  clock,
  clockRange,
  count,
  dateline,
  dateWords,
  dayOf,
  delayWords,
  digitalClock,
  minutesWords,
  moment,
  momentInMinutes,
  number,
  paperDate,
  programmeDay,
  secondsWords,
  shortDate,
  stopwatch,
  timeOfDay,
} from '#text/format.ts'

const date = (year: number | null, month: number | null, day: number | null) => ({
  year,
  month,
  day,
})

describe('dates of papers', () => {
  it('tell a moment of minutes in words, its minutes in two digits', () => {
    expect(momentInMinutes(new Date(2024, 0, 20, 7, 5))).toBe(
      '7 giờ 05 phút, ngày 20 tháng 01 năm 2024',
    )
  })

  it.each([
    [date(2024, 1, 20), 'ngày 20 tháng 01 năm 2024'],
    [date(2024, 2, 5), 'ngày 05 tháng 02 năm 2024'],
    [date(2026, 9, 5), 'ngày 05 tháng 9 năm 2026'],
    [date(2019, 6, 29), 'ngày 29 tháng 6 năm 2019'],
    [date(2026, 12, 31), 'ngày 31 tháng 12 năm 2026'],
    [date(null, 1, 20), 'ngày 20 tháng 01 năm …'],
    [date(2024, 1, null), 'ngày … tháng 01 năm 2024'],
    [date(2023, null, null), 'ngày … tháng … năm 2023'],
    [NO_DATE, 'ngày … tháng … năm …'],
  ])('writes %o as %s', (value, expected) => {
    expect(paperDate(value)).toBe(expected)
  })

  it.each([
    ['Tuyên Quang', date(2024, 1, 20), 'Tuyên Quang, ngày 20 tháng 01 năm 2024'],
    ['', NO_DATE, '…, ngày … tháng … năm …'],
    ['  ', date(2024, 3, 1), '…, ngày 01 tháng 3 năm 2024'],
  ])('puts the place %s before the date', (place, value, expected) => {
    expect(dateline(place, value)).toBe(expected)
  })

  it.each([
    [date(2024, 1, 20), 450, 'Sáng thứ Bảy, ngày 20 tháng 01 năm 2024'],
    [date(2026, 7, 31), 13 * 60 + 30, 'Chiều thứ Sáu, ngày 31 tháng 7 năm 2026'],
    [date(2026, 11, 22), 19 * 60, 'Tối Chủ nhật, ngày 22 tháng 11 năm 2026'],
    [date(2024, 1, 20), null, 'Thứ Bảy, ngày 20 tháng 01 năm 2024'],
    [date(null, 1, 20), 450, 'Sáng ngày 20 tháng 01 năm …'],
    [NO_DATE, null, 'Ngày … tháng … năm …'],
  ])('opens a programme on %o from %s', (value, start, expected) => {
    expect(programmeDay(value, start)).toBe(expected)
  })
})

describe('dates of the screen', () => {
  it.each([
    [date(2024, 1, 20), 'ngày 20 tháng 01 năm 2024', '20/01/2024'],
    [date(null, 1, 20), 'ngày 20 tháng 01', '20/01'],
    [date(2024, 1, null), 'tháng 01 năm 2024', '01/2024'],
    [date(2023, null, null), 'năm 2023', '2023'],
    [NO_DATE, '', ''],
  ])('tells only what is known of %o', (value, words, short) => {
    expect(dateWords(value)).toBe(words)
    expect(shortDate(value)).toBe(short)
  })
})

describe('times', () => {
  it.each([
    [0, '0h00', '00:00'],
    [450, '7h30', '07:30'],
    [13 * 60 + 5, '13h05', '13:05'],
    [23 * 60 + 59, '23h59', '23:59'],
    [24 * 60 + 10, '0h10', '00:10'],
  ])('writes minute %i as %s and %s', (time, words, digits) => {
    expect(clock(time)).toBe(words)
    expect(digitalClock(time)).toBe(digits)
  })

  it('writes a range with a hyphen between spaces, and no range of nothing', () => {
    expect(clockRange(450, 480)).toBe('7h30 - 8h00')
    expect(clockRange(450, 450)).toBe('7h30')
  })

  it.each([
    [0, '0 phút'],
    [45, '45 phút'],
    [60, '1 giờ'],
    [90, '1 giờ 30 phút'],
    [59.6, '1 giờ'],
  ])('says %d minutes as %s', (minutes, words) => {
    expect(minutesWords(minutes)).toBe(words)
  })

  it.each([
    [0, '0 giây'],
    [45, '45 giây'],
    [59.7, '1 phút'],
    [60, '1 phút'],
    [90, '1 phút 30 giây'],
    [3900, '1 giờ 5 phút'],
  ])('says %d seconds as %s', (seconds, words) => {
    expect(secondsWords(seconds)).toBe(words)
  })

  it.each([
    [0, 'đúng giờ'],
    [-29, 'đúng giờ'],
    [40, 'chậm 40 giây'],
    [180, 'chậm 3 phút'],
    [-125, 'sớm 2 phút'],
    [5400, 'chậm 1 giờ 30 phút'],
  ])('calls %i seconds off the plan %s', (seconds, words) => {
    expect(delayWords(seconds)).toBe(words)
  })

  it.each([
    [0, '00:00'],
    [245.9, '04:05'],
    [-5, '-00:05'],
    [-0.5, '00:00'],
    [3845, '1:04:05'],
  ])('counts %d seconds as %s', (seconds, text) => {
    expect(stopwatch(seconds)).toBe(text)
  })
})

describe('moments', () => {
  const at = new Date(2024, 0, 20, 7, 30, 12)

  it('writes local time and day in digits', () => {
    expect(timeOfDay(at)).toBe('07:30:12')
    expect(dayOf(at)).toBe('20/01/2024')
  })

  it('leaves out the day today and tells it later', () => {
    expect(moment(at, new Date(2024, 0, 20, 9))).toBe('07:30:12')
    expect(moment(at, new Date(2024, 0, 21))).toBe('07:30 ngày 20/01/2024')
  })
})

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [52000, '52.000'],
    [1234567, '1.234.567'],
    [7.46, '7,46'],
    [-1500.5, '-1.500,5'],
  ])('writes %d as %s', (value, text) => {
    expect(number(value)).toBe(text)
  })

  it.each([
    [0, '00'],
    [6, '06'],
    [24, '24'],
    [1200, '1.200'],
    [null, '…'],
  ])('counts %s as %s', (value, text) => {
    expect(count(value)).toBe(text)
  })
})
