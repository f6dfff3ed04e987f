import type { StepTiming } from '#domain/pace/runTiming.ts'
import type { LivePaper, NotInPerson } from '#domain/papers/livePapers.ts'
import type { PresenterSlot } from '#domain/record.ts'

import { clockOf, number, paperDay } from './format.ts'
import { lowerFirst } from './quoted.ts'
import { runWords } from './runWords.ts'

/** Words of the papers that say what is true while a ceremony is on. */
export const livePaperWords = {
  title: 'In theo tình hình hiện tại',
  help: 'Mỗi bản in ghi số và giờ. Khi tình hình khác với bản đã in, ở đây và trên bàn điều khiển có báo.',
  names: {
    running: 'Tiến trình',
    wings: 'Danh sách cánh gà',
    certificates: 'Thứ tự xếp bằng',
    absent: 'Vắng mặt, nhận thay, trao sau',
  } satisfies Record<LivePaper, string>,
  titles: {
    running: 'TIẾN TRÌNH BUỔI LỄ',
    wings: 'DANH SÁCH CÁNH GÀ',
    certificates: 'THỨ TỰ XẾP BẰNG',
    absent: 'VẮNG MẶT, NHẬN THAY, TRAO SAU',
  } satisfies Record<LivePaper, string>,
  helpOf: {
    running: 'Giờ của các bước sắp tới là dự kiến tại lúc in.',
    wings: 'Đưa người nhận ra theo thứ tự này. Chỉ gồm các lượt chưa xong.',
    certificates: 'Bằng số 1 để trên cùng. Bằng ghi “để lại” không đưa lên khay.',
    absent: 'Bằng của người vắng và trao sau giữ lại, không giao cho người khác.',
  } satisfies Record<LivePaper, string>,
  version: (version: number, at: Date) =>
    `Bản số ${number(version)}, in lúc ${clockOf(at)} ${paperDay(at)}`,
  rehearsal: '(Tổng duyệt)',

  print: 'In',
  save: 'Lưu PDF',
  printAll: 'In cả bốn',
  printOld: (count: number) => `In lại ${number(count)} bản đã cũ`,
  never: 'chưa in',
  fresh: (version: number, at: Date) => `bản số ${number(version)} lúc ${clockOf(at)}, còn đúng`,
  old: (version: number, at: Date, what: string) =>
    `bản số ${number(version)} lúc ${clockOf(at)} đã cũ${what === '' ? '' : `: ${what}`}`,
  oldSteps: (places: readonly number[]) => {
    const shown = places.slice(0, 6).map(number).join(', ')
    return `khác ở bước ${shown}${places.length > 6 ? ', …' : ''}`
  },
  outdated: (names: readonly string[]) => `Bản in đã cũ: ${names.join('; ')}`,
  again: 'In lại',
  printed: (count: number) => `Đã gửi ${number(count)} bản tới máy in.`,
  notPrinted: 'Chưa in được. Xem lại máy in, hoặc lưu PDF để in ở máy khác.',
  saved: (fileName: string) => `Đã lưu ${fileName}`,
  notSaved: 'Chưa lưu được tệp. Hãy lưu vào ổ khác.',
  fileName: 'tinh-hinh-hien-tai.pdf',

  /** In whose name somebody hands over, since whoever announces it reads from these papers too. */
  presenterAs: (
    name: string,
    { capacity, principal }: Pick<PresenterSlot, 'capacity' | 'principal'>,
  ) =>
    capacity === 'own' || principal === ''
      ? name
      : `${name} (${lowerFirst(runWords.stage[capacity](principal))})`,

  columns: {
    ordinal: 'TT',
    step: 'Nội dung',
    who: 'Người trao',
    planned: 'Kế hoạch',
    now: 'Thực tế, dự kiến',
    place: 'Vị trí',
    checked: 'Có mặt',
    compared: 'Đối chiếu',
    name: 'Người nhận',
    onCertificate: 'Tên in trên bằng',
    post: 'Chức vụ, đơn vị',
    award: 'Hình thức',
    state: 'Tình trạng',
  },
  status: {
    done: 'xong',
    current: 'đang diễn ra',
    skipped: 'bỏ',
    coming: 'dự kiến',
  } satisfies Record<StepTiming['status'], string>,
  handover: (number: number, award: string) => `Lượt ${number}. ${award}`,
  isOn: 'đang trao',
  presenters: (names: readonly string[]) =>
    names.length === 0 ? 'CHƯA RÕ NGƯỜI TRAO' : `Người trao: ${names.join(', ')}`,
  proxy: (name: string) => (name === '' ? 'nhận thay' : `nhận thay: ${name}`),
  kept: 'để lại',
  outcomes: { absent: 'vắng', later: 'trao sau', proxy: 'nhận thay' } satisfies Record<
    NotInPerson['outcome'],
    string
  >,
  none: {
    running: 'Không có bước nào.',
    wings: 'Không còn lượt trao nào.',
    certificates: 'Không còn lượt trao nào.',
    absent: 'Không có ai vắng mặt, nhận thay hay trao sau.',
  } satisfies Record<LivePaper, string>,
  together: (text: string) => `Trao chung: ${text}.`,
} as const
