import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { awardInHeading, awardKey, labelOf } from '#domain/awardImport/awardLabel.ts'
import { AWARD_COLUMNS } from '#domain/awardImport/columns.ts'
import { readAwardList } from '#domain/awardImport/entries.ts'
import { kindIn } from '#domain/awardImport/kinds.ts'
import {
  decisionIn,
  letterheadDecision,
  numberAndDate,
} from '#domain/awardImport/statedDecision.ts'
import { findHeader } from '#domain/table/header.ts'
import { leftOut, proposedMapping } from '#domain/table/mapping.ts'
import { tableOf } from '#domain/table/table.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { testRules } from '#tests/support/makers.ts'

import { BK, HEADER, listOf } from './someList.ts'

async function fromFile(name: string) {
  const file = path.resolve(import.meta.dirname, '..', '..', 'fixtures', 'spreadsheets', name)
  const read = await readSpreadsheetBytes(name, new Uint8Array(readFileSync(file)), () => undefined)
  const [sheet] = read.sheets
  if (sheet === undefined) throw new Error('no sheet')
  const table = tableOf(sheet.name, sheet.rows)
  const header = findHeader(table, AWARD_COLUMNS)
  const mapping = proposedMapping(table, header, AWARD_COLUMNS)
  const list = readAwardList(table, { header, mapping, kind: null, award: '' }, testRules)
  return { table, header, mapping, list }
}

describe('the layouts of provincial award systems', () => {
  it('CANHAN: headers with line breaks on row 3, a title and a form in one row are two grants', async () => {
    const { header, mapping, list, table } = await fromFile('ca-nhan.xlsx')
    expect(header.at).toBe(1)
    expect(mapping).toEqual([
      'number',
      'name',
      null,
      null,
      'post',
      'department',
      'unit',
      null,
      null,
      'award',
      'title',
    ])
    expect(leftOut(table, header, mapping)).toEqual([2, 3])
    expect(
      list.entries.map(({ key, name, unit, award, kind }) => [key, name, unit, award, kind]),
    ).toEqual([
      ['4', 'Cá nhân mẫu 1', 'Phòng mẫu A, Văn phòng mẫu', BK, 'individual'],
      ['5', 'Cá nhân mẫu 2', 'Phòng mẫu A, Văn phòng mẫu', BK, 'individual'],
      ['6', 'Cá nhân mẫu 3', 'Phòng mẫu B, Văn phòng mẫu', 'Chiến sỹ thi đua cơ sở', 'individual'],
      ['6/2', 'Cá nhân mẫu 3', 'Phòng mẫu B, Văn phòng mẫu', BK, 'individual'],
    ])
  })

  it('TAPTHE: "Khen thưởng tập thể" above collectives', async () => {
    const { list } = await fromFile('tap-the.xlsx')
    expect(list.passed).toEqual([{ line: 1, text: 'Khen thưởng tập thể', why: 'title' }])
    expect(list.entries.map(({ name, kind, award }) => [name, kind, award])).toEqual([
      ['Phòng mẫu A', 'collective', 'Tập thể lao động xuất sắc'],
      ['Phòng mẫu B', 'collective', 'Tập thể lao động xuất sắc'],
    ])
  })

  it('MauTDKT: 21 columns on row 1, mixed kinds, with decisions', async () => {
    const { header, mapping, list, table } = await fromFile('mau-tdkt.xlsx')
    expect(header.at).toBe(0)
    expect(mapping.slice(0, 12)).toEqual([
      'number',
      'salutation',
      'name',
      'post',
      'unit',
      'kind',
      'award',
      'decisionNumber',
      'decisionDate',
      'authority',
      'signer',
      'reason',
    ])
    expect(leftOut(table, header, mapping).map((at) => header.titles[at])).toEqual([
      'Ngày sinh',
      'Số CCCD',
      'Điện thoại',
      'Tỷ lệ',
      'Mã tra cứu 1',
      'Mã tra cứu 2',
      'Mã tra cứu 3',
      'Mã tra cứu 4',
    ])
    expect(list.entries.map(({ name, kind, errors }) => [name, kind, errors.length])).toEqual([
      ['Tập thể mẫu 1', 'collective', 0],
      ['Cá nhân mẫu 4', 'individual', 0],
      ['Thượng tá Cá nhân mẫu 5', 'individual', 0],
      ['Hộ gia đình mẫu 1', 'household', 0],
    ])
    expect(list.entries[0]?.decision).toEqual({
      number: '12/QĐ-UBND',
      date: { year: 2026, month: 1, day: 5 },
      authority: 'Chủ tịch UBND tỉnh',
      signer: 'Người ký mẫu',
    })
    expect(list.passed).toEqual([{ line: 1_048_576, text: 'Người lập biểu', why: 'total' }])
  })
})

describe('headings inside a list', () => {
  it('say the kind and the award of the rows below them', () => {
    const { entries, passed } = listOf([
      ['STT', 'Tên tập thể, cá nhân', 'Chức vụ', 'Đơn vị'],
      ['A', 'Tặng Bằng khen của Chủ tịch UBND tỉnh', '', ''],
      ['I', 'Tập thể', '', ''],
      ['1', 'Phòng mẫu A', '', 'Sở mẫu'],
      ['II. Cá nhân (02 người)', '', '', ''],
      ['1', 'Cá nhân mẫu 1', 'Chuyên viên', 'Sở mẫu'],
      ['B. Giấy khen', '', '', ''],
      ['', 'Hộ gia đình:', '', ''],
      ['1', 'Hộ gia đình mẫu 1', '', ''],
    ])
    expect(entries.map(({ name, kind, award }) => [name, kind, award])).toEqual([
      ['Phòng mẫu A', 'collective', BK],
      ['Cá nhân mẫu 1', 'individual', BK],
      ['Hộ gia đình mẫu 1', 'household', 'Giấy khen'],
    ])
    expect(passed.map(({ line, why }) => [line, why])).toEqual([
      [2, 'heading'],
      [3, 'heading'],
      [5, 'heading'],
      [7, 'heading'],
      [8, 'heading'],
    ])
  })

  it('are told apart from totals, signatures, numbered columns and repeated headers', () => {
    const { entries, passed } = listOf([
      HEADER,
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['1', 'Cá nhân mẫu 1', 'Chuyên viên', 'Sở mẫu', 'Giấy khen'],
      HEADER,
      ['2', 'Cá nhân mẫu 2', 'Chuyên viên', 'Sở mẫu', 'Giấy khen'],
      ['3', '', '', '', ''],
      ['Danh sách này có 02 cá nhân./.', '', '', '', ''],
      ['', '', '', 'Tỉnh mẫu, ngày 05 tháng 01 năm 2026', ''],
      ['', '', '', 'KT. CHỦ TỊCH', ''],
    ])
    expect(entries).toHaveLength(2)
    expect(passed.map(({ why }) => why)).toEqual([
      'numbers',
      'repeated',
      'numbers',
      'total',
      'total',
      'total',
    ])
  })

  it('are not needed: the title above the header says award, kind and decision', () => {
    const { entries } = listOf([
      ['DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH'],
      ['(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch UBND tỉnh)'],
      ['TT', 'Tên', 'Chức vụ'],
      ['1', 'Cá nhân mẫu 1', 'Chuyên viên'],
    ])
    expect(entries[0]).toMatchObject({
      award: BK,
      kind: 'individual',
      decision: { number: '12/QĐ-UBND', authority: 'Chủ tịch UBND tỉnh' },
    })
  })
})

describe('a row of a list', () => {
  const one = (cells: readonly string[], header = HEADER) => listOf([header, cells]).entries[0]

  it('is an error without a name, without an award, and with a cell that Excel could not fill', () => {
    expect(one(['1', '', 'Chuyên viên', '', BK])?.errors).toEqual([{ kind: 'noName' }])
    expect(one(['1', 'Cá nhân mẫu 1', 'x', '', ''])?.errors).toEqual([{ kind: 'noAward' }])
    expect(one(['1', 'Cá nhân mẫu 1', '#N/A', '', BK])?.errors).toEqual([
      { kind: 'badCell', column: 2, text: '#N/A' },
    ])
  })

  it('is an error with a date of the decision that is none', () => {
    const header = ['Họ tên', 'Hình thức', 'Số QĐ', 'Ngày QĐ']
    expect(one(['Cá nhân mẫu 1', BK, '1/QĐ', '31/02/2026'], header)?.errors).toEqual([
      { kind: 'badDate', column: 3, text: '31/02/2026' },
    ])
    expect(one(['Cá nhân mẫu 1', BK, '1/QĐ', '05/01/2026 07:30'], header)?.errors).toEqual([])
  })

  it('is of no kind where nothing says it, and of the kind that the user gives all such rows', () => {
    const rows = [
      ['Tên tập thể, cá nhân', 'Hình thức'],
      ['Phòng mẫu', BK],
    ]
    expect(listOf(rows).entries[0]?.kind).toBeNull()
    expect(listOf(rows, { kind: 'collective' }).entries[0]?.kind).toBe('collective')
  })

  it('is a group where a number of people stands for the name', () => {
    expect(one(['1', '24 đồng chí thuộc Văn phòng', '', '', BK])?.count).toBe(24)
    expect(one(['1', 'Cá nhân mẫu 1', '', '', BK])?.count).toBeNull()
  })
})

describe('words of a list', () => {
  it.each([
    ['CANHAN', 'individual'],
    ['TAPTHE', 'collective'],
    ['HOGIADINH', 'household'],
    ['Khen thưởng tập thể', 'collective'],
    ['II. Cá nhân (06 người)', 'individual'],
    ['Tập thể, cá nhân', null],
    ['Đột xuất', null],
  ])('speak of a kind: %s', (text, kind) => {
    expect(kindIn(text)).toBe(kind)
  })

  it.each([
    ['Chiến sỹ thi đua cấp cơ sở', 'CSTĐ cơ sở'],
    ['danh hiệu “Lao động tiên tiến”', 'LĐTT'],
    ['Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', BK],
    ['HC Lao động hạng 3', 'Huân chương Lao động hạng Ba'],
    ['KNC “Vì sự nghiệp mẫu”', 'Kỷ niệm chương "Vì sự nghiệp mẫu"'],
  ])('are one award in two spellings: %s', (one, other) => {
    expect(awardKey(one)).toBe(awardKey(other))
  })

  it('are two awards of one row of the catalogue', () => {
    expect(awardKey('Bằng khen của Bộ trưởng')).not.toBe(awardKey(BK))
  })

  it('name an award by the code of the catalogue, else as they are written', () => {
    expect(labelOf('CSTDCS', testRules)).toBe('Chiến sĩ thi đua cơ sở')
    expect(labelOf('BK_TTG', testRules)).toBe('Bằng khen của Thủ tướng Chính phủ')
    expect(labelOf('LDTT', testRules)).toBe('Lao động tiên tiến')
    expect(labelOf('LĐTT', testRules)).toBe('Lao động tiên tiến')
    expect(labelOf('CSTĐ cơ sở', testRules)).toBe('CSTĐ cơ sở')
  })

  it('name an award in a heading as written there, and in capitals as the catalogue writes it', () => {
    expect(
      awardInHeading('I. Tặng Kỷ niệm chương “Vì sự nghiệp mẫu” cho 03 cá nhân', testRules),
    ).toBe('Kỷ niệm chương “Vì sự nghiệp mẫu”')
    expect(awardInHeading('A. GIẤY KHEN (05 TẬP THỂ)', testRules)).toBe('Giấy khen')
    for (const line of [
      'Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 02 cá nhân (có danh sách kèm theo).',
      'Về việc tặng thưởng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'Danh sách đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2026',
    ])
      expect(awardInHeading(line, testRules)).toBe('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh')
    for (const line of [
      'Tặng danh hiệu Chiến sĩ thi đua cấp tỉnh',
      'Công nhận danh hiệu Chiến sĩ thi đua cấp tỉnh cho 02 cá nhân',
    ])
      expect(awardInHeading(line, testRules)).toBe('Chiến sĩ thi đua cấp tỉnh')
    expect(awardInHeading('Khối các cơ quan', testRules)).toBeNull()
  })

  it('name a decision with its day and who issued it', () => {
    expect(
      decisionIn('(Kèm theo Quyết định số: 1234/QĐ-CTUBND ngày 5/1/2026 của Chủ tịch UBND tỉnh)'),
    ).toEqual({
      number: '1234/QĐ-CTUBND',
      date: { year: 2026, month: 1, day: 5 },
      authority: 'Chủ tịch UBND tỉnh',
      signer: '',
    })
    expect(decisionIn('Danh sách khen thưởng năm 2026')).toBeNull()
    expect(numberAndDate('12/QĐ-UBND ngày 05/01/2026')).toEqual({
      number: '12/QĐ-UBND',
      date: { year: 2026, month: 1, day: 5 },
    })
    expect(numberAndDate('12/QĐ-UBND').number).toBe('12/QĐ-UBND')
  })

  it('is read from a letterhead: its number stands alone on a line, its date behind the place', () => {
    expect(
      letterheadDecision([
        'UBND TỈNH MẪU',
        'Số: 1234/QĐ-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Tỉnh Mẫu, ngày 05 tháng 01 năm 2026',
      ]),
    ).toEqual({
      number: '1234/QĐ-UBND',
      date: { year: 2026, month: 1, day: 5 },
      authority: '',
      signer: '',
    })
    expect(letterheadDecision(['Số 7 / QĐ - SNV'])?.number).toBe('7 / QĐ - SNV')
    for (const number of ['Số:      /QĐ-UBND', 'Số: 12/TTr-SNV', 'Theo Quyết định số 9/QĐ-UBND'])
      expect(letterheadDecision([number, 'Tỉnh Mẫu, ngày 05 tháng 01 năm 2026'])).toBeNull()
  })

  it('of a letterhead is that of the list below it, unless the list names one itself', () => {
    const rows = [HEADER, ['1', 'Cá nhân mẫu 1', '', '', BK]]
    const decisionOf = (above: readonly string[], before: readonly (readonly string[])[]) =>
      listOf(rows, {}, '', above, before).entries[0]?.decision?.number
    const letters = [['Nơi nhận:'], ['Số: 2/QĐ-UBND'], ['Số: 1/QĐ-UBND']]
    expect(decisionOf(['DANH SÁCH'], letters)).toBe('2/QĐ-UBND')
    expect(decisionOf(['(Kèm theo Quyết định số 3/QĐ-UBND)'], letters)).toBe('3/QĐ-UBND')
    expect(decisionOf(['Căn cứ Quyết định số 4/QĐ-UBND'], [])).toBeUndefined()
    expect(decisionOf(['Số: 5/QĐ-UBND', 'QUYẾT ĐỊNH'], letters)).toBe('5/QĐ-UBND')
  })
})

describe('who a row names', () => {
  const of = (name: string, more: readonly string[] = []) => {
    const [entry] = listOf([HEADER, ['1', name, ...more]], { award: BK }).entries
    return { name: entry?.name, post: entry?.post, posthumous: entry?.posthumous }
  }

  it.each([
    ['Ông Đặng Văn Lâm', 'Đặng Văn Lâm'],
    ['Đ/c Vũ Đức Mẫu', 'Vũ Đức Mẫu'],
    ['Thượng tá Lê Văn Hùng', 'Thượng tá Lê Văn Hùng'],
    ['Đ/c Đại tá Lê Văn Hùng', 'Đại tá Lê Văn Hùng'],
    ['Ông Văn Mẫu', 'Ông Văn Mẫu'],
  ])('without the Ông, Bà, Đ/c before the name, with a rank: %s', (cell, name) => {
    expect(of(cell).name).toBe(name)
  })

  it('a post behind the name is a post, unless a column of its own says another', () => {
    expect(of('Ma Thế Hồng, Trưởng phòng')).toMatchObject({
      name: 'Ma Thế Hồng',
      post: 'Trưởng phòng',
    })
    expect(of('Ma Thế Hồng, Trưởng phòng', ['Chuyên viên'])).toMatchObject({
      name: 'Ma Thế Hồng, Trưởng phòng',
      post: 'Chuyên viên',
    })
  })

  it('a household keeps how its head is called', () => {
    const { entries } = listOf(
      [
        ['TT', 'Hộ gia đình'],
        ['1', 'Ông Hoàng Văn Mẫu'],
      ],
      { award: BK },
    )
    expect(entries.map(({ name }) => name)).toEqual(['Ông Hoàng Văn Mẫu'])
  })

  it('the column of ranks goes before the name, that of Ông and Bà nowhere', () => {
    const { entries } = listOf(
      [
        ['STT', 'Tên gọi (Ông/Bà/Chức danh)', ...HEADER.slice(1)],
        ['1', 'Thượng tá', 'Lê Văn Hùng', 'Phó Giám đốc', 'Công an tỉnh', BK],
        ['2', 'Bà', 'Nguyễn Thị Hoà', 'Chuyên viên', 'Sở Nội vụ', BK],
      ],
      { kind: 'individual' },
    )
    expect(entries.map(({ name, written }) => [name, written])).toEqual([
      ['Thượng tá Lê Văn Hùng', 'Thượng tá Lê Văn Hùng'],
      ['Nguyễn Thị Hoà', 'Bà Nguyễn Thị Hoà'],
    ])
  })

  it.each([
    ['in the name', ['1', 'Nguyễn Đình Mẫu (truy tặng)', '', '', BK]],
    ['in the award', ['1', 'Nguyễn Đình Mẫu', '', '', `Truy tặng ${BK}`]],
    ['in the note', ['1', 'Nguyễn Đình Mẫu', '', '', BK, 'Truy tặng']],
  ])('truy tặng %s makes the grant one of the dead', (_, cells) => {
    const [entry] = listOf([[...HEADER, 'Ghi chú'], cells], { kind: 'individual' }).entries
    expect(entry).toMatchObject({ name: 'Nguyễn Đình Mẫu', posthumous: true, award: BK, note: '' })
  })

  it('the name of the sheet, in Word the paragraph above the table, says the award and the decision', () => {
    const sheet =
      'Bảng 1: Tặng Bằng khen của Chủ tịch UBND tỉnh (kèm theo Quyết định số 12/QĐ-UBND)'
    const [entry] = listOf(
      [
        ['TT', 'Tên tập thể'],
        ['1', 'Phòng mẫu'],
      ],
      {},
      sheet,
    ).entries
    expect(entry).toMatchObject({ award: BK, decision: { number: '12/QĐ-UBND' } })
  })

  it('the lines above a table of Word say them, the nearest first, and no decision that is only a reason', () => {
    const above = [
      'Căn cứ Quyết định số 99/QĐ-TTg ngày 01/02/2020 của Thủ tướng Chính phủ;',
      'DANH SÁCH TẬP THỂ',
      'Tặng Bằng khen của Chủ tịch UBND tỉnh',
      '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch UBND tỉnh)',
      'Đã có thành tích xuất sắc trong phong trào thi đua',
    ]
    const rows = [
      ['TT', 'Tên'],
      ['1', 'Phòng mẫu'],
    ]
    const sheet = 'Bảng 1: Đã có thành tích xuất sắc trong phong trào thi đua'
    expect(listOf(rows, {}, sheet, above).entries[0]).toMatchObject({
      award: BK,
      kind: 'collective',
      decision: {
        number: '12/QĐ-UBND',
        date: { year: 2026, month: 1, day: 5 },
        authority: 'Chủ tịch UBND tỉnh',
      },
    })
    const onlyReason = listOf(rows, {}, sheet, above.slice(0, 1)).entries[0]
    expect(onlyReason?.decision).toBeNull()
  })

  it('a heading says truy tặng of the rows below it, until the next; "tặng, truy tặng" of nobody', () => {
    const { entries } = listOf([
      ['DANH SÁCH ĐƯỢC TẶNG, TRUY TẶNG HUÂN CHƯƠNG'],
      HEADER,
      ['I', 'Truy tặng'],
      ['Cá nhân'],
      ['1', 'Người mẫu 1', '', '', BK],
      ['II', 'Cá nhân'],
      ['1', 'Người mẫu 2', '', '', BK],
    ])
    expect(entries.map(({ name, posthumous }) => [name, posthumous])).toEqual([
      ['Người mẫu 1', true],
      ['Người mẫu 2', false],
    ])
  })
})
