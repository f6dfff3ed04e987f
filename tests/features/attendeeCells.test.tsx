import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { attendeesOf, planOf, rowsOf } from '#domain/plan.ts'
import { AttendeesPage } from '#features/attendees/AttendeesPage.tsx'
import { attendeeDesk } from '#features/attendees/import/attendeeDesk.ts'
import { replaceAttendeeDesk } from '#features/attendees/import/attendeeReview.ts'
import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { newId } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { talkHere } from '#store/workerTalk.ts'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const attendees = () => attendeesOf(openPlan().plan)
const units = () => attendees().map(({ unit }) => unit)
const lastLabel = () => undoLine(useHistory.getState())?.label

const ROWS = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [
      makeAttendee({ id: 'p1', order: 'a0', fullName: 'Nguyễn Văn Mẫu', unit: 'Sở A' }),
      makeAttendee({ id: 'p2', order: 'a1', fullName: 'Trần Thị Ánh', unit: 'Sở B' }),
      makeAttendee({ id: 'p3', order: 'a2', fullName: 'Lê Đức Bình', unit: 'Sở C' }),
    ],
  }),
)

const user = userEvent.setup()
const grid = () => screen.getByRole('grid', { name: 'Danh sách đại biểu' })
const cell = (name: string) => within(grid()).getByRole('gridcell', { name })
const field = () => screen.getByRole('textbox', { name: /^Ô đang chọn/ })

function pasteOnCell(text: string) {
  fireEvent.paste(field(), { clipboardData: { getData: () => text } })
}

function taken(how: 'copy' | 'cut'): Readonly<Record<string, string>> {
  const data: Record<string, string> = {}
  const setData = (type: string, text: string) => {
    data[type] = text
  }
  fireEvent[how](field(), { clipboardData: { setData } })
  return data
}

function copied(): string | undefined {
  return taken('copy')['text/plain']
}

beforeEach(async () => {
  replaceAttendeeDesk(() => talkHere(attendeeDesk(newId)))
  await openOn('attendees', ROWS)
  render(<AttendeesPage />)
})

describe('a block of cells', () => {
  it('pasted goes into rows and columns from the cell on, as one step', async () => {
    await user.click(cell('Sở B'))
    pasteOnCell('Sở X\tĐoàn 1\r\nSở Y\tĐoàn 2\r\n')
    await waitFor(() => expect(units()).toEqual(['Sở A', 'Sở X', 'Sở Y']))
    expect(attendees().map(({ delegation }) => delegation)).toEqual(['', 'Đoàn 1', 'Đoàn 2'])
    expect(lastLabel()).toBe('Dán vào 4 ô của danh sách đại biểu')
    await act(() => undo())
    expect(units()).toEqual(['Sở A', 'Sở B', 'Sở C'])
  })

  it('that has no room or cannot be read is told, and the rest is written', async () => {
    await user.click(cell('Sở C'))
    pasteOnCell('Sở X\tĐoàn 1\tcao nhất\nSở Y\tĐoàn 2\t1')
    const dialog = await screen.findByRole('dialog', { name: 'Có nội dung chưa ghi được' })
    expect(units()).toEqual(['Sở A', 'Sở B', 'Sở X'])
    expect(within(dialog).getByText(/“Lê Đức Bình”, Thứ bậc: “cao nhất” không phải/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: /Thêm 1 dòng thừa/ }))
    expect(await screen.findByRole('dialog', { name: /^Nhập danh sách đại biểu: / })).toBeTruthy()
  })

  it('with the names of columns is a list to be taken in, and overwrites nothing', async () => {
    await user.click(cell('Nguyễn Văn Mẫu'))
    pasteOnCell('Họ và tên\tĐơn vị\nĐại biểu mẫu\tSở X')
    await screen.findByRole('dialog', { name: /^Nhập danh sách đại biểu: / })
    expect(attendees()[0]?.fullName).toBe('Nguyễn Văn Mẫu')
  })

  it('is chosen with Shift and the arrows, copied, and emptied with Delete as one step', async () => {
    await user.click(cell('Sở A'))
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(copied()).toBe('Sở A\t\nSở B\t')
    await user.keyboard('{Delete}')
    await waitFor(() => expect(units()).toEqual(['', '', 'Sở C']))
    await act(() => undo())
    expect(units()).toEqual(['Sở A', 'Sở B', 'Sở C'])
  })

  it('is cut as one step, for a spreadsheet as texts; of whole rows nothing is cut', async () => {
    await user.click(cell('Sở A'))
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    const data = taken('cut')
    expect(data['text/plain']).toBe('Sở A\nSở B')
    expect(data['text/html']).toContain('>Sở A</td></tr>')
    await waitFor(() => expect(units()).toEqual(['', '', 'Sở C']))
    await act(() => undo())
    expect(units()).toEqual(['Sở A', 'Sở B', 'Sở C'])
    await user.click(cell('Sở C'))
    expect(taken('cut')).toEqual({ 'text/plain': 'Sở C' })
    await waitFor(() => expect(units()).toEqual(['Sở A', 'Sở B', '']))
    await act(() => undo())
    await user.click(cell('Sở A'))
    await user.keyboard('{Control>}a{/Control}')
    expect(taken('cut')).toEqual({})
    expect(units()).toEqual(['Sở A', 'Sở B', 'Sở C'])
  })

  it('is filled with what is typed by Ctrl+Enter, and with its first row by Ctrl+D', async () => {
    await user.click(cell('Sở A'))
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}Sở chung{Control>}{Enter}{/Control}')
    await waitFor(() => expect(units()).toEqual(['Sở chung', 'Sở chung', 'Sở C']))
    expect(lastLabel()).toBe('Sửa đơn vị của 2 đại biểu')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}')
    await waitFor(() => expect(units()).toEqual(['Sở chung', 'Sở chung', 'Sở chung']))
  })
})

it('changes a column of all chosen rows from the line below, as one step', async () => {
  await user.click(cell('Sở A'))
  await user.keyboard('{Control>}a{/Control}')
  expect(screen.getByText('Đã chọn 3 đại biểu')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Sửa hàng loạt…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Sửa 3 đại biểu đã chọn' })
  await user.click(within(dialog).getByRole('combobox', { name: 'Giá trị mới' }))
  await user.keyboard('Đoàn mẫu{Enter}')
  await user.click(within(dialog).getByRole('button', { name: 'Sửa 3 đại biểu' }))
  await waitFor(() =>
    expect(attendees().map(({ delegation }) => delegation)).toEqual(Array(3).fill('Đoàn mẫu')),
  )
  expect(lastLabel()).toBe('Sửa đoàn của 3 đại biểu')
})

it('is sorted by the head of a column: up, down, and as the office laid it', async () => {
  const first = () => within(within(grid()).getAllByRole('row')[1] as HTMLElement)
  const head = within(grid()).getByRole('button', { name: 'Họ và tên' })
  await user.click(head)
  await waitFor(() => expect(first().getByText('Trần Thị Ánh')).toBeTruthy())
  const column = within(grid()).getByRole('columnheader', { name: /Họ và tên/ })
  expect(column.getAttribute('aria-sort')).toBe('ascending')
  await user.click(head)
  await waitFor(() => expect(column.getAttribute('aria-sort')).toBe('descending'))
  await user.click(head)
  await waitFor(() => expect(first().getByText('Nguyễn Văn Mẫu')).toBeTruthy())
})
