import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'

import { setPresenter } from '#domain/handovers/presenter.ts'
import { planOf, rowsOf } from '#domain/plan.ts'
import { ChecksBadge } from '#features/checks/ChecksBadge.tsx'
import { ChecksPanel } from '#features/checks/ChecksPanel.tsx'
import { edit } from '#store/edit.ts'
import { useSession } from '#store/session.ts'
import { makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

it('says that nothing is wrong with an empty conference', async () => {
  await openOn('overview', rowsOf(planOf({ conferences: [makeConference()] })))
  render(<ChecksPanel />)
  expect(screen.getByText('Không có vấn đề nào')).toBeTruthy()
})

it('leads from a problem to its place, and drops it once it is solved', async () => {
  await openOn('overview')
  const user = userEvent.setup()
  render(<ChecksPanel />)
  const problem = screen.getByRole('button', { name: /^Lượt 1 .*chưa có người trao/u })
  await user.click(problem)
  const { place } = useSession.getState()
  const focus = place.page === 'library' ? undefined : place.focus
  expect(focus?.table).toBe('handovers')
  const slot = { attendeeId: null, name: 'Đại biểu mẫu', capacity: 'own', principal: '' } as const
  await act(() => edit('Sửa người trao', (plan) => setPresenter(plan, focus?.id ?? '', 0, slot)))
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: /^Lượt 1 .*chưa có người trao/u })).toBeNull(),
  )
})

it('counts the problems of each level in words', async () => {
  await openOn('overview')
  render(<ChecksBadge />)
  expect(screen.getByText(/\d+ cảnh báo/u)).toBeTruthy()
})
