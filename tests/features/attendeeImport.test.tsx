import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import type { Separator, SpreadsheetResult } from '#bridge'
import { attendeesOf, conferenceOf, planOf, rowsOf } from '#domain/plan.ts'
import { layoutKey } from '#domain/table/layoutKey.ts'
import { AttendeesPage } from '#features/attendees/AttendeesPage.tsx'
import { attendeeDesk } from '#features/attendees/import/attendeeDesk.ts'
import { replaceAttendeeDesk } from '#features/attendees/import/attendeeReview.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { bridge } from '#store/bridge.ts'
import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { newId } from '#store/ids.ts'
import { knownLayout } from '#store/listLayouts.ts'
import { openPlan } from '#store/plan.ts'
import { packedSpreadsheet, unpackedSpreadsheet } from '#store/spreadsheet.ts'
import { talkHere } from '#store/workerTalk.ts'
import type { FakeBridge } from '#tests/support/fakeBridge.ts'
import { inTcvn3 } from '#tests/support/legacyBytes.ts'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'
import { listToasts } from '#ui/toast.ts'

const FEW = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [
      makeAttendee({
        id: 'p1',
        order: 'a0',
        fullName: 'Nguyễn Văn Mẫu',
        statePost: 'Giám đốc',
        unit: 'Sở A',
      }),
      makeAttendee({ id: 'p2', order: 'a1', fullName: 'Trần Thị Mẫu', unit: 'Sở A' }),
    ],
  }),
)

const HEADER = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại']
const LAYOUT_KEY = layoutKey({ at: 0, bodyAt: 1, titles: HEADER })

const user = userEvent.setup()
const fake = () => bridge() as FakeBridge
const attendees = () => attendeesOf(openPlan().plan)
const names = () => attendees().map(({ fullName }) => fullName)

function listFile(...rows: readonly (readonly string[])[]): SpreadsheetResult {
  return {
    ok: true,
    fileName: 'danh-sach.xlsx',
    sha256: 'a'.repeat(64),
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

/** A text file as main reads it, its cells divided as asked. */
async function textFile(
  text: string,
  separator: Separator | null = null,
): Promise<SpreadsheetResult> {
  const bytes = new TextEncoder().encode(text)
  const read = await readSpreadsheetBytes('a.csv', bytes, () => undefined, separator)
  const packed = packedSpreadsheet(read)
  return { ok: true, fileName: 'a.csv', sha256: 'b'.repeat(64), packed }
}

function pasteOnPage(text: string) {
  fireEvent.paste(document.body, { clipboardData: { getData: () => text } })
}

async function openFile(...rows: readonly (readonly string[])[]) {
  fake().reads = listFile(...rows)
  await user.click(screen.getByRole('button', { name: 'Nhập danh sách…' }))
  await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
  return reviewed()
}

/** The dialog of a list once it was held against the plan. */
async function reviewed() {
  await screen.findByRole('navigation', { name: 'Các bước nhập danh sách' })
  return screen.getByRole('dialog', { name: /^Nhập danh sách đại biểu: / })
}

function refuse(): never {
  throw new Error('it is not there')
}

const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

const toStep = (name: string) =>
  user.click(within(screen.getByRole('navigation', { name: /Các bước/ })).getByText(name))

describe('a list of people', () => {
  beforeEach(async () => {
    replaceAttendeeDesk(() => talkHere(attendeeDesk(newId)))
    await openOn('attendees', FEW)
    render(<AttendeesPage />)
  })

  it('is looked through step by step and taken over as one step that can be undone', async () => {
    const dialog = await openFile(
      HEADER,
      ['1', 'Nguyễn Văn Mẫu', 'Giám đốc', 'Sở A', '0912345678'],
      ['2', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''],
      ['3', '', 'Chuyên viên', 'Sở B', ''],
    )
    const list = await within(dialog).findByRole('list', { name: 'Các dòng của danh sách' })
    const rows = await within(list).findAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Điện thoại: (trống) → 0912345678'),
      expect.stringContaining('Mới'),
      expect.stringContaining('Không có họ tên.'),
    ])
    await toStep('Nhận')
    expect(within(dialog).getByRole('heading', { name: /tệp không nêu: 1/ })).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Nhập: thêm 1, cập nhật 1' }))
    await waitFor(() =>
      expect(names()).toEqual(['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'Đại biểu mẫu 9']),
    )
    expect(attendees()[0]?.phone).toBe('0912345678')
    expect(undoLine(useHistory.getState())?.label).toBe('Nhập danh-sach.xlsx: thêm 1, cập nhật 1')
    await act(() => undo())
    expect(names()).toHaveLength(2)
    expect(conferenceOf(openPlan().plan)?.importedLists).toEqual([])
  })

  it('that is being taken over is not held against the people anew that come of it', async () => {
    let given = 0
    replaceAttendeeDesk(() => {
      const desk = attendeeDesk(newId)
      const forgetPeople = () => {
        given += 1
        desk.forgetPeople()
      }
      return talkHere({ ...desk, forgetPeople })
    })
    await openFile(HEADER, ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''])
    await toStep('Nhận')
    const before = given
    await user.click(screen.getByRole('button', { name: 'Nhập: thêm 1' }))
    await closed()
    expect(names()).toHaveLength(3)
    expect(given).toBe(before)
  })

  it('of a layout that is remembered as it is proposed is read once', async () => {
    const rows = [HEADER, ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', '']]
    await openFile(...rows)
    await toStep('Nhận')
    await user.click(screen.getByRole('button', { name: 'Nhập: thêm 1' }))
    await closed()
    await waitFor(async () => expect(await knownLayout(LAYOUT_KEY, HEADER.length)).not.toBeNull())
    let readings = 0
    replaceAttendeeDesk(() => {
      const desk = attendeeDesk(newId)
      const read = (settings: Parameters<typeof desk.read>[0]) => {
        readings += 1
        return desk.read(settings)
      }
      return talkHere({ ...desk, read })
    })
    await openFile(...rows)
    expect(readings).toBe(1)
  })

  it('that was taken in before is told, and doubles nobody', async () => {
    const rows = [HEADER, ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', '']]
    await openFile(...rows)
    await toStep('Nhận')
    await user.click(screen.getByRole('button', { name: 'Nhập: thêm 1' }))
    await closed()
    expect(names()).toHaveLength(3)
    const dialog = await openFile(...rows)
    expect(within(dialog).getByText(/Chính tệp này đã được nhập lúc/)).toBeTruthy()
    await toStep('Nhận')
    expect(within(dialog).getByRole('button', { name: 'Nhập' })).toHaveProperty('disabled', true)
  })

  it('asks about who is like somebody, and does what the user says', async () => {
    const dialog = await openFile(HEADER, ['1', 'Trần Thị Mẫu', 'Trưởng phòng', 'Sở A', ''])
    expect(await within(dialog).findByText(/trùng tên, đơn vị; chưa rõ chức vụ/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: /Trả lời cho dòng 2/ }))
    await user.click(await screen.findByRole('option', { name: /Chính là Trần Thị Mẫu/ }))
    expect(await within(dialog).findByText(/\(trống\) → Trưởng phòng/)).toBeTruthy()
    await toStep('Nhận')
    await user.click(await within(dialog).findByRole('button', { name: 'Nhập: cập nhật 1' }))
    await waitFor(() => expect(attendees()[1]?.statePost).toBe('Trưởng phòng'))
  })

  it('divides a row of several people where the user says so, and makes it one again', async () => {
    const dialog = await openFile(
      HEADER,
      ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''],
      ['2', 'Lê Văn A\nLê Thị B', 'Giám đốc; Phó Giám đốc', 'Sở C', ''],
    )
    const lines = async () => {
      const list = await within(dialog).findByRole('list', { name: 'Các dòng của danh sách' })
      const rows = await within(list).findAllByRole('listitem')
      return rows.map((row) => row.textContent)
    }
    const divide = async () => {
      await user.click(
        await within(dialog).findByRole('button', {
          name: /^Chọn câu trả lời… Trả lời cho dòng 3/,
        }),
      )
      await user.click(await screen.findByRole('option', { name: /^Tách thành 2 người/ }))
      await within(dialog).findByText('dòng 3, người 2')
    }
    await within(dialog).findByText('Có vẻ có 2 người: Lê Văn A; Lê Thị B.')
    await divide()
    expect((await lines()).slice(1)).toEqual([
      expect.stringContaining('Lê Văn AGiám đốc, Sở C'),
      expect.stringContaining('Lê Thị BPhó Giám đốc, Sở C'),
    ])
    const [, again] = within(dialog).getAllByRole('button', { name: /^Để nguyên dòng 3/ })
    await user.click(again ?? refuse())
    await within(dialog).findByText('Có vẻ có 2 người: Lê Văn A; Lê Thị B.')
    await divide()
    await toStep('Nhận')
    await user.click(await within(dialog).findByRole('button', { name: 'Nhập: thêm 3' }))
    await waitFor(() =>
      expect(names().slice(2)).toEqual(['Đại biểu mẫu 9', 'Lê Văn A', 'Lê Thị B']),
    )
  })

  it('divides all rows of several people by one yes, shown before and after', async () => {
    const dialog = await openFile(
      HEADER,
      ['1', 'Lê Văn A và Lê Thị B', '', 'Sở C', ''],
      ['2', 'Lê Văn D; Lê Thị E; Lê Văn G', '', 'Sở C', ''],
    )
    await toStep('Cột')
    await within(dialog).findByText('“Lê Văn A và Lê Thị B” → “Lê Văn A | Lê Thị B”')
    await user.click(within(dialog).getByText(/^Tách ô có nhiều người.*2 dòng/))
    await toStep('Nhận')
    expect(await within(dialog).findByRole('button', { name: 'Nhập: thêm 5' })).toBeTruthy()
  })

  it('says that a new person has the name of one who is there, who may be chosen', async () => {
    const dialog = await openFile(
      HEADER,
      ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B'],
      ['2', 'Nguyễn Văn Mẫu', 'Bí thư chi bộ', 'Đảng ủy Khối'],
    )
    await toStep('Nhận')
    await user.click(await within(dialog).findByRole('button', { name: 'Xem ai trùng tên' }))
    await within(dialog).findByText('trùng tên người đã có (Giám đốc, Sở A)')
    await user.click(within(dialog).getByRole('button', { name: /Trả lời cho dòng 3/ }))
    await user.click(await screen.findByRole('option', { name: /^Chính là Nguyễn Văn Mẫu/ }))
    await toStep('Nhận')
    await user.click(
      await within(dialog).findByRole('button', { name: 'Nhập: thêm 1, cập nhật 1' }),
    )
    await closed()
    expect(attendees().map(({ partyPost }) => partyPost)).toEqual(['Bí thư chi bộ', '', ''])
  })

  it('lets the user say what a column is, tells columns that are left out, and remembers the layout', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Nơi ở'],
      ['1', 'Đại biểu mẫu 9', 'Sở B'],
    ]
    const dialog = await openFile(...rows)
    expect(await within(dialog).findByText('Không nhập 1 cột có chữ: Nơi ở.')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: /Ghi vào: Nơi ở/ }))
    await user.click(await screen.findByRole('option', { name: 'Đơn vị' }))
    await waitFor(() => expect(within(dialog).queryByText(/Không nhập 1 cột/)).toBeNull())
    await toStep('Nhận')
    await user.click(await within(dialog).findByRole('button', { name: 'Nhập: thêm 1' }))
    await closed()
    expect(attendees()[2]?.unit).toBe('Sở B')
    const again = await openFile(...rows)
    await toStep('Cột')
    expect(within(again).getByText(/như lần nhập trước/)).toBeTruthy()
  })

  it('in an old font is converted only on yes, with cells before and after', async () => {
    const dialog = await openFile(
      ['STT', 'Họ và tên', 'Đơn vị'],
      ['1', 'NguyÔn V¨n H\u00adng', 'Së A'],
      ['2', 'TrÇn ThÞ B×nh', 'Së A'],
    )
    expect(await within(dialog).findByText(/“TrÇn ThÞ B×nh” → “Trần Thị Bình”/)).toBeTruthy()
    for (const box of within(dialog).getAllByText(/^Đổi cột/)) await user.click(box)
    await toStep('Dòng')
    expect(await within(dialog).findByText('Trần Thị Bình')).toBeTruthy()
    expect(within(dialog).getByText('Nguyễn Văn Hưng')).toBeTruthy()
  })

  it('of none but new people is taken over from its rows, and asks about nobody of the plan', async () => {
    const dialog = await openFile(HEADER, ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''])
    await toStep('Nhận')
    expect(within(dialog).queryByRole('heading', { name: /tệp không nêu/ })).toBeNull()
    await toStep('Dòng')
    await user.click(within(dialog).getByRole('button', { name: 'Nhập: thêm 1' }))
    await closed()
    expect(names()).toEqual(['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'Đại biểu mẫu 9'])
  })

  it('with somebody who is there goes on to what becomes of the others', async () => {
    const dialog = await openFile(
      HEADER,
      ['1', 'Trần Thị Mẫu', '', 'Sở A', '0912345678'],
      ['2', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''],
    )
    await user.click(within(dialog).getByRole('button', { name: 'Tiếp tục' }))
    expect(within(dialog).getByRole('heading', { name: /tệp không nêu: 1/ })).toBeTruthy()
  })

  it('is followed by the next one where several are dropped, and names what is left', async () => {
    const drop = (...files: readonly string[]) =>
      fireEvent.drop(document.body, {
        dataTransfer: { files: files.map((name) => new File(['x'], name)), types: ['Files'] },
      })
    fake().reads = listFile(HEADER, ['1', 'Đại biểu mẫu 8', 'Chuyên viên', 'Sở B', ''])
    drop('a.xlsx', 'b.xlsx', 'c.xlsx')
    const first = await screen.findByRole('dialog', { name: /\(tệp 1\/3\)$/ })
    fake().reads = listFile(HEADER, ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''])
    await user.click(within(first).getByRole('button', { name: 'Nhập: thêm 1' }))
    const second = await screen.findByRole('dialog', { name: /\(tệp 2\/3\)$/ })
    expect(names()).toHaveLength(3)
    await user.click(await within(second).findByRole('button', { name: 'Hủy' }))
    await closed()
    expect(names()).toHaveLength(3)
    expect(listToasts().map(({ text }) => text)).toContain('Còn 1 tệp chưa nhập: “c.xlsx”.')
  })

  it('is followed by those that were picked with it', async () => {
    fake().waiting = ['b.xlsx']
    const first = await openFile(HEADER, ['1', 'Đại biểu mẫu 8', 'Chuyên viên', 'Sở B', ''])
    expect(within(first).getByText(/\(tệp 1\/2\)$/)).toBeTruthy()
    fake().reads = listFile(HEADER, ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''])
    await user.click(within(first).getByRole('button', { name: 'Nhập: thêm 1' }))
    const second = await screen.findByRole('dialog', { name: /\(tệp 2\/2\)$/ })
    await toStep('Nhận')
    await user.click(await within(second).findByRole('button', { name: 'Nhập: thêm 1' }))
    await closed()
    expect(names()).toEqual(['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'Đại biểu mẫu 8', 'Đại biểu mẫu 9'])
  })

  it('keeps its place among them where others are picked for it, and those behind it still come', async () => {
    const next = (name: string) =>
      screen.findByRole('dialog', { name: `Nhập danh sách đại biểu: ${name}` })
    fake().waiting = ['b.xlsx']
    const first = await openFile(HEADER, ['1', 'Đại biểu mẫu 8', 'Chuyên viên', 'Sở B', ''])
    fake().reads = listFile(HEADER, ['1', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''])
    await toStep('Tệp')
    await user.click(within(first).getByRole('button', { name: 'Chọn tệp khác…' }))
    fake().waiting = ['c.xlsx']
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    const again = await next('danh-sach.xlsx (tệp 1/3)')
    await user.click(within(again).getByRole('button', { name: 'Nhập: thêm 1' }))
    fake().reads = listFile(HEADER, ['1', 'Đại biểu mẫu 10', 'Chuyên viên', 'Sở B', ''])
    const second = await next('c.xlsx (tệp 2/3)')
    await toStep('Tệp')
    await user.click(within(second).getByRole('button', { name: 'Chọn tệp khác…' }))
    fake().waiting = ['d.xlsx']
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    const other = await next('danh-sach.xlsx (tệp 2/4)')
    await user.click(within(other).getByRole('button', { name: 'Hủy' }))
    await closed()
    expect(listToasts().map(({ text }) => text)).toContain(
      'Còn 2 tệp chưa nhập: “d.xlsx”, “b.xlsx”.',
    )
  })

  it('is pasted on the page: understood first, then added', async () => {
    pasteOnPage('STT\tHọ và tên\tTuổi\n1\tĐại biểu mẫu 8\t50\n2\t\t40\n3\tĐại biểu mẫu 9\t')
    const dialog = await reviewed()
    expect(within(dialog).getByText(/Đọc được 3 dòng/)).toBeTruthy()
    await toStep('Nhận')
    await user.click(within(dialog).getByRole('button', { name: 'Nhập: thêm 2' }))
    await waitFor(() => expect(names()).toHaveLength(4))
  })

  it('leaves out who is there by name alone, unless told otherwise', async () => {
    pasteOnPage('Họ và tên\nNguyễn Văn Mẫu\nĐại biểu mẫu 9')
    const dialog = await reviewed()
    await toStep('Nhận')
    expect(within(dialog).getByRole('button', { name: 'Nhập: thêm 1' })).toBeTruthy()
    await user.click(within(dialog).getByRole('radio', { name: /Đều là người khác/ }))
    expect(await within(dialog).findByRole('button', { name: 'Nhập: thêm 2' })).toBeTruthy()
  })

  it('gives back the rows that stay out with the reasons', async () => {
    const dialog = await openFile(HEADER, ['1', 'Đại biểu mẫu 9', '#N/A', 'Sở B', ''])
    await user.click(within(dialog).getByRole('button', { name: /Dòng không nhập \(1\)/ }))
    await user.click(await screen.findByRole('menuitem', { name: /Lưu thành tệp/ }))
    await waitFor(() => expect(fake().asked.files).toHaveLength(1))
    const { bytes } = fake().asked.files[0] ?? refuse()
    const { sheets } = await readSpreadsheetBytes('a.xlsx', bytes, () => undefined)
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Dòng trong tệp', ...HEADER, 'Lý do không nhập'],
      ['2', '1', 'Đại biểu mẫu 9', '#N/A', 'Sở B', '', 'Ô “Chức vụ” báo lỗi #N/A trong tệp.'],
    ])
  })

  it('gives the keys to the next question after an answer, and after the last one to what goes on', async () => {
    const dialog = await openFile(
      HEADER,
      ['1', 'Nguyễn Văn Mẫu', 'Chánh Văn phòng', 'Sở B', ''],
      ['2', 'Đại biểu mẫu 9', 'Chuyên viên', 'Sở B', ''],
      ['3', 'Trần Thị Mẫu', 'Trưởng phòng', '', ''],
      ['4', 'Nguyễn Văn Mẫu', 'Trưởng phòng', '', ''],
    )
    const open = () => within(dialog).queryAllByRole('button', { name: /Chọn câu trả lời/u })
    await waitFor(() => expect(open().length).toBeGreaterThan(1))
    for (let left = open().length; left > 0; left -= 1) {
      await user.click(open()[0] ?? refuse())
      await user.click(await screen.findByRole('option', { name: 'Bỏ dòng này' }))
      await waitFor(() => expect(open()).toHaveLength(left - 1))
      const next = () => open()[0] ?? within(dialog).getByRole('button', { name: 'Tiếp tục' })
      await waitFor(() => expect(document.activeElement).toBe(next()))
    }
  })

  it('B34: shows by what a text file is divided, and reads it again as the user says', async () => {
    const text = 'Họ và tên;Đơn vị\nĐại biểu mẫu 9;Sở A, Sở B\n'
    fake().reads = await textFile(text)
    await user.click(screen.getByRole('button', { name: 'Nhập danh sách…' }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    await reviewed()
    await toStep('Tệp')
    const choice = () => screen.getByRole('button', { name: /Dấu ngăn các ô/u })
    expect(choice().textContent).toContain('Tự nhận: dấu chấm phẩy')
    const divideBy = async (name: string, separator: Separator | null) => {
      fake().reads = await textFile(text, separator)
      await user.click(choice())
      await user.click(await screen.findByRole('option', { name }))
      await waitFor(() => expect(choice().textContent).toContain(name))
    }
    await divideBy('Dấu phẩy', ',')
    expect(screen.getByText('Họ và tên;Đơn vị')).toBeTruthy()
    expect(screen.getByText('Đại biểu mẫu 9;Sở A | Sở B')).toBeTruthy()
    await divideBy('Tự nhận', null)
    expect(screen.getByText('Đại biểu mẫu 9 | Sở A, Sở B')).toBeTruthy()
    expect(fake().asked.separators).toEqual([',', null])
  })

  it('stays as it was where it cannot be read by another separator, with the reason', async () => {
    fake().reads = await textFile('Họ và tên;Đơn vị\nĐại biểu mẫu 9;Sở\n')
    await user.click(screen.getByRole('button', { name: 'Nhập danh sách…' }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    await reviewed()
    await toStep('Tệp')
    const problem = { kind: 'openQuote', row: 2 } as const
    fake().reads = { ok: false, reason: 'unreadable', fileName: 'a.csv', problem }
    await user.click(screen.getByRole('button', { name: /Dấu ngăn các ô/u }))
    await user.click(await screen.findByRole('option', { name: 'Dấu tab' }))
    await waitFor(() =>
      expect(listToasts().map(({ text }) => text)).toEqual([
        expect.stringContaining('Dấu ngoặc kép mở ở dòng 2'),
      ]),
    )
    expect(screen.getByText('Đại biểu mẫu 9 | Sở')).toBeTruthy()
  })

  it('in an old font is proposed for it by the font alone, and converted by a yes only', async () => {
    const reads = listFile(HEADER, ['1', 'Đại biểu mẫu 9', '', inTcvn3('Đảng'), ''])
    if (!reads.ok) throw new Error('it is read')
    const list = unpackedSpreadsheet(reads.packed)
    const sheets = list.sheets.map((sheet) => ({
      ...sheet,
      oldFonts: [{ column: 3, font: 'tcvn3' as const, lines: [2] }],
    }))
    fake().reads = { ...reads, packed: packedSpreadsheet({ ...list, sheets }) }
    await user.click(screen.getByRole('button', { name: 'Nhập danh sách…' }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    const dialog = await reviewed()
    const yes = await within(dialog).findByRole('checkbox', { name: /Đơn vị/u })
    expect(yes).toHaveProperty('checked', false)
    await toStep('Nhận')
    const unread = /Còn chữ viết bằng phông cũ.*“Đơn vị”/u
    await within(dialog).findByText(unread)
    await user.click(within(dialog).getByRole('button', { name: 'Xem các cột' }))
    await user.click(await within(dialog).findByRole('checkbox', { name: /Đơn vị/u }))
    await toStep('Nhận')
    await waitFor(() => expect(within(dialog).queryByText(unread)).toBeNull())
    await user.click(await within(dialog).findByRole('button', { name: 'Nhập: thêm 1' }))
    await waitFor(() => expect(attendees().at(-1)?.unit).toBe('Đảng'))
  })

  it('in an old font is converted in all its columns by one yes', async () => {
    const name = inTcvn3('Nguyễn Thị Ngọc')
    fake().reads = listFile(HEADER, ['1', name, inTcvn3('Phó Trưởng phòng'), inTcvn3('Sở Nội vụ')])
    await user.click(screen.getByRole('button', { name: 'Nhập danh sách…' }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    const dialog = await reviewed()
    await user.click(await within(dialog).findByRole('checkbox', { name: /^Đổi cả 3 cột/u }))
    await toStep('Nhận')
    await user.click(await within(dialog).findByRole('button', { name: 'Nhập: thêm 1' }))
    await waitFor(() =>
      expect(attendees().at(-1)).toMatchObject({
        fullName: 'Nguyễn Thị Ngọc',
        statePost: 'Phó Trưởng phòng',
        unit: 'Sở Nội vụ',
      }),
    )
  })

  it('with rows that the file hides says so before they are taken over', async () => {
    const reads = listFile(HEADER, ['1', 'Đại biểu mẫu 9', '', '', ''])
    if (!reads.ok) throw new Error('it is read')
    const list = unpackedSpreadsheet(reads.packed)
    const sheets = list.sheets.map((sheet) => ({ ...sheet, hiddenRows: 1 }))
    fake().reads = { ...reads, packed: packedSpreadsheet({ ...list, sheets }) }
    await user.click(screen.getByRole('button', { name: 'Nhập danh sách…' }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    const dialog = await reviewed()
    await toStep('Nhận')
    expect(
      await within(dialog).findByText('1 dòng đang bị ẩn trong tệp vẫn được đọc.'),
    ).toBeTruthy()
  })

  it('is refused with a sentence where it cannot be read, and nothing changes', async () => {
    fake().reads = {
      ok: false,
      reason: 'unreadable',
      fileName: 'a.xls',
      problem: { kind: 'oldExcel' },
    }
    await user.click(screen.getByRole('button', { name: 'Nhập danh sách…' }))
    await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Excel đời cũ (.xls)')
    expect(names()).toHaveLength(2)
  })
})
