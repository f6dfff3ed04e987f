import { describe, expect, it } from 'vitest'

import { blockRows } from '#domain/table/block.ts'

describe('a block', () => {
  it('has cells in quotes with line breaks and doubled quotes, as Excel copies them', () => {
    expect(blockRows('"Đại biểu\r\nmẫu"\t"Đội ""Xung kích"""\r\nHai\tBa\r\n')).toEqual([
      { line: 1, cells: ['Đại biểu mẫu', 'Đội "Xung kích"'] },
      { line: 3, cells: ['Hai', 'Ba'] },
    ])
  })

  it('takes a quote that opens no cell for a letter', () => {
    expect(blockRows('"A" và "B"\tC\n"Một\tHai\n"')).toEqual([
      { line: 1, cells: ['"A" và "B"', 'C'] },
      { line: 2, cells: ['"Một', 'Hai'] },
      { line: 3, cells: ['"'] },
    ])
  })

  it('comes out in NFC, without no-break spaces, invisible letters and the look-alike of Đ', () => {
    const text = `\ufeff${'Hà'.normalize('NFD')}\u00a0Anh\u200b\t\u00d0ội mẫu`
    expect(blockRows(text)[0]?.cells).toEqual(['Hà Anh', 'Đội mẫu'])
  })

  it('leaves out empty lines but counts them', () => {
    expect(blockRows('A\n\n\t\nB\r').map(({ line }) => line)).toEqual([1, 4])
    expect(blockRows('')).toEqual([])
  })

  it('keeps an empty last cell', () => {
    expect(blockRows('A\t')[0]?.cells).toEqual(['A', ''])
  })
})
