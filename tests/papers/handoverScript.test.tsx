import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { Plan } from '#domain/plan.ts'
import type { Handover } from '#domain/record.ts'
import { madeText } from '#domain/script/ownScript.ts'
import { handoverScriptSheet } from '#papers/HandoverScript.tsx'
import {
  makeAttendee,
  makeAward,
  makeDecision,
  makeHandover,
  makeItem,
  makePlan,
  makeRecipient,
  makeSlot,
  samplePlan,
  testRules,
} from '#tests/support/makers.ts'

import { cells, show } from './show.ts'

const recipients = [
  makeRecipient({ id: 'r1', order: 'a0', name: 'Mẫu 1', post: 'Chuyên viên', unit: 'UBND xã mẫu' }),
  makeRecipient({ id: 'r2', order: 'a1', name: 'Mẫu 2' }),
]

function planWith(handover: Parameters<typeof makeHandover>[0]) {
  return makePlan({
    decisions: [makeDecision()],
    awards: [makeAward({ decisionId: 'decision' })],
    recipients,
    handovers: [makeHandover({ recipientIds: ['r2', 'r1'], ...handover })],
  })
}

function madeOf(plan: Plan): string {
  return madeText(plan, plan.handovers.get('handover') as Handover, testRules)
}

describe('the handover script', () => {
  it('numbers the recipients as they stand and spells abbreviations out', () => {
    show(handoverScriptSheet(planWith({}), testRules))
    const people = cells().filter(([, step = '']) => /^\d+$/.test(step))
    expect(people).toEqual([
      ['', '1', 'Mẫu 2'],
      ['', '2', 'Mẫu 1, Chuyên viên, Ủy ban nhân dân xã mẫu'],
    ])
  })

  it('heads each handover with its number and award, under the decision that is read', () => {
    show(handoverScriptSheet(planWith({}), testRules))
    const heads = screen.getAllByRole('rowheader').map((head) => head.textContent)
    expect(heads).toEqual([
      'Quyết định số 01/QĐ-UBND ngày 05 tháng 01 năm 2024 của Chủ tịch UBND tỉnh',
      'Lượt 1. Bằng khen của Chủ tịch UBND tỉnh',
    ])
  })

  it('says in which capacity the presenter hands over', () => {
    const slot = makeSlot({
      name: 'Bà Mẫu',
      capacity: 'authority',
      principal: 'Thủ tướng Chính phủ',
    })
    show(handoverScriptSheet(planWith({ presenters: [slot] }), testRules))
    const row = screen.getByRole('row', { name: /Mời người trao/ })
    expect(within(row).getByText(/Bà Mẫu, thừa ủy quyền của Thủ tướng Chính phủ/)).toBeTruthy()
    expect(screen.queryByText('CHƯA RÕ NGƯỜI TRAO')).toBeNull()
  })

  it('frames a presenter whom nobody knows yet', () => {
    show(handoverScriptSheet(planWith({ presenters: [makeSlot()] }), testRules))
    const row = screen.getByRole('row', { name: /Mời người trao/ })
    expect(within(row).getByText('CHƯA RÕ NGƯỜI TRAO')).toBeTruthy()
  })

  it('prints the text of the office in place of the made one, spelled out', () => {
    const plan = planWith({ mcNote: 'Chờ nhạc' })
    const script = { text: 'Mời Mẫu 2, Mẫu 1 (UBND xã).\n\nMời trao!', madeThen: madeOf(plan) }
    show(handoverScriptSheet(planWith({ mcNote: 'Chờ nhạc', script }), testRules))
    expect(cells().slice(-3)).toEqual([
      ['', 'Lời dẫn', 'Mời Mẫu 2, Mẫu 1 (Ủy ban nhân dân xã).'],
      ['', 'Lời dẫn', 'Mời trao!'],
      ['', 'Ghi chú', 'Chờ nhạc'],
    ])
  })

  it('prints what is true now, and the text of the office below, marked, when it is not', () => {
    const script = { text: 'Mời Mẫu 9 (UBND xã).', madeThen: 'Mời Mẫu 9.' }
    show(handoverScriptSheet(planWith({ script }), testRules))
    expect(screen.getByRole('row', { name: /Mời người trao/ })).toBeTruthy()
    expect(cells().at(-1)).toEqual([
      '',
      'Không đọc',
      'LỜI SOẠN TRƯỚC, NAY KHÔNG CÒN ĐÚNGMời Mẫu 9 (UBND xã).',
    ])
  })

  it('tells awards that nobody hands over, and prints the note for the MC', () => {
    const plan = makePlan({
      awards: [
        makeAward({ id: 'award' }),
        makeAward({ id: 'other', order: 'a1', shortName: 'Cờ' }),
      ],
      recipients,
      handovers: [makeHandover({ mcNote: 'Chờ nhạc', recipientIds: ['r1'] })],
    })
    show(handoverScriptSheet(plan, testRules))
    expect(screen.getByText('CHƯA CÓ LƯỢT TRAO')).toBeTruthy()
    expect(screen.getByText('Chờ nhạc')).toBeTruthy()
  })

  it('holds every handover of the sample, the unknown presenter framed once', () => {
    show(handoverScriptSheet(samplePlan(), testRules))
    expect(screen.getAllByText(/^Lượt \d\. /)).toHaveLength(6)
    expect(screen.getAllByText('CHƯA RÕ NGƯỜI TRAO')).toHaveLength(1)
  })

  it('takes a handover without recipients', () => {
    show(handoverScriptSheet(planWith({ recipientIds: [] }), testRules))
    expect(screen.getByText('CHƯA CÓ NGƯỜI NHẬN')).toBeTruthy()
  })

  it('begins with the introduction where the programme has one, abbreviations spelled out', () => {
    const introduced = {
      ...planWith({}),
      attendees: makePlan({
        attendees: [
          makeAttendee({ fullName: 'Mẫu 3', statePost: 'Chủ tịch UBND tỉnh', precedence: 240 }),
        ],
      }).attendees,
    }
    const withItem = {
      ...introduced,
      agendaItems: makePlan({ agendaItems: [makeItem({ kind: 'introduction' })] }).agendaItems,
    }
    show(handoverScriptSheet(withItem, testRules))
    expect(cells().find(([, step]) => step === 'Giới thiệu')).toBeDefined()
    expect(screen.getByText(/Mẫu 3, .*Chủ tịch Ủy ban nhân dân tỉnh/u)).toBeDefined()
  })

  it('has no introduction where the programme has none', () => {
    show(handoverScriptSheet(planWith({}), testRules))
    expect(cells().find(([, step]) => step === 'Giới thiệu')).toBeUndefined()
  })
})
