import { listed } from '#domain/personForm.ts'
import type { Staleness } from '#domain/script/ownScript.ts'

import { number } from './format.ts'

/** Words for what the MC reads at a handover, where it is written. */
export const scriptWords = {
  section: 'Lời MC',
  madeNow: 'Lời máy soạn theo kế hoạch nay',
  own: 'Lời tự soạn',
  ownHelp: 'Mỗi câu một dòng. Lời này được in vào kịch bản và hiện trên bàn điều khiển.',
  write: 'Tự soạn',
  writeHint: 'Sửa lời máy soạn thành lời của cơ quan; kế hoạch đổi thì lời vẫn giữ',
  stopWriting: 'Thôi',
  forget: 'Dùng lại lời máy soạn',
  confirm: 'Lời này vẫn đúng',
  confirmHint: 'Đã đọc lại: lời tự soạn đúng với kế hoạch nay',
  stale: (what: string) => `Lời tự soạn ${what}.`,
  staleHelp: 'Cho đến khi sửa hoặc xác nhận, kịch bản và bàn điều khiển đọc lời máy soạn.',
  spokenAs: 'Khi đọc:',
  expansion: (written: string, read: string) => `${written} là “${read}”`,
  gap: 'chưa rõ',
  phrases: 'Câu mẫu',
  phrasesHint: 'Lời máy soạn ghép từ những câu nào, theo nguồn nào',
  phrasesTitle: 'Câu mẫu của lời MC và nguồn',
  phrasesHelp:
    'Chỗ trong ngoặc nhọn được điền từ kế hoạch. Muốn đọc khác ở một lượt thì bấm “Tự soạn”; ở mọi lượt thì sửa câu mẫu.',
  editPhrases: 'Sửa câu mẫu',
  ownPhrases: 'Câu của cơ quan',
  steps: {
    write: (position: number) => `Soạn lời MC của lượt ${number(position)}`,
    forget: (position: number) => `Dùng lại lời máy soạn ở lượt ${number(position)}`,
    confirm: (position: number) => `Xác nhận lời MC của lượt ${number(position)}`,
  },
  forgot: (position: number) => `Lượt ${number(position)} dùng lại lời máy soạn.`,
} as const

const MOST_NAMES = 3

/** What is wrong with a text of one's own, after "lời tự soạn". */
export function staleWords({ gone, missing }: Staleness): string {
  const parts = [
    gone.length === 0 ? '' : `còn gọi tên ${namesWords(gone)}, nay không có trong lượt`,
    missing.length === 0 ? '' : `chưa gọi tên ${namesWords(missing)}, nay có trong lượt`,
  ].filter((part) => part !== '')
  return parts.join('; ') || 'cần xem lại, vì lời máy soạn nay đã khác'
}

function namesWords(names: readonly string[]): string {
  if (names.length <= MOST_NAMES + 1) return listed(names)
  const rest = `${number(names.length - MOST_NAMES)} tên khác`
  return listed([...names.slice(0, MOST_NAMES), rest])
}
