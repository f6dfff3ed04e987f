import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import type { Attendee } from '#domain/record.ts'
import { introductionSheet } from '#papers/IntroductionSheet.tsx'
import { makeAttendee, makeConference, makePlan, testRules } from '#tests/support/makers.ts'

import { cells, show } from './show.ts'

function showPeople(people: readonly Partial<Attendee>[]) {
  const plan = makePlan({
    conferences: [makeConference()],
    attendees: people.map((fields, index) =>
      makeAttendee({
        id: `p${index}`,
        order: `a${index}`,
        fullName: `Mẫu ${index}`,
        partyPost: '',
        statePost: 'Chức vụ',
        unit: '',
        ...fields,
      }),
    ),
  })
  show(introductionSheet(plan, rulesOf(plan, testRules)))
}

describe('the order of introduction on paper', () => {
  it('numbers everybody, names those by name and puts the others under their group', () => {
    showPeople([
      { precedence: 310 },
      { precedence: 210 },
      { precedence: 310, unit: 'Văn phòng mẫu' },
    ])
    expect(cells().filter(([first = '']) => /^\d+$/u.test(first))).toEqual([
      ['1', 'đồng chí Mẫu 1', 'Chức vụ', 'Đích danh'],
      ['2', 'đồng chí Mẫu 0', 'Chức vụ', ''],
      ['3', 'đồng chí Mẫu 2', 'Chức vụ, Văn phòng mẫu', 'Đích danh'],
    ])
    expect(screen.getByText(/Đơn vị chủ nhà: Văn phòng mẫu/u)).toBeDefined()
    expect(
      screen.getByText('Tổng cộng: 2 đại biểu giới thiệu đích danh, 1 nhóm, 3 đại biểu.'),
    ).toBeDefined()
  })

  it('shows whose post nobody knows, for whom a substitute comes, and how many are left out', () => {
    showPeople([
      { precedence: 210, statePost: '' },
      { precedence: 220, invitation: 'substitute', substituteId: 'p2' },
      { precedence: 240 },
      { precedence: 240, introduced: 'none' },
    ])
    expect(screen.getByText('CHƯA RÕ CHỨC VỤ')).toBeDefined()
    expect(screen.getByText('Thay Mẫu 1')).toBeDefined()
    expect(screen.getByText(/Không giới thiệu 1 đại biểu theo yêu cầu\./u)).toBeDefined()
  })

  it('says so while nobody comes', () => {
    showPeople([])
    expect(screen.getByText('Chưa có đại biểu nào dự.')).toBeDefined()
  })
})
