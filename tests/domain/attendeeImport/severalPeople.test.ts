import { expect, it } from 'vitest'

import { attendeeMapping, ATTENDEE_COLUMNS } from '#domain/attendeeImport/columns.ts'
import { dividedTable, lineOfPart, partOfLine } from '#domain/attendeeImport/dividedRows.ts'
import { readAttendeeList } from '#domain/attendeeImport/entries.ts'
import { peopleIn } from '#domain/attendeeImport/severalPeople.ts'
import { findHeader } from '#domain/table/header.ts'
import { tableOf } from '#domain/table/table.ts'

it.each([
  ['Nguyễn Văn A và Trần Thị B', ['Nguyễn Văn A', 'Trần Thị B']],
  ['Ông Nguyễn Văn A và bà Trần Thị B', ['Ông Nguyễn Văn A', 'bà Trần Thị B']],
  ['Nguyễn Văn A, Trần Thị B và Lê Văn C', ['Nguyễn Văn A', 'Trần Thị B', 'Lê Văn C']],
  ['Các đồng chí: Nguyễn Văn A, Trần Thị B', ['đồng chí Nguyễn Văn A', 'đồng chí Trần Thị B']],
  ['Các đồng chí: đ/c Nguyễn Văn A, đ/c Trần Thị B', ['đ/c Nguyễn Văn A', 'đ/c Trần Thị B']],
  [
    'Các đồng chí: Thượng tá Nguyễn Văn A, Trần Thị B',
    ['đồng chí Thượng tá Nguyễn Văn A', 'đồng chí Trần Thị B'],
  ],
  ['1. Nguyễn Văn A và Trần Thị B 2. Lê Văn C', ['Nguyễn Văn A', 'Trần Thị B', 'Lê Văn C']],
  ['nguyễn văn a; trần thị b', ['nguyễn văn a', 'trần thị b']],
  ['Nguyễn Văn A/Trần Thị B', ['Nguyễn Văn A', 'Trần Thị B']],
  ['Đ/C Nguyễn Văn A, Đ/C Trần Thị B', ['Đ/C Nguyễn Văn A', 'Đ/C Trần Thị B']],
  ['Nguyễn Văn A - Trần Thị B', ['Nguyễn Văn A', 'Trần Thị B']],
  ['1. Nguyễn Văn A 2. Trần Thị B', ['Nguyễn Văn A', 'Trần Thị B']],
  ['1) Đại biểu mẫu 12; 2) Đại biểu mẫu 13', ['Đại biểu mẫu 12', 'Đại biểu mẫu 13']],
  [
    'Nguyễn Văn A (Phó Bí thư, Chủ tịch), Trần Thị B (Phó Chủ tịch)',
    ['Nguyễn Văn A (Phó Bí thư, Chủ tịch)', 'Trần Thị B (Phó Chủ tịch)'],
  ],
  [
    'Nguyễn Văn A, Giám đốc và Trần Thị B, Phó Giám đốc',
    ['Nguyễn Văn A, Giám đốc', 'Trần Thị B, Phó Giám đốc'],
  ],
  [
    'Nguyễn Văn A, Giám đốc, Trần Thị B, Phó Giám đốc',
    ['Nguyễn Văn A, Giám đốc', 'Trần Thị B, Phó Giám đốc'],
  ],
])('people in one cell are told apart: %s', (cell, people) => {
  expect(peopleIn(cell)).toEqual(people)
})

it.each([
  [
    ['Nguyễn Văn A', 'Trần Thị B'],
    ['Nguyễn Văn A', 'Trần Thị B'],
  ],
  [
    ['- Nguyễn Văn A', '- Trần Thị B'],
    ['Nguyễn Văn A', 'Trần Thị B'],
  ],
  [
    ['Ông Nguyễn Văn A,', 'và bà Trần Thị B'],
    ['Ông Nguyễn Văn A', 'bà Trần Thị B'],
  ],
  [
    ['Nguyễn Văn A', '(Giám đốc)', 'Trần Thị B', 'Phó Giám đốc'],
    ['Nguyễn Văn A, Giám đốc', 'Trần Thị B, Phó Giám đốc'],
  ],
])('people on lines of one cell are told apart: %s', (lines, people) => {
  expect(peopleIn(lines.join(' '), lines)).toEqual(people)
})

it.each([
  'Nguyễn Văn A',
  'Nguyễn Văn A - Giám đốc',
  'Nguyễn Văn A, Giám đốc Sở Nội vụ',
  'Nguyễn Văn A - Phó Bí thư, Chủ tịch UBND tỉnh',
  'Ông/Bà Nguyễn Văn A',
  'Lê Văn A - Sở Nội Vụ',
  'lãnh đạo và chuyên viên phòng',
  'Nguyễn Văn A và phu nhân',
  'Nguyễn Văn A, cùng lái xe',
  'Nguyễn Văn A (sinh 1. 2. 1975)',
])('one person, or one that nobody can tell from the next, is not divided: %s', (cell) => {
  expect(peopleIn(cell)).toEqual([])
})

it('a name of one line and what follows on others is one person', () => {
  const lines = ['Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ']
  expect(peopleIn(lines.join(' '), lines)).toEqual([])
  expect(peopleIn('Nguyễn Văn A', ['Nguyễn Văn', 'A'])).toEqual([])
  expect(peopleIn('Nguyễn Thị Minh Hà', ['Nguyễn Thị', 'Minh Hà'])).toEqual([])
})

const TITLES = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại', 'Năm sinh', 'Ghi chú']

/** Reads such rows, the second line of the file being the first of them, with these lines divided. */
function read(rows: readonly (readonly string[])[], lines: readonly number[]) {
  const cells = [TITLES, ...rows].map((row, at) => ({ line: at + 1, cells: row }))
  const whole = tableOf('', cells)
  const header = findHeader(whole, ATTENDEE_COLUMNS)
  const mapping = attendeeMapping(whole, header)
  const { table, divided } = dividedTable(whole, header, mapping, lines)
  const { entries, passed } = readAttendeeList(table, {
    header,
    mapping,
    headings: 'auto',
    fillsDown: false,
    splitsNames: true,
    latestYear: 2026,
    is1904: false,
  })
  const people = entries.map(({ line, fields }) => [
    line,
    fields.salutation,
    fields.fullName,
    fields.statePost,
    fields.unit,
    fields.phone,
    fields.birth.year,
    fields.note,
  ])
  return { people, entries, divided, passed: passed.filter(({ why }) => why !== 'title') }
}

const TWO = ['1', 'Nguyễn Văn A\nTrần Thị B', '', 'Sở Nội vụ', '', '', '']
const FIRST = lineOfPart(2, 1)
const SECOND = lineOfPart(2, 2)

it('a row of several people is asked about, with who they are', () => {
  const { entries } = read([TWO], [])
  expect(entries.map(({ isSeveral, people }) => [isSeveral, people])).toEqual([
    [true, ['Nguyễn Văn A', 'Trần Thị B']],
  ])
})

it('a row that is divided is as many people, each with what is said once', () => {
  const { people, divided } = read([TWO], [2])
  expect(people).toEqual([
    [FIRST, '', 'Nguyễn Văn A', '', 'Sở Nội vụ', '', null, ''],
    [SECOND, '', 'Trần Thị B', '', 'Sở Nội vụ', '', null, ''],
  ])
  expect(divided).toEqual([
    { line: 2, written: 'Nguyễn Văn A Trần Thị B', people: ['Nguyễn Văn A', 'Trần Thị B'] },
  ])
})

it('cells of as many parts are divided alike: lines, numbers, "và", ";", and commas between numbers', () => {
  const row = [
    '1',
    '1. Ông Nguyễn Văn A\n2. Bà Trần Thị B',
    'Giám đốc và Phó Giám đốc',
    '1. Sở Nội vụ; 2. UBND xã Mẫu',
    '0912 345 678, 0987 654 321',
    '1975\n1980',
    'ăn chay; ngồi gần cửa',
  ]
  expect(read([row], [2]).people).toEqual([
    [FIRST, 'ông', 'Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ', '0912 345 678', 1975, 'ăn chay'],
    [
      SECOND,
      'bà',
      'Trần Thị B',
      'Phó Giám đốc',
      'UBND xã Mẫu',
      '0987 654 321',
      1980,
      'ngồi gần cửa',
    ],
  ])
})

it('one unit or post of two words with "và", or over two lines, is of both', () => {
  const row = [
    '1',
    'Nguyễn Văn A; Trần Thị B',
    'Phó Giám đốc,\nphụ trách văn hóa',
    'Sở Văn hóa và Thể thao',
    '',
    '',
    '',
  ]
  expect(read([row], [2]).people.map((cells) => cells.slice(2, 5))).toEqual([
    ['Nguyễn Văn A', 'Phó Giám đốc, phụ trách văn hóa', 'Sở Văn hóa và Thể thao'],
    ['Trần Thị B', 'Phó Giám đốc, phụ trách văn hóa', 'Sở Văn hóa và Thể thao'],
  ])
})

it.each([
  ['Chủ tịch, Phó Chủ tịch', ['Chủ tịch', 'Phó Chủ tịch']],
  ['Giám đốc, Phó Giám đốc phụ trách', ['Giám đốc', 'Phó Giám đốc phụ trách']],
  ['Trưởng phòng, Phó Giám đốc', ['Trưởng phòng, Phó Giám đốc', 'Trưởng phòng, Phó Giám đốc']],
])(
  'a head and the deputy with a comma between are two, other posts are of both: %s',
  (posts, each) => {
    const row = ['1', 'Ông Nguyễn Văn A và bà Trần Thị B', posts]
    expect(read([row], [2]).people.map((cells) => cells[3])).toEqual(each)
  },
)

it('the posts beside the names stay with their people', () => {
  const row = ['1', 'Nguyễn Văn A - Giám đốc, Trần Thị B - Phó Giám đốc', '', 'Sở Nội vụ']
  expect(read([row], [2]).people.map((cells) => cells.slice(2, 4))).toEqual([
    ['Nguyễn Văn A', 'Giám đốc'],
    ['Trần Thị B', 'Phó Giám đốc'],
  ])
})

it('every word of a divided row is in what comes of it', () => {
  const row = [
    '7',
    'Nguyễn Văn A\nTrần Thị B\nLê Văn C',
    'Giám đốc\nPhó Giám đốc',
    'Sở Nội vụ; Sở Y tế',
    '0912345678',
    '',
    'một; hai; ba',
  ]
  const all = JSON.stringify(read([row], [2]).people)
  for (const word of row.flatMap((cell) => cell.split(/[\s;]+/u)).filter((one) => one !== '7'))
    expect(all).toContain(word)
})

it('only the lines that are meant are divided, and a row of one person never is', () => {
  const one = ['3', 'Lê Văn C - Giám đốc', '', 'Sở Y tế']
  const { people } = read([TWO, TWO, one], [3, 4])
  expect(people.map(([line, , name]) => [line, name])).toEqual([
    [2, 'Nguyễn Văn A Trần Thị B'],
    [lineOfPart(3, 1), 'Nguyễn Văn A'],
    [lineOfPart(3, 2), 'Trần Thị B'],
    [4, 'Lê Văn C'],
  ])
})

it('a line tells which row of the file it is, and which of its people', () => {
  expect(partOfLine(12)).toEqual({ row: 12, part: 0 })
  for (const part of [1, 2, 57, 99])
    expect(partOfLine(lineOfPart(19_999, part))).toEqual({ row: 19_999, part })
})
