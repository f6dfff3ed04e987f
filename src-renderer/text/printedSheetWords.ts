import type { SheetChange } from '#domain/printedSheet.ts'

import { clockOf, dayOf, number } from './format.ts'
import { quoted } from './quoted.ts'

const whats: Readonly<Record<SheetChange['kind'], (count: string) => string>> = {
  changed: (count) => `${count} dòng đã khác, đầu tiên ở`,
  added: (count) => `có thêm ${count} dòng, đầu tiên ở`,
  left: (count) => `đã bỏ ${count} dòng, ở chỗ`,
  moved: () => 'thứ tự các dòng đã khác, từ',
}

/** Words about papers that were printed and are not true any more. */
export const printedSheetWords = {
  title: 'Bản in đã cũ',
  harm: 'Giấy đã in không còn khớp với dữ liệu; thu lại và in bản mới.',
  says: (at: Date, { kind, count, where }: SheetChange) =>
    `Bản in lúc ${clockOf(at)} ngày ${dayOf(at)} không còn đúng: ${whats[kind](number(count))} ${quoted(where)}.`,
  named: (name: string, sentence: string) => `${name}: ${sentence}`,
  again: 'In lại',
  againOf: (name: string) => `In lại: ${name}`,
  open: 'Xem và in lại',
}
