import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { AbsenceAsked } from '#app/AbsenceAsked.tsx'
import { setAttendee } from '#domain/attendees/attendee.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { attendeesOf, conferenceOf, planOf, rowsOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { goToProblem } from '#features/checks/goToProblem.ts'
import { InvitationsPage } from '#features/invitations/InvitationsPage.tsx'
import { closeAbsence } from '#store/absence.ts'
import { edit, undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { openPlan } from '#store/plan.ts'
import { goTo } from '#store/session.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeSlot,
} from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const ROWS = rowsOf(
  planOf({
    conferences: [makeConference({ answerBy: '2020-01-10' })],
    attendees: [
      makeAttendee({
        id: 'p1',
        order: 'a0',
        fullName: 'Nguyễn Văn Mẫu',
        invitation: 'invited',
        precedence: 210,
        delegation: 'Sở Mẫu',
        seat: 'A1',
      }),
      makeAttendee({
        id: 'p2',
        order: 'a1',
        fullName: 'Trần Thị Mẫu',
        invitation: 'invited',
        precedence: 220,
        delegation: 'SỞ MẪU',
      }),
      makeAttendee({ id: 'p3', order: 'a2', fullName: 'Lê Đức Mẫu', invitation: 'notInvited' }),
    ],
    awards: [makeAward()],
    handovers: [makeHandover({ presenters: [makeSlot({ attendeeId: 'p1' })] })],
  }),
)

const user = userEvent.setup()

beforeEach(async () => {
  localStorage.clear()
  closeAbsence()
  await openOn('invitations', ROWS)
  render(
    <>
      <InvitationsPage />
      <AbsenceAsked />
    </>,
  )
})

const one = (id: Id) => openPlan().plan.attendees.get(id)
const grid = () => screen.getByRole('grid', { name: 'Lời mời và trả lời' })
const cell = (name: string) => within(grid()).getByRole('gridcell', { name })
const presenter = () =>
  openPlan()
    .plan.handovers.get('handover')
    ?.presenters.map(({ attendeeId }) => attendeeId)

describe('the page of invitations', () => {
  it('says how many are invited and waited for, and since when answers are overdue', () => {
    screen.getByText('đã mời 2, chưa trả lời 2, dự kiến dự 3')
    expect(screen.getByText(/^quá hạn/u).textContent).toMatch(/^quá hạn [\d.]+ ngày$/u)
  })

  it('notes an answer by key, with who told it and how, and keeps the channel', async () => {
    await user.click(screen.getByRole('button', { name: /Kênh/u }))
    await user.click(await screen.findByRole('option', { name: 'Zalo' }))
    await user.type(screen.getByRole('textbox', { name: 'Ai báo' }), 'Chánh Văn phòng')
    await user.click(cell('Trần Thị Mẫu'))
    await user.keyboard('{Alt>}[Digit2]{/Alt}')
    await waitFor(() => expect(one('p2')?.invitation).toBe('accepted'))
    expect(one('p2')?.answers).toMatchObject([{ toldBy: 'Chánh Văn phòng', channel: 'zalo' }])
    expect(localStorage.getItem('answerChannel')).toBe('zalo')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ai báo' }).value).toBe('')
  })

  it('says by name of whom it is noted', async () => {
    await user.click(cell('Trần Thị Mẫu'))
    const bar = within(screen.getByRole('group', { name: 'Ghi trả lời' }))
    await waitFor(() => expect(bar.getByRole('status').textContent).toBe('Ghi cho Trần Thị Mẫu'))
    await user.keyboard('{Control>}a{/Control}')
    await waitFor(() => expect(bar.getByRole('status').textContent).toBe('Ghi cho 3 người'))
  })

  it('notes nothing by key while somebody is looked for', async () => {
    await user.click(cell('Trần Thị Mẫu'))
    await user.click(screen.getByRole('searchbox', { name: 'Tìm người được mời' }))
    await user.keyboard('{Alt>}[Digit2]{/Alt}')
    expect(one('p2')?.invitation).toBe('invited')
    await user.click(cell('Trần Thị Mẫu'))
    await user.keyboard('{Alt>}[Digit2]{/Alt}')
    await waitFor(() => expect(one('p2')?.invitation).toBe('accepted'))
    expect(one('p2')?.answers).toHaveLength(1)
  })

  it('notes from the menu of a row and from its cell with what is typed in the bar', async () => {
    await user.type(screen.getByRole('textbox', { name: 'Ai báo' }), 'Văn thư')
    await user.pointer({ keys: '[MouseRight]', target: cell('Trần Thị Mẫu') })
    await user.click(await screen.findByRole('menuitem', { name: /^Nhận lời/u }))
    await waitFor(() => expect(one('p2')?.answers).toMatchObject([{ toldBy: 'Văn thư' }]))
    await user.type(screen.getByRole('textbox', { name: 'Lý do' }), 'bận')
    await user.click(within(grid()).getByRole('gridcell', { name: 'Chưa mời' }))
    await user.keyboard('Báo{Enter}')
    await waitFor(() => expect(one('p3')?.answers).toMatchObject([{ reason: 'bận', toldBy: '' }]))
  })

  it('notes the same of all who are chosen as one step, and takes it back', async () => {
    await user.click(cell('Nguyễn Văn Mẫu'))
    await user.keyboard('{Control>}a{/Control}{Alt>}[Digit2]{/Alt}')
    await waitFor(() => expect(one('p3')?.invitation).toBe('accepted'))
    expect(attendeesOf(openPlan().plan).every((each) => each.answers.length === 1)).toBe(true)
    await undo()
    expect(one('p3')?.invitation).toBe('notInvited')
  })

  it('keeps every answer when the whole list is noted as invited', async () => {
    await edit('Báo vắng', (plan) => setAttendee(plan, 'p2', { invitation: 'declined' }))
    await user.click(cell('Nguyễn Văn Mẫu'))
    await user.keyboard('{Control>}a{/Control}{Alt>}[Digit1]{/Alt}')
    await waitFor(() => expect(one('p3')?.invitation).toBe('invited'))
    expect(one('p2')?.invitation).toBe('declined')
    expect(undoLine(useHistory.getState())?.label).toContain('2 người: đã mời')
  })

  it('is led to those without answer, and to the delegations, by the checks', async () => {
    const lead = (kind: 'answersOpen' | 'delegationHeadless') =>
      act(() => goToProblem({ kind, place: { table: 'attendees', id: 'p1' } } as Problem))
    lead('answersOpen')
    await waitFor(() => expect(within(grid()).getAllByRole('row')).toHaveLength(3))
    lead('delegationHeadless')
    await screen.findByRole('grid', { name: /^Các đoàn/u })
    lead('answersOpen')
    expect(await screen.findByRole('grid', { name: 'Lời mời và trả lời' })).toBeTruthy()
  })

  it('shows somebody it is led to, whatever is filtered', async () => {
    await user.click(screen.getByRole('radio', { name: /Báo vắng/u }))
    await screen.findByText('Không có ai khớp')
    const { conferenceId } = openPlan()
    if (conferenceId === null) throw new Error('no conference is open')
    const focus = { table: 'attendees', id: 'p3' } as const
    act(() => goTo({ page: 'invitations', conferenceId, focus }))
    await waitFor(() => expect(cell('Lê Đức Mẫu')).toBeTruthy())
  })

  it('goes to the search with Ctrl+F', async () => {
    await user.click(cell('Trần Thị Mẫu'))
    await user.keyboard('{Control>}[KeyF]{/Control}')
    expect(document.activeElement).toBe(
      screen.getByRole('searchbox', { name: 'Tìm người được mời' }),
    )
  })

  it('shows who has not answered yet alone', async () => {
    await user.click(screen.getByRole('radio', { name: /Chưa trả lời 2/u }))
    await waitFor(() => expect(within(grid()).getAllByRole('row')).toHaveLength(3))
  })
})

describe('somebody with a part who does not come', () => {
  async function declineFirst() {
    await user.click(cell('Nguyễn Văn Mẫu'))
    await user.keyboard('{Alt>}[Digit3]{/Alt}')
    return screen.findByRole('dialog', { name: 'Nguyễn Văn Mẫu không dự' })
  }

  it('is asked about before anything is noted, with a proposal for each duty and the papers', async () => {
    const dialog = await declineFirst()
    expect(one('p1')?.invitation).toBe('invited')
    within(dialog).getByText('Trao lượt 1: Bằng khen')
    within(dialog).getByRole('button', { name: /Trần Thị Mẫu.*Ai làm thay: Trao lượt 1/u })
    within(dialog).getByText(/Kịch bản trao tặng \(lượt 1\)/u)
    await user.click(within(dialog).getByRole('button', { name: 'Ghi và chuyển 1 việc' }))
    await waitFor(() => expect(presenter()).toEqual(['p2']))
    expect(one('p1')?.invitation).toBe('declined')
    expect(undoLine(useHistory.getState())?.label).toContain('báo vắng, chuyển 1 việc')
    await undo()
    expect(presenter()).toEqual(['p1'])
    expect(one('p1')?.invitation).toBe('invited')
  })

  it('leaves nothing in the bar for the next person once the question is asked', async () => {
    await user.type(screen.getByRole('textbox', { name: 'Ai báo' }), 'Thư ký')
    const dialog = await declineFirst()
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Ai báo' }).value).toBe(
      'Thư ký',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Hủy' }))
    const bar = await screen.findByRole('group', { name: 'Ghi trả lời' })
    expect(within(bar).getByRole<HTMLInputElement>('textbox', { name: 'Ai báo' }).value).toBe('')
  })

  it('does not move a substitute out of a delegation of the own unless told to', async () => {
    await edit('Đổi đoàn', (plan) => setAttendee(plan, 'p2', { delegation: 'Sở Khác', seat: 'B2' }))
    const dialog = await declineFirst()
    await user.click(within(dialog).getByRole('radio', { name: 'Cử người thay' }))
    const who = within(dialog).getByRole('combobox', { name: 'Người đi thay' })
    await user.type(who, 'Trần Thị Mẫu{Enter}')
    const move = await within(dialog).findByRole<HTMLInputElement>('checkbox', {
      name: 'Chuyển sang đoàn Sở Mẫu (đang thuộc đoàn Sở Khác)',
    })
    expect(move.checked).toBe(false)
    expect(within(dialog).queryByRole('checkbox', { name: /Ngồi chỗ/u })).toBeNull()
    await user.click(within(dialog).getByRole('button', { name: /^Ghi và chuyển/u }))
    await waitFor(() => expect(one('p1')?.substituteId).toBe('p2'))
    expect(one('p2')).toMatchObject({ delegation: 'Sở Khác', seat: 'B2' })
  })

  it('knows a name of the list in another case, and of somebody who does not come', async () => {
    await edit('Báo vắng', (plan) => setAttendee(plan, 'p3', { invitation: 'declined' }))
    const dialog = await declineFirst()
    await user.click(within(dialog).getByRole('radio', { name: 'Cử người thay' }))
    const who = within(dialog).getByRole('combobox', { name: 'Người đi thay' })
    await user.type(who, 'lê đức  mẫu{Enter}')
    const told = await within(dialog).findByText(/^Lê Đức Mẫu có trong danh sách/u)
    expect(told.textContent).toContain('nhưng không dự')
  })

  it('may send somebody new, who joins the list with seat and delegation', async () => {
    const dialog = await declineFirst()
    await user.click(within(dialog).getByRole('radio', { name: 'Cử người thay' }))
    await user.type(
      within(dialog).getByRole('combobox', { name: 'Người đi thay' }),
      'Người thay mẫu{Enter}',
    )
    await user.click(within(dialog).getByRole('button', { name: /^Ghi và chuyển/u }))
    await waitFor(() => expect(one('p1')?.invitation).toBe('substitute'))
    const substitute = attendeesOf(openPlan().plan).at(-1)
    expect(substitute).toMatchObject({
      fullName: 'Người thay mẫu',
      seat: 'A1',
      delegation: 'Sở Mẫu',
      invitation: 'accepted',
      precedence: null,
    })
    expect(one('p1')?.substituteId).toBe(substitute?.id)
  })
})

describe('delegations', () => {
  it('take a quota in place, and say by how many they are over it', async () => {
    await user.click(screen.getByRole('tab', { name: /Theo đoàn/u }))
    const table = await screen.findByRole('grid', { name: /Các đoàn/u })
    await user.click(within(table).getByRole('gridcell', { name: 'Sở Mẫu' }))
    await user.keyboard('{ArrowRight}1{Enter}')
    await within(table).findByText('2 (quá 1)')
    expect(conferenceOf(openPlan().plan)?.delegations).toMatchObject([{ name: 'Sở Mẫu', quota: 1 }])
  })
})
