import { read as readByOther, utils, write as writeByOther } from '@e965/xlsx'
import type { BookType } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { madeHere } from '#papers/sheet/tableFile.ts'

/** Texts as people write them, and what programs find hard: marks of XML, formulas, spaces, letters in parts. */
const written = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'Nguyễn',
      'Thị',
      'Ðức',
      ' ',
      '\n',
      '0',
      '9',
      '+',
      '=',
      '<',
      '&',
      '"',
      "'",
      '_x',
    ),
    fc.constantFrom('ế'.normalize('NFD'), '\u00a0', 'ﬁ', '𠮷', '👍'),
  ),
  maxLength: 8,
})

/** Rows of three cells that say something. */
const tables = fc.array(fc.tuple(written, written, written), { minLength: 1, maxLength: 12 })

const titles = ['Họ và tên', 'Đơn vị', 'Ghi chú']

describe('a workbook goes between this program and another', () => {
  it('that reads every cell of ours as the text it is', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const columns = titles.map((title) => ({ title, width: 20 }))
        const book = readByOther(madeHere({ name: 'Đại biểu', columns, rows }, 'xlsx'))
        expect(book.SheetNames).toEqual(['Đại biểu'])
        const sheet = book.Sheets['Đại biểu'] ?? {}
        expect(utils.sheet_to_json(sheet, { header: 1, defval: '' })).toEqual([titles, ...rows])
      }),
      { numRuns: 150 },
    )
  })

  it.each<[BookType, boolean]>([
    ['xlsx', true],
    ['xlsx', false],
    ['xlsm', false],
  ])('that wrote what we read, cell by cell: %s, texts shared: %s', async (bookType, bookSST) => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const book = utils.book_new()
        utils.book_append_sheet(book, utils.aoa_to_sheet([titles, ...rows]), 'Đại biểu')
        const bytes = new Uint8Array(writeByOther(book, { type: 'array', bookType, bookSST }))
        const { sheets } = await readSpreadsheetBytes('a.xlsx', bytes, () => undefined)
        expect(sheets.map(({ name }) => name)).toEqual(['Đại biểu'])
        // Rows that say nothing are left out; the others stand in the lines they stood in.
        const read = new Map(sheets[0]?.rows.map(({ line, cells }) => [line, cells]))
        for (const [at, row] of [titles, ...rows].entries())
          expect(row.map((_, column) => read.get(at + 1)?.[column] ?? '')).toEqual(
            row.every((text) => text.trim() === '') ? row.map(() => '') : row,
          )
      }),
      { numRuns: 100 },
    )
  })
})
