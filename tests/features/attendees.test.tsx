import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { setAttendee } from '#domain/attendees/attendee.ts'
import { attendeesOf, planOf, rowsOf } from '#domain/plan.ts'
import { AttendeesPage } from '#features/attendees/AttendeesPage.tsx'
import { closeAbsence, useAbsence } from '#store/absence.ts'
import { edit, undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { openPlan } from '#store/plan.ts'
import { goToRecord } from '#store/session.ts'
import { makeAttendee, makeConference, makeItem } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const attendees = () => attendeesOf(openPlan().plan)
const names = () => attendees().map(({ fullName }) => fullName)
const lastLabel = () => undoLine(useHistory.getState())?.label

const FEW = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [
      makeAttendee({ id: 'p1', order: 'a0', fullName: 'Nguyễn Văn Mẫu', unit: 'Sở A' }),
      makeAttendee({ id: 'p2', order: 'a1', fullName: 'Trần Thị Mẫu', partyPost: 'Tỉnh ủy viên' }),
      makeAttendee({ id: 'p3', order: 'a2', fullName: 'Lê Đức Mẫu' }),
    ],
  }),
)

const user = userEvent.setup()

async function open(rows = FEW) {
  await openOn('attendees', rows)
  render(<AttendeesPage />)
}

const grid = () => screen.getByRole('grid', { name: 'Danh sách đại biểu' })
const cell = (name: string) => within(grid()).getByRole('gridcell', { name })
const shownNames = () =>
  within(grid())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent)

describe('AttendeesPage', () => {
  beforeEach(() => open())

  it('edits a cell in place as one labelled step', async () => {
    await user.click(cell('Sở A'))
    await user.keyboard('Sở B{Enter}')
    await waitFor(() => expect(attendees()[0]?.unit).toBe('Sở B'))
    expect(lastLabel()).toBe('Sửa đơn vị của “Nguyễn Văn Mẫu”')
  })

  it('refuses an empty name with a sentence and keeps the name', async () => {
    await user.click(cell('Lê Đức Mẫu'))
    await user.keyboard('{F2}{Control>}a{/Control}{Backspace}{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe('Đại biểu phải có họ và tên.')
    expect(names()).toContain('Lê Đức Mẫu')
  })

  it('stores a name of 300 letters and markup exactly as typed', async () => {
    const name = `<img onerror=alert(1)> ${'dài '.repeat(70)}tên`
    await user.click(screen.getByRole('textbox', { name: 'Thêm đại biểu' }))
    await user.paste(name)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(names().at(-1)).toBe(name))
    expect(cell(name)).toBeTruthy()
  })

  it('refuses a rank that is no number', async () => {
    await user.click(cell('Nguyễn Văn Mẫu'))
    await user.keyboard('{ArrowRight>6/}cao nhất{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('“cao nhất” không phải')
  })

  it('adds name after name in the last line', async () => {
    await user.click(screen.getByRole('textbox', { name: 'Thêm đại biểu' }))
    await user.keyboard('Đại biểu mẫu 4{Enter}')
    await waitFor(() => expect(names()).toHaveLength(4))
    await user.keyboard('Đại biểu mẫu 5{Enter}')
    await waitFor(() => expect(names().slice(-2)).toEqual(['Đại biểu mẫu 4', 'Đại biểu mẫu 5']))
    expect(screen.getByText('5 đại biểu')).toBeTruthy()
  })

  it('searches without accents and tells how many are shown', async () => {
    fireEvent.keyDown(document.body, { ctrlKey: true, code: 'KeyF', key: 'f' })
    await user.keyboard('duc')
    await screen.findByText('1 / 3 đại biểu')
    expect(shownNames()).toEqual(['Lê Đức Mẫu'])
  })

  it('sorts on the screen only', async () => {
    await user.click(screen.getByRole('button', { name: /Sắp xếp/ }))
    await user.click(await screen.findByRole('option', { name: 'Theo tên' }))
    await waitFor(() =>
      expect(shownNames()).toEqual(['Lê Đức Mẫu', 'Nguyễn Văn Mẫu', 'Trần Thị Mẫu']),
    )
    expect(names()[0]).toBe('Nguyễn Văn Mẫu')
  })

  it('moves a row with Alt and an arrow', async () => {
    await user.click(cell('Lê Đức Mẫu'))
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(names()[1]).toBe('Lê Đức Mẫu'))
    expect(lastLabel()).toBe('Chuyển “Lê Đức Mẫu” lên trước “Trần Thị Mẫu”')
  })

  it('deletes selected rows as one step', async () => {
    const [, first] = within(grid()).getAllByRole('row')
    await user.click(within(first as HTMLElement).getByRole('rowheader'))
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}')
    await waitFor(() => expect(names()).toEqual(['Lê Đức Mẫu']))
    await act(() => undo())
    expect(names()).toHaveLength(3)
  })

  it('keeps every answer when the whole list is noted as invited', async () => {
    await edit('Sửa', (plan) => [
      ...setAttendee(plan, 'p1', { invitation: 'notInvited' }),
      ...setAttendee(plan, 'p2', { invitation: 'declined' }),
      ...setAttendee(plan, 'p3', { invitation: 'notInvited' }),
    ])
    await user.click(cell('Nguyễn Văn Mẫu'))
    await user.keyboard('{Control>}a{/Control}{Shift>}{F10}{/Shift}')
    await user.click(await screen.findByRole('menuitem', { name: 'Đã mời' }))
    await waitFor(() => expect(attendees()[2]?.invitation).toBe('invited'))
    expect(attendees()[1]?.invitation).toBe('declined')
    expect(lastLabel()).toContain('2')
  })

  it('proposes ranks by post as one step', async () => {
    await user.click(screen.getByRole('button', { name: 'Đề xuất thứ bậc' }))
    await waitFor(() => expect(attendees()[1]?.precedence).not.toBeNull())
    expect(attendees()[0]?.precedence).toBeNull()
    expect(lastLabel()).toBe('Đề xuất thứ bậc cho 1 đại biểu')
  })

  it('asks what becomes of whoever sends a substitute, and changes nothing before that', async () => {
    await user.click(cell('Nguyễn Văn Mẫu'))
    await user.keyboard('{ArrowRight>7/}{Enter}cử người{Enter}')
    await waitFor(() => expect(useAbsence.getState().asked?.attendeeId).toBe('p1'))
    expect(useAbsence.getState().asked?.answer.invitation).toBe('substitute')
    expect(attendees()[0]?.invitation).toBe('accepted')
  })

  it('shows a row that a filter hides when somebody is sent to it', async () => {
    fireEvent.keyDown(document.body, { ctrlKey: true, code: 'KeyF', key: 'f' })
    await user.keyboard('duc')
    await screen.findByText('1 / 3 đại biểu')
    act(() => goToRecord('conference', 'attendees', 'p2'))
    await screen.findByText('3 đại biểu')
    expect(cell('Trần Thị Mẫu')).toBeTruthy()
  })
})

describe('báo vắng of one person', () => {
  const people = [{ attendeeId: 'p2', name: '', role: 'phát biểu' }]
  const plan = planOf(FEW)
  const busy = { ...plan, agendaItems: new Map([['i', makeItem({ id: 'i', people })]]) }
  const away = async (name: string) => {
    await open(rowsOf(busy))
    await user.click(cell(name))
    await user.keyboard('{ArrowRight>7/}{Enter}báo vắng{Enter}')
  }
  afterEach(() => closeAbsence())

  it('with something to do asks first who does it', async () => {
    await away('Trần Thị Mẫu')
    await waitFor(() => expect(useAbsence.getState().asked?.attendeeId).toBe('p2'))
    expect(useAbsence.getState().asked?.answer.invitation).toBe('declined')
    expect(attendees()[1]?.invitation).toBe('accepted')
  })

  it('with nothing to do is noted at once', async () => {
    await away('Lê Đức Mẫu')
    await waitFor(() => expect(attendees()[2]?.invitation).toBe('declined'))
    expect(useAbsence.getState().asked).toBeNull()
  })
})

it('says on an empty page what to do next', async () => {
  await open(rowsOf(planOf({ conferences: [makeConference()] })))
  expect(screen.getByRole('heading', { name: 'Chưa có đại biểu nào' })).toBeTruthy()
  expect(screen.getAllByRole('button', { name: 'Nhập danh sách…' })).toHaveLength(2)
})
