import { CLEANED } from '#domain/listText/cleanCell.ts'
import type { CleanCounts, Cleaned } from '#domain/listText/cleanCell.ts'
import type { DateCell } from '#domain/listText/dateCell.ts'
import type { LegacyEncoding } from '#domain/listText/legacyText.ts'
import type { PhoneCell } from '#domain/listText/phoneCell.ts'

import { number } from './format.ts'
import { quoted } from './quoted.ts'

const CELLS: Readonly<Record<Cleaned, string>> = {
  composed: 'dấu chữ viết rời, đã ghép lại',
  lookAlike: 'chữ nhìn giống chữ Việt (Ð, chữ Nga), đã đổi thành chữ Việt',
  lineBreak: 'xuống dòng trong ô, đã nối thành một dòng',
  space: 'dấu cách thừa, đã bỏ',
  invisible: 'ký tự không nhìn thấy, đã bỏ',
  control: 'ký tự điều khiển, đã bỏ',
}

const ENCODINGS: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' }

/** Words on what was mended in the cells of a list, and on what is proposed or doubtful in them. */
export const listTextWords = {
  encodings: ENCODINGS,
  oldFonts: 'Chữ viết bằng phông cũ',
  convert: (column: string, encoding: LegacyEncoding, cells: number) =>
    `Đổi cột ${quoted(column)} từ ${ENCODINGS[encoding]} sang Unicode (${number(cells)} ô)`,
  convertAll: (columns: number) => `Đổi cả ${number(columns)} cột sang Unicode`,
  notConverted: (columns: readonly string[]) =>
    `Còn chữ viết bằng phông cũ, chưa đổi sang Unicode ở ${number(columns.length)} cột: ${columns.map(quoted).join(', ')}. Nhập như vậy thì giấy tờ in ra không đọc được.`,
  example: (before: string, after: string) => `${quoted(before)} → ${quoted(after)}`,
  /** A line for each kind of thing that was mended; none when nothing was. */
  cleaned: (counts: CleanCounts): readonly string[] =>
    CLEANED.filter((kind) => counts[kind] > 0).map(
      (kind) => `${number(counts[kind])} ô có ${CELLS[kind]}`,
    ),
  several: 'Có vẻ có nhiều người; nếu đúng, tách thành từng dòng trong tệp.',
  severalPeople: (people: readonly string[]) =>
    `Có vẻ có ${number(people.length)} người: ${people.join('; ')}.`,
  phone: (phone: Exclude<PhoneCell, { readonly kind: 'asWritten' }>): string => {
    if (phone.kind === 'proposed')
      return `Excel đã bỏ mất ${phone.lost === '0' ? 'số 0 đầu' : 'dấu + đầu'}: ${quoted(phone.written)} → ${quoted(phone.phone)}`
    return phone.why === 'digitsLost'
      ? `Excel đã làm mất chữ số của ${quoted(phone.phone)}; xem lại số điện thoại`
      : `${quoted(phone.phone)} không phải số điện thoại`
  },
  date: (date: Exclude<DateCell, { readonly kind: 'date' }>, shown: string): string => {
    if (date.kind === 'guessed' && date.by === 'unknown')
      return 'Tệp ghi là chưa biết ngày, để trống'
    if (date.kind === 'guessed')
      return date.by === 'serial'
        ? `Số ngày của Excel, hiểu là ${shown}`
        : `Năm chỉ có hai chữ số, hiểu là ${shown}`
    if (date.why === 'order') return `${quoted(date.written)}: không rõ ngày hay tháng đứng trước`
    return date.why === 'noSuchDay'
      ? `${quoted(date.written)}: không có ngày này`
      : `${quoted(date.written)} không phải ngày tháng`
  },
} as const
