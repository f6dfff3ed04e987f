import type { Level, ProblemKind } from '#domain/checks/problem.ts'
import type { CheckLevel } from '#domain/record.ts'

import { checkWords } from './checkWords.ts'
import { number } from './format.ts'
import { quoted } from './quoted.ts'

/** What mends a problem, on the button that leads to its place. */
const mends: Readonly<Record<ProblemKind, string>> = {
  noPresenter: 'Chọn người trao',
  presenterAbsent: 'Đổi người trao',
  presenterGone: 'Chọn lại người trao',
  presenterReceivesOwn: 'Đổi người trao',
  presenterReceivesLater: 'Đổi lượt hoặc người',
  presenterTwice: 'Bỏ bớt người trao',
  presenterCapacity: 'Ghi tư cách trao',
  noRecipients: 'Thêm người nhận',
  tooManyRecipients: 'Chia lượt',
  recipientTwice: 'Bỏ bớt một lượt',
  notHandedOver: 'Xếp vào lượt',
  groupCountUnknown: 'Ghi số lượng',
  countsDiffer: 'Đối chiếu',
  orderOfAwards: 'Đổi thứ tự lượt',
  decisionGap: 'Ghi quyết định',
  noReader: 'Chọn người công bố',
  handedBeforeRead: 'Xem lượt',
  familyUnknown: 'Ghi người nhận thay',
  collectiveAfterIndividual: 'Đổi thứ tự lượt',
  personTwice: 'Đổi giờ hoặc người',
  roleAbsent: 'Đổi người thực hiện',
  overSlot: 'Rút thời lượng',
  overflow: 'Chỉnh giờ',
  emptyAgendaTitle: 'Ghi nội dung',
  scriptStale: 'Xem lời MC',
  neededNotHere: 'Xem lượt, mục',
  delegationOver: 'Xem các đoàn',
  delegationHeadless: 'Chọn trưởng đoàn',
  answersOpen: 'Xem ai chưa trả lời',
  openPoint: 'Xem điểm này',
}

/** Small letters in the middle of a sentence, capitals where a name stands alone. */
const levelNames: Readonly<Record<CheckLevel['level'], string>> = {
  ...checkWords.levels,
  off: 'Bỏ qua',
}

/** Words of the page that says what is still open, in order of harm. */
export const readinessWords = {
  title: 'Sẵn sàng',
  summary: (counts: Readonly<Record<Level, number>>) =>
    (['block', 'warn', 'info'] as const)
      .flatMap((level) => (counts[level] === 0 ? [] : checkWords.count(level, counts[level])))
      .join(', '),
  open: (count: number) => `${number(count)} điểm còn mở`,
  harm: {
    block: 'Không để xảy ra trên sân khấu; hỏi lại trước khi in bản chính',
    warn: 'Nên xem trước khi chạy chương trình',
    info: 'Biết để liệu; còn bỏ ngỏ vẫn chạy được',
  } satisfies Record<Level, string>,
  ready: 'Đã sẵn sàng',
  readyMore: 'Không còn điểm nào mở. Trang này tự kiểm tra lại sau mỗi thay đổi.',
  readyIgnoring: 'Không còn điểm nào mở, ngoài những quy tắc cơ quan bỏ qua dưới đây.',
  list: 'Điểm còn mở, nặng trước nhẹ sau',
  mend: (kind: ProblemKind) => mends[kind],
  keys: '↑ ↓ để chọn, Enter để đến nơi sửa',
  rule: {
    of: (code: string) => `Quy tắc ${code}`,
    source: (source: string) => `Nguồn: ${source}`,
    confidence: {
      law: 'Theo văn bản',
      practice: 'Theo thông lệ; cơ quan đổi được',
      ask: 'Chưa xác nhận bằng văn bản',
    },
  },
  level: {
    change: (check: string) => `Mức của điều kiểm tra: ${check}`,
    option: (level: CheckLevel['level'], isShipped: boolean) =>
      isShipped ? `${levelNames[level]} (mặc định)` : levelNames[level],
  },
  ignored: (count: number) => `Bỏ qua: ${number(count)} quy tắc`,
  ignoredHelp: 'Cơ quan chọn không xem là vấn đề. Vẫn đếm ở đây để không điều gì bị giấu.',
  finds: (count: number) =>
    count === 0 ? 'hiện không có điểm nào' : `hiện có ${number(count)} điểm`,
  restore: (check: string) => `Xem lại: ${check}`,
  restoreShort: 'Xem lại',
  step: (check: string, level: CheckLevel['level'] | null) =>
    level === null
      ? `Mức mặc định cho ${quoted(check)}`
      : `Mức “${levelNames[level]}” cho ${quoted(check)}`,
  ignoredNow: (check: string) => `Đã bỏ qua ${quoted(check)}; còn liệt kê ở cuối trang.`,
} as const
