import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { agendaOf, conferenceOf, planOf, rowsOf } from '#domain/plan.ts'
import { AgendaPage } from '#features/agenda/AgendaPage.tsx'
import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { openPlan } from '#store/plan.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeItem,
} from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const items = () => agendaOf(openPlan().plan)
const titles = () => items().map(({ title }) => title)
const lastLabel = () => undoLine(useHistory.getState())?.label

const FEW = rowsOf(
  planOf({
    conferences: [makeConference({ start: 450, slotEnd: 480 })],
    attendees: [makeAttendee({ id: 'p1', fullName: 'Trần Thị Mẫu' })],
    agendaItems: [
      makeItem({ id: 'i1', order: 'a0', title: 'Khai mạc', minutes: 10 }),
      makeItem({ id: 'i2', order: 'a1', title: 'Báo cáo', minutes: 20, assumed: true }),
      makeItem({ id: 'i3', order: 'a2', title: 'Trao tặng', minutes: 5, kind: 'awards' }),
    ],
    awards: [makeAward({ id: 'w1' })],
    handovers: [makeHandover({ id: 'h1', awardId: 'w1', seconds: 25 * 60 })],
  }),
)

const user = userEvent.setup()

async function open(rows = FEW) {
  await openOn('agenda', rows)
  render(<AgendaPage />)
}

const grid = () => screen.getByRole('grid', { name: 'Các mục chương trình' })
function cellAt(row: number, column: number) {
  const line = within(grid()).getAllByRole('row')[row + 1] as HTMLElement
  return within(line).getAllByRole('gridcell')[column] as HTMLElement
}
const shownTimes = () => items().map((_, row) => cellAt(row, 0).textContent)
const over = (text: string) => `{F2}{Control>}a{/Control}${text}{Enter}`

async function type(row: number, column: number, text: string) {
  await user.click(cellAt(row, column))
  await user.keyboard(over(text))
}

describe('AgendaPage', () => {
  beforeEach(() => open())

  it('computes the times from the start of the conference', () => {
    expect(shownTimes()).toEqual(['7h30 – 7h40', '7h40 – 8h00', '8h00 – 8h05'])
    expect(screen.getByText(/kết thúc 8h05/)).toBeTruthy()
    expect(screen.getByText('Vượt 5 phút so với giờ trả hội trường 8h00')).toBeTruthy()
  })

  it('pins an item to a typed time, shows the gap before it, and lets it go again', async () => {
    await type(1, 0, '7h55')
    await screen.findByText('trống 15 phút')
    expect(items()[1]?.fixedStart).toBe(475)
    expect(lastLabel()).toBe('Ghim “Báo cáo” lúc 7h55')
    await user.click(await screen.findByRole('button', { name: /Ghim lúc 7h55/ }))
    await waitFor(() => expect(items()[1]?.fixedStart).toBeNull())
  })

  it('shows by how much the items before run over a pin', async () => {
    await type(2, 0, '7h50')
    expect(await screen.findByText('lấn 10 phút')).toBeTruthy()
  })

  it('clears a pin with an emptied cell', async () => {
    await type(1, 0, '7h55')
    await screen.findByText('trống 15 phút')
    await user.click(cellAt(1, 0))
    await user.keyboard('{Delete}')
    await waitFor(() => expect(items()[1]?.fixedStart).toBeNull())
  })

  it.each([
    ['25:99', 0, '“25:99” không phải là giờ trong ngày'],
    ['mười', 3, '“mười” không phải là số phút'],
    ['9999', 3, 'từ 0 đến 1.440'],
    [' ', 1, 'Nội dung của mục không được để trống'],
  ])('refuses %s with a sentence', async (text, column, sentence) => {
    const before = items()
    await type(0, column, text)
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(items()).toEqual(before)
  })

  it('proposes the minutes of the handovers and takes them with one click', async () => {
    await user.click(screen.getByRole('button', { name: 'đề xuất 25′' }))
    await waitFor(() => expect(items()[2]?.minutes).toBe(25))
    expect(lastLabel()).toBe('“Trao tặng”: 25 phút')
  })

  it('marks assumed minutes until they are confirmed with one click', async () => {
    await user.click(screen.getByRole('button', { name: 'Xác nhận thời lượng của “Báo cáo”' }))
    await waitFor(() => expect(items()[1]?.assumed).toBe(false))
    expect(screen.queryByText('(mẫu)')).toBeNull()
  })

  it('moves an item with Alt and an arrow, with a label that names both', async () => {
    await user.click(cellAt(1, 1))
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(titles()).toEqual(['Báo cáo', 'Khai mạc', 'Trao tặng']))
    expect(lastLabel()).toBe('Chuyển “Báo cáo” lên trước “Khai mạc”')
  })

  it('names who does what: an attendee with a role, and a free name', async () => {
    await user.click(cellAt(0, 4))
    await user.keyboard('{Enter}')
    await screen.findByRole('dialog', { name: 'Người thực hiện: “Khai mạc”' })
    await user.click(screen.getByRole('combobox', { name: 'Người' }))
    await user.keyboard('tran{Enter}')
    await user.click(await screen.findByRole('combobox', { name: 'Vai trò' }))
    await user.keyboard('chủ trì{Enter}')
    await waitFor(() => expect(items()[0]?.people[0]?.role).toBe('chủ trì'))
    await user.click(screen.getAllByRole('combobox', { name: 'Người' }).at(-1) as HTMLElement)
    await user.keyboard('Ban Tổ chức{Enter}')
    await waitFor(() =>
      expect(items()[0]?.people).toEqual([
        { attendeeId: 'p1', name: '', role: 'chủ trì' },
        { attendeeId: null, name: 'Ban Tổ chức', role: '' },
      ]),
    )
    await user.click(screen.getByRole('button', { name: 'Xong' }))
    expect(cellAt(0, 4).textContent).toBe('Trần Thị Mẫu (chủ trì), Ban Tổ chức')
  })

  it('adds an item of a kind with the words of the templates', async () => {
    await user.click(screen.getByRole('button', { name: 'Thêm mục' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Giải lao' }))
    await waitFor(() => expect(titles().at(-1)).toBe('Giải lao'))
    expect(items().at(-1)).toMatchObject({ kind: 'break', assumed: true })
  })

  it('adds an item with a title of one’s own, and one after another item', async () => {
    await user.click(screen.getByRole('textbox', { name: 'Mục tự đặt tên' }))
    await user.keyboard('Tham luận{Enter}')
    await waitFor(() => expect(titles().at(-1)).toBe('Tham luận'))
    await user.click(cellAt(0, 1))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(titles()[1]).toBe('Mục mới'))
  })

  it('deletes selected items as one step that can be taken back', async () => {
    await user.click(cellAt(0, 1))
    await user.keyboard('{Control>}a{/Control}{Delete}')
    await screen.findByRole('heading', { name: 'Chương trình chưa có mục nào' })
    await act(() => undo())
    expect(titles()).toEqual(['Khai mạc', 'Báo cáo', 'Trao tặng'])
  })

  it('takes date, start and slot of the conference, and refuses what is none', async () => {
    const start = screen.getByRole('textbox', { name: 'Bắt đầu' })
    await user.clear(start)
    await user.type(start, '8h{Enter}')
    await waitFor(() => expect(shownTimes()[0]).toBe('8h00 – 8h10'))
    expect(lastLabel()).toBe('Bắt đầu lúc 8h00')
    const date = screen.getByRole('textbox', { name: 'Ngày' })
    await user.clear(date)
    await user.type(date, '31/02/2024{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('không phải là ngày')
    expect(conferenceOf(openPlan().plan)?.date).toEqual(FEW.conferences[0]?.date)
  })
})
