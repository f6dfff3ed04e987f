import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { conferenceOf, planOf, rowsOf } from '#domain/plan.ts'
import type { PlanRows } from '#domain/plan.ts'
import { OpenCount } from '#features/checks/OpenCount.tsx'
import { ReadinessPage } from '#features/checks/ReadinessPage.tsx'
import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { openPlan } from '#store/plan.ts'
import { useSession } from '#store/session.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makePoint,
  makeRecipient,
  makeSlot,
} from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const levels = () => conferenceOf(openPlan().plan)?.checkLevels
const lines = () => [...document.querySelectorAll<HTMLElement>('[data-line]')]

const OPEN: PlanRows = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [makeAttendee({ id: 'me', invitation: 'declined' })],
    awards: [makeAward()],
    recipients: [makeRecipient({ id: 'r1' }), makeRecipient({ id: 'r2' })],
    handovers: [
      makeHandover({ id: 'h1', order: 'a0', presenters: [], recipientIds: ['r1'] }),
      makeHandover({
        id: 'h2',
        order: 'a1',
        presenters: [makeSlot({ attendeeId: 'me' })],
        recipientIds: ['r2'],
      }),
    ],
    openPoints: [makePoint()],
  }),
)

async function openPage(rows: PlanRows = OPEN) {
  await openOn('readiness', rows)
  const user = userEvent.setup()
  render(<ReadinessPage />)
  return user
}

async function chooseLevel(user: ReturnType<typeof userEvent.setup>, check: string, level: string) {
  const name = `Mức của điều kiểm tra: ${check}`
  await user.click(screen.getByRole('button', { name }))
  await user.click(await screen.findByRole('menuitem', { name: level }))
}

describe('readiness', () => {
  it('says what is open in order of harm, with what mends it', async () => {
    await openPage()
    expect(lines().map((line) => line.textContent)).toEqual([
      'Lượt 2 (Bằng khen): Đại biểu mẫu 1 không dự; cần đổi người trao.Đổi người trao',
      'Lượt 1 (Bằng khen): chưa có người trao.Chọn người trao',
      'Bằng khen: chưa có quyết định; lời MC còn để trống.Ghi quyết định',
      'Điểm mẫuXem điểm này',
    ])
    expect(screen.getByText('1 điểm phải sửa, 2 cảnh báo, 1 lưu ý')).toBeTruthy()
  })

  it('is walked with ↑ and ↓ over the groups; Enter leads to the place', async () => {
    const user = await openPage()
    await waitFor(() => expect(document.activeElement).toBe(lines()[0]))
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(document.activeElement).toBe(lines()[1])
    await user.keyboard('{Enter}')
    expect(useSession.getState().place).toMatchObject({
      page: 'awards',
      focus: { table: 'handovers', id: 'h1' },
    })
  })

  it('shows a rule and its source on demand', async () => {
    const user = await openPage()
    await user.click(screen.getByRole('button', { name: 'Quy tắc C-11' }))
    const note = await screen.findByRole('dialog', { name: 'Quy tắc C-11' })
    expect(within(note).getByText('Nguồn: Nghị định 145/2013/NĐ-CP, Điều 28')).toBeTruthy()
  })

  it('takes a check as grave as the office says, as one step', async () => {
    const user = await openPage()
    await chooseLevel(user, 'Lượt trao chưa có người trao', 'Phải sửa')
    const group = screen.getByRole('region', { name: 'Phải sửa' })
    expect(await within(group).findByText('Lượt 1 (Bằng khen): chưa có người trao.')).toBeTruthy()
    expect(undoLine(useHistory.getState())?.label).toBe(
      'Mức “Phải sửa” cho “Lượt trao chưa có người trao”',
    )
    await chooseLevel(user, 'Lượt trao chưa có người trao', 'Cảnh báo (mặc định)')
    await waitFor(() => expect(levels()).toEqual([]))
  })

  it('lists what is ignored at the end, and looks at it again', async () => {
    const user = await openPage()
    await chooseLevel(user, 'Lượt trao chưa có người trao', 'Bỏ qua')
    const ignored = await screen.findByRole('region', { name: 'Bỏ qua: 1 quy tắc' })
    expect(within(ignored).getByText(/hiện có 1 điểm/u)).toBeTruthy()
    expect(screen.queryByText('Lượt 1 (Bằng khen): chưa có người trao.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Xem lại: Lượt trao chưa có người trao' }))
    expect(await screen.findByText('Lượt 1 (Bằng khen): chưa có người trao.')).toBeTruthy()
    await undo()
    expect(levels()).toEqual([{ check: 'noPresenter', level: 'off' }])
    await undo()
    expect(levels()).toEqual([])
  })

  it('says that all is ready, and what it looks away from', async () => {
    await openPage(rowsOf(planOf({ conferences: [makeConference()] })))
    expect(screen.getByText('Đã sẵn sàng')).toBeTruthy()
    expect(screen.getByText(/Không còn điểm nào mở\. Trang này/u)).toBeTruthy()
  })

  it('does not call it ready without a word about what is ignored', async () => {
    const checkLevels = [{ check: 'openPoint', level: 'off' }] as const
    await openPage(
      rowsOf(planOf({ conferences: [makeConference({ checkLevels })], openPoints: [makePoint()] })),
    )
    expect(screen.getByText(/ngoài những quy tắc cơ quan bỏ qua/u)).toBeTruthy()
    expect(screen.getByText(/hiện có 1 điểm/u)).toBeTruthy()
  })

  it('draws a long list in steps', async () => {
    const openPoints = Array.from({ length: 200 }, (_, index) =>
      makePoint({ id: `p${index}`, text: `Điểm mẫu ${index}` }),
    )
    const user = await openPage(rowsOf(planOf({ conferences: [makeConference()], openPoints })))
    expect(lines()).toHaveLength(50)
    await user.click(screen.getByRole('button', { name: 'Xem thêm 150' }))
    expect(lines()).toHaveLength(200)
  })

  it('is counted beside its name', async () => {
    await openOn('readiness', OPEN)
    render(<OpenCount />)
    expect(screen.getByTitle('4 điểm còn mở').textContent).toBe('4')
  })
})
