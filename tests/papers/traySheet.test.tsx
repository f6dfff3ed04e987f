import { cleanup, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { traySheet } from '#papers/TraySheet.tsx'
import {
  makeAttendee,
  makeAward,
  makeDecision,
  makeHandover,
  makePlan,
  makeRecipient,
  makeSlot,
  samplePlan,
  testRules,
} from '#tests/support/makers.ts'

import { cells, show } from './show.ts'

const plan = makePlan({
  attendees: [makeAttendee({ id: 'p1', fullName: 'Lãnh đạo mẫu' })],
  decisions: [makeDecision({ number: '12/QĐ-UBND' })],
  awards: [makeAward({ decisionId: 'decision' })],
  recipients: [
    makeRecipient({ id: 'r1', order: 'a0', name: 'Mẫu 1', post: 'Chuyên viên' }),
    makeRecipient({ id: 'r2', order: 'a1', name: 'Mẫu 2' }),
  ],
  handovers: [
    makeHandover({
      id: 'h1',
      recipientIds: ['r2', 'r1'],
      presenters: [makeSlot({ attendeeId: 'p1' })],
    }),
    makeHandover({ id: 'h2', order: 'b', recipientIds: [], recipientsText: '11 tập thể' }),
  ],
})

describe('the tray sheet', () => {
  it('lays the certificates out as the recipients stand', () => {
    show(traySheet(plan, testRules))
    const rows = cells().filter(([place = '']) => /^\d+$/.test(place))
    expect(rows.map(([place, , name]) => [place, name])).toEqual([
      ['1', 'Mẫu 2'],
      ['2', 'Mẫu 1'],
    ])
  })

  it('says at each tray which decision, who hands over and how many', () => {
    show(traySheet(plan, testRules))
    const [first] = screen.getAllByRole('rowheader').map((head) => head.textContent)
    expect(first).toContain('Lượt 1.')
    expect(first).toContain(
      'Quyết định số 12/QĐ-UBND; Người trao: Lãnh đạo mẫu; Trên khay: 2 bằng khen, 2 khung',
    )
  })

  it('names what the catalogue has for the award, by the office where it says so', () => {
    const onTray = (catalogueCode: string | null, rules = testRules) => {
      const awards = [makeAward({ catalogueCode })]
      show(traySheet({ ...plan, awards: makePlan({ awards }).awards }, rules))
      const [first] = screen.getAllByRole('rowheader').map((head) => head.textContent)
      cleanup()
      return first?.split('Trên khay: ')[1]
    }
    expect(onTray('KNC_BT')).toBe('2 kỷ niệm chương, 2 bằng chứng nhận, 2 khung, 2 hộp')
    expect(onTray('LDTT')).toBe('không có hiện vật theo danh mục')
    expect(onTray(null)).toBe('2 bằng')
    const flowers = testRules.awards.map((row) => ({ ...row, objects: [...row.objects, 'bó hoa'] }))
    expect(onTray('BK_BT', { ...testRules, awards: flowers })).toBe(
      '2 bằng khen, 2 khung, 2 bó hoa',
    )
  })

  it('tells where there is no list to lay out', () => {
    show(traySheet(plan, testRules))
    expect(screen.getByText('Trao chung: 11 tập thể. Chưa có danh sách để xếp bằng.')).toBeTruthy()
  })

  it('counts the trays and certificates of the sample', () => {
    show(traySheet(samplePlan(), testRules))
    expect(screen.getByText(/^Tổng cộng: 6 lượt trao/u)).toBeTruthy()
  })
})
