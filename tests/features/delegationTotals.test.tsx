import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'

import { planOf, rowsOf } from '#domain/plan.ts'
import { AttendeesPage } from '#features/attendees/AttendeesPage.tsx'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

it('tells how each delegation stands, and shows the people of one alone', async () => {
  const user = userEvent.setup()
  await openOn(
    'attendees',
    rowsOf(
      planOf({
        conferences: [makeConference()],
        attendees: [
          makeAttendee({ id: '1', order: 'a0', delegation: 'Đoàn A', invitation: 'accepted' }),
          makeAttendee({ id: '2', order: 'a1', delegation: 'đoàn a', invitation: 'declined' }),
          makeAttendee({ id: '3', order: 'a2', delegation: 'Đoàn B', invitation: 'invited' }),
          makeAttendee({ id: '4', order: 'a3', delegation: '', invitation: 'notInvited' }),
        ],
      }),
    ),
  )
  render(<AttendeesPage />)
  await user.click(screen.getByRole('button', { name: 'Tổng theo đoàn' }))
  const totals = screen.getByRole('complementary', { name: 'Tổng theo đoàn' })
  const lines = within(totals)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(' '))
  expect(lines).toEqual([
    'Tất cả 4 1 1 0 1 0',
    'Đoàn A 2 1 1 0 0 0',
    'Đoàn B 1 0 0 0 1 0',
    '(chưa ghi) 1 0 0 0 0 0',
  ])
  await user.click(within(totals).getByRole('button', { name: 'Đoàn A' }))
  await waitFor(() => expect(screen.getByText('2 / 4 đại biểu')).toBeTruthy())
})
