import { describe, expect, it } from 'vitest'

import { possibleGrantors, possibleNames } from '#domain/awardImport/severalGrantors.ts'
import { awardsOf, recipientsOfAward } from '#domain/plan.ts'
import { makeAward, makePlan, testRules } from '#tests/support/makers.ts'

import { HEADER, imported, listOf, review } from './someList.ts'

const coded = listOf([
  HEADER,
  ['1', 'Cá nhân mẫu 1', 'Chuyên viên', 'Sở mẫu', 'BK_BT'],
  ['2', 'Cá nhân mẫu 2', 'Chuyên viên', 'Sở mẫu', 'BK_BT'],
  ['3', 'Cá nhân mẫu 3', 'Chuyên viên', 'Sở mẫu', 'CSTD_BT'],
])

const namesOf = (code: string) => {
  const row = testRules.awards.find((one) => one.code === code)
  return row === undefined ? [] : possibleNames(row)
}

describe('a code that leaves open who grants', () => {
  it('is asked about once for all of its rows, and nothing is taken over meanwhile', () => {
    const { groups, rows } = review(makePlan(), coded)
    expect(groups.map(({ doubt, choice, rows: count }) => [doubt, choice, count])).toEqual([
      ['grantorOpen', null, 2],
      ['grantorOpen', null, 1],
    ])
    expect(rows.map(({ doubt }) => doubt?.kind)).toEqual(['award', 'award', 'award'])
    expect(imported(makePlan(), coded).changes).toEqual([])
  })

  it('is answered by what it may be, and then says who grants', () => {
    expect(namesOf('BK_BT')).toEqual([
      'Bằng khen của Chủ tịch UBND tỉnh',
      'Bằng khen của UBND tỉnh',
      'Bằng khen của Bộ trưởng',
    ])
    expect(namesOf('CSTD_BT')).toContain('Chiến sĩ thi đua cấp bộ')
    expect(namesOf('KNC_BT')).toContain('Kỷ niệm chương của Bộ trưởng')
    const [first, second] = review(makePlan(), coded).groups
    const { plan } = imported(makePlan(), coded, {
      awards: new Map([
        [first?.key ?? '', { kind: 'new', name: 'Bằng khen của Bộ trưởng Bộ Nội vụ' }],
        [second?.key ?? '', { kind: 'new', name: 'Chiến sĩ thi đua cấp tỉnh' }],
      ]),
    })
    expect(awardsOf(plan)).toMatchObject([
      {
        name: 'Bằng khen của Bộ trưởng Bộ Nội vụ',
        catalogueCode: 'BK_BT',
        grantor: 'Bộ trưởng Bộ Nội vụ',
        grantorLevel: 'ministry',
      },
      {
        name: 'Chiến sĩ thi đua cấp tỉnh',
        catalogueCode: 'CSTD_BT',
        grantor: 'Chủ tịch UBND tỉnh',
        grantorLevel: 'province',
      },
    ])
    expect(recipientsOfAward(plan, awardsOf(plan)[0]?.id ?? '')).toHaveLength(2)
  })

  it('may stay open: then no level is guessed either', () => {
    const [first] = review(makePlan(), coded).groups
    const { plan } = imported(makePlan(), coded, {
      awards: new Map([[first?.key ?? '', { kind: 'new' }]]),
    })
    expect(awardsOf(plan)).toMatchObject([
      { name: 'Bằng khen của Bộ, ban, ngành, tỉnh', grantor: '', grantorLevel: null },
    ])
  })

  it('is answered for every decision at once', () => {
    const two = listOf([
      [...HEADER, 'Số quyết định'],
      ['1', 'Cá nhân mẫu 1', 'Chuyên viên', 'Sở mẫu', 'BK_BT', '1/QĐ-A'],
      ['2', 'Cá nhân mẫu 2', 'Chuyên viên', 'Sở mẫu', 'BK_BT', '2/QĐ-B'],
    ])
    const [first] = review(makePlan(), two).groups
    const said = { kind: 'new', name: 'Bằng khen của Chủ tịch UBND tỉnh' } as const
    const { groups } = review(makePlan(), two, { awards: new Map([[first?.key ?? '', said]]) })
    expect(groups.map(({ choice }) => choice)).toEqual([said, said])
  })

  it('is no question where the decision says who grants, or the plan has the award under that name', () => {
    const withAuthority = listOf([
      [...HEADER, 'Số quyết định', 'Cơ quan ban hành'],
      ['1', 'Cá nhân mẫu 1', 'Chuyên viên', 'Sở mẫu', 'BK_BT', '1/QĐ-UBND', 'Chủ tịch UBND tỉnh'],
      ['2', 'Cá nhân mẫu 2', 'Chuyên viên', 'Sở mẫu', 'CSTD_BT', '2/QĐ-BNV', 'Bộ trưởng Bộ Nội vụ'],
    ])
    expect(awardsOf(imported(makePlan(), withAuthority).plan)).toMatchObject([
      { name: 'Bằng khen của Chủ tịch UBND tỉnh', grantorLevel: 'province' },
      { name: 'Chiến sĩ thi đua cấp bộ', grantorLevel: 'ministry', grantor: 'Bộ trưởng Bộ Nội vụ' },
    ])
    const known = makeAward({ id: 'bk', name: 'Bằng khen của Bộ, ban, ngành, tỉnh' })
    const [group] = review(makePlan({ awards: [known] }), coded).groups
    expect(group).toMatchObject({ doubt: null, choice: { kind: 'present', id: 'bk' } })
  })

  it('proposes first what the plan has of that row', () => {
    const known = makeAward({ id: 'bk', name: 'Bằng khen của Chủ tịch UBND tỉnh' })
    const [group] = review(makePlan({ awards: [known] }), coded).groups
    expect(group).toMatchObject({ doubt: 'grantorOpen', choice: null })
    expect(group?.candidates.map(({ id }) => id)).toEqual(['bk'])
  })

  it('is like a title that both grant under one name, which it keeps: who grants is said beside it', () => {
    const titles = listOf([
      HEADER,
      ['1', 'Tập thể mẫu 1', '', '', 'TT_LDXS'],
      ['2', 'Tập thể mẫu 2', '', '', 'DV_QT'],
      ['3', 'Tập thể mẫu 3', '', '', 'Tập thể lao động xuất sắc'],
    ])
    const rowOf = (code: string) => testRules.awards.filter((one) => one.code === code)
    expect(rowOf('TT_LDXS').flatMap(possibleGrantors)).toEqual(['Chủ tịch UBND tỉnh', 'Bộ trưởng'])
    expect(rowOf('BK_BT').flatMap(possibleGrantors)).toEqual([])
    expect(rowOf('GK').flatMap(possibleGrantors)).toEqual([])
    const { groups } = review(makePlan(), titles)
    expect(groups.map(({ doubt, choice, rows }) => [doubt, choice, rows])).toEqual([
      ['grantorOpen', null, 2],
      ['grantorOpen', null, 1],
    ])
    expect(imported(makePlan(), titles).changes).toEqual([])
    const { plan } = imported(makePlan(), titles, {
      awards: new Map([
        [groups[0]?.key ?? '', { kind: 'new', grantor: 'Chủ tịch UBND tỉnh' }],
        [groups[1]?.key ?? '', { kind: 'new', grantor: 'Bộ trưởng Bộ Quốc phòng' }],
      ]),
    })
    expect(awardsOf(plan)).toMatchObject([
      {
        name: 'Tập thể lao động xuất sắc',
        catalogueCode: 'TT_LDXS',
        grantor: 'Chủ tịch UBND tỉnh',
        grantorLevel: 'province',
      },
      {
        name: 'Đơn vị quyết thắng',
        catalogueCode: 'DV_QT',
        grantor: 'Bộ trưởng Bộ Quốc phòng',
        grantorLevel: 'ministry',
      },
    ])
    const open = imported(makePlan(), titles, {
      awards: new Map([[groups[0]?.key ?? '', { kind: 'new' }]]),
    })
    expect(awardsOf(open.plan)).toMatchObject([{ grantor: '', grantorLevel: null }])
  })

  it('is no question of a title either where the decision says who grants', () => {
    const list = listOf([
      [...HEADER, 'Số quyết định', 'Cơ quan ban hành'],
      ['1', 'Tập thể mẫu 1', '', '', 'TT_LDXS', '1/QĐ-UBND', 'Chủ tịch UBND tỉnh'],
    ])
    expect(awardsOf(imported(makePlan(), list).plan)).toMatchObject([
      {
        name: 'Tập thể lao động xuất sắc',
        grantor: 'Chủ tịch UBND tỉnh',
        grantorLevel: 'province',
      },
    ])
  })

  it('is who the user said, also where the list names an office that tells no level', () => {
    const list = listOf([
      [...HEADER, 'Số quyết định', 'Cơ quan ban hành'],
      ['1', 'Tập thể mẫu 1', '', '', 'TT_LDXS', '1/QĐ', 'Cơ quan mẫu'],
    ])
    const key = review(makePlan(), list).groups[0]?.key ?? ''
    const { plan } = imported(makePlan(), list, {
      awards: new Map([[key, { kind: 'new', grantor: 'Bộ trưởng Bộ Quốc phòng' }]]),
    })
    expect(awardsOf(plan)).toMatchObject([
      { grantor: 'Bộ trưởng Bộ Quốc phòng', grantorLevel: 'ministry' },
    ])
  })

  it('is like a name that is only the kind: "Bằng khen", "Kỷ niệm chương"', () => {
    const bare = (award: string, ...decision: readonly string[]) =>
      listOf([
        [...HEADER, 'Số quyết định', 'Cơ quan ban hành'],
        ['1', 'Cá nhân mẫu 1', 'Chuyên viên', 'Sở mẫu', award, ...decision],
      ])
    for (const award of ['Bằng khen', 'KNC', 'Cờ thi đua'])
      expect(review(makePlan(), bare(award)).groups[0]?.doubt).toBe('grantorOpen')
    expect(review(makePlan(), bare('Giấy khen')).groups[0]?.doubt).toBeNull()
    const said = imported(makePlan(), bare('Bằng khen', '1/QĐ-UBND', 'Chủ tịch UBND tỉnh')).plan
    expect(awardsOf(said)).toMatchObject([{ name: 'Bằng khen', grantor: 'Chủ tịch UBND tỉnh' }])
  })
})
