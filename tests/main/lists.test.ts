import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { readDateCell } from '#domain/listText/dateCell.ts'
import { understoodSheet } from '#domain/listText/understood.ts'
import { tableOf } from '#domain/table/table.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { SpreadsheetRefused } from '#main/spreadsheet/refused.ts'
import { sheetAt } from '#store/spreadsheet.ts'
import { makeZip } from '#tests/support/makeWorkbook.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', 'fixtures', 'lists')

function read(name: string, bytes?: Uint8Array) {
  const file = bytes ?? new Uint8Array(readFileSync(path.join(FOLDER, name)))
  return readSpreadsheetBytes(name, file, () => undefined)
}

async function refusalOf(name: string, bytes?: Uint8Array) {
  const failed: unknown = await read(name, bytes).catch((error: unknown) => error)
  if (!(failed instanceof SpreadsheetRefused)) throw new Error(`not refused: ${String(failed)}`)
  return failed.problem
}

/** A Word file whose body is this. */
function wordFile(body: string): Uint8Array {
  return makeZip({
    '_rels/.rels':
      '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
  })
}

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const tc = (text: string, properties = '') => `<w:tc>${properties}${p(text)}</w:tc>`
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

describe('the tables of a Word file', () => {
  it('say what stands above them, back to the table or the heading before', async () => {
    const heading = `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>II. Tập thể</w:t></w:r></w:p>`
    const list = tbl(tr(tc('Họ và tên')), tr(tc('Cá nhân mẫu 1')))
    const { sheets } = await read(
      'a.docx',
      wordFile(
        [
          tbl(tr(tc('UBND TỈNH MẪU'))),
          p('DANH SÁCH'),
          p('Tặng Bằng khen của Chủ tịch UBND tỉnh'),
          p(''),
          p('(Kèm theo Quyết định số 12/QĐ-UBND)'),
          list,
          p('Những chữ ở giữa'),
          heading,
          p('đã có thành tích'),
          list,
          list,
        ].join(''),
      ),
    )
    expect(sheets.map(({ above }) => above)).toEqual([
      undefined,
      ['DANH SÁCH', 'Tặng Bằng khen của Chủ tịch UBND tỉnh', '(Kèm theo Quyết định số 12/QĐ-UBND)'],
      ['II. Tập thể', 'đã có thành tích'],
      undefined,
    ])
  })

  it.each(['word.docx', 'libre.docx'])(
    'are sheets under the line above them, with merged cells spread: %s',
    async (name) => {
      const { kind, sheets } = await read(name)
      expect(kind).toBe('word')
      expect(sheets.map((sheet) => sheet.name)).toEqual([
        'Bảng 1',
        'Bảng 2: DANH SÁCH ĐẠI BIỂU',
        'Bảng 3: KHÁCH MỜI',
        'Bảng 4: KHÁCH MỜI',
      ])
      expect(sheets[1]?.rows).toEqual([
        {
          line: 1,
          cells: ['STT', 'Họ và tên', 'Công tác', '', 'Điện thoại', 'Ngày sinh'],
        },
        { line: 2, cells: ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại', 'Ngày sinh'] },
        {
          line: 3,
          cells: ['1', 'Nguyễn Văn Sơn', 'Giám đốc', 'Sở mẫu A', '0912345678', '20/01/1975'],
        },
        {
          line: 4,
          cells: ['2', 'Trần Thị Hòa', 'Phó Giám đốc', 'Sở mẫu A', '+84912345679', '05/12/1980'],
        },
        {
          line: 5,
          cells: [
            '3',
            'Đặng Thị Thuý',
            'Chuyên viên\nkiêm nhiệm',
            'Sở mẫu B',
            '0207 3822 456',
            '1982',
          ],
        },
      ])
      // A table inside of a cell is one of its own.
      expect(sheets[2]?.rows.map(({ cells }) => cells)).toEqual([['bảng trong ô']])
      expect(sheets[3]?.rows.map(({ cells }) => cells)).toEqual([
        ['Họ và tên', 'Ghi chú'],
        ['Khách mẫu 1', ''],
      ])
    },
  )

  it('are read as they are after tracked changes, once, with the letters of old fonts', async () => {
    const { sheets } = await read('viet-tay.docx')
    const [sheet] = sheets
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['Họ và tên', 'Chức vụ', 'Đơn vị'],
      ['Cá nhân mẫu\nsố-1', 'Kû niÖm ch\u00ad¬ng', 'một lần'],
      ['', 'b', 'c'],
    ])
    const said = { oneByte: null, converted: [1] }
    const { rows } = understoodSheet(sheetAt(sheets, 0), false, said)
    expect(rows[1]?.cells[1]).toBe('Kỷ niệm chương')
  })

  it('B7: are read whatever the name of the file says, and this is told', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(FOLDER, 'word.docx')))
    expect((await read('danh-sach.xlsx', bytes)).kind).toBe('word')
  })

  it.each([
    ['noTable', 'khong-bang.docx', undefined],
    ['noTable', 'a.docx', wordFile(p('x'))],
    ['noTable', 'a.docx', wordFile(tbl(tr(tc(''))))],
    ['damaged', 'a.docx', wordFile('<w:tbl><w:tr>')],
    ['damaged', 'a.docx', wordFile('<w:tbl><w:tr><w:tc>'.repeat(21))],
    ['tooManyRows', 'a.docx', wordFile(tbl(...Array<string>(20_001).fill(tr(tc('x')))))],
    ['tooManyColumns', 'a.docx', wordFile(tbl(tr(...Array<string>(201).fill(tc('x')))))],
    ['cellTooLong', 'a.docx', wordFile(tbl(tr(tc('x'.repeat(32_768)))))],
    ['tooManyParts', 'a.docx', wordFile(tbl(tr(tc('x'))).repeat(501))],
  ])('are refused: %s', async (kind, name, bytes) => {
    expect((await refusalOf(name, bytes)).kind).toBe(kind)
  })

  it('say where, when they are too large', async () => {
    const wide = tr(...Array<string>(201).fill(tc('x')))
    expect(await refusalOf('a.docx', wordFile(p('DS') + tbl(tr(tc('a')), wide)))).toEqual({
      kind: 'tooManyColumns',
      limit: 200,
      sheet: 'Bảng 1: DS',
      row: 2,
    })
  })

  it('are not led on by spans and merges that lie', async () => {
    const span = (value: string) => `<w:tcPr><w:gridSpan w:val="${value}"/></w:tcPr>`
    const merged = '<w:tcPr><w:vMerge/></w:tcPr>'
    const { sheets } = await read(
      'a.docx',
      wordFile(
        tbl(
          tr(tc('a', span('99999999')), tc('b', span('-1')), tc('c', span('x'))),
          tr(tc('', merged), tc('d')),
        ),
      ),
    )
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b', 'c'],
      ['', 'd'],
    ])
  })
})

describe('what is no list, said by what it is', () => {
  const text = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0))
  it.each([
    ['B4: Word 97 to 2003', 'cu.doc', undefined, 'oldWord'],
    ['B4: Excel 97 to 2003', 'cu.xls', undefined, 'oldExcel'],
    ['LibreOffice', 'libre.ods', undefined, 'openDocument'],
    ['rich text', 'a.doc', text('{\\rtf1\\ansi x}'), 'oldWord'],
    ['a PDF', 'a.pdf', text('%PDF-1.7\n'), 'pdf'],
    ['a PDF named .csv', 'a.csv', text('%PDF-1.7\n'), 'pdf'],
    ['a PNG', 'a.png', text('\u0089PNG\r\n\u001a\n'), 'picture'],
    ['a JPEG named .xlsx', 'a.xlsx', text('\u00ff\u00d8\u00ff\u00e0'), 'picture'],
    ['a photo of a telephone', 'a.heic', text('\0\0\0\u0018ftypheic'), 'picture'],
    ['B5: a web page named .csv', 'a.csv', text(' <!DOCTYPE html><table>'), 'webPage'],
    ['B7: a zip', 'a.xlsx', makeZip({ 'a.txt': 'x' }), 'noWorkbook'],
    ['B10: a zip in a zip', 'a.xlsx', makeZip({ 'a.zip': 'PK\u0003\u0004' }), 'noWorkbook'],
  ])('is refused: %s', async (_, name, bytes, kind) => {
    expect((await refusalOf(name, bytes)).kind).toBe(kind)
  })
})

describe('lists of other programs', () => {
  const NAMES = ['Nguyễn Văn Sơn', 'Trần Thị Hòa', 'Đặng Thị Thuý']

  it.each(['excel.xlsx', 'libre.xlsx', 'excel-1904.xlsx'])(
    'B19, B22, B23: say the same, whoever wrote them: %s',
    async (name) => {
      const { sheets, is1904 } = await read(name)
      const rows = (sheets[0]?.rows ?? []).filter(({ cells }) => /^\d$/u.test(cells[0] ?? ''))
      expect(rows.map(({ cells }) => cells[1])).toEqual(NAMES)
      // Taken for a number by Excel, so without its zero; the others were texts.
      expect(rows.map(({ cells }) => cells[4])).toEqual([
        '912345678',
        '+84912345679',
        '0207 3822 456',
      ])
      const column = { latestYear: 2026, is1904, isMonthFirst: false }
      const dates = rows.map(({ cells }) => readDateCell(cells[5] ?? '', column))
      expect(dates).toEqual([
        { kind: 'date', date: { year: 1975, month: 1, day: 20 } },
        { kind: 'guessed', by: 'serial', date: { year: 1980, month: 12, day: 5 } },
        { kind: 'doubtful', why: 'noSuchDay', written: '31/02/1982' },
      ])
    },
  )

  it('B23: with the month first are doubtful, whoever wrote them', async () => {
    const { sheets, text } = await read('libre.csv')
    expect(text).toEqual({ encoding: 'utf-8', separator: ';', isSure: true })
    const rows = sheets[0]?.rows.slice(-3) ?? []
    expect(rows.map(({ cells }) => cells[1])).toEqual(NAMES)
    const dates = rows.map(({ cells }) => cells[5] ?? '')
    expect(dates).toEqual(['01/20/1975', '29560', '31/02/1982'])
    const column = { latestYear: 2026, is1904: false, isMonthFirst: false }
    expect(dates.map((one) => readDateCell(one, column))).toMatchObject([
      { kind: 'doubtful', why: 'order' },
      { kind: 'guessed', by: 'serial' },
      { kind: 'doubtful', why: 'noSuchDay' },
    ])
  })

  it('B30: written for old fonts are found column by column and cell by cell', async () => {
    const raw = sheetAt((await read('phong-cu.xlsx')).sheets, 0)
    const { rows, legacy } = understoodSheet(raw, false, { oneByte: null, converted: [0, 1] })
    expect(legacy.map(({ column, encoding, cells }) => [column, encoding, cells])).toEqual([
      [0, 'tcvn3', 4],
      [1, 'vni', 4],
      [2, 'tcvn3', 1],
    ])
    const table = tableOf('', rows)
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Họ và tên', ...NAMES, 'LÊ VĂN ĐƯỢC'])
    expect(table.rows.map(({ cells }) => cells[1])).toEqual([
      'Chức vụ',
      'Giám đốc',
      'Phó Giám đốc',
      'Chuyên viên',
      'Chánh Văn phòng',
    ])
    expect(table.rows[1]?.cells[3]).toBe('Café 0, 5 µm')
    // The last ones: the first cell of a column is its title.
    expect(legacy[0]?.examples[0]).toEqual({ before: 'TrÇn ThÞ Hßa', after: 'Trần Thị Hòa' })
    expect(rows.map(({ cells }) => cells[2])).toEqual(raw.rows.map(({ cells }) => cells[2]))
    // Without a yes the file is as it is.
    expect(understoodSheet(raw, false)).toEqual({ rows: raw.rows, legacy, oneByte: null })
  })

  it.each([
    ['tcvn3.csv', 'tcvn3'],
    ['vni.csv', 'vni'],
  ])('B30, B33: of bytes without a name are known by their words: %s', async (name, encoding) => {
    const raw = await read(name)
    const isOneByte = raw.text?.encoding === 'one-byte'
    const { rows, oneByte } = understoodSheet(sheetAt(raw.sheets, 0), isOneByte)
    expect(oneByte).toEqual({ encoding, isSure: true })
    expect(rows.slice(1).map(({ cells }) => cells[1])).toEqual(NAMES)
    expect(rows[0]?.cells[1]).toBe('Họ và tên')
  })

  it('B33: of Latin-1 are a guess, and read as the user says', async () => {
    const raw = sheetAt((await read('latin1.csv')).sheets, 0)
    const guess = understoodSheet(raw, true)
    expect(guess.oneByte?.isSure).toBe(false)
    const said = understoodSheet(raw, true, { oneByte: 'windows-1252', converted: [] })
    expect(said.oneByte).toEqual({ encoding: 'windows-1252', isSure: true })
    expect(said.rows[2]?.cells).toEqual(['Zoë Señor', 'Málaga'])
  })

  it.each(['utf8.csv', 'utf16be.csv'])('B31, B32: of Unicode are as written: %s', async (name) => {
    const { sheets, text } = await read(name)
    expect(text?.isSure).toBe(true)
    expect(sheets[0]?.rows.slice(1).map(({ cells }) => cells[1])).toEqual(NAMES)
  })
})
