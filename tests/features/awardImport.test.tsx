import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import type { Separator, SpreadsheetResult } from '#bridge'
import { addRecipient } from '#domain/awards/recipient.ts'
import { awardsOf, decisionsOf, planOf, recipientsOf, rowsOf } from '#domain/plan.ts'
import { AwardsPage } from '#features/awards/AwardsPage.tsx'
import { awardDesk } from '#features/awards/import/awardDesk.ts'
import { replaceAwardDesk } from '#features/awards/import/awardReview.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { bridge } from '#store/bridge.ts'
import { edit, undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { newId } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { packedSpreadsheet, unpackedSpreadsheet } from '#store/spreadsheet.ts'
import { talkHere } from '#store/workerTalk.ts'
import type { FakeBridge } from '#tests/support/fakeBridge.ts'
import { inTcvn3 } from '#tests/support/legacyBytes.ts'
import { makeAttendee, makeAward, makeConference, makeRecipient } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const BK = 'Bằng khen của Chủ tịch UBND tỉnh'

const FEW = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [
      makeAttendee({ fullName: 'Cá nhân mẫu 2', statePost: 'Chuyên viên', unit: 'Sở A' }),
    ],
    awards: [makeAward()],
    recipients: [makeRecipient({ name: 'Cá nhân mẫu 1', post: 'Chuyên viên', unit: 'Sở A' })],
  }),
)

const user = userEvent.setup()
const plan = () => openPlan().plan
const fake = () => bridge() as FakeBridge

function listFile(...rows: readonly (readonly string[])[]): SpreadsheetResult {
  return {
    ok: true,
    fileName: 'danh-sach.xlsx',
    sha256: '0',
    packed: packedSpreadsheet({
      kind: 'workbook',
      is1904: false,
      sheets: [
        {
          name: 'Trang mẫu',
          hidden: false,
          hiddenRows: 0,
          oldFonts: [],
          rows: rows.map((cells, at) => ({ line: at + 1, cells })),
        },
      ],
      macros: false,
      text: null,
    }),
  }
}

const HEADER = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức khen thưởng']

async function open(...rows: readonly (readonly string[])[]) {
  fake().reads = listFile(HEADER, ...rows)
  await user.click(screen.getByRole('button', { name: /Nhập danh sách/ }))
  await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
  return reviewed(/danh-sach.xlsx/)
}

/** The dialog of a list once it was held against the plan, and its rows are there. */
async function reviewed(name: RegExp) {
  const list = await screen.findByRole('list', { name: 'Các dòng của danh sách' })
  await within(list).findAllByRole('listitem')
  return screen.findByRole('dialog', { name })
}

async function choose(dialog: HTMLElement, field: RegExp, option: RegExp) {
  // The rows come a moment after what was said of them.
  await user.click(await within(dialog).findByRole('button', { name: field }))
  await user.click(await screen.findByRole('option', { name: option }))
}

/** Takes the list over once what was said last has been held against the plan; until then the button waits. */
async function takeOver(dialog: HTMLElement, name: string) {
  const button = await within(dialog).findByRole<HTMLButtonElement>('button', { name })
  await waitFor(() => expect(button.disabled).toBe(false))
  await user.click(button)
}

beforeEach(async () => {
  replaceAwardDesk(() => talkHere(awardDesk(newId)))
  await openOn('awards', FEW)
  render(<AwardsPage />)
})

describe('an award list from a file', () => {
  it('shows each row with its state, and is taken over as one step that can be undone', async () => {
    const before = plan()
    const dialog = await open(
      ['1', 'Cá nhân mẫu 3', 'Trưởng phòng', 'Sở A', BK],
      ['2', 'Cá nhân mẫu 1', 'Chuyên viên', 'Sở A', BK],
      ['3', '', 'Chuyên viên', 'Sở A', BK],
    )
    const states = within(dialog).getAllByRole('listitem')
    expect(states.map((row) => row.dataset['state'])).toEqual(['new', 'same', 'error'])
    expect(within(dialog).getByText('Không có tên người nhận.')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Nhập 1 dòng' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(recipientsOf(plan()).map(({ name }) => name)).toEqual(['Cá nhân mẫu 3', 'Cá nhân mẫu 1'])
    expect(undoLine(useHistory.getState())?.label).toBe('Nhập 1 dòng từ danh-sach.xlsx')
    await undo()
    expect(plan()).toEqual(before)
  })

  it('in an old font is shown as it would be read, and converted by a yes only', async () => {
    const reads = listFile(HEADER, ['1', 'Cá nhân mẫu 3', '', inTcvn3('Đảng'), BK])
    if (!reads.ok) throw new Error('it is read')
    const list = unpackedSpreadsheet(reads.packed)
    const sheets = list.sheets.map((sheet) => ({
      ...sheet,
      oldFonts: [{ column: 3, font: 'tcvn3' as const, lines: [2] }],
    }))
    fake().reads = { ...reads, packed: packedSpreadsheet({ ...list, sheets }) }
    await user.click(screen.getByRole('button', { name: /Nhập danh sách/ }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    const yes = await screen.findByRole('checkbox', { name: /Đổi cột “Đơn vị”/u })
    expect(yes).toHaveProperty('checked', false)
    expect(screen.getByText(/“§¶ng” → “Đảng”/u)).toBeTruthy()
    expect(screen.getByText(/chưa đổi sang Unicode: Đơn vị/u)).toBeTruthy()
    await user.click(yes)
    await waitFor(() => expect(screen.queryByText(/chưa đổi sang Unicode/u)).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Nhập 1 dòng' }))
    await waitFor(() =>
      expect(recipientsOf(plan()).find(({ name }) => name === 'Cá nhân mẫu 3')?.unit).toBe('Đảng'),
    )
  })

  it('B34: is divided as the user says, where it is a text file', async () => {
    const text = `Họ và tên;Hình thức khen thưởng\nCá nhân mẫu 7;${BK}\n`
    const fileBy = async (separator: Separator | null): Promise<SpreadsheetResult> => {
      const bytes = new TextEncoder().encode(text)
      const read = await readSpreadsheetBytes('a.csv', bytes, () => undefined, separator)
      return { ok: true, fileName: 'a.csv', sha256: '1', packed: packedSpreadsheet(read) }
    }
    fake().reads = await fileBy(null)
    await user.click(screen.getByRole('button', { name: /Nhập danh sách/ }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    const dialog = await reviewed(/a\.csv/)
    expect(within(dialog).getByText('Cá nhân mẫu 7')).toBeTruthy()
    fake().reads = await fileBy('|')
    await choose(dialog, /Dấu ngăn các ô/u, /Dấu gạch đứng/u)
    await waitFor(() => expect(screen.queryByText('Cá nhân mẫu 7')).toBeNull())
    expect(fake().asked.separators).toEqual(['|'])
    expect(await screen.findByText(/Chưa rõ cột nào/u)).toBeTruthy()
  })

  it('asks about a namesake, and does what the user says', async () => {
    const dialog = await open(['1', 'Cá nhân mẫu 1', 'Trưởng phòng', 'Sở B', BK])
    expect(within(dialog).getByText(/Trùng tên người đã có/)).toBeTruthy()
    const confirm = within(dialog).getByRole('button', { name: 'Nhập 0 dòng' })
    expect((confirm as HTMLButtonElement).disabled).toBe(true)
    await choose(dialog, /Trả lời cho dòng 2/, /Chính là Cá nhân mẫu 1/)
    expect(await within(dialog).findByText(/Đơn vị: Sở A → Sở B/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Hỏi lại dòng này' }))
    await choose(dialog, /Trả lời cho dòng 2/, /Người khác/)
    await takeOver(dialog, 'Nhập 1 dòng')
    await waitFor(() => expect(recipientsOf(plan())).toHaveLength(2))
  })

  it('gives the keys to the next question after an answer, and after the last one to what goes on', async () => {
    const dialog = await open(
      ['1', 'Cá nhân mẫu 1', 'Trưởng phòng', 'Sở B', BK],
      ['2', 'Cá nhân mẫu 8', 'Chuyên viên', 'Sở B', BK],
      ['3', 'Cá nhân mẫu 1', 'Chánh Thanh tra', 'Sở C', BK],
    )
    const question = (line: number) =>
      within(dialog).getByRole('button', { name: new RegExp(`Trả lời cho dòng ${line}`, 'u') })
    await choose(dialog, /Trả lời cho dòng 2/u, /Người khác/u)
    await waitFor(() => expect(document.activeElement).toBe(question(4)))
    await choose(dialog, /Trả lời cho dòng 4/u, /Người khác/u)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Nhập 3 dòng'))
  })

  it('asks whether a row is the attendee of its name, and links none unasked', async () => {
    const dialog = await open(
      ['1', 'Cá nhân mẫu 2', 'Trưởng phòng', 'Sở B', BK],
      ['2', 'Cá nhân mẫu 2', 'Chuyên viên', 'Sở A', 'Giấy khen'],
    )
    expect(within(dialog).getByText(/1 dòng trùng tên đại biểu chưa trả lời/)).toBeTruthy()
    expect(within(dialog).getByText(/Là đại biểu Cá nhân mẫu 2/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Nhập 2 dòng' }))
    await waitFor(() => expect(recipientsOf(plan())).toHaveLength(3))
    const links = recipientsOf(plan()).map(({ post, attendeeId }) => [post, attendeeId])
    expect(links).toContainEqual(['Trưởng phòng', null])
    expect(links).toContainEqual(['Chuyên viên', 'attendee'])
  })

  it('asks what an unknown award is', async () => {
    const dialog = await open(['1', 'Cá nhân mẫu 9', '', '', 'Biểu dương mẫu'])
    await user.click(within(dialog).getByRole('button', { name: /Trả lời ở thẻ/ }))
    await choose(dialog, /Ghi vào hình thức: Biểu dương mẫu/, /Hình thức mới/)
    await takeOver(dialog, 'Nhập 1 dòng')
    await waitFor(() =>
      expect(awardsOf(plan()).map(({ name }) => name)).toEqual([BK, 'Biểu dương mẫu']),
    )
  })

  it('lets the user say what a column is', async () => {
    const dialog = await open(['1', 'Cá nhân mẫu 9', 'Ghi ở cột chức vụ', 'Sở A', BK])
    await user.click(within(dialog).getByRole('tab', { name: /Cột/ }))
    await choose(dialog, /Ghi vào: Chức vụ/, /^Ghi chú/)
    await takeOver(dialog, 'Nhập 1 dòng')
    await waitFor(() =>
      expect(recipientsOf(plan()).at(-1)).toMatchObject({ post: '', note: 'Ghi ở cột chức vụ' }),
    )
  })

  it('is shown in part while it is long', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => [
      String(at),
      `Cá nhân mẫu ${at + 10}`,
      'x',
      'y',
      BK,
    ])
    const dialog = await open(...rows)
    expect(within(dialog).getByRole('button', { name: 'Nhập 2.000 dòng' })).toBeTruthy()
    expect(within(dialog).getAllByRole('listitem').length).toBeLessThan(100)
  })

  it('counts what another window changes before it is taken over', async () => {
    const dialog = await open(['1', 'Cá nhân mẫu 9', 'x', 'y', BK])
    await edit('Việc khác', (now) =>
      addRecipient(now, 'award', { name: 'Cá nhân mẫu 9', post: 'x', unit: 'y' }, () => 'other'),
    )
    expect(await within(dialog).findByText(/Danh sách này đã có đủ/u)).toBeTruthy()
    expect(recipientsOf(plan())).toHaveLength(2)
  })

  it('can be let go while it is held against the plan, and says so when that cannot be done', async () => {
    let die = () => {}
    replaceAwardDesk((onDied) => {
      die = onDied
      return { ask: () => new Promise(() => {}), end: () => {} }
    })
    fake().reads = listFile(HEADER, ['1', 'Cá nhân mẫu 9', 'x', 'y', BK])
    await user.click(screen.getByRole('button', { name: /Nhập danh sách/ }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    await screen.findByRole('progressbar', { name: /Đang đối chiếu/u })
    await user.click(screen.getByRole('button', { name: 'Hủy' }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    await screen.findByRole('progressbar', { name: /Đang đối chiếu/u })
    act(die)
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Dữ liệu trên máy không thay đổi',
    )
  })

  it('is refused with a sentence, and nothing changes', async () => {
    const before = plan()
    fake().reads = {
      ok: false,
      reason: 'unreadable',
      fileName: 'a.xls',
      problem: { kind: 'oldExcel' },
    }
    await user.click(screen.getByRole('button', { name: /Nhập danh sách/ }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Excel đời cũ (.xls)')
    expect(plan()).toBe(before)
  })

  it('gives the rows that stay out with their reasons', async () => {
    const dialog = await open(['1', 'Cá nhân mẫu 9', '#N/A', 'Sở A', BK])
    await user.click(within(dialog).getByRole('button', { name: /Dòng không nhập \(1\)/ }))
    await user.click(await screen.findByRole('menuitem', { name: /Lưu thành tệp/ }))
    await waitFor(() => expect(fake().asked.texts).toHaveLength(1))
    expect(fake().asked.texts[0]?.text).toBe(
      `Dòng 2: Cá nhân mẫu 9 | #N/A | Sở A | ${BK}\tÔ “Chức vụ” báo lỗi #N/A trong tệp.\n`,
    )
  })
})

describe('an award list from elsewhere', () => {
  const block = `Họ tên\tHình thức\tSố quyết định\nCá nhân mẫu 9\t${BK}\t12/QĐ-UBND\n`

  it('is pasted on the page', async () => {
    const data = { getData: () => block, types: ['text/plain'] }
    fireEvent.paste(document.body, { clipboardData: data })
    const dialog = await reviewed(/bảng đã dán/)
    await user.click(within(dialog).getByRole('button', { name: 'Nhập 1 dòng' }))
    await waitFor(() =>
      expect(decisionsOf(plan()).map(({ number }) => number)).toEqual(['12/QĐ-UBND']),
    )
  })

  it('is dropped on the page', async () => {
    fake().reads = listFile(HEADER, ['1', 'Cá nhân mẫu 9', 'x', 'y', BK])
    const files = [new File(['x'], 'danh-sach.xlsx')]
    fireEvent.drop(document.body, { dataTransfer: { files, types: ['Files'] } })
    expect(await screen.findByRole('dialog', { name: /danh-sach.xlsx/ })).toBeTruthy()
  })

  it('is one file at a time', async () => {
    const files = [new File(['x'], 'a.xlsx'), new File(['x'], 'b.xlsx')]
    fireEvent.drop(document.body, { dataTransfer: { files, types: ['Files'] } })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
