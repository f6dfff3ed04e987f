import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { Root } from '#app/App.tsx'
import { added } from '#domain/change.ts'
import { editLibrary } from '#store/edit.ts'
import { library } from '#store/library.ts'
import { goTo } from '#store/session.ts'
import { makeConference, makeOwnAward } from '#tests/support/makers.ts'
import { openApp } from '#tests/support/openApp.tsx'
import { openEmptyStore } from '#tests/support/openStore.ts'

const user = userEvent.setup()

async function act(title: RegExp, name: string) {
  const row = await screen.findByRole('row', { name: title })
  await user.click(within(row).getByRole('button', { name: /Thao tác khác/ }))
  await user.click(await screen.findByRole('menuitem', { name }))
}

const active = () => [...library().values()].filter((each) => each.deletedAt === null)

describe('the library', () => {
  it('offers the sample and an empty conference at the first start', async () => {
    await openApp()
    expect(await screen.findByRole('button', { name: /Mở hội nghị mẫu/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /Tạo hội nghị mới/ })).toBeTruthy()
  })

  it('opens the sample with its three attendees', async () => {
    await openApp()
    await user.click(await screen.findByRole('button', { name: /Mở hội nghị mẫu/ }))
    expect(await screen.findByRole('heading', { name: 'Hội nghị' })).toBeTruthy()
    expect(await screen.findByText(/3 đại biểu/)).toBeTruthy()
    expect(active()[0]?.isSample).toBe(true)
  })

  it('refuses a conference without a title and keeps what was typed', async () => {
    await openApp()
    await user.click(await screen.findByRole('button', { name: /Tạo hội nghị mới/ }))
    const title = await screen.findByRole('textbox', { name: 'Tên hội nghị' })
    await user.clear(title)
    await user.type(screen.getByRole('textbox', { name: 'Cơ quan tổ chức' }), 'Văn phòng')
    await user.click(screen.getByRole('button', { name: 'Tạo hội nghị' }))
    expect(await screen.findByText('Hội nghị phải có tên.')).toBeTruthy()
    expect(screen.getByDisplayValue('Văn phòng')).toBeTruthy()
    expect(active()).toEqual([])
  })

  it('makes a conference from a template, with a programme', async () => {
    await openApp()
    await user.click(await screen.findByRole('button', { name: /Tạo hội nghị mới/ }))
    const title = await screen.findByRole('textbox', { name: 'Tên hội nghị' })
    await user.clear(title)
    expect(screen.getByDisplayValue('7h30')).toBeTruthy()
    await user.type(title, 'Hội nghị thử{Enter}')
    expect(await screen.findByText(/[1-9]\d* mục chương trình/)).toBeTruthy()
    expect(active().map((one) => [one.title, one.start])).toEqual([['Hội nghị thử', 450]])
  })

  it('goes on with the rules of the office, and says so', async () => {
    await openEmptyStore()
    const office = {
      ownAwards: [makeOwnAward()],
      checkLevels: [{ check: 'tooManyRecipients', level: 'off' as const }],
    }
    const before = makeConference({ title: 'Hội nghị trước', ...office })
    await editLibrary('Dữ liệu mẫu', [added('conferences', before)])
    goTo({ page: 'library' })
    render(<Root />)
    await user.click(await screen.findByRole('button', { name: 'Hội nghị mới' }))
    expect(await screen.findByText(/Lấy theo “Hội nghị trước”/u)).toBeTruthy()
    expect(screen.getByText(/danh mục .*\(1 dòng\), mức kiểm tra đã đặt \(1 điều\)/u)).toBeTruthy()
    const title = screen.getByRole('textbox', { name: 'Tên hội nghị' })
    await user.clear(title)
    await user.type(title, 'Hội nghị sau')
    await user.click(screen.getByRole('button', { name: 'Tạo hội nghị' }))
    expect(await screen.findByText(/[1-9]\d* mục chương trình/)).toBeTruthy()
    expect(active().find((one) => one.title === 'Hội nghị sau')).toMatchObject(office)
  })

  it('takes a deletion back from the note that tells it', async () => {
    await openApp()
    await user.click(await screen.findByRole('button', { name: /Mở hội nghị mẫu/ }))
    await user.click(await screen.findByRole('button', { name: 'Thư viện hội nghị' }))
    await act(/Hội nghị tổng kết/, 'Xóa')
    expect(await screen.findByText(/Đã xóa/)).toBeTruthy()
    expect(active()).toEqual([])
    await user.click(
      within(screen.getByRole('region', { name: /[Tt]hông báo/ })).getByRole('button', {
        name: 'Hoàn tác',
      }),
    )
    expect(await screen.findByRole('row', { name: /Hội nghị tổng kết/ })).toBeTruthy()
    expect(active()).toHaveLength(1)
  })

  it('duplicates with everything in it, and puts away what is over', async () => {
    await openApp()
    await user.click(await screen.findByRole('button', { name: /Mở hội nghị mẫu/ }))
    await user.click(await screen.findByRole('button', { name: 'Thư viện hội nghị' }))
    await act(/Hội nghị tổng kết/, 'Nhân bản')
    expect(await screen.findByRole('row', { name: /bản sao/ })).toBeTruthy()
    await act(/bản sao/, 'Đưa vào lưu trữ')
    expect(await screen.findByRole('button', { name: /Hiện 1 hội nghị lưu trữ/ })).toBeTruthy()
    expect(screen.queryByRole('row', { name: /bản sao/ })).toBeNull()
  })
})
