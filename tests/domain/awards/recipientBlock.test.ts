import { describe, expect, it } from 'vitest'

import { addRecipients, countOfGroup, readRecipientBlock } from '#domain/awards/recipientBlock.ts'
import { applyChanges, planOf, recipientsOfAward } from '#domain/plan.ts'
import { counter, makeAward, makeConference, makeRecipient } from '#tests/support/makers.ts'

describe('readRecipientBlock', () => {
  it('reads name, post and unit, with or without a number before them', () => {
    expect(readRecipientBlock('1\tNgười mẫu\tTrưởng phòng\tPhòng A\nNgười khác')).toEqual([
      { name: 'Người mẫu', post: 'Trưởng phòng', unit: 'Phòng A' },
      { name: 'Người khác', post: '', unit: '' },
    ])
  })

  it('passes over headings and empty lines, and keeps names as typed but in NFC', () => {
    const text = 'TT\tHọ và tên\tChức vụ\r\n\r\n2.\tNguyễn Văn Mẫu'.normalize('NFD')
    expect(readRecipientBlock(text)).toEqual([
      { name: 'Nguyễn Văn Mẫu'.normalize('NFC'), post: '', unit: '' },
    ])
  })
})

describe('addRecipients', () => {
  it('adds them after those that are there, in their order, five thousand as well as one', () => {
    const plan = planOf({
      conferences: [makeConference()],
      awards: [makeAward()],
      recipients: [makeRecipient({ id: 'first', name: 'Có trước' })],
    })
    const list = Array.from({ length: 5000 }, (_, index) => ({ name: `Người ${index}` }))
    const after = applyChanges(plan, addRecipients(plan, 'award', list, counter()))
    const names = recipientsOfAward(after, 'award').map(({ name }) => name)
    expect(names).toEqual(['Có trước', ...list.map(({ name }) => name)])
  })
})

describe('countOfGroup', () => {
  it.each([
    ['24 đồng chí thuộc Văn phòng', 24],
    ['05 tập thể', 5],
    ['các cá nhân', null],
    ['2023', null],
    ['0 cá nhân', null],
  ])('reads %s as %s', (text, count) => {
    expect(countOfGroup(text)).toBe(count)
  })
})
