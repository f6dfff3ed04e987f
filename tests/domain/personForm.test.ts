import { describe, expect, it } from 'vitest'

import { postsAndUnit, spokenForm } from '#domain/personForm.ts'
import { makeAttendee } from '#tests/support/makers.ts'

const said = (statePost: string, unit: string) =>
  makeAttendee({ fullName: 'Nguyễn Văn A', salutation: 'đồng chí', statePost, unit })

describe('post and unit', () => {
  it.each([
    ['Giám đốc', 'Sở Nội vụ', 'Giám đốc, Sở Nội vụ'],
    ['Giám đốc Sở Nội vụ', 'sở nội vụ', 'Giám đốc Sở Nội vụ'],
    ['Phó Chủ tịch UBND tỉnh', 'UBND tỉnh Mẫu', 'Phó Chủ tịch UBND tỉnh Mẫu'],
    ['Trưởng ban', 'Ban Mẫu', 'Trưởng ban, Ban Mẫu'],
    ['Giám đốc', '', 'Giám đốc'],
    ['', 'Sở Nội vụ', 'Sở Nội vụ'],
    ['', '', ''],
  ])('of %j and %j are not said twice in a list', (statePost, unit, expected) => {
    expect(postsAndUnit(said(statePost, unit))).toBe(expected)
  })

  it.each([
    ['Giám đốc', 'Sở Nội vụ', 'đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ'],
    [
      'Tỉnh ủy viên, Phó Chủ tịch',
      'UBND tỉnh',
      'đồng chí Nguyễn Văn A, Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh',
    ],
    ['Giám đốc Sở Nội vụ', 'Sở Nội vụ', 'đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ'],
    ['Chánh Văn phòng', 'UBND tỉnh', 'đồng chí Nguyễn Văn A, Chánh Văn phòng'],
    ['', 'Sở Nội vụ', 'đồng chí Nguyễn Văn A, Sở Nội vụ'],
    ['Giám đốc', '', 'đồng chí Nguyễn Văn A, Giám đốc'],
  ])('of %j and %j are read out with the office', (statePost, unit, expected) => {
    expect(spokenForm(said(statePost, unit))).toBe(expected)
  })
})
