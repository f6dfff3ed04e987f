import type { BlockRow } from './block.ts'
import { folded } from './name.ts'

/** What a column of a pasted block holds; `skip` is a number column or one that is not understood. */
export type Column =
  | 'skip'
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'salutation'
  | 'post'
  | 'partyPost'
  | 'statePost'
  | 'unit'
  | 'delegation'
  | 'seat'
  | 'phone'
  | 'note'

/** Headers as offices write them, folded. */
const HEADERS: Readonly<Record<string, Column>> = {
  stt: 'skip',
  tt: 'skip',
  'so tt': 'skip',
  'so thu tu': 'skip',
  '#': 'skip',
  'ho va ten': 'fullName',
  'ho ten': 'fullName',
  'ho va ten dai bieu': 'fullName',
  'ho ten dai bieu': 'fullName',
  'ten dai bieu': 'fullName',
  'dai bieu': 'fullName',
  'ho, ten': 'fullName',
  'full name': 'fullName',
  name: 'fullName',
  ho: 'familyName',
  'ho dem': 'familyName',
  'ho va dem': 'familyName',
  'ho va ten dem': 'familyName',
  'ho va chu dem': 'familyName',
  ten: 'givenName',
  'danh xung': 'salutation',
  'xung ho': 'salutation',
  'ten goi': 'salutation',
  'ong/ba': 'salutation',
  'ten goi (ong/ba/chuc danh)': 'salutation',
  'chuc vu': 'post',
  'chuc danh': 'post',
  'chuc vu, chuc danh': 'post',
  'chuc danh, chuc vu': 'post',
  'chuc vu, don vi': 'post',
  'chuc vu, don vi cong tac': 'post',
  'chuc vu va don vi cong tac': 'post',
  'chuc vu dang': 'partyPost',
  'chuc vu chinh quyen': 'statePost',
  'chuc vu nha nuoc': 'statePost',
  'don vi': 'unit',
  'don vi cong tac': 'unit',
  'co quan': 'unit',
  'co quan, don vi': 'unit',
  'co quan cong tac': 'unit',
  'noi cong tac': 'unit',
  'ten don vi': 'unit',
  'ten don vi/tap the cong tac': 'unit',
  'phong ban': 'unit',
  doan: 'delegation',
  khoi: 'delegation',
  'doan dai bieu': 'delegation',
  ghe: 'seat',
  'so ghe': 'seat',
  'cho ngoi': 'seat',
  'vi tri': 'seat',
  'dien thoai': 'phone',
  'so dien thoai': 'phone',
  sdt: 'phone',
  'so dt': 'phone',
  dt: 'phone',
  'di dong': 'phone',
  dtdd: 'phone',
  'ghi chu': 'note',
}

/** Titles above the headers; a list that begins later has no headers. */
const HEADER_WITHIN = 10

export interface ReadColumns {
  readonly columns: readonly Column[]
  /** Index of the header row, or null when columns go by position. */
  readonly headerAt: number | null
  /** Headers that are not understood. */
  readonly unknown: readonly string[]
}

/** The columns of a block: by its header row where one has a name column, else by position. */
export function columnsOf(rows: readonly BlockRow[]): ReadColumns {
  const at = rows.slice(0, HEADER_WITHIN).findIndex(({ cells }) => isHeader(cells.map(columnOf)))
  const header = rows[at]
  if (header === undefined) return { columns: byPosition(rows), headerAt: null, unknown: [] }
  const columns = header.cells.map(columnOf)
  const named = columns.map((one) =>
    one === 'givenName' && !columns.includes('familyName') ? 'fullName' : (one ?? 'skip'),
  )
  const unknown = header.cells.filter((cell, index) => cell !== '' && columns[index] === null)
  return { columns: named, headerAt: at, unknown }
}

function columnOf(cell: string): Column | null {
  const key = folded(cell)
    .replace(/[.:*]/gu, '')
    .replace(/\s*([,/()])\s*/gu, (_, sign: string) => (sign === ',' ? ', ' : sign))
    .replaceAll('(', ' (')
    .replace(/\s+/gu, ' ')
    .trim()
  return Object.hasOwn(HEADERS, key) ? (HEADERS[key] ?? null) : null
}

function isHeader(columns: readonly (Column | null)[]): boolean {
  return columns.includes('fullName') || columns.includes('givenName')
}

const POSITIONS: readonly Column[] = ['fullName', 'post', 'unit', 'phone', 'note']

function byPosition(rows: readonly BlockRow[]): readonly Column[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const numbered = width > 1 && rows.every(({ cells }) => isNumber(cells[0] ?? ''))
  const columns = numbered ? ['skip' as const, ...POSITIONS] : POSITIONS
  return Array.from({ length: width }, (_, index) => columns[index] ?? 'skip')
}

/** Numbers of rows and of their headings: "1", "12.", "IV". */
function isNumber(cell: string): boolean {
  return /^(\d+[.)]?|[IVX]+[.)]?)?$/u.test(cell)
}

/** A heading inside a list: numbered in Roman, with one text ("I | Lãnh đạo tỉnh"). */
export function isHeading({ cells }: BlockRow): boolean {
  return /^[IVX]+[.)]?$/u.test(cells[0] ?? '') && cells.filter((cell) => cell !== '').length === 2
}
