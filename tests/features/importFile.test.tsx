import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { setAttendee } from '#domain/attendees/attendee.ts'
import { addedRows } from '#domain/copy.ts'
import { bridge } from '#store/bridge.ts'
import { edit, editLibrary, undo } from '#store/edit.ts'
import { writeConferenceFile } from '#store/file/writeConferenceFile.ts'
import { library } from '#store/library.ts'
import { closeConference, openConference, openPlan, readPlan } from '#store/plan.ts'
import type { FakeBridge } from '#tests/support/fakeBridge.ts'
import { sampleRows } from '#tests/support/makers.ts'
import { openApp } from '#tests/support/openApp.tsx'

const user = userEvent.setup()
/** Deriving a key costs what it should. */
const SLOW = { timeout: 10_000 }
const ID = sampleRows.conferences[0]?.id ?? ''
const SON = sampleRows.attendees[0]?.id ?? ''
const TITLE = /Hội nghị tổng kết công tác năm 2023/

const fake = () => bridge() as FakeBridge

/** What the user will pick: the sample, or it with this done to its bytes. */
async function offer(passphrase: string | null = null, spoil = (bytes: Uint8Array) => bytes) {
  const content = {
    rows: sampleRows,
    runs: [],
    exportedAt: '2100-01-01T00:00:00.000Z',
    program: '0',
  }
  const bytes = spoil(await writeConferenceFile(content, passphrase))
  fake().picks = { ok: true, fileName: 'Hội nghị mẫu.hoinghi', bytes }
}

async function pick() {
  await user.click(await screen.findByRole('button', { name: /Nhập từ tệp/ }))
  return screen.findByRole('dialog', { name: 'Nhập hội nghị từ tệp' })
}

beforeEach(async () => {
  await openApp()
})

describe('a file that is taken in', () => {
  it('is shown first, then added to the library, and can be taken back', async () => {
    await offer()
    const dialog = await pick()
    expect(await within(dialog).findByText(/3 đại biểu, 4 mục chương trình/)).toBeTruthy()
    expect(library().size).toBe(0)
    await user.click(within(dialog).getByRole('button', { name: 'Nhập hội nghị' }))
    expect(await screen.findByRole('row', { name: TITLE })).toBeTruthy()
    await screen.findByText(/Đã nhập/)
    const notes = screen.getByRole('region', { name: /[Tt]hông báo/ })
    await user.click(within(notes).getByRole('button', { name: 'Hoàn tác' }))
    expect(await screen.findByRole('button', { name: /Tạo hội nghị mới/ })).toBeTruthy()
    expect(library().size).toBe(0)
  })

  it('updates the conference that is here after its difference was read', async () => {
    await editLibrary('Thêm', addedRows(sampleRows))
    await openConference(ID)
    await edit('Sửa', (plan) => setAttendee(plan, SON, { phone: '0123', invitation: 'declined' }))
    await closeConference()
    await offer()
    const dialog = await pick()
    const list = await within(dialog).findByRole('region', { name: /Khác nhau/ })
    expect(list.textContent).toContain('Nguyễn Văn Sơn')
    expect(list.textContent).toContain('Lời mời: Báo vắng thành Nhận lời')
    expect(list.textContent).toContain('Điện thoại: 0123 thành trống')
    await user.click(within(dialog).getByRole('button', { name: 'Cập nhật hội nghị' }))
    expect(await screen.findByText(/Đã cập nhật/)).toBeTruthy()
    expect(openPlan().plan.attendees.get(SON)).toEqual(sampleRows.attendees[0])
    await undo()
    expect(openPlan().plan.attendees.get(SON)?.phone).toBe('0123')
  })

  it('says so when there is nothing to update', async () => {
    await editLibrary('Thêm', addedRows(sampleRows))
    await offer()
    const dialog = await pick()
    expect(await within(dialog).findByText(/đã giống hệt tệp này/)).toBeTruthy()
    expect(within(dialog).queryByRole('button', { name: 'Cập nhật hội nghị' })).toBeNull()
  })
})

describe('a file with a passphrase', () => {
  it(
    'asks for it, says when it is wrong, and opens with the right one',
    { timeout: 20_000 },
    async () => {
      await offer('mật khẩu thử')
      const dialog = await pick()
      await user.type(await within(dialog).findByLabelText('Mật khẩu của tệp'), 'sai')
      await user.click(within(dialog).getByRole('button', { name: 'Mở tệp' }))
      expect(await within(dialog).findByText(/Mật khẩu không đúng/, {}, SLOW)).toBeTruthy()
      await user.clear(within(dialog).getByLabelText('Mật khẩu của tệp'))
      await user.type(within(dialog).getByLabelText('Mật khẩu của tệp'), 'mật khẩu thử{Enter}')
      expect(
        await within(dialog).findByRole('button', { name: 'Nhập hội nghị' }, SLOW),
      ).toBeTruthy()
    },
  )
})

describe('a file that is refused', () => {
  it('is told with its reason, and changes nothing', async () => {
    await editLibrary('Thêm', addedRows(sampleRows))
    const before = await readPlan(ID)
    await offer(null, (bytes) => bytes.slice(0, -30))
    const dialog = await pick()
    const notice = await within(dialog).findByRole('alert')
    expect(notice.textContent).toContain('Tệp bị hỏng, bị cắt cụt hoặc đã bị sửa')
    expect(notice.textContent).toContain('Dữ liệu trên máy không thay đổi.')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await readPlan(ID)).toEqual(before)
  })

  it('may be one that could not even be opened', async () => {
    fake().picks = { ok: false, reason: 'too-large', detail: '' }
    const dialog = await pick()
    expect((await within(dialog).findByRole('alert')).textContent).toContain('64 MB')
  })

  it('is nothing when the user picks none', async () => {
    await user.click(await screen.findByRole('button', { name: /Nhập từ tệp/ }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('a conference that is handed over', () => {
  async function askToExport() {
    await editLibrary('Thêm', addedRows(sampleRows))
    const row = await screen.findByRole('row', { name: TITLE })
    await user.click(within(row).getByRole('button', { name: /Thao tác khác/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Xuất ra tệp…' }))
    return screen.findByRole('dialog', { name: 'Xuất hội nghị ra tệp' })
  }

  it('is saved under its title', async () => {
    const dialog = await askToExport()
    await user.click(within(dialog).getByRole('button', { name: 'Xuất tệp' }))
    expect(await screen.findByText(/Đã lưu Hội nghị/)).toBeTruthy()
    expect(fake().asked.files[0]).toMatchObject({
      kind: 'hoinghi',
      fileName: sampleRows.conferences[0]?.title,
    })
  })

  it('asks for a passphrase twice before it is enciphered', { timeout: 20_000 }, async () => {
    const dialog = await askToExport()
    await user.click(within(dialog).getByRole('checkbox', { name: /mật khẩu/ }))
    await user.type(within(dialog).getByLabelText('Mật khẩu'), 'ngắn')
    await user.click(within(dialog).getByRole('button', { name: 'Xuất tệp' }))
    expect(await within(dialog).findByText(/ít nhất 8 ký tự/)).toBeTruthy()
    await user.type(within(dialog).getByLabelText('Mật khẩu'), ' nhưng dài thêm')
    expect(await within(dialog).findByText(/chưa giống nhau/)).toBeTruthy()
    expect(fake().asked.files).toEqual([])
    await user.type(within(dialog).getByLabelText('Nhập lại mật khẩu'), 'ngắn nhưng dài thêm')
    await user.click(within(dialog).getByRole('button', { name: 'Xuất tệp' }))
    expect(await screen.findByText(/Đã lưu Hội nghị/, {}, SLOW)).toBeTruthy()
    const line = new TextDecoder().decode(fake().asked.files[0]?.bytes.slice(0, 80))
    expect(line).toContain('"protection":{"kdf"')
  })
})
