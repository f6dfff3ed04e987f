import { describe, expect, it } from 'vitest'

import { checksOf } from '#domain/checks/checksOf.ts'
import { unansweredByDelegation } from '#domain/invitations/unanswered.ts'
import type { Delegation } from '#domain/record.ts'
import { makeAttendee, makeConference, makePlan, testRules } from '#tests/support/makers.ts'
import { problemWords } from '#text/problemWords.ts'
import { unansweredText } from '#text/unansweredWords.ts'

const kept: Delegation = {
  name: 'Sở Mẫu',
  quota: 1,
  headId: '3',
  contact: 'Văn phòng, 0900 000 000',
}

const plan = makePlan({
  conferences: [makeConference({ delegations: [kept], answerBy: '2024-01-15' })],
  attendees: [
    makeAttendee({ id: '1', order: 'a1', delegation: 'Ban Mẫu', invitation: 'invited' }),
    makeAttendee({
      id: '2',
      order: 'a2',
      fullName: 'Đại biểu mẫu 2',
      delegation: 'SỞ MẪU',
      unit: 'Sở Mẫu',
      statePost: 'Phó Giám đốc',
      phone: '0900 000 002',
      invitation: 'invited',
    }),
    makeAttendee({
      id: '3',
      order: 'a3',
      fullName: 'Đại biểu mẫu 3',
      delegation: 'Sở Mẫu',
      phone: '0900 000 003',
    }),
    makeAttendee({ id: '4', order: 'a4', delegation: 'Ban Mẫu' }),
  ],
})

describe('the list of who has not answered', () => {
  it('is by delegation, in the order among delegations, with who has not answered only', () => {
    const groups = unansweredByDelegation(plan)
    expect(groups.map(({ name, people }) => [name, people.map(({ id }) => id)])).toEqual([
      ['Sở Mẫu', ['2']],
      ['Ban Mẫu', ['1']],
    ])
  })

  it('as text says whom to call, and does not say the unit again that is the delegation', () => {
    expect(unansweredText(unansweredByDelegation(plan)).split('\n\n')[0]).toBe(
      [
        '1. Sở Mẫu (1/2 người chưa trả lời)',
        'Đầu mối: Văn phòng, 0900 000 000',
        'Trưởng đoàn: Đại biểu mẫu 3, 0900 000 003',
        '1. Đại biểu mẫu 2; Phó Giám đốc; 0900 000 002',
      ].join('\n'),
    )
  })
})

describe('the checks of invitations', () => {
  it('tell delegations over their quota, those without a head, and open answers', () => {
    expect(checksOf(plan, testRules).map((one) => problemWords(one))).toEqual([
      'Đoàn Sở Mẫu: 2 người dự, quá chỉ tiêu 1.',
      'Đoàn Ban Mẫu: chưa có trưởng đoàn cho 2 người dự.',
      '2 người chưa trả lời lời mời; hạn trả lời 15/01/2024.',
    ])
  })

  it('say nothing of heads where the office names none, and of answers without a day', () => {
    const quiet = makePlan({
      conferences: [makeConference()],
      attendees: [...plan.attendees.values()],
    })
    expect(checksOf(quiet, testRules)).toEqual([])
  })
})
