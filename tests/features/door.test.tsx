import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'

import { added } from '#domain/change.ts'
import { noteArrival } from '#domain/door/presence.ts'
import { attendeesOf, planOf, rowsOf } from '#domain/plan.ts'
import { DoorPage } from '#features/door/DoorPage.tsx'
import { edit } from '#store/edit.ts'
import { openPlan } from '#store/plan.ts'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const ROWS = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [
      makeAttendee({ id: 'p1', order: 'a0', fullName: 'Nguyễn Văn Mẫu' }),
      makeAttendee({ id: 'p2', order: 'a1', fullName: 'Trần Thị Mẫu' }),
    ],
  }),
)

const user = userEvent.setup()

beforeEach(async () => {
  localStorage.clear()
  await openOn('door', ROWS)
  render(<DoorPage />)
})

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Tìm người đến' })

it('goes back to the guests once the desk has its name', async () => {
  const desk = screen.getByRole('textbox', { name: 'Bàn đón tiếp' })
  await user.type(desk, 'Bàn 1{Enter}')
  expect(localStorage.getItem('desk')).toBe('Bàn 1')
  expect(document.activeElement).toBe(field())
})

it('notes whoever is in no list once, however often Enter is pressed', async () => {
  await user.type(field(), 'Người mới')
  await screen.findByText(/^Không có ai khớp/u)
  const [button] = screen.getAllByRole('button', { name: 'Khách ngoài danh sách' })
  if (button === undefined) throw new Error('nobody can be added')
  await user.click(button)
  const dialog = await screen.findByRole('dialog')
  const form = dialog.querySelector('form')
  if (form === null) throw new Error('the dialog has no form')
  fireEvent.submit(form)
  fireEvent.submit(form)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(attendeesOf(openPlan().plan).map(({ fullName }) => fullName)).toEqual([
    'Nguyễn Văn Mẫu',
    'Trần Thị Mẫu',
    'Người mới',
  ])
})

it('says which of those found Enter means', async () => {
  await user.type(field(), 'mẫu')
  const list = await screen.findByRole('grid', { name: 'Người khớp' })
  await user.keyboard('{ArrowDown}')
  await waitFor(() => {
    const active = field().getAttribute('aria-activedescendant') ?? ''
    expect(document.getElementById(active)?.textContent).toContain('Trần Thị Mẫu')
  })
  expect(within(list).getAllByRole('row')).toHaveLength(2)
})

it('begins a further day where all that was noted is of the day before, and looks back at that', async () => {
  const yesterday = new Date()
  yesterday.setDate(yesterday.getDate() - 1)
  const note = { eventId: 'e1', at: yesterday.toISOString(), how: 'typed', desk: '' } as const
  await edit('Đến hôm qua', (plan) => noteArrival(plan, 'p1', note))
  expect(await screen.findByText('1 / 2 người đã đến')).toBeTruthy()
  // Who was here yesterday is not told by an hour that looks like today's.
  await user.type(field(), 'nguyễn{Enter}')
  expect(
    await screen.findByText(/^Người này đã đến lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/u),
  ).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: /^Đón khách ngày/u }))
  expect(await screen.findByText('0 / 2 người đã đến')).toBeTruthy()
  await user.type(field(), 'nguyễn{Enter}')
  expect(await screen.findByText('1 / 2 người đã đến')).toBeTruthy()
  const [one] = attendeesOf(openPlan().plan)
  expect(one?.presence.map(({ kind }) => kind)).toEqual(['arrived', 'arrived'])
  await user.type(field(), 'trần{Enter}')
  expect(await screen.findByText('2 / 2 người đã đến')).toBeTruthy()
  const days = screen.getByRole('radiogroup', { name: 'Số liệu của ngày' })
  const [before] = within(days).getAllByRole('radio')
  if (before === undefined) throw new Error('there are two days')
  await user.click(before)
  expect(await screen.findByText('1 / 2 người đã đến')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Đón khách ngày/u })).toBeNull()
})

it('notes one of several who are alike only when Enter is pressed again, or an arrow has said who', async () => {
  await edit('Thêm người trùng tên', () => [
    added(
      'attendees',
      makeAttendee({ id: 'p3', order: 'a2', fullName: 'Trần Thị Mẫu', unit: 'Sở B' }),
    ),
  ])
  const here = () =>
    attendeesOf(openPlan().plan)
      .filter(({ presence }) => presence.length > 0)
      .map(({ id }) => id)
  await user.type(field(), 'trần{Enter}')
  await screen.findByText(/^2 người khớp như nhau, chưa ghi ai/u)
  expect(here()).toEqual([])
  await user.keyboard('{Enter}')
  await waitFor(() => expect(here()).toEqual(['p2']))
  await user.type(field(), 'trần{ArrowDown}{ArrowUp}{ArrowDown}{Enter}')
  await screen.findByText(/^Người này đã đến/u)
  await user.type(field(), 'trần{Enter}{Enter}')
  await waitFor(() => expect(here()).toEqual(['p2', 'p3']))
})
