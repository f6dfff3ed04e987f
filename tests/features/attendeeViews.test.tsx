import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'

import { planOf, rowsOf } from '#domain/plan.ts'
import { AttendeesPage } from '#features/attendees/AttendeesPage.tsx'
import { WHOLE_LIST } from '#features/attendees/attendeeView.ts'
import { SHIPPED_VIEWS, readLayout, readViews, withView } from '#features/attendees/savedViews.ts'
import { attendeeColumns } from '#features/attendees/tableColumns.tsx'
import { OWN_LAYOUT, laidOut, withColumn, withWidth } from '#features/attendees/tableLayout.ts'
import { keptHere } from '#store/thisMachine.ts'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const all = attendeeColumns(() => {}, { from: null, until: null })
const keys = (columns: readonly { readonly key: string }[]) => columns.map(({ key }) => key)

it('shows the columns of a layout in the order of all, and the name always', () => {
  expect(keys(laidOut(all, { shown: ['note', 'unit'], widths: {} }))).toEqual([
    'fullName',
    'unit',
    'note',
  ])
  expect(withColumn(OWN_LAYOUT, 'fullName', false)).toBe(OWN_LAYOUT)
})

it('gives a column the width that it was made, until that is taken back', () => {
  const wider = withWidth(OWN_LAYOUT, 'unit', 300)
  const unit = laidOut(all, wider).find(({ key }) => key === 'unit')
  expect([unit?.width, unit?.grow]).toEqual([300, undefined])
  expect(withWidth(wider, 'unit', null)).toEqual(OWN_LAYOUT)
})

it('takes what it cannot understand of what was kept for what ships', () => {
  expect(readLayout(undefined)).toEqual(OWN_LAYOUT)
  expect(readLayout({ shown: ['unit', 7], widths: { unit: 120, note: 'wide' } })).toEqual({
    shown: ['unit'],
    widths: { unit: 120 },
  })
  expect(readViews([{ name: '' }, null, { name: 'A', view: { sort: 'nonsense' } }])).toEqual([
    { name: 'A', layout: OWN_LAYOUT, view: WHOLE_LIST },
  ])
})

it('reads back every view as it was kept', () => {
  expect(readViews(JSON.parse(JSON.stringify(SHIPPED_VIEWS)))).toEqual(SHIPPED_VIEWS)
})

it('puts a view in place of one of the same name, without the search of the moment', () => {
  const first = { name: 'Đoàn 1', layout: OWN_LAYOUT, view: { ...WHOLE_LIST, query: 'son' } }
  const second = { ...first, name: 'đoàn 1', view: { ...WHOLE_LIST, unit: 'Sở A' } }
  expect(withView([], first)[0]?.view.query).toBe('')
  expect(withView(withView([], first), second)).toEqual([second])
})

it('saves the columns, filters and order of the moment, and calls them up again', async () => {
  const user = userEvent.setup()
  await openOn(
    'attendees',
    rowsOf(
      planOf({
        conferences: [makeConference()],
        attendees: [
          makeAttendee({ id: 'p1', order: 'a0', fullName: 'Nguyễn Văn Mẫu' }),
          makeAttendee({ id: 'p2', order: 'a1', fullName: 'Lê Đức Bình' }),
        ],
      }),
    ),
  )
  render(<AttendeesPage />)
  const grid = screen.getByRole('grid', { name: 'Danh sách đại biểu' })
  const heads = () =>
    within(grid)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
  await user.click(screen.getByRole('button', { name: 'Cột' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Ngày sinh' }))
  await user.keyboard('{Escape}')
  expect(heads()).toContain('Ngày sinh')

  await user.click(within(grid).getByRole('button', { name: 'Họ và tên' }))
  await user.click(screen.getByRole('button', { name: 'Kiểu xem' }))
  await user.click(await screen.findByRole('textbox', { name: 'Lưu cách xem hiện tại' }))
  await user.keyboard('Theo tuổi{Enter}')
  await waitFor(async () =>
    expect(await keptHere('attendeeTableViews')).toMatchObject([
      { name: 'Theo tuổi', view: { sort: 'name' } },
    ]),
  )

  await user.click(await screen.findByRole('button', { name: 'Mặc định' }))
  await waitFor(() => expect(heads()).not.toContain('Ngày sinh'))
  await user.click(screen.getByRole('button', { name: 'Kiểu xem' }))
  await user.click(await screen.findByRole('button', { name: 'Theo tuổi' }))
  await waitFor(() => expect(heads()).toContain('Ngày sinh'))
  const column = within(grid).getByRole('columnheader', { name: 'Họ và tên' })
  expect(column.getAttribute('aria-sort')).toBe('ascending')
})
