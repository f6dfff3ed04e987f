import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'

import { toast } from '#ui/toast.ts'
import { ToastRegion } from '#ui/ToastRegion.tsx'

afterEach(() => act(() => toast.clear()))

it('takes a deletion back from the note', async () => {
  const user = userEvent.setup()
  const run = vi.fn<() => void>()
  render(<ToastRegion />)
  act(() => void toast.show({ text: 'Đã xóa 1 dòng.', action: { label: 'Hoàn tác', run } }))
  expect(screen.getByRole('status').textContent).toContain('Đã xóa 1 dòng.')
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  expect(run).toHaveBeenCalledOnce()
  expect(screen.queryByRole('status')).toBeNull()
})

it('says why when taking back is refused', async () => {
  const user = userEvent.setup()
  const run = () => Promise.reject(new Error('Đĩa đầy.'))
  render(<ToastRegion />)
  act(() => void toast.show({ text: 'Đã xóa.', action: { label: 'Hoàn tác', run } }))
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Đĩa đầy.')
})

it('shows no more than three notes', () => {
  render(<ToastRegion />)
  act(() => {
    for (const text of ['một', 'hai', 'ba', 'bốn']) toast.show({ text })
  })
  expect(screen.getAllByRole('status').map((each) => each.textContent)).toEqual([
    'hai',
    'ba',
    'bốn',
  ])
})

it('goes away by itself', () => {
  vi.useFakeTimers()
  render(<ToastRegion />)
  act(() => void toast.show({ text: 'Đã lưu.' }))
  act(() => void vi.advanceTimersByTime(8000))
  expect(screen.queryByRole('status')).toBeNull()
  vi.useRealTimers()
})
