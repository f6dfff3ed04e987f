import { describe, expect, it } from 'vitest'

import { splitPosts } from '#domain/attendees/posts.ts'

describe('posts', () => {
  it.each([
    ['Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', 'Phó Bí thư Tỉnh ủy', 'Chủ tịch UBND tỉnh'],
    ['Ủy viên BCH Đảng bộ tỉnh; Giám đốc Sở', 'Ủy viên BCH Đảng bộ tỉnh', 'Giám đốc Sở'],
    ['Bí thư Đảng ủy xã', 'Bí thư Đảng ủy xã', ''],
    ['Chánh Văn phòng Tỉnh ủy', '', 'Chánh Văn phòng Tỉnh ủy'],
    ['Bí thư Tỉnh đoàn', '', 'Bí thư Tỉnh đoàn'],
    ['Trưởng phòng, Bí thư Chi bộ', '', 'Trưởng phòng, Bí thư Chi bộ'],
    ['', '', ''],
  ])('of %j are Party %j and State %j', (text, partyPost, statePost) => {
    expect(splitPosts(text)).toEqual({ partyPost, statePost })
  })
})
