import { describe, expect, it } from 'vitest'

import { recipientPost } from '#domain/awards/recipient.ts'
import { postsAndUnit, shortPost, spokenForm } from '#domain/personForm.ts'
import { makeAttendee, makePlan, makeRecipient } from '#tests/support/makers.ts'

const said = (statePost: string, unit: string) =>
  makeAttendee({ fullName: 'Nguyễn Văn A', salutation: 'đồng chí', statePost, unit })

describe('post and unit', () => {
  it.each([
    ['Giám đốc', 'Sở Nội vụ', 'Giám đốc, Sở Nội vụ'],
    ['Giám đốc Sở Nội vụ', 'sở nội vụ', 'Giám đốc Sở Nội vụ'],
    ['Phó Chủ tịch UBND tỉnh', 'UBND tỉnh Mẫu', 'Phó Chủ tịch UBND tỉnh Mẫu'],
    ['Trưởng ban', 'Ban Mẫu', 'Trưởng ban, Ban Mẫu'],
    ['Tỉnh ủy viên, Giám đốc Sở', 'Sở Nội vụ', 'Tỉnh ủy viên, Giám đốc Sở Nội vụ'],
    ['Phó Giám đốc Sở', 'Sở Y tế', 'Phó Giám đốc Sở Y tế'],
    ['Cán bộ cơ sở', 'Sở Y tế', 'Cán bộ cơ sở, Sở Y tế'],
    ['Giám đốc', '', 'Giám đốc'],
    ['', 'Sở Nội vụ', 'Sở Nội vụ'],
    ['', '', ''],
  ])('of %j and %j are not said twice in a list', (statePost, unit, expected) => {
    expect(postsAndUnit(said(statePost, unit))).toBe(expected)
  })

  it.each([
    ['Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy', '', 'Bí thư Tỉnh ủy'],
    [
      'Uỷ viên Ban Thường vụ Tỉnh ủy',
      'Đại biểu Quốc hội, Phó Chủ tịch UBND tỉnh',
      'Phó Chủ tịch UBND tỉnh',
    ],
    ['Phó Bí thư Tỉnh ủy', 'Chủ tịch UBND tỉnh', 'Chủ tịch UBND tỉnh'],
    ['Bí thư Đảng ủy xã', 'Đại biểu HĐND tỉnh', 'Bí thư Đảng ủy xã'],
    ['Tỉnh ủy viên', '', 'Tỉnh ủy viên'],
    ['', 'Ủy viên UBND tỉnh; Giám đốc Sở', 'Giám đốc Sở'],
    ['', '', ''],
  ])(
    'of %j and %j the one of the short form is an office before a seat: %j',
    (partyPost, statePost, one) => {
      expect(shortPost({ partyPost, statePost })).toBe(one)
    },
  )

  it('of a recipient do not say the unit twice', () => {
    const one = makeRecipient({ post: 'Chủ tịch UBND tỉnh', unit: 'UBND tỉnh' })
    expect(recipientPost(makePlan(), one)).toBe('Chủ tịch UBND tỉnh')
    expect(recipientPost(makePlan(), { ...one, post: 'Chuyên viên' })).toBe(
      'Chuyên viên, UBND tỉnh',
    )
  })

  it.each([
    ['Giám đốc', 'Sở Nội vụ', 'đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ'],
    [
      'Tỉnh ủy viên, Phó Chủ tịch',
      'UBND tỉnh',
      'đồng chí Nguyễn Văn A, Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh',
    ],
    ['Giám đốc Sở Nội vụ', 'Sở Nội vụ', 'đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ'],
    ['Phó Giám đốc Sở', 'Sở Nội vụ', 'đồng chí Nguyễn Văn A, Phó Giám đốc Sở Nội vụ'],
    ['Chi cục trưởng', 'Chi cục Mẫu', 'đồng chí Nguyễn Văn A, Chi cục trưởng Chi cục Mẫu'],
    ['Chánh Văn phòng', 'UBND tỉnh', 'đồng chí Nguyễn Văn A, Chánh Văn phòng'],
    ['', 'Sở Nội vụ', 'đồng chí Nguyễn Văn A, Sở Nội vụ'],
    ['Giám đốc', '', 'đồng chí Nguyễn Văn A, Giám đốc'],
  ])('of %j and %j are read out with the office', (statePost, unit, expected) => {
    expect(spokenForm(said(statePost, unit))).toBe(expected)
  })
})
