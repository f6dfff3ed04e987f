import type { Trait } from '#domain/attendeeImport/samePerson.ts'

import { number } from './format.ts'
import { quoted } from './quoted.ts'
import { registerWords } from './registerWords.ts'

const { grounds, against } = registerWords.same

/** Words of two rows of one list that are perhaps one person. */
export const joinWords = {
  region: 'Dòng có thể trùng',
  twice: (name: string, lines: readonly [number, number]) =>
    `${name} có thể có hai dòng trong danh sách: TT ${number(lines[0])} và ${number(lines[1])}.`,
  grounds: (which: readonly Trait[], other: readonly Trait[], names: readonly [string, string]) =>
    other.length === 0 ? grounds(which, names) : `${grounds(which, names)} ${against(other)}`,
  look: 'Xem và gộp…',
  two: 'Hai người khác nhau',
  more: (count: number) => `Còn ${number(count)} cặp nữa`,

  action: 'Gộp hai dòng thành một…',
  title: (name: string) => `Gộp hai dòng của ${quoted(name)}`,
  intro: 'Hai dòng ghi khác nhau ở các ô sau; chọn cách ghi đúng.',
  nothingDiffers: 'Hai dòng không ghi khác nhau ở ô nào.',
  summary:
    'Ô còn trống lấy theo dòng kia; ghi chú, lần trả lời và lượt đến của cả hai được giữ. Lượt trao, mục chương trình, phần nhận thưởng chuyển sang dòng còn lại.',
  cancel: 'Để nguyên',
  join: 'Gộp thành một',
  steps: {
    join: (name: string) => `Gộp hai dòng của ${quoted(name)}`,
  },
  done: {
    joined: (name: string) => `Đã gộp hai dòng của ${quoted(name)} thành một.`,
  },
} as const
