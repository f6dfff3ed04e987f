import { comparableTitle, NOTE_TITLES, NUMBER_TITLES } from '#domain/table/columnWords.ts'
import type { ColumnWords } from '#domain/table/columnWords.ts'
import { findHeader } from '#domain/table/header.ts'
import type { Header } from '#domain/table/header.ts'
import { cellsOf, proposedMapping } from '#domain/table/mapping.ts'
import type { Mapping } from '#domain/table/mapping.ts'
import type { Table } from '#domain/table/table.ts'
import { widthOf } from '#domain/table/table.ts'

import { isBesides } from './besides.ts'

/** What a column of a list of people may hold. */
export type AttendeeField = (typeof ATTENDEE_FIELDS)[number]

export const ATTENDEE_FIELDS = [
  'number',
  'fullName',
  'familyName',
  'givenName',
  'salutation',
  'post',
  'partyPost',
  'statePost',
  'department',
  'unit',
  'delegation',
  'birth',
  'birthOfMen',
  'birthOfWomen',
  'officeSince',
  'phone',
  'seat',
  'note',
] as const

/** Where a day is said. */
export function isDateField(field: AttendeeField | null): boolean {
  return (
    field === 'birth' ||
    field === 'birthOfMen' ||
    field === 'birthOfWomen' ||
    field === 'officeSince'
  )
}

/** Titles as offices write them, the usual one first. */
export const ATTENDEE_COLUMNS: readonly ColumnWords<AttendeeField>[] = [
  { field: 'number', titles: NUMBER_TITLES },
  {
    field: 'fullName',
    titles: [
      'Họ và tên',
      'Họ tên',
      'Họ, tên',
      'Họ và tên đại biểu',
      'Họ tên đại biểu',
      'Tên đại biểu',
      'Đại biểu',
      'Họ, chữ đệm và tên',
      'Họ và tên khai sinh',
      'Họ và tên cán bộ',
      'Người dự',
      'Thành phần',
      'Họ tên, chức vụ',
      'Họ và tên, chức vụ',
      'Họ và tên, chức danh',
      'Họ tên và chức vụ',
      'Họ và tên, chức vụ, đơn vị',
      'Họ và tên, chức vụ, đơn vị công tác',
      'Full name',
      'Name',
    ],
  },
  {
    field: 'familyName',
    titles: ['Họ đệm', 'Họ', 'Họ và đệm', 'Họ và tên đệm', 'Họ và chữ đệm', 'Họ lót'],
  },
  { field: 'givenName', titles: ['Tên'] },
  {
    field: 'salutation',
    titles: ['Danh xưng', 'Xưng hô', 'Ông/Bà', 'Ông (Bà)', 'Tên gọi', 'Tên gọi (ông/bà/chức danh)'],
  },
  {
    field: 'post',
    titles: [
      'Chức vụ',
      'Chức danh',
      'Chức vụ, chức danh',
      'Chức danh, chức vụ',
      'Chức vụ công tác',
      'Chức vụ hiện nay',
      'Chức vụ, đơn vị',
      'Chức vụ, đơn vị công tác',
      'Chức vụ và đơn vị công tác',
      'Chức danh, đơn vị',
      'Chức danh, đơn vị công tác',
      'Chức danh, nơi công tác',
      'Chức vụ, nơi công tác',
      'Position',
      'Job title',
    ],
  },
  {
    field: 'partyPost',
    titles: ['Chức vụ Đảng', 'Chức vụ trong Đảng', 'Chức vụ về Đảng', 'Đảng'],
  },
  {
    field: 'statePost',
    titles: [
      'Chức vụ chính quyền',
      'Chức vụ Nhà nước',
      'Chức vụ chuyên môn',
      'Chức vụ về chính quyền',
      'Chính quyền',
      'Chuyên môn',
    ],
  },
  {
    field: 'department',
    titles: ['Phòng ban', 'Phòng, ban', 'Tên phòng ban/khối, tổ công tác', 'Phòng', 'Bộ phận'],
  },
  {
    field: 'unit',
    titles: [
      'Đơn vị',
      'Đơn vị công tác',
      'Cơ quan',
      'Cơ quan, đơn vị',
      'Tên cơ quan, đơn vị',
      'Cơ quan công tác',
      'Cơ quan, đơn vị công tác',
      'Nơi công tác',
      'Tên đơn vị',
      'Tên đơn vị/tập thể công tác',
      'Địa chỉ, đơn vị',
      'Organization',
      'Organisation',
      'Company',
    ],
  },
  { field: 'delegation', titles: ['Đoàn', 'Đoàn đại biểu', 'Thuộc đoàn', 'Khối', 'Khối thi đua'] },
  {
    field: 'birth',
    titles: [
      'Ngày sinh',
      'Năm sinh',
      'Ngày, tháng, năm sinh',
      'Ngày tháng năm sinh',
      'NTNS',
      'Date of birth',
      'Year of birth',
    ],
  },
  {
    field: 'officeSince',
    titles: ['Giữ chức vụ từ', 'Ngày bổ nhiệm', 'Thời điểm bổ nhiệm', 'Ngày giữ chức vụ'],
  },
  {
    field: 'phone',
    titles: [
      'Điện thoại',
      'Số điện thoại',
      'SĐT',
      'Số ĐT',
      'ĐT',
      'ĐTDĐ',
      'Di động',
      'Điện thoại di động',
      'Điện thoại liên hệ',
      'Phone',
      'Phone number',
      'Mobile',
    ],
    mayHold: isPhone,
  },
  { field: 'seat', titles: ['Chỗ ngồi', 'Ghế', 'Số ghế', 'Vị trí', 'Vị trí ngồi'] },
  { field: 'note', titles: NOTE_TITLES },
]

export function isPhone(cell: string): boolean {
  // Most cells of a list are looked at, and most are shorter or words.
  if (cell.length < 9 || /\p{L}/u.test(cell)) return false
  return /^(\+?84|0)?[2-9]\d{8,9}$/u.test(cell.replace(/[\s.()-]/gu, ''))
}

/**
 * Without titles, columns are these in this order; one of numbers before them is passed over, and one of
 * telephone numbers is what it is wherever it stands.
 */
const POSITIONS: readonly AttendeeField[] = ['fullName', 'post', 'unit', 'phone', 'note']

/**
 * What each column of a list of people holds: by its title and its cells; without titles by its place.
 * "Tên" alone is the whole name; a column without a title beside "Họ và tên" that holds one word is the
 * given name, as where the title reaches over both.
 */
export function attendeeMapping(table: Table, header: Header): Mapping<AttendeeField> {
  if (header.at === null) return byPosition(table)
  const proposed = proposedMapping(table, header, ATTENDEE_COLUMNS, isBesides)
  const mapping = withBirthBySex(table, header, proposed)
  const has = (field: AttendeeField) => mapping.includes(field)
  if (has('fullName') && !has('givenName')) return withGivenName(table, header, mapping)
  if (has('fullName') || has('familyName')) return mapping
  return mapping.map((field) => (field === 'givenName' ? 'fullName' : field))
}

/** "Năm sinh" over "Nam | Nữ": each row has its date below one of the two. */
function withBirthBySex(
  table: Table,
  header: Header,
  mapping: Mapping<AttendeeField>,
): Mapping<AttendeeField> {
  if (mapping.includes('birth')) return mapping
  return mapping.map((field, at) => {
    const title = comparableTitle(header.titles[at] ?? '')
    if (field !== null || (title !== 'nam' && title !== 'nu')) return field
    // Below the last person stands who signs, and where.
    const cells = cellsOf(table, header, at).filter((cell) => !/\p{L}{2}/u.test(cell))
    // Elsewhere the two are ticked: "x".
    if (cells.length === 0) return field
    if (cells.filter((cell) => YEAR.test(cell)).length < cells.length * 0.8) return field
    return title === 'nam' ? 'birthOfMen' : 'birthOfWomen'
  })
}

const YEAR = /(^|\D)(19|20)\d{2}(\D|$)/u

function byPosition(table: Table): Mapping<AttendeeField> {
  const width = widthOf(table)
  const isNumbered = width > 1 && table.rows.every(({ cells }) => isNumber(cells[0] ?? ''))
  const columns = Array.from({ length: width }, (_, at) => at)
  const phone = columns.findIndex((at) => at > 0 && holdsPhones(table, at))
  const left = isNumbered ? (['number', ...POSITIONS] as const) : POSITIONS
  const fields = phone < 0 ? left : left.filter((field) => field !== 'phone')
  const others = columns.filter((at) => at !== phone)
  return columns.map((at) => (at === phone ? 'phone' : (fields[others.indexOf(at)] ?? null)))
}

function holdsPhones({ rows }: Table, column: number): boolean {
  const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(isPhone).length >= filled.length * 0.8
}

/** Numbers of rows and of their headings: "1", "12.", "IV". */
function isNumber(cell: string): boolean {
  return /^(\d+[.)]?|[IVX]+[.)]?)?$/u.test(cell)
}

function withGivenName(
  table: Table,
  header: Header,
  mapping: Mapping<AttendeeField>,
): Mapping<AttendeeField> {
  const at = mapping.indexOf('fullName')
  const isUntitled = (header.titles[at + 1] ?? 'beyond') === '' && mapping[at + 1] === null
  const cells = isUntitled ? cellsOf(table, header, at + 1) : []
  const words = cells.filter((cell) => /^\p{Lu}\p{L}*$/u.test(cell))
  if (cells.length === 0 || words.length < cells.length * 0.8) return mapping
  return mapping.map((field, column) =>
    column === at ? 'familyName' : column === at + 1 ? 'givenName' : field,
  )
}

/** True for a table with titles, one of which names people: a list, and no block of cells. */
export function hasTitles(table: Table): boolean {
  const header = findHeader(table, ATTENDEE_COLUMNS)
  const named = new Set(header.at === null ? [] : attendeeMapping(table, header))
  return named.has('fullName') || named.has('givenName')
}
