import { describe, expect, it } from 'vitest'

import { Refused } from '#domain/refused.ts'
import {
  NO_DATE,
  clockAfter,
  compareDates,
  parseClock,
  parsePartialDate,
  readClock,
  readDate,
  sessionOf,
  weekdayOf,
} from '#domain/time.ts'

describe('parseClock', () => {
  it.each([
    ['7h30', 450],
    ['07:30', 450],
    ['7 giờ 30 phút', 450],
    ['7 giờ', 420],
    ['7h', 420],
    ['7.30', 450],
    ['7g30', 450],
    [' 13:05 ', 785],
    ['0:00', 0],
    ['23:59', 1439],
  ])('reads %j as %i minutes', (text, minutes) => {
    expect(parseClock(text)).toBe(minutes)
  })

  it('reads text in NFD as well', () => {
    expect(parseClock('7 giờ 30 phút'.normalize('NFD'))).toBe(450)
  })

  it.each(['25:99', '24:00', '7:60', '', 'sáng', '7:30:10', '-1:00', '7h30x'])(
    'knows no time in %j',
    (text) => {
      expect(parseClock(text)).toBeNull()
    },
  )
})

describe('parsePartialDate', () => {
  it.each([
    ['20/01/2024', { year: 2024, month: 1, day: 20 }],
    ['20-1', { year: null, month: 1, day: 20 }],
    ['20.1.2024', { year: 2024, month: 1, day: 20 }],
    ['2024-01-20', { year: 2024, month: 1, day: 20 }],
    ['01/2024', { year: 2024, month: 1, day: null }],
    ['2023', { year: 2023, month: null, day: null }],
    ['năm 2023', { year: 2023, month: null, day: null }],
    ['tháng 1 năm 2024', { year: 2024, month: 1, day: null }],
    ['ngày 20 tháng 01 năm 2024', { year: 2024, month: 1, day: 20 }],
    ['29/2', { year: null, month: 2, day: 29 }],
    ['29/02/2024', { year: 2024, month: 2, day: 29 }],
    ['', NO_DATE],
  ])('reads %j', (text, date) => {
    expect(parsePartialDate(text)).toEqual(date)
  })

  it.each(['31/02', '29/02/2023', '0/1', '20/13/2024', '20/1/24', 'hôm nay', '1/2/3/4', '20'])(
    'knows no date in %j',
    (text) => {
      expect(parsePartialDate(text)).toBeNull()
    },
  )
})

describe('typed times and dates', () => {
  it('are unknown while the field is empty', () => {
    expect(readClock(' ')).toBeNull()
    expect(readDate('')).toEqual(NO_DATE)
  })

  it('are refused with the text that was typed', () => {
    expect(() => readClock('25:99')).toThrow(Refused)
    expect(() => readDate('31/02')).toThrow(Refused)
  })
})

describe('dates and times', () => {
  it('know the weekday only of a whole date', () => {
    expect(weekdayOf({ year: 2024, month: 1, day: 20 })).toBe(6)
    expect(weekdayOf({ year: null, month: 1, day: 20 })).toBeNull()
  })

  it('part the day at noon and at six', () => {
    expect([719, 720, 1079, 1080].map(sessionOf)).toEqual([
      'morning',
      'afternoon',
      'afternoon',
      'evening',
    ])
  })

  it('wrap at midnight', () => {
    expect(clockAfter(1430, 20)).toBe(10)
    expect(clockAfter(10, -20)).toBe(1430)
  })

  it('sort what is known before what is not', () => {
    const dates = [
      NO_DATE,
      { year: 2024, month: null, day: null },
      { year: 2024, month: 1, day: 2 },
    ]
    expect(dates.toSorted(compareDates)).toEqual([dates[2], dates[1], dates[0]])
  })
})
