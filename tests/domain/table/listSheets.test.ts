import { describe, expect, it } from 'vitest'

import { hasAwardTitles } from '#domain/awardImport/columns.ts'
import { firstList, listSheets } from '#domain/table/listSheets.ts'

const sheet = (hidden: boolean, ...rows: readonly (readonly string[])[]) => ({
  hidden,
  rows: rows.map((cells, at) => ({ line: at + 1, cells })),
})
const letterhead = sheet(false, ['UBND TỈNH MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
const collectives = sheet(false, ['TT', 'Tên tập thể', 'Đơn vị'], ['1', 'Phòng mẫu', 'Sở mẫu'])
const people = sheet(false, ['TT', 'Họ và tên', 'Chức vụ'], ['1', 'Người Mẫu', 'Chuyên viên'])
const listed = (...sheets: readonly ReturnType<typeof sheet>[]) =>
  listSheets(sheets, hasAwardTitles)

describe('the sheets of a file', () => {
  it('that hold a list are all known, past the letterhead and what is hidden', () => {
    const sheets = [letterhead, collectives, { ...people, hidden: true }, people]
    expect(listed(...sheets)).toEqual([1, 3])
    expect(firstList(sheets, listed(...sheets))).toBe(1)
  })

  it('without any titles begin with the first that says something', () => {
    const plain = sheet(false, ['Người Mẫu', 'Sở mẫu'])
    expect(firstList([sheet(false), plain], listed(sheet(false), plain))).toBe(1)
    expect(firstList([], [])).toBe(0)
  })
})
