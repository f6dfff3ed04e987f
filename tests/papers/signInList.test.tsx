import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { Attendee } from '#domain/record.ts'
import { finishPaper } from '#papers/paper.ts'
import { signInSheet } from '#papers/SignInList.tsx'
import { makeAttendee, makePlan } from '#tests/support/makers.ts'

import { cells, show } from './show.ts'

const one = (index: number, fields: Partial<Attendee> = {}) =>
  makeAttendee({
    id: `a${index}`,
    order: `a${index}`,
    fullName: `Đại biểu ${index}`,
    delegation: 'Đoàn A',
    ...fields,
  })

const plan = makePlan({
  attendees: [
    one(1, { seat: 'A1', statePost: 'Giám đốc', unit: 'Sở mẫu' }),
    one(2, { invitation: 'substitute', substituteId: 'a3' }),
    one(3),
    one(4, { delegation: '' }),
    one(5, { delegation: '', invitation: 'declined' }),
  ],
})
const all = { delegation: null, blankRows: 2, header: true }

describe('the sign-in list', () => {
  it('has a table for each delegation, and empty rows for whoever is in no list', () => {
    show(signInSheet(plan, all))
    expect(cells()).toEqual([
      ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Ký nhận', 'Ghi chú'],
      ['(tiếp theo)', 'I. Đoàn A (2 người)'],
      ['1', 'Đại biểu 1', 'Giám đốc, Sở mẫu', '', 'chỗ A1'],
      ['2', 'Đại biểu 3', '', '', 'thay Đại biểu 2'],
      ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Ký nhận', 'Ghi chú'],
      ['(tiếp theo)', 'II. Đại biểu không theo đoàn (1 người)'],
      ['1', 'Đại biểu 4', '', '', ''],
      ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Ký nhận', 'Ghi chú'],
      ['(tiếp theo)', 'Đại biểu ngoài danh sách'],
      ['1', '', '', '', ''],
      ['2', '', '', '', ''],
    ])
    expect(screen.getByText('(Danh sách này có 3 đại biểu được mời.)')).toBeTruthy()
  })

  it('covers the words that a group goes on where it begins, and no title of a column', () => {
    show(signInSheet(plan, { ...all, blankRows: 0 }))
    expect(document.querySelectorAll('.cover')).toHaveLength(2)
    document.body.replaceChildren()
    const noDelegations = makePlan({ attendees: [one(1, { delegation: '' })] })
    show(signInSheet(noDelegations, { ...all, blankRows: 0 }))
    expect(document.querySelectorAll('.cover')).toHaveLength(0)
  })

  it('keeps the first two and the last two rows of a group together', () => {
    const many = makePlan({ attendees: Array.from({ length: 9 }, (_, at) => one(at + 1)) })
    show(signInSheet(many, { ...all, blankRows: 0 }))
    const bodies = [...document.querySelectorAll('tbody')]
    expect(bodies.map((body) => [body.className, body.querySelectorAll('tr').length])).toEqual([
      ['together', 2],
      ['', 5],
      ['together', 2],
    ])
  })

  it('covers what says that a group goes on where it begins', () => {
    show(signInSheet(plan, all))
    expect(document.querySelectorAll('.cover')).toHaveLength(3)
  })

  it('has one delegation only, where one is chosen', () => {
    show(signInSheet(plan, { ...all, delegation: '', blankRows: 0 }))
    expect(cells().flat()).toContain('Đại biểu 4')
    expect(cells().flat()).not.toContain('Đại biểu 1')
  })

  it('has no headings where nobody names a delegation', () => {
    show(
      signInSheet(makePlan({ attendees: [one(1, { delegation: '' })] }), { ...all, blankRows: 0 }),
    )
    expect(screen.queryByText('(tiếp theo)')).toBeNull()
  })

  it('numbers every page of how many', async () => {
    expect(await finishPaper(signInSheet(plan, all))).toMatchObject({ pageNumbers: 'of-total' })
  })
})
