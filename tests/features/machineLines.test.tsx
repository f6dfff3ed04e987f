import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { MachineLines } from '#features/ceremony/MachineLines.tsx'
import { useSafety } from '#store/safety.ts'

function showCopied(copiedAt: Date) {
  const second = {
    folder: 'E:\\',
    copiedAt: copiedAt.toISOString(),
    problem: null,
    sameDisk: false,
    holdsJournal: true,
  }
  useSafety.setState({ safety: { space: 'enough', second } })
  render(<MachineLines />)
}

it('tells the second copy of today by its time', () => {
  showCopied(new Date())
  expect(screen.getByText(/^Bản sao lưu thứ hai: .*, lúc \d\d:\d\d$/u)).toBeTruthy()
})

it('says of which day an old second copy is', () => {
  showCopied(new Date(2024, 0, 20, 7, 30))
  expect(screen.getByText(/cũ, từ 07:30 ngày 20\/01\/2024/u)).toBeTruthy()
})
