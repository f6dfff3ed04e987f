import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import type { Separator, Sheet, SpreadsheetProblem } from '#bridge'
import { understoodSheet } from '#domain/listText/understood.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { SpreadsheetRefused } from '#main/spreadsheet/refused.ts'
import { sheetAt } from '#store/spreadsheet.ts'
import { makeZip, workbookParts } from '#tests/support/makeWorkbook.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', 'fixtures', 'spreadsheets')

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(FOLDER, name)))
}

const read = (name: string, bytes = fixture(name)) =>
  readSpreadsheetBytes(name, bytes, () => undefined)

async function sheetOf(name: string, bytes = fixture(name)): Promise<Sheet> {
  const [sheet] = (await read(name, bytes)).sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

async function problemOf(name: string, bytes: Uint8Array): Promise<SpreadsheetProblem> {
  const failed: unknown = await read(name, bytes).catch((error: unknown) => error)
  if (!(failed instanceof SpreadsheetRefused)) throw new Error(`not refused: ${String(failed)}`)
  return failed.problem
}

const text = (words: string) => new TextEncoder().encode(words)

describe('a workbook', () => {
  it('B19: gives the rows that say something with their numbers, line breaks in headers kept', async () => {
    const { name, rows } = await sheetOf('ca-nhan.xlsx')
    expect(name).toBe('CANHAN')
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6])
    expect(rows[1]?.cells[5]).toBe('Tên phòng ban/khối,\ntổ công tác')
  })

  it('says in each row what a cell merged downwards says', async () => {
    const { rows } = await sheetOf('ca-nhan.xlsx')
    expect(rows.slice(2).map(({ cells }) => cells[6])).toEqual(Array(3).fill('Văn phòng mẫu'))
  })

  it('shows dates as dd/mm/yyyy and text dates as they are written', async () => {
    const { rows } = await sheetOf('ca-nhan.xlsx')
    expect(rows.slice(2).map(({ cells }) => cells[3])).toEqual(['20/01/1975', '05/12/1980', '1982'])
  })

  it('B21, B22: keeps the zeros and all digits of long numbers, and the signs of errors', async () => {
    const { rows } = await sheetOf('mau-tdkt.xlsx')
    expect(rows[1]?.cells.slice(12)).toEqual([
      '01/03/1979',
      '026079001235',
      '0912345678',
      '7,46%',
      '',
      '#N/A',
      '#N/A',
      '#N/A',
      '#N/A',
    ])
  })

  it('B18: tells of hidden sheets and hidden rows, and is not led on by a cell far below', async () => {
    const { sheets } = await read('mau-tdkt.xlsx')
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['MauTDKT', false],
      ['DanhMuc', true],
    ])
    expect(sheets[0]?.hiddenRows).toBe(1)
    expect(sheets[0]?.rows.at(-1)).toEqual({ line: 1_048_576, cells: ['', '', 'Người lập biểu'] })
  })

  it('B23, B24: shows each kind of cell as Excel shows it, and none that cannot be shown', async () => {
    const { rows } = await sheetOf('o-du-lieu.xlsx')
    expect(Object.fromEntries(rows.map(({ cells }) => cells))).toEqual({
      rich: 'Ông Cá nhân mẫu 6',
      date: '28/02/2026',
      'date and time': '28/02/2026 07:30',
      month: '02/2026',
      time: '07:30',
      long: '123456789012',
      small: '7,46',
      zeros: '0912345678',
      yes: 'TRUE',
      quoted: "=cmd|'/c calc'!A1",
      'before 1900-03-01': '28/02/1900',
      '29/02/1900': '#####',
      'negative date': '#####',
      return: 'một\nhai',
    })
  })

  it('B21: takes inline and rich text, kept values of formulas, and no number that is none', async () => {
    const { rows } = await sheetOf('viet-tay.xlsx')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Họ và tên', 'Chức vụ'],
      ['Cá nhân mẫu 7', '2'],
      ['#REF!', '123456789012'],
      ['#####', '#####'],
      ['28/02/2026', 'một\r\nhai _x000D_'],
    ])
  })

  it('B6: says that it brings macros', async () => {
    expect((await read('nam-1904.xlsm')).macros).toBe(true)
    expect((await read('ca-nhan.xlsx')).macros).toBe(false)
  })

  it('tells how far it is', async () => {
    const shares: number[] = []
    await readSpreadsheetBytes('ca-nhan.xlsx', fixture('ca-nhan.xlsx'), (one) => shares.push(one))
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })
})

describe('a text file', () => {
  it.each([
    ['utf8-bom.csv', 'utf-8', ';'],
    ['utf16le.csv', 'utf-16', '\t'],
    ['phay.csv', 'utf-8', ','],
  ])(
    'B31, B32, B34: is read by its encoding and separator: %s',
    async (name, encoding, separator) => {
      const { sheets, text: how } = await read(name)
      expect(how).toEqual({ encoding, separator, isSure: true })
      const rows = sheets[0]?.rows ?? []
      expect(rows.map(({ line }) => line)).toEqual([1, 2, 3])
      expect(rows[0]?.cells).toEqual([
        'STT',
        'Họ và tên',
        'Chức vụ',
        'Đơn vị',
        'Hình thức khen thưởng',
      ])
      expect(rows[1]?.cells[2]).toMatch(/^Trưởng phòng,? "phụ trách"$/u)
      expect(rows[2]?.cells[3]).toBe('Sở\nmẫu')
    },
  )

  it('B34: is divided by the separator that was asked for, whatever its rows and its first line tell', async () => {
    const text = (words: string) => new TextEncoder().encode(words)
    const cellsOf = async (words: string, separator: Separator | null) => {
      const { sheets, text: how } = await readSpreadsheetBytes(
        'a.csv',
        text(words),
        () => undefined,
        separator,
      )
      return [how?.separator, sheets[0]?.rows.map(({ cells }) => cells)]
    }
    const list = 'Họ, tên;Đơn vị\nAn, Bình;Sở\n'
    expect(await cellsOf(list, null)).toEqual([
      ';',
      [
        ['Họ, tên', 'Đơn vị'],
        ['An, Bình', 'Sở'],
      ],
    ])
    expect(await cellsOf(list, ',')).toEqual([
      ',',
      [
        ['Họ', ' tên;Đơn vị'],
        ['An', ' Bình;Sở'],
      ],
    ])
    expect(await cellsOf(`sep=;\n${list}`, '|')).toEqual([
      '|',
      [['Họ, tên;Đơn vị'], ['An, Bình;Sở']],
    ])
  })

  it('B34: is divided by what its first line says, whatever its rows look like', async () => {
    const { rows } = await sheetOf('a.csv', text('sep=;\nHọ, tên, đệm;Đơn vị\nAn, Bình, C;Sở'))
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Họ, tên, đệm', 'Đơn vị'],
      ['An, Bình, C', 'Sở'],
    ])
  })

  it('is UTF-16 without a byte order mark as well', async () => {
    const wide = fixture('utf16le.csv').subarray(2)
    expect((await sheetOf('a.csv', wide)).rows[0]?.cells[1]).toBe('Họ và tên')
    const turned = Uint8Array.from(wide, (_, at) => wide[at ^ 1] ?? 0)
    expect((await sheetOf('a.csv', turned)).rows[0]?.cells[1]).toBe('Họ và tên')
  })

  it('B33: is given byte by byte when it is not Unicode, and what it means is asked', async () => {
    const raw = await read('windows-1258.csv')
    expect(raw.text).toEqual({ encoding: 'one-byte', separator: ';', isSure: false })
    const { rows, oneByte } = understoodSheet(sheetAt(raw.sheets, 0), true)
    expect(oneByte).toEqual({ encoding: 'windows-1258', isSure: true })
    expect(rows[0]?.cells).toEqual([
      'STT',
      'Họ và tên',
      'Chức vụ',
      'Đơn vị',
      'Hình thức khen thưởng',
    ])
    expect(rows[2]?.cells[3]).toBe('Sở\nmẫu')
  })

  it('B31: is UTF-8 also when it was cut inside of a letter, and then not sure', async () => {
    const whole = text('Họ và tên;Chức vụ\nNguyễn Văn Sơn;Trưởng phòng\nTrần Thị Hòa;ủy viên ủ')
    const cut = await read('a.csv', whole.subarray(0, whole.length - 1))
    expect(cut.text).toEqual({ encoding: 'utf-8', separator: ';', isSure: false })
    expect(cut.sheets[0]?.rows[2]?.cells[1]).toBe('ủy viên \ufffd')
  })

  it('B35: may name its separator and end its lines in any way', async () => {
    const { rows } = await sheetOf('a.csv', text('sep=|\r\na,b|c\rd,e|f\n\ng|h'))
    expect(rows).toEqual([
      { line: 2, cells: ['a,b', 'c'] },
      { line: 3, cells: ['d,e', 'f'] },
      { line: 5, cells: ['g', 'h'] },
    ])
  })

  it.each([
    ['a;b\nc;"d\ne;f\n', 2],
    ['a;b\n"c\nd";"e\nf;g\n', 3],
    // The quote in line 4 is taken for the end of the one in line 2.
    ['a;b\nc;"d\ne;f\n"g";h\n', 2],
  ])('B36: is refused for a quote that does not close, with its line: %j', async (words, row) => {
    expect(await problemOf('a.csv', text(words))).toEqual({ kind: 'openQuote', row })
  })

  it('B36: may hold two million quotes, and no row is swallowed', { timeout: 20_000 }, async () => {
    const quotes = '"'.repeat(30_000)
    const rows = Array.from({ length: 67 }, () => `"${quotes}";x`).join('\n')
    const { rows: found } = await sheetOf('a.csv', text(rows))
    expect(found).toHaveLength(67)
    expect(found.every(({ cells }) => cells[0]?.length === 15_000 && cells[1] === 'x')).toBe(true)
    const open = await problemOf('a.csv', text('"'.repeat(2_000_001)))
    expect(open).toEqual({ kind: 'openQuote', row: 1 })
  })

  it('B37: keeps each cell of a ragged row in its place', async () => {
    const { rows } = await sheetOf('a.csv', text('a;b;c\n1\n1;2;3;4\n;;3\n'))
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4'],
      ['', '', '3'],
    ])
  })

  it('B38: is refused for one line without end, and for a million rows', async () => {
    const line = text('x'.repeat(19 * 1024 * 1024))
    expect((await problemOf('a.csv', line)).kind).toBe('cellTooLong')
    expect((await problemOf('a.csv', text('x;'.repeat(5_000_000)))).kind).toBe('tooManyColumns')
    const many = text('a;b\n'.repeat(1_000_000))
    expect(await problemOf('a.csv', many)).toMatchObject({ kind: 'tooManyRows', limit: 20_000 })
  })

  it('B39: gives a cell that was guarded against formulas as it was', async () => {
    const { rows } = await sheetOf('a.csv', text("'+84912;'=1+1;''=1;'tis;=2\n"))
    expect(rows[0]?.cells).toEqual(['+84912', '=1+1', "'=1", "'tis", '=2'])
  })
})

describe('a file that is no list', () => {
  const whole = fixture('ca-nhan.xlsx')
  it.each<[string, string, Uint8Array, string]>([
    ['B1: nothing at all', 'a.xlsx', new Uint8Array(), 'empty'],
    ['B1: a text of blanks', 'a.csv', text(' ;\n\n'), 'empty'],
    ['B2: one cut short', 'a.xlsx', whole.subarray(0, whole.length * 0.6), 'damaged'],
    [
      'B3: random bytes',
      'a.xlsx',
      Uint8Array.from({ length: 5000 }, (_, at) => at * 37),
      'notASpreadsheet',
    ],
    ['B5: a web page', 'a.xls', text('<html><table><tr><td>x'), 'webPage'],
    ['B4: a workbook of Excel 2003', 'a.xls', ole('Workbook'), 'oldExcel'],
    ['B4: a workbook with a password', 'a.xlsx', ole('EncryptedPackage'), 'encrypted'],
    [
      'B7: a package of something else',
      'a.xlsx',
      makeZip({ 'word/document.xml': '<x/>' }),
      'noWorkbook',
    ],
    ['B14: one with entities', 'a.xlsx', fixture('thuc-the.xlsx'), 'damaged'],
    ['B27: a text with zeros', 'a.csv', text('một;hai;ba\0bốn;năm'), 'notText'],
  ])('is refused: %s', async (_name, name, bytes, kind) => {
    expect((await problemOf(name, bytes)).kind).toBe(kind)
  })

  it('B27: is none of these for a zero here and there in a text', async () => {
    const list = `Họ và tên;Đơn vị\n${'Nguyễn Văn A;Sở mẫu\n'.repeat(20)}Trần\0 Thị B;Sở mẫu\n`
    const { sheets } = await read('a.csv', text(list))
    expect(sheets[0]?.rows.at(-1)?.cells).toEqual(['Trần\0 Thị B', 'Sở mẫu'])
  })

  it('is refused above 20 MB', async () => {
    const limit = 20 * 1024 * 1024
    expect(await problemOf('a.csv', new Uint8Array(limit + 1))).toEqual({ kind: 'tooLarge', limit })
  })
})

describe('a file that is made to hurt', () => {
  const limit = 100 * 1024 * 1024
  const parts = (rows: string) => workbookParts(`<sheetData>${rows}</sheetData>`)
  const cell = (reference: string, words = 'x') =>
    `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`)}</row>`)

  it('B8: is refused before it is unpacked when it would come to more than 100 MB', async () => {
    const bomb = makeZip(parts(' '.repeat(limit)))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await problemOf('a.xlsx', bomb)).toEqual({ kind: 'inflatesTooLarge', limit })
  })

  it('B9: is stopped while it is unpacked when it lies about its size', async () => {
    const liar = makeZip(parts(' '.repeat(limit)), () => 1000)
    expect((await problemOf('a.xlsx', liar)).kind).toBe('damaged')
  })

  it('B10: is refused for its number of parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`p${at}`, '']))
    expect(await problemOf('a.xlsx', makeZip(many))).toEqual({ kind: 'tooManyParts', limit: 500 })
  })

  it('B11: is refused for a part that leaves the folder, or is there twice', async () => {
    expect((await problemOf('a.xlsx', makeZip({ '../x': '' }))).kind).toBe('damaged')
    const one = Buffer.from(makeZip({ ab: '', xy: '' }))
    const twice = Buffer.from(one.toString('latin1').replaceAll('xy', 'ab'), 'latin1')
    expect((await problemOf('a.xlsx', new Uint8Array(twice))).kind).toBe('damaged')
  })

  it('B13: is refused above 20,000 rows, and taken at 20,000', { timeout: 30_000 }, async () => {
    const at = makeZip(parts(rows(20_000).join('')))
    expect((await sheetOf('a.xlsx', at)).rows).toHaveLength(20_000)
    const above = makeZip(parts(rows(20_001).join('')))
    expect(await problemOf('a.xlsx', above)).toEqual({
      kind: 'tooManyRows',
      limit: 20_000,
      sheet: 'A',
    })
  })

  it('B12, B25: is refused for a cell in the last column there is, or of more than 32,767 characters', async () => {
    const far = makeZip(parts(`<row r="7">${cell('XFD7')}</row>`))
    expect(await problemOf('a.xlsx', far)).toEqual({
      kind: 'tooManyColumns',
      limit: 200,
      sheet: 'A',
      row: 7,
    })
    const long = makeZip(parts(`<row r="7">${cell('A7', 'x'.repeat(32_768))}</row>`))
    expect(await problemOf('a.xlsx', long)).toMatchObject({ kind: 'cellTooLong', row: 7 })
  })

  it('B15: is refused when its XML is broken or its rows stand in no order', async () => {
    expect((await problemOf('a.xlsx', makeZip(parts('<row r="1"><c>')))).kind).toBe('damaged')
    const mixed = makeZip(parts('<row r="2"/><row r="1"/>'))
    expect((await problemOf('a.xlsx', mixed)).kind).toBe('damaged')
  })

  it('B17: leaves the prototype of objects alone', async () => {
    const row = `<row r="1">${cell('A1', '__proto__')}${cell('B1', 'constructor')}</row>`
    const { rows: found } = await sheetOf('a.xlsx', makeZip(parts(row)))
    expect(found[0]?.cells).toEqual(['__proto__', 'constructor'])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

/** The container that Excel 97 to 2003 wrote, as far as it is looked at. */
function ole(name: string): Uint8Array {
  const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  return Uint8Array.from([...mark, ...Array<number>(600).fill(0), ...Buffer.from(name, 'utf16le')])
}
