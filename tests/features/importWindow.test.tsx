import { renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import { useWindow } from '#features/attendees/import/useWindow.ts'

interface Row {
  readonly line: number
  readonly says: string
}

const FRAME = { current: null }
const keyOf = ({ line }: Row) => line

it('draws a row anew only where another review says something else of it', async () => {
  const reviewOf = (says: string) => ({
    load: async (): Promise<readonly Row[]> => [
      { line: 1, says: 'Mới' },
      { line: 2, says },
    ],
  })
  const { result, rerender } = renderHook(
    (review: ReturnType<typeof reviewOf>) =>
      useWindow<Row>(FRAME, { of: review, count: 2, load: review.load, keyOf }),
    { initialProps: reviewOf('Cần hỏi') },
  )
  await waitFor(() => expect(result.current.rows).toHaveLength(2))
  const [first, second] = result.current.rows.map(({ row }) => row)
  rerender(reviewOf('Bỏ qua'))
  await waitFor(() => expect(result.current.rows[1]?.row.says).toBe('Bỏ qua'))
  expect(result.current.rows[0]?.row).toBe(first)
  expect(result.current.rows[1]?.row).not.toBe(second)
})
