import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanCell, cleanCounts, cleanedIn, NOTHING_CLEANED } from '#domain/listText/cleanCell.ts'
import type { DateColumn } from '#domain/listText/dateCell.ts'
import { isMonthFirst, readDateCell } from '#domain/listText/dateCell.ts'
import { splitNameCell } from '#domain/listText/nameCell.ts'
import { phoneKey, readPhoneCell } from '#domain/listText/phoneCell.ts'
import { blockRows } from '#domain/table/block.ts'

describe('a cell of a list as it is kept', () => {
  it.each([
    ['B29: in NFC', 'Đỗ Tuyết'.normalize('NFD'), 'Đỗ Tuyết', ['composed']],
    ['with Đ for Ð and ð', 'Ðặng Văn ðạt', 'Đặng Văn đạt', ['lookAlike']],
    ['with Latin letters for Cyrillic ones', 'Hоàng Văn Аn', 'Hoàng Văn An', ['lookAlike']],
    ['B26: on one line', ' Phòng\r\nmẫu\tA ', 'Phòng mẫu A', ['lineBreak', 'space']],
    ['with single spaces', 'Nguyễn\u00a0Văn  A ', 'Nguyễn Văn A', ['space']],
    [
      'B28: without marks of direction, zero width and byte order marks',
      '\ufeffNguyễn \u202eVăn\u202c \u200bA\u2066',
      'Nguyễn Văn A',
      ['invisible'],
    ],
    ['B27: without control characters', 'Nguyễn\u0000 Văn\u0007 A', 'Nguyễn Văn A', ['control']],
  ])('is %s', (_, raw, kept, cleaned) => {
    expect(cleanCell(raw)).toBe(kept)
    expect(cleanedIn(raw)).toEqual(cleaned)
  })

  it.each([
    'Nguyễn Văn A',
    'HOÀ BÌNH',
    'nguyễn văn a',
    "=cmd|'/c calc'!A1",
    'Иван Петров',
    'Иван Petrov',
    '<img src=x onerror=alert(1)>',
    '',
  ])('is never changed otherwise: %s', (raw) => {
    expect(cleanCell(raw)).toBe(raw)
    expect(cleanedIn(raw)).toEqual([])
  })

  it('is counted by what was mended', () => {
    const rows = [{ cells: ['a  b', 'c\u0000'] }, { cells: [' d', 'ok', '\u200e'] }]
    expect(cleanCounts(rows)).toEqual({ ...NOTHING_CLEANED, space: 2, control: 1, invisible: 1 })
  })

  it('is the same from a pasted block, told as mended exactly when it is', () => {
    expect(blockRows('Hоàng Văn Аn\tÐặng')[0]?.cells).toEqual(['Hoàng Văn An', 'Đặng'])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        fc.pre(!/\p{Surrogate}/u.test(raw))
        const kept = cleanCell(raw)
        expect(cleanCell(kept)).toBe(kept)
        expect(cleanedIn(raw).length > 0).toBe(kept !== raw)
        fc.pre(!/[\t\n\r\u2028\u2029"]/u.test(raw) && kept !== '')
        expect(blockRows(raw)).toEqual([{ line: 1, cells: [kept] }])
      }),
    )
  })
})

describe('a cell with a name', () => {
  it.each([
    ['Nguyễn Văn A', '', 'Nguyễn Văn A', ''],
    ['Đ/c Nguyễn Văn A - Phó Giám đốc', 'đồng chí', 'Nguyễn Văn A', 'Phó Giám đốc'],
    ['Đ/C. Nguyễn Văn A', 'đồng chí', 'Nguyễn Văn A', ''],
    ['đồng chí Nguyễn Văn A, Chủ tịch UBND xã', 'đồng chí', 'Nguyễn Văn A', 'Chủ tịch UBND xã'],
    ['Ông Nguyễn Văn A', 'ông', 'Nguyễn Văn A', ''],
    ['Bà: Trần Thị B', 'bà', 'Trần Thị B', ''],
    ['Ông (Bà) Trần Thị B', '', 'Trần Thị B', ''],
    ['Ông/Bà: Trần Thị B', '', 'Trần Thị B', ''],
    ['Thượng tá Nguyễn Văn A', 'Thượng tá', 'Nguyễn Văn A', ''],
    ['Đ/c Đại uý Nguyễn Văn A', 'đồng chí Đại uý', 'Nguyễn Văn A', ''],
    ['PGS.TS. Nguyễn Văn A', 'PGS. TS.', 'Nguyễn Văn A', ''],
    ['Nguyễn Văn A (Phó Trưởng phòng)', '', 'Nguyễn Văn A', 'Phó Trưởng phòng'],
    ['Trần Quang Phổ - Giám đốc Sở Y tế', '', 'Trần Quang Phổ', 'Giám đốc Sở Y tế'],
    ['Nguyen Van A - Pho Giam doc', '', 'Nguyen Van A', 'Pho Giam doc'],
    ['Nguyễn Văn A, Tỉnh ủy viên', '', 'Nguyễn Văn A', 'Tỉnh ủy viên'],
    ['Nguyễn Văn A - Nguyên Phó Chủ tịch', '', 'Nguyễn Văn A', 'Nguyên Phó Chủ tịch'],
    ['Nguyễn Văn A - Q. Giám đốc', '', 'Nguyễn Văn A', 'Q. Giám đốc'],
    ['Nguyễn Văn A - Đại tá, Phó Giám đốc', '', 'Nguyễn Văn A', 'Đại tá, Phó Giám đốc'],
    ['Nguyễn Văn A - UVBTV, Chủ tịch', '', 'Nguyễn Văn A', 'UVBTV, Chủ tịch'],
    ['Ông Trần Hùng', 'ông', 'Trần Hùng', ''],
    ['Bà. Thị Hoa', 'bà', 'Thị Hoa', ''],
    ['Ông Văn Đình Tùng', 'ông', 'Văn Đình Tùng', ''],
    ['1. Đ/c Nguyễn Văn A', 'đồng chí', 'Nguyễn Văn A', ''],
    ['12) Nguyễn Văn A', '', 'Nguyễn Văn A', ''],
    ['- Bà Trần Thị B', 'bà', 'Trần Thị B', ''],
    ['Giám đốc Sở Nội vụ: Đ/c Nguyễn Văn A', 'đồng chí', 'Nguyễn Văn A', 'Giám đốc Sở Nội vụ'],
  ])('is proposed in its parts: %s', (cell, salutation, name, post) => {
    expect(splitNameCell(cell)).toEqual({ salutation, name, post, isSeveral: false })
  })

  it.each([
    'Nguyễn Văn Hùng (A)',
    'Nguyễn Văn Hùng (1975)',
    'Anh Thơ',
    'Bà Triệu',
    'Ông Thị Hoa',
    'Ông Văn Tùng',
    'Anh Thị Hồng',
    'Nguyễn Văn A (Phổ Yên)',
    'Nguyễn Văn A (Thư)',
    'Jean-Pierre Dupont',
    'Phòng Tổ chức cán bộ',
    'Hầu A Lềnh',
  ])('is left whole where nothing says otherwise: %s', (cell) => {
    expect(splitNameCell(cell)).toEqual({
      salutation: '',
      name: cell,
      post: '',
      isSeveral: false,
    })
  })

  it.each([
    'Ông Nguyễn Văn A, bà Trần Thị B',
    'Lê Quang Phổ, Nguyễn Thị Hoa',
    'Nguyễn Thị Hoa, Phó Thị Lan',
    'Ông Nguyễn Văn A và bà Trần Thị B',
    'Nguyễn Văn A và Trần Thị B',
  ])('is not split where several people stand in it: %s', (cell) => {
    expect(splitNameCell(cell)).toEqual({ salutation: '', name: cell, post: '', isSeveral: true })
  })
})

describe('B22: a telephone number', () => {
  it.each(['0912345678', '+84912345678', '0912 345 678', '0207.3822.456', '113', ''])(
    'is kept as written: %s',
    (phone) => {
      expect(readPhoneCell(phone)).toEqual({ kind: 'asWritten', phone })
    },
  )

  it.each([
    ['912345678', '0912345678', '0'],
    ['2073822456', '02073822456', '0'],
    ['84912345678', '+84912345678', '+'],
    ['912.345.678', '0912.345.678', '0'],
    ['912 345 678', '0912 345 678', '0'],
  ])('gets what Excel took from it as a proposal: %s', (written, phone, lost) => {
    expect(readPhoneCell(written)).toEqual({ kind: 'proposed', phone, lost, written })
  })

  it.each([
    ['9,12346E+08', 'digitsLost'],
    ['không có', 'noNumber'],
  ])('is doubtful when it is none: %s', (phone, why) => {
    expect(readPhoneCell(phone)).toEqual({ kind: 'doubtful', phone, why })
  })

  it('is the same in the country and from abroad', () => {
    expect(phoneKey('+84 912-345.678')).toBe(phoneKey('0912 345 678'))
    expect(phoneKey('0084912345678')).toBe('0912345678')
  })
})

describe('B23: a date of a list', () => {
  const column: DateColumn = { latestYear: 2026, is1904: false, isMonthFirst: false }
  const date = (year: number | null, month: number | null, day: number | null) => ({
    year,
    month,
    day,
  })

  it.each([
    ['20/01/1975', date(1975, 1, 20)],
    ['20.1.1975', date(1975, 1, 20)],
    ['20-1', date(null, 1, 20)],
    ['01/1975', date(1975, 1, null)],
    ['1975', date(1975, null, null)],
    ['ngày 20 tháng 01 năm 1975', date(1975, 1, 20)],
    ['1975-01-20T00:00:00', date(1975, 1, 20)],
    ['20/01/1975 00:00', date(1975, 1, 20)],
    ['1975-01', date(1975, 1, null)],
    ['T1/1975', date(1975, 1, null)],
    ['từ 20/01/1975', date(1975, 1, 20)],
    ['Từ năm 1975', date(1975, null, null)],
    ['sinh năm 1975', date(1975, null, null)],
    ['Sinh ngày 20/01/1975', date(1975, 1, 20)],
    ['', date(null, null, null)],
  ])('is read day first: %s', (cell, meant) => {
    expect(readDateCell(cell, column)).toEqual({ kind: 'date', date: meant })
  })

  it.each([
    ['20-1-75', date(1975, 1, 20)],
    ['20/1/26', date(2026, 1, 20)],
    ['20/1/27', date(1927, 1, 20)],
  ])('is a guess when the century is missing: %s', (cell, meant) => {
    expect(readDateCell(cell, column)).toEqual({ kind: 'guessed', by: 'century', date: meant })
  })

  it('is a guess when it is a count of days, by the count of its workbook', () => {
    const meant = { kind: 'guessed', by: 'serial', date: date(1975, 1, 20) }
    expect(readDateCell('27414', column)).toEqual(meant)
    expect(readDateCell('27414,5', column)).toEqual(meant)
    expect(readDateCell('25952', { ...column, is1904: true })).toEqual(meant)
    expect(readDateCell('45000', column)).toEqual({ ...meant, date: date(2023, 3, 15) })
    expect(readDateCell('99999', column)).toMatchObject({ kind: 'doubtful', why: 'notADate' })
  })

  it.each([
    ['31/02/1975', 'noSuchDay'],
    ['29/02/1975', 'noSuchDay'],
    ['31/02', 'noSuchDay'],
    ['31/2/75', 'noSuchDay'],
    ['2026-13-45', 'noSuchDay'],
    ['01/25/1975', 'order'],
    ['#####', 'notADate'],
    ['Tân Mão', 'notADate'],
    ['75', 'notADate'],
  ])('is doubtful, and never moved, when there is none such: %s', (written, why) => {
    expect(readDateCell(written, column)).toEqual({ kind: 'doubtful', why, written })
  })

  it('is doubtful in a column in which others have the month first', () => {
    expect(isMonthFirst(['03/04/1975', '01/25/1975'])).toBe(true)
    expect(isMonthFirst(['03/04/1975', '25/01/1975', '01/25/1975'])).toBe(false)
    expect(isMonthFirst(['03/04/1975', '1975', '27414'])).toBe(false)
    const american = { ...column, isMonthFirst: true }
    expect(readDateCell('03/04/1975', american)).toMatchObject({ kind: 'doubtful', why: 'order' })
    expect(readDateCell('1975', american)).toMatchObject({ kind: 'date' })
  })

  it('comes back from every day there is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (day) => {
          const [year, month, of] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
          const meant = date(year, month, of)
          expect(readDateCell(`${of}/${month}/${year}`, column)).toEqual({
            kind: 'date',
            date: meant,
          })
          const serial = Date.UTC(year, month - 1, of) / 86_400_000 + 25_569
          expect(readDateCell(String(serial), column)).toMatchObject({ date: meant })
        },
      ),
    )
  })
})
