import { describe, expect, it } from 'vitest'

import { AWARD_COLUMNS } from '#domain/awardImport/columns.ts'
import { titleScore } from '#domain/table/columnWords.ts'
import { findHeader, headerAt } from '#domain/table/header.ts'
import { leftOut, proposedMapping, remapped } from '#domain/table/mapping.ts'
import { tableOf, tableOfText } from '#domain/table/table.ts'

function table(...rows: readonly (readonly string[])[]) {
  return tableOf(
    'Trang mẫu',
    rows.map((cells, at) => ({ line: at + 1, cells })),
  )
}

const read = (...rows: readonly (readonly string[])[]) => {
  const list = table(...rows)
  const header = findHeader(list, AWARD_COLUMNS)
  return { list, header, mapping: proposedMapping(list, header, AWARD_COLUMNS) }
}

describe('the texts of a table', () => {
  it('are in NFC, on one line, and without what no reader sees', () => {
    const [row] = table(['  Nguyê\u0303n\u00a0mẫu ', 'a\u202eb', 'Ðội\nmẫu']).rows
    expect(row?.cells).toEqual(['Nguyễn mẫu', 'ab', 'Đội mẫu'])
  })

  it('remember which cells had a line break', () => {
    expect(table(['một\nhai', 'ba\n', 'bốn']).rows[0]?.breaks).toEqual(
      new Map([[0, ['một', 'hai']]]),
    )
  })

  it('come from the clipboard as well', () => {
    expect(tableOfText('a\tb\n\nc\td').rows).toEqual([
      { line: 1, cells: ['a', 'b'], breaks: new Map() },
      { line: 3, cells: ['c', 'd'], breaks: new Map() },
    ])
  })
})

describe('the header of a table', () => {
  it('is found below titles, line breaks in it aside', () => {
    const { header, mapping } = read(
      ['DANH SÁCH KHEN THƯỞNG'],
      ['STT', 'Họ và tên', 'Chức\nvụ', 'Hình thức\nkhen thưởng'],
      ['1', 'Cá nhân mẫu 1', 'Chuyên viên', 'Giấy khen'],
    )
    expect(header).toMatchObject({ at: 1, bodyAt: 2 })
    expect(mapping).toEqual(['number', 'name', 'post', 'award'])
  })

  it('may have two rows, of which the lower one tells', () => {
    const { header, mapping } = read(
      ['STT', 'Họ và tên', 'Quyết định', '', 'Ghi chú'],
      ['STT', 'Họ và tên', 'Số QĐ', 'Ngày ký', 'Ghi chú'],
      ['1', 'Cá nhân mẫu 1', '12/QĐ-UBND', '05/01/2026', ''],
    )
    expect(header).toMatchObject({ at: 0, bodyAt: 2 })
    expect(header.titles).toEqual(['STT', 'Họ và tên', 'Số QĐ', 'Ngày ký', 'Ghi chú'])
    expect(mapping).toEqual(['number', 'name', 'decisionNumber', 'decisionDate', 'note'])
  })

  it('may have two rows that are not merged', () => {
    const { header, mapping } = read(
      ['TT', 'Họ tên', 'Khen thưởng', ''],
      ['', '', 'Hình thức', 'Số quyết định'],
      ['1', 'Cá nhân mẫu 1', 'Giấy khen', '3/QĐ'],
    )
    expect(header.bodyAt).toBe(2)
    expect(mapping).toEqual(['number', 'name', 'award', 'decisionNumber'])
  })

  it('has one row where the next one is a person', () => {
    expect(read(['Họ và tên', 'Đơn vị'], ['Cá nhân mẫu 1', 'Phòng mẫu']).header.bodyAt).toBe(1)
  })

  it('is none where no row names columns', () => {
    const { header, mapping } = read(['Cá nhân mẫu 1', 'Chuyên viên'], ['Cá nhân mẫu 2', ''])
    expect(header).toEqual({ at: null, bodyAt: 0, titles: ['', ''] })
    expect(mapping).toEqual([null, null])
  })

  it('is where the user says', () => {
    const list = table(['Họ và tên'], ['x'], ['Tên tập thể', 'Hình thức'])
    expect(headerAt(list, 2, AWARD_COLUMNS)).toMatchObject({ at: 2, bodyAt: 3 })
    expect(headerAt(list, null, AWARD_COLUMNS)).toMatchObject({ at: null, bodyAt: 0 })
  })

  it('may hold names that objects have by themselves', () => {
    const { mapping } = read(['__proto__', 'constructor', 'Họ tên', 'Chức vụ'])
    expect(mapping).toEqual([null, null, 'name', 'post'])
  })
})

describe('the columns of a table', () => {
  it('are told by the best title; never are two of them one field', () => {
    const { list, header, mapping } = read(
      ['Tên', 'Họ và tên', 'Đơn vị', 'Đơn vị công tác', ''],
      ['x', 'Cá nhân mẫu 1', 'y', 'Phòng mẫu', 'z'],
    )
    expect(mapping).toEqual([null, 'name', null, 'unit', null])
    expect(leftOut(list, header, mapping)).toEqual([0, 2, 4])
  })

  it('are told by what they hold where nothing else holds it', () => {
    const { mapping } = read(
      ['Tên tập thể', 'Mã', 'Phân loại khen thưởng'],
      ['Phòng mẫu', 'TAPTHE', 'Đột xuất'],
      ['Cá nhân mẫu', 'CANHAN', 'Công trạng'],
    )
    expect(mapping).toEqual(['name', 'kind', null])
  })

  it('are what the user says, and the field leaves its column', () => {
    expect(remapped(['name', 'post', null], 2, 'name')).toEqual([null, 'post', 'name'])
    expect(remapped(['name', 'post', null], 1, null)).toEqual(['name', null, null])
  })

  it('are named exactly, but for brackets, or in a longer title', () => {
    expect(titleScore('HỌ VÀ TÊN:', ['Họ và tên'])).toBe(1)
    expect(titleScore('Chức vụ (nếu có)', ['Chức vụ'])).toBeCloseTo(0.95)
    expect(titleScore('Chức vụ hiện nay', ['Chức vụ'])).toBeGreaterThan(0.6)
    expect(titleScore('Mã phân loại cán bộ', ['Phân loại'])).toBeLessThan(0.8)
    expect(titleScore('Ngày sinh', ['Ngày ký'])).toBe(0)
  })

  it('takes no text of many words for a title, and does not go through it', () => {
    expect(titleScore(`Chức vụ (${'ghi rõ '.repeat(30)})`, ['Chức vụ'])).toBeCloseTo(0.95)
    expect(titleScore(`Chức vụ (${'ghi rõ '.repeat(100_000)})`, ['Chức vụ'])).toBe(0)
  })

  it('has a word inside only with its marks, unless it is written without any', () => {
    expect(titleScore('Đăng ký', ['Đảng'])).toBe(0)
    expect(titleScore('Về Đảng', ['Đảng'])).toBeGreaterThan(0.6)
    expect(titleScore('ve dang', ['Đảng'])).toBeGreaterThan(0.6)
    expect(titleScore('Khoá học', ['Khóa'])).toBeGreaterThan(0.6)
  })
})
