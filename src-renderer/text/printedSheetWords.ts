import type { SheetChange, SheetWay } from '#domain/papers/printedSheet.ts'

import { clockOf, dayOf, number } from './format.ts'
import { quoted } from './quoted.ts'

const whats: Readonly<Record<SheetChange['kind'], (count: string) => string>> = {
  changed: (count) => `${count} dòng đã khác, đầu tiên ở`,
  added: (count) => `có thêm ${count} dòng, đầu tiên ở`,
  left: (count) => `đã bỏ ${count} dòng, ở chỗ`,
  moved: () => 'thứ tự các dòng đã khác, từ',
}

const AGAIN: Readonly<Record<SheetWay, string>> = { print: 'In lại', save: 'Lưu lại' }

/** Words about papers that were printed or saved and are not true any more. */
export const printedSheetWords = {
  title: { print: 'Bản in đã cũ', save: 'Bản PDF đã cũ', both: 'Bản in, bản PDF đã cũ' },
  harm: {
    print: 'Giấy đã in không còn khớp với dữ liệu; thu lại và in bản mới.',
    save: 'Tệp PDF đã lưu không còn khớp với dữ liệu; lưu bản mới và gửi lại cho người đã nhận.',
    both: 'Giấy đã in, tệp PDF đã lưu không còn khớp với dữ liệu; thu lại, in và lưu bản mới.',
  },
  says: (way: SheetWay, at: Date, { kind, count, where }: SheetChange) =>
    `${way === 'print' ? 'Bản in' : 'Đã lưu PDF'} lúc ${clockOf(at)} ngày ${dayOf(at)}${way === 'print' ? '' : ', nay'} không còn đúng: ${whats[kind](number(count))} ${quoted(where)}.`,
  named: (name: string, sentence: string) => `${name}: ${sentence}`,
  again: AGAIN,
  againOf: (way: SheetWay, name: string) => `${AGAIN[way]}: ${name}`,
  open: { print: 'Xem và in lại', save: 'Xem và lưu lại' },
}

/** In which ways these papers left the program. */
export function waysOf(sheets: readonly { readonly way: SheetWay }[]): SheetWay | 'both' {
  const [first = 'print', second] = new Set(sheets.map(({ way }) => way))
  return second === undefined ? first : 'both'
}
