import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { ATTENDEE_COLUMNS, attendeeMapping } from '#domain/attendeeImport/columns.ts'
import { guarded } from '#domain/listText/formulaGuard.ts'
import { findHeader } from '#domain/table/header.ts'
import { tableOf } from '#domain/table/table.ts'
import { readCsv } from '#main/spreadsheet/csv.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { attendeeTable } from '#papers/sheet/attendeeTable.ts'
import type { TableData, TableFormat } from '#papers/sheet/tableData.ts'
import { madeHere } from '#papers/sheet/tableFile.ts'
import { makeAttendee } from '#tests/support/makers.ts'

const FORMATS = ['xlsx', 'csv'] as const

async function readBack(data: TableData, format: TableFormat) {
  const bytes = madeHere(data, format)
  const { sheets } = await readSpreadsheetBytes(`a.${format}`, bytes, () => undefined)
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

function oneColumn(texts: readonly string[]): TableData {
  return {
    name: 'Trang',
    columns: [
      { title: 'STT', width: 6 },
      { title: 'Chữ', width: 20 },
    ],
    rows: texts.map((text, at) => [at + 1, text]),
  }
}

describe('a list that goes out as a file', () => {
  it.each(FORMATS)('comes back cell by cell as it was: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 8 }),
        async (texts) => {
          // A text file has one kind of line end, and nobody writes a zero byte into a cell.
          const kept = texts.map((text) => text.replaceAll('\0', ''))
          const { rows } = await readBack(oneColumn(kept), format)
          expect(rows.slice(1).map(({ cells }) => cells[1] ?? '')).toEqual(kept)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('names the place of every cell in a workbook, since some programs read no other', () => {
    const sheet = unzipSync(madeHere(oneColumn(['một', '']), 'xlsx'))['xl/worksheets/sheet1.xml']
    const cells = [...strFromU8(sheet ?? new Uint8Array()).matchAll(/<c ([^>]*?)s="/gu)]
    expect(cells.map(([, place]) => place)).toEqual(
      ['A1', 'B1', 'A2', 'B2', 'A3', 'B3'].map((place) => `r="${place}" `),
    )
  })

  it.each(FORMATS)(
    'B22, B39: keeps zeros, long numbers, plus signs and what looks like a formula: %s',
    async (format) => {
      const texts = [
        '0912345678',
        '+84912345678',
        '026079001235',
        "=cmd|'/c calc'!A1",
        '-1',
        '@SUM(1)',
        "'=1+1",
        "''=1",
        "'tis",
        '_x0041_',
        '  hai  cách ',
        'một\nhai',
        'a"b;c,d',
        '<img src=x onerror=alert(1)>',
        'Nguyễn Văn A'.normalize('NFD'),
      ]
      const { rows } = await readBack(oneColumn(texts), format)
      expect(rows.slice(1).map(({ cells }) => cells[1])).toEqual(texts)
      expect(rows[0]?.cells).toEqual(['STT', 'Chữ'])
    },
  )

  it('is inert in a .csv: no cell begins as a formula does', () => {
    const formulas = ['=1', '+1', '-1', '@a', '\tx', '\rx', "'=1"]
    const csv = new TextDecoder().decode(madeHere(oneColumn(formulas), 'csv'))
    expect(csv).not.toMatch(/,"[=+\-@\t\r]/u)
    expect([...madeHere(oneColumn([]), 'csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('is guarded and read back to the same text, whatever it is', () => {
    const mean = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '0') })
    fc.assert(
      fc.property(mean, (text) => {
        const { rows } = readCsv(`sep=,\na,"${guarded(text)}"\n`)
        expect(rows).toEqual([{ line: 2, cells: ['a', text] }])
      }),
    )
  })

  it.each(FORMATS)('is the same file whenever it is made: %s', (format) => {
    expect(madeHere(oneColumn(['a']), format)).toEqual(madeHere(oneColumn(['a']), format))
  })

  it('bears a name that Excel takes', async () => {
    const name = `'Danh sách [1/2]: ${'dài '.repeat(20)}`
    const sheet = await readBack({ ...oneColumn([]), name }, 'xlsx')
    expect(sheet.name).toBe('Danh sách  1 2   dài dài dài dà')
  })
})

describe('the list of attendees that goes out', () => {
  const attendees = [
    makeAttendee({
      id: 'a',
      fullName: 'Nguyễn Văn A',
      salutation: 'ông',
      statePost: 'Giám đốc',
      unit: 'Sở Nội vụ',
      phone: '0912345678',
      birth: { year: 1975, month: null, day: null },
      invitation: 'substitute',
      substituteId: 'b',
      precedence: 210.5,
    }),
    makeAttendee({ id: 'b', fullName: 'Trần Thị B', note: 'Đi thay\nđến muộn' }),
  ]

  it.each(FORMATS)('is known by the import of lists, column by column: %s', async (format) => {
    const { name, rows } = await readBack(attendeeTable(attendees, attendees), format)
    const table = tableOf(name, rows)
    const header = findHeader(table, ATTENDEE_COLUMNS)
    expect(header.at).toBe(0)
    expect(attendeeMapping(table, header)).toEqual([
      'number',
      'salutation',
      'fullName',
      'birth',
      'partyPost',
      'statePost',
      'officeSince',
      'unit',
      'delegation',
      null,
      'phone',
      null,
      null,
      'seat',
      'note',
    ])
    const cells = rows[1]?.cells ?? []
    expect([cells[2], cells[3], cells[10], cells[11], cells[12]]).toEqual([
      'Nguyễn Văn A',
      '1975',
      '0912345678',
      'Cử người thay',
      'Trần Thị B',
    ])
    expect(cells[9]).toMatch(/^210[,.]5$/u)
  })

  it('is of values alone, so that it can go to a worker', () => {
    const data = attendeeTable(attendees, attendees)
    expect(structuredClone(data)).toEqual(data)
  })

  it('has those that are shown, and names also who is not', () => {
    const data = attendeeTable(attendees.slice(0, 1), attendees)
    expect(data.rows).toHaveLength(1)
    expect(data.rows[0]).toContain('Trần Thị B')
  })
})
