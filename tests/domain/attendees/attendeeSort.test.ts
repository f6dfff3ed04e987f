import { describe, expect, it } from 'vitest'

import { sortedAttendees } from '#domain/attendees/attendeeSort.ts'
import { textRanks } from '#domain/textRanks.ts'
import { makeAttendee } from '#tests/support/makers.ts'

const named = (...names: readonly string[]) =>
  names.map((fullName, index) => makeAttendee({ id: `p${index}`, fullName }))

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

describe('sortedAttendees', () => {
  it('sorts names by tên, then họ, then đệm', () => {
    const rows = named('Nguyễn Văn Sơn', 'Lê Thị Ánh', 'Nguyễn Sơn', 'Lê Văn Sơn', 'Trần An')
    const names = sortedAttendees(rows, 'name').map(({ fullName }) => fullName)
    expect(names).toEqual(['Trần An', 'Lê Thị Ánh', 'Lê Văn Sơn', 'Nguyễn Sơn', 'Nguyễn Văn Sơn'])
  })

  it('keeps equals as the office laid the list, downwards too', () => {
    const rows = named('Lê Văn An', 'Trần Bình', 'Lê Văn An')
    expect(ids(sortedAttendees(rows, 'name'))).toEqual(['p0', 'p2', 'p1'])
    expect(ids(sortedAttendees(rows, 'name', 'down'))).toEqual(['p1', 'p0', 'p2'])
  })

  it('puts those without a rank or a unit last in both directions', () => {
    const rows = [
      makeAttendee({ id: 'a', precedence: null, unit: '' }),
      makeAttendee({ id: 'b', precedence: 210.5, unit: 'Sở Y tế' }),
      makeAttendee({ id: 'c', precedence: 100, unit: 'Đảng ủy' }),
    ]
    expect(ids(sortedAttendees(rows, 'precedence'))).toEqual(['c', 'b', 'a'])
    expect(ids(sortedAttendees(rows, 'precedence', 'down'))).toEqual(['b', 'c', 'a'])
    expect(ids(sortedAttendees(rows, 'unit'))).toEqual(['c', 'b', 'a'])
    expect(ids(sortedAttendees(rows, 'unit', 'down'))).toEqual(['b', 'c', 'a'])
  })

  it('sorts dates by year, month, day; a date without its year is not known', () => {
    const rows = [
      makeAttendee({ id: 'a', birth: { year: null, month: 1, day: 20 } }),
      makeAttendee({ id: 'b', birth: { year: 1975, month: 3, day: 2 } }),
      makeAttendee({ id: 'c', birth: { year: 1975, month: null, day: null } }),
    ]
    expect(ids(sortedAttendees(rows, 'birth'))).toEqual(['c', 'b', 'a'])
  })

  it('sorts again rightly after a name that was not there before', () => {
    sortedAttendees(named('Trần Bình', 'Lê An'), 'name')
    expect(ids(sortedAttendees(named('Trần Bình', 'Lê Ba', 'Lê An'), 'name'))).toEqual([
      'p2',
      'p1',
      'p0',
    ])
  })
})

describe('textRanks', () => {
  it('orders by Vietnamese letters: a < ă < â, d < đ', () => {
    expect(textRanks(['đá', 'dạ', 'ăn', 'an', 'ân']).sorted).toEqual(['an', 'ăn', 'ân', 'dạ', 'đá'])
  })

  it('gives the ranks of before when the texts are the same', () => {
    const before = textRanks(['b', 'a'])
    expect(textRanks(['a', 'b', 'a'], before)).toBe(before)
    expect(textRanks(['a'], before).sorted).toEqual(['a'])
    expect(textRanks(['a', 'c'], before).sorted).toEqual(['a', 'c'])
  })
})
