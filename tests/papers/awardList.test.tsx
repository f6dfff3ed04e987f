import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { awardListSheet } from '#papers/AwardList.tsx'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeDecision,
  makePlan,
  makeRecipient,
  samplePlan,
} from '#tests/support/makers.ts'

import { cells, show } from './show.ts'

const publicList = { version: 'public', header: false } as const
const internalList = { version: 'internal', header: false } as const

const decided = makePlan({
  decisions: [
    makeDecision({ id: 'd1', order: 'a0' }),
    makeDecision({ id: 'd2', order: 'a1', number: '', authority: '' }),
  ],
  awards: [
    makeAward({ id: 'w1', order: 'a0', decisionId: 'd2', name: 'Giấy khen mẫu', grantor: '' }),
    makeAward({ id: 'w2', order: 'a1', decisionId: 'd1', reason: 'vì đã có thành tích' }),
  ],
  recipients: [
    makeRecipient({
      id: 'r1',
      order: 'a0',
      awardId: 'w2',
      name: 'người nhận mẫu',
      unit: 'Phòng mẫu',
    }),
    makeRecipient({
      id: 'r2',
      order: 'a1',
      awardId: 'w2',
      kind: 'collective',
      name: 'Phòng mẫu 2',
      representative: 'Đại diện mẫu',
      note: 'hỏi lại',
    }),
    makeRecipient({ id: 'r3', order: 'a2', awardId: 'w2', name: 'Mẫu 3', posthumous: true }),
  ],
})

describe('the list of awards', () => {
  it('goes by decision, then by award, recipients in the order of the decision', () => {
    show(awardListSheet(decided, publicList))
    expect(cells()).toEqual([
      ['TT', 'Họ và tên, tên tập thể', 'Chức vụ, đơn vị công tác', 'Ghi chú'],
      ['I. Quyết định số 01/QĐ-UBND ngày 05 tháng 01 năm 2024 của Chủ tịch UBND tỉnh'],
      [
        '1. Bằng khen của Chủ tịch UBND tỉnh: 01 tập thể, 02 cá nhân' +
          'Chủ tịch UBND tỉnh tặng, vì đã có thành tích',
      ],
      ['1', 'Người nhận mẫu', 'Phòng mẫu', ''],
      ['2', 'Phòng mẫu 2', '', ''],
      ['3', 'Mẫu 3', '', 'Truy tặng'],
      ['II. Quyết định số … ngày 05 tháng 01 năm 2024 của …'],
      ['1. Giấy khen mẫu… tặng'],
      ['Chưa có danh sách.'],
    ])
  })

  it('tells notes and representatives in the internal version only', () => {
    show(awardListSheet(decided, internalList))
    expect(cells()[4]?.[3]).toBe('Đại diện: Đại diện mẫu; hỏi lại')
  })

  it('counts what the list holds, in two digits', () => {
    show(awardListSheet(decided, publicList))
    expect(screen.getByText('(Danh sách này có 01 tập thể, 02 cá nhân.)')).toBeTruthy()
  })

  it('counts who receives two awards once, and tells how many grants there are', () => {
    const twice = makePlan({
      conferences: [makeConference()],
      awards: [makeAward({ id: 'w1' }), makeAward({ id: 'w2', order: 'a1', name: 'Giấy khen' })],
      recipients: ['w1', 'w2'].map((awardId) =>
        makeRecipient({ id: awardId, awardId, name: 'Mẫu 1', post: 'Chuyên viên', unit: 'Sở mẫu' }),
      ),
    })
    show(awardListSheet(twice, publicList))
    expect(
      screen.getByText('(Danh sách này có 01 cá nhân; tất cả 02 lượt khen thưởng.)'),
    ).toBeTruthy()
  })

  it('says "at least" and leaves a blank where nobody knows how many', () => {
    show(awardListSheet(samplePlan(), publicList))
    expect(
      screen.getByText(
        /^\(Danh sách này có 11 tập thể, ít nhất \d+ cá nhân, tính theo từng hình thức\.\)$/,
      ),
    ).toBeTruthy()
    expect(screen.getByText(': … cá nhân')).toBeTruthy()
  })

  it('sets stated against named in the internal version only', () => {
    const award = makeAward({ stated: [{ kind: 'individual', count: 24, text: '' }] })
    const recipients = [1, 2, 3].map((n) => makeRecipient({ id: `r${n}`, name: `Mẫu ${n}` }))
    const plan = makePlan({ awards: [award], recipients })
    show(awardListSheet(plan, internalList))
    expect(screen.getByText('24 theo quyết định, 3 có tên')).toBeTruthy()
  })

  it('prints a group with its number and whoever is known of it below', () => {
    const attendees = [makeAttendee({ id: 'p', statePost: 'Phó Chủ tịch' })]
    const recipients = [
      makeRecipient({ id: 'g', kind: 'group', name: 'đồng chí mẫu', count: 6, memberIds: ['p'] }),
      makeRecipient({
        id: 'part',
        kind: 'group',
        name: 'lãnh đạo mẫu',
        partOfId: 'g',
        order: 'a1',
      }),
    ]
    const plan = makePlan({ attendees, awards: [makeAward()], recipients })
    show(awardListSheet(plan, publicList))
    expect(cells().slice(3)).toEqual([
      ['1', '06 đồng chí mẫu', '', ''],
      ['', '- Đại biểu mẫu 1', 'Phó Chủ tịch', ''],
    ])
  })

  it('says so when there is nothing to list', () => {
    show(awardListSheet(makePlan(), publicList))
    expect(screen.getByText('Chưa có hình thức khen thưởng nào.')).toBeTruthy()
  })
})
