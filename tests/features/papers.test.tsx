import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { PdfResult } from '#bridge'
import { PapersPage } from '#features/papers/PapersPage.tsx'
import { replaceBridge } from '#store/bridge.ts'
import { fakeBridge } from '#tests/support/fakeBridge.ts'

const user = userEvent.setup()
const refused: PdfResult = { ok: false, reason: 'no-space', detail: 'ENOSPC' }

let made: string[] = []

beforeEach(() => {
  made = []
  replaceBridge({
    ...fakeBridge(),
    makePdf: async (paper) => {
      made.push(paper.fileName)
      return refused
    },
  })
})

afterEach(() => replaceBridge(null))

describe('the page of papers', () => {
  it('says why a paper could not be made and what to do, and tries again when asked', async () => {
    render(<PapersPage />)
    const notice = await screen.findByRole('alert')
    expect(notice.textContent).toContain('Ổ đĩa đã đầy')
    expect(notice.textContent).toContain('ENOSPC')
    await user.click(screen.getByRole('button', { name: 'Thử lại' }))
    await expect.poll(() => made).toEqual(['chuong-trinh.pdf', 'chuong-trinh.pdf'])
  })

  it('offers nothing to save or print before there is a PDF', async () => {
    render(<PapersPage />)
    await screen.findByRole('alert')
    for (const name of ['Lưu PDF…', 'In…'])
      expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(true)
  })

  it('makes the paper that is chosen by keyboard', async () => {
    render(<PapersPage />)
    await screen.findByRole('alert')
    screen.getByRole('option', { name: 'Chương trình' }).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await user.keyboard(' ')
    await expect.poll(() => made.at(-1)).toBe('danh-sach-khen-thuong.pdf')
    expect(screen.getByRole('radio', { name: 'Bản đối chiếu nội bộ' })).toBeTruthy()
  })
})
