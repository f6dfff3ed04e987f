import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { attendeesOf, planOf, rowsOf } from '#domain/plan.ts'
import { AttendeesPage } from '#features/attendees/AttendeesPage.tsx'
import { undo } from '#store/edit.ts'
import { openPlan } from '#store/plan.ts'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const TWICE = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [
      makeAttendee({ id: 'p1', order: 'a0', fullName: 'Nguyễn Văn Mẫu', unit: 'Sở A' }),
      makeAttendee({ id: 'p2', order: 'a1', fullName: 'Trần Thị Mẫu' }),
      makeAttendee({
        id: 'p3',
        order: 'a2',
        fullName: 'Nguyễn Văn Mẫu',
        unit: 'Sở A',
        phone: '0912345678',
        salutation: 'ông',
      }),
    ],
  }),
)

const user = userEvent.setup()
const attendees = () => attendeesOf(openPlan().plan)

async function openNotice() {
  await openOn('attendees', TWICE)
  render(<AttendeesPage />)
  return screen.findByRole('region', { name: 'Dòng có thể trùng' })
}

describe('somebody who is listed twice', () => {
  it('is told with the lines and the grounds, looked at side by side, and made one', async () => {
    const notice = await openNotice()
    expect(notice.textContent).toContain(
      'Nguyễn Văn Mẫu có thể có hai dòng trong danh sách: TT 1 và 3. Cùng tên và giống đơn vị.',
    )
    await user.click(within(notice).getByRole('button', { name: 'Xem và gộp…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Gộp hai dòng của “Nguyễn Văn Mẫu”' })
    await user.click(within(dialog).getByRole('radio', { name: 'ông' }))
    await user.click(within(dialog).getByRole('button', { name: 'Gộp thành một' }))
    await waitFor(() => expect(attendees().map(({ id }) => id)).toEqual(['p1', 'p2']))
    expect(attendees()[0]).toMatchObject({ phone: '0912345678', salutation: 'ông' })
    expect(screen.queryByRole('dialog')).toBeNull()
    await undo()
    expect(attendees()).toEqual(TWICE.attendees)
  })

  it('with other marks in the name is not said to have the same name', async () => {
    const attendees = TWICE.attendees.map((one) =>
      one.id === 'p3' ? { ...one, fullName: 'Nguyễn Văn Mậu' } : one,
    )
    await openOn('attendees', { ...TWICE, attendees })
    render(<AttendeesPage />)
    const notice = await screen.findByRole('region', { name: 'Dòng có thể trùng' })
    expect(notice.textContent).toContain(
      'Tên viết hơi khác nhau (“Nguyễn Văn Mẫu” và “Nguyễn Văn Mậu”); giống đơn vị.',
    )
  })

  it('is not asked about again once it is said that they are two', async () => {
    const notice = await openNotice()
    await user.click(within(notice).getByRole('button', { name: 'Hai người khác nhau' }))
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Dòng có thể trùng' })).toBeNull(),
    )
    expect(attendees()).toHaveLength(3)
  })
})
