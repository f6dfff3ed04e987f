import type { Trait } from '#domain/attendeeImport/samePerson.ts'
import { normalizedWords } from '#domain/name.ts'
import { listed } from '#domain/personForm.ts'

import { number } from './format.ts'
import { quoted } from './quoted.ts'

const traits: Readonly<Record<Trait, string>> = {
  birth: 'ngày sinh',
  phone: 'số điện thoại',
  unit: 'đơn vị',
  post: 'chức vụ',
}

const named = (which: readonly Trait[]) => listed(which.map((trait) => traits[trait]))

/** Words of the register of people (danh bạ) and of people who are found again. */
export const registerWords = {
  tab: 'Danh bạ',
  conferences: 'Hội nghị',
  parts: 'Các phần của thư viện',
  table: 'Danh bạ đại biểu của mọi hội nghị',
  search: 'Tìm trong danh bạ',
  reading: 'Đang đọc danh bạ…',
  count: (people: number, many: number) =>
    many === 0
      ? `${number(people)} người`
      : `${number(people)} người, ${number(many)} người dự từ hai hội nghị`,
  columns: {
    fullName: 'Họ và tên',
    posts: 'Chức vụ, đơn vị gần nhất',
    birth: 'Ngày sinh',
    phone: 'Điện thoại',
    times: 'Hội nghị',
    last: 'Gần nhất',
  },
  empty: 'Danh bạ còn trống.',
  emptyMore: 'Danh bạ tự có khi hội nghị có đại biểu.',
  noMatch: 'Không có ai khớp.',
  noMatchMore: 'Tìm theo tên, chức vụ, đơn vị hoặc số điện thoại; có dấu hay không dấu đều được.',
  showAll: 'Hiện tất cả',
  nobody: 'Chọn một người để xem các hội nghị đã dự.',
  history: 'Các hội nghị đã dự',
  noDate: 'chưa có ngày',
  noPost: 'chưa ghi chức vụ',
  open: 'Mở',
  openTitle: (title: string) => `Mở ${title}`,
  split: 'Tách ra',
  splitTitle: (title: string) => `Người ở ${title} là người khác`,
  merge: (count: number) => `Gộp ${number(count)} người đã chọn thành một`,
  mergeHint: 'Chọn hai dòng (Ctrl+bấm) rồi gộp',
  openLatest: 'Mở hội nghị gần nhất',
  same: {
    title: (count: number) => `Có thể là một người (${number(count)})`,
    /** Names that differ in their marks or in a title are no same name: "Cưới" and "Cuới". */
    grounds: (which: readonly Trait[], [one, other]: readonly [string, string]) =>
      normalizedWords(one) === normalizedWords(other)
        ? `Cùng tên và giống ${named(which)}.`
        : `Tên viết hơi khác nhau (${quoted(one)} và ${quoted(other)}); giống ${named(which)}.`,
    against: (which: readonly Trait[]) => `Nhưng khác ${named(which)}.`,
    yes: 'Là một người',
    no: 'Hai người khác nhau',
    more: (count: number) => `Còn ${number(count)} cặp nữa; trả lời các cặp trên để xem tiếp.`,
  },
  steps: {
    merge: (name: string) => `Gộp ${quoted(name)} trong danh bạ`,
    split: (name: string) => `Tách ${quoted(name)} trong danh bạ`,
    apart: (name: string) => `Ghi hai người khác nhau: ${quoted(name)}`,
    take: (name: string) => `Nhận ra ${quoted(name)} trong danh bạ`,
  },
  done: {
    merged: (name: string) => `Đã gộp thành một người: ${quoted(name)}.`,
    split: (name: string) => `Đã tách ${quoted(name)} thành hai người.`,
    apart: (name: string) => `Đã ghi: hai ${quoted(name)} là hai người khác nhau.`,
    taken: (name: string) => `Đã nhận ra ${quoted(name)}; ô còn trống lấy theo lần dự gần nhất.`,
  },
  found: {
    region: 'Đại biểu có trong danh bạ',
    text: (name: string, conferences: readonly string[]) =>
      `${name} có thể đã dự ${number(conferences.length)} hội nghị: ${conferences.slice(0, 2).join('; ')}${conferences.length > 2 ? '; …' : ''}.`,
    posts: (posts: string) => (posts === '' ? '' : `Chức vụ gần nhất: ${posts}.`),
    yes: (takesPosts: boolean) =>
      takesPosts ? 'Đúng, lấy chức vụ gần nhất' : 'Đúng, là một người',
    no: 'Người khác',
    more: (count: number) => `Còn ${number(count)} người nữa`,
  },
} as const
