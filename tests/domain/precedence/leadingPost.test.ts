import { describe, expect, it } from 'vitest'

import { LEADING_POSTS, leadingOf } from '#domain/precedence/leadingPost.ts'
import rule from '#resources/rules/leading-posts.json'
import { makeAttendee } from '#tests/support/makers.ts'

const of = (statePost: string, partyPost = '') => leadingOf(makeAttendee({ statePost, partyPost }))

describe('the head and the deputy', () => {
  it('are told by the lists that ship, with their source', () => {
    expect(rule).toMatchObject(LEADING_POSTS)
    expect(rule.source).not.toBe('')
  })

  it.each([
    ['Giám đốc Sở Nội vụ', 'head'],
    ['Phó Giám đốc Sở Nội vụ', 'deputy'],
    ['PHÓ GIÁM ĐỐC', 'deputy'],
    ['P.Giám đốc', 'deputy'],
    ['P. Giám đốc', 'deputy'],
    ['PCT UBND tỉnh', 'deputy'],
    ['Thứ trưởng Bộ Nội vụ', 'deputy'],
    ['Phó Chánh Văn phòng UBND tỉnh', 'deputy'],
    ['Q. Giám đốc Sở', 'head'],
    ['Quyền Giám đốc Sở', 'head'],
    ['nguyên Phó Chủ tịch HĐND tỉnh', 'deputy'],
    ['Tỉnh ủy viên, Giám đốc Sở', 'head'],
    ['Phó Chủ tịch Thường trực UBND tỉnh', 'standing'],
    ['Phó Chủ tịch thường trực HĐND tỉnh', 'standing'],
    ['PCT TT UBND tỉnh', 'standing'],
    ['nguyên Phó Chủ tịch Thường trực UBND tỉnh', 'deputy'],
    ['Phó Giám đốc TT Y tế', 'deputy'],
    ['Phóng viên', 'none'],
    ['Phó Giáo sư, Giám đốc Bệnh viện', 'head'],
    ['Trưởng phòng Tổng hợp', 'none'],
    ['Đại biểu Quốc hội', 'none'],
    ['', 'none'],
  ] as const)('%j is: %s', (post, leading) => {
    expect(of(post)).toBe(leading)
  })

  it('are told by the office of the State before that of the Party', () => {
    expect(of('Chủ tịch UBND tỉnh', 'Phó Bí thư Tỉnh ủy')).toBe('head')
    expect(of('Phó Giám đốc Sở', 'Bí thư Đảng ủy Sở')).toBe('deputy')
    expect(of('', 'Tỉnh ủy viên, Phó Trưởng Ban Tổ chức Tỉnh ủy')).toBe('deputy')
  })

  it('are of one kind where a seat ranks above all offices', () => {
    expect(of('Phó Chủ tịch UBND tỉnh', 'Ủy viên BTV Tỉnh ủy')).toBe('head')
  })
})
