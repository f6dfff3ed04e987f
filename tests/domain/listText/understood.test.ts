import { expect, it } from 'vitest'

import { understoodSheet } from '#domain/listText/understood.ts'
import type { RawSheet } from '#domain/listText/understood.ts'
import { inTcvn3 } from '#tests/support/legacyBytes.ts'

const NAMES = ['Nguyễn Văn Hùng', 'Trần Thị Bình', 'Lan Anh', 'Lê Đức Thắng']

/** Names in a column for TCVN3, one in each line from 1. */
function sheet(names: readonly string[], oldFonts: RawSheet['oldFonts']): RawSheet {
  return { rows: names.map((name, at) => ({ line: at + 1, cells: [inTcvn3(name)] })), oldFonts }
}

function read(raw: RawSheet, converted: readonly number[]) {
  const { rows, legacy } = understoodSheet(raw, false, { oneByte: null, converted })
  return { cells: rows.map(({ cells }) => cells[0]), legacy }
}

const capitals = (lines: readonly number[]) => [
  { column: 0, font: 'tcvn3Capitals' as const, lines },
]

it('a text in a font that draws capitals becomes the capitals that everybody has seen, on a yes', () => {
  const raw = sheet(NAMES, capitals([1, 2, 3, 4]))
  expect(read(raw, []).cells).toEqual(NAMES.map(inTcvn3))
  expect(read(raw, [0]).cells).toEqual([
    'NGUYỄN VĂN HÙNG',
    'TRẦN THỊ BÌNH',
    'LAN ANH',
    'LÊ ĐỨC THẮNG',
  ])
})

it('what comes of it is shown before, with the cells that have no mark', () => {
  const { legacy } = read(sheet(NAMES, capitals([1, 2, 3, 4])), [])
  expect(legacy).toEqual([
    {
      column: 0,
      encoding: 'tcvn3',
      cells: 4,
      examples: [
        { before: inTcvn3('Trần Thị Bình'), after: 'TRẦN THỊ BÌNH' },
        { before: 'Lan Anh', after: 'LAN ANH' },
        { before: inTcvn3('Lê Đức Thắng'), after: 'LÊ ĐỨC THẮNG' },
      ],
    },
  ])
})

it('only the cells in that font come in capitals, and a text of Unicode in it stays as it is', () => {
  const raw = sheet(NAMES, [...capitals([1]), { column: 0, font: 'tcvn3', lines: [2, 4] }])
  expect(read(raw, [0]).cells).toEqual(['NGUYỄN VĂN HÙNG', ...NAMES.slice(1)])
  const mixed = sheet(NAMES, capitals([1, 2, 5]))
  const rows = [...mixed.rows, { line: 5, cells: ['Hồ Thị Bưởi'] }]
  expect(read({ ...mixed, rows }, [0]).cells.at(-1)).toBe('Hồ Thị Bưởi')
})

it('words that are too few to tell are told by their fonts, of both cases together', () => {
  const few = sheet(['Đảng', 'Hà'], [...capitals([1]), { column: 0, font: 'tcvn3', lines: [2] }])
  expect(read(few, [0]).cells).toEqual(['ĐẢNG', 'Hà'])
})
