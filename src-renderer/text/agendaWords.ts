import type { AgendaKind } from '#domain/record.ts'

import { minutesWords, number } from './format.ts'
import { lowerFirst, quoted } from './quoted.ts'

/** Words of the page of the programme. */
export const agendaWords = {
  title: 'Chương trình',
  table: 'Các mục chương trình',
  count: (total: number) => `${number(total)} mục`,

  columns: {
    time: 'Thời gian',
    title: 'Nội dung',
    kind: 'Loại',
    minutes: 'Phút',
    people: 'Người thực hiện',
    visibility: 'Phạm vi',
    mcNote: 'Ghi chú lời dẫn',
  },

  kinds: {
    reception: 'Đón tiếp',
    arts: 'Văn nghệ',
    settling: 'Ổn định tổ chức',
    flag: 'Chào cờ',
    introduction: 'Giới thiệu đại biểu',
    opening: 'Khai mạc',
    report: 'Báo cáo',
    film: 'Phim, phóng sự',
    discussion: 'Tham luận',
    break: 'Giải lao',
    decisions: 'Công bố quyết định',
    awards: 'Trao tặng',
    directive: 'Phát biểu chỉ đạo',
    response: 'Tiếp thu, đáp từ',
    launch: 'Phát động thi đua',
    closing: 'Kết luận, bế mạc',
    photo: 'Chụp ảnh',
    other: 'Mục khác',
  } satisfies Record<AgendaKind, string>,
  otherTitle: 'Mục mới',

  visibilities: { public: 'Công khai', internal: 'Nội bộ' },

  conference: {
    date: 'Ngày',
    datePlaceholder: 'ngày/tháng/năm',
    start: 'Bắt đầu',
    startPlaceholder: '7h30',
    startMissing: 'Ghi giờ bắt đầu để tính giờ từng mục.',
    slotEnd: 'Trả hội trường',
    slotEndPlaceholder: 'chưa rõ',
  },

  add: 'Thêm mục',
  addFree: 'Mục tự đặt tên',
  addHint: 'Gõ nội dung rồi Enter để thêm mục',
  insertAfter: 'Thêm mục sau mục này',
  makeVisibility: { public: 'Chuyển thành công khai', internal: 'Chuyển thành nội bộ' },
  removeOne: 'Xóa mục',
  remove: (count: number) => `Xóa ${number(count)} mục đã chọn`,
  confirmAll: (count: number) => `Xác nhận ${number(count)} thời lượng (mẫu)`,
  confirmAllHint: 'Các phút ghi (mẫu) lấy từ chương trình mẫu, chưa ai xác nhận',

  pinned: (time: string) => `Ghim lúc ${time}; bấm để bỏ ghim`,
  unpin: 'Bỏ ghim giờ',
  pin: 'Ghim giờ đang tính',
  afterMidnight: 'hôm sau',
  noTime: '—',
  gap: (minutes: number) => `trống ${minutesWords(minutes)}`,
  overlap: (minutes: number) => `lấn ${minutesWords(minutes)}`,

  assumed: '(mẫu)',
  assumedHint: 'Thời lượng mẫu, chưa ai xác nhận; bấm để xác nhận',
  confirm: (title: string) => `Xác nhận thời lượng của ${quoted(title)}`,
  /** Minutes by the sign that programmes use: there is no room for more. */
  proposed: (minutes: number) => `đề xuất ${number(minutes)}′`,
  takeProposed: (minutes: number) => `Lấy ${minutesWords(minutes)}, tính từ các lượt trao`,

  nobody: 'Chưa phân công',
  editPeople: (title: string) => `Người thực hiện: ${quoted(title)}`,
  person: 'Người',
  personPlaceholder: 'Tên đại biểu, hoặc “Người dẫn chương trình”, “Ban Tổ chức”…',
  role: 'Vai trò',
  roles: [
    'chủ trì',
    'đón tiếp',
    'điều hành',
    'đọc',
    'trình bày',
    'phát biểu',
    'tham luận',
    'giới thiệu',
    'công bố',
    'kết luận',
    'đáp từ',
    'biểu diễn',
    'kỹ thuật',
  ],
  removePerson: (name: string) => `Bỏ ${name}`,
  peopleDone: 'Xong',
  unknownPerson: '(không còn trong danh sách)',

  totalMinutes: (minutes: number) => `Tổng ${minutesWords(minutes)}`,
  ends: (time: string) => `kết thúc ${time}`,
  slotOver: (minutes: number, end: string) =>
    `Vượt ${minutesWords(minutes)} so với giờ trả hội trường ${end}`,
  slotFree: (minutes: number, end: string) =>
    `Còn ${minutesWords(minutes)} đến giờ trả hội trường ${end}`,
  slotExact: (end: string) => `Vừa đúng giờ trả hội trường ${end}`,
  assumedCount: (count: number) => `${number(count)} mục ghi thời lượng mẫu`,

  emptyTitle: 'Chương trình chưa có mục nào',
  emptyText: 'Thêm mục đầu tiên; giờ của từng mục tự tính từ giờ bắt đầu.',

  refusedTitle: 'Nội dung của mục không được để trống; muốn bỏ mục này thì xóa dòng.',
  refusedMinutes: (typed: string) =>
    `${quoted(typed)} không phải là số phút; ghi số nguyên từ 0 đến 1.440.`,

  deleted: (count: number) => `Đã xóa ${number(count)} mục`,

  steps: {
    add: (title: string) => `Thêm mục ${quoted(title)}`,
    change: (column: string, title: string) => `Sửa ${lowerFirst(column)} của ${quoted(title)}`,
    changeMany: (column: string, count: number) =>
      `Sửa ${lowerFirst(column)} của ${number(count)} mục`,
    pin: (title: string, time: string) => `Ghim ${quoted(title)} lúc ${time}`,
    unpin: (title: string) => `Bỏ ghim giờ của ${quoted(title)}`,
    minutes: (title: string, minutes: number) => `${quoted(title)}: ${minutesWords(minutes)}`,
    confirm: (title: string) => `Xác nhận thời lượng của ${quoted(title)}`,
    confirmAll: (count: number) => `Xác nhận thời lượng của ${number(count)} mục`,
    people: (title: string) => `Sửa người thực hiện của ${quoted(title)}`,
    visibility: (title: string, visibility: string) =>
      `${quoted(title)}: ${lowerFirst(visibility)}`,
    moveBefore: (title: string, next: string) =>
      `Chuyển ${quoted(title)} lên trước ${quoted(next)}`,
    moveLast: (title: string) => `Chuyển ${quoted(title)} xuống cuối`,
    moveMany: (count: number) => `Chuyển ${number(count)} mục`,
    removeOne: (title: string) => `Xóa mục ${quoted(title)}`,
    remove: (count: number) => `Xóa ${number(count)} mục`,
    date: 'Sửa ngày của hội nghị',
    start: (time: string) => `Bắt đầu lúc ${time}`,
    noStart: 'Bỏ giờ bắt đầu',
    slotEnd: (time: string) => `Trả hội trường lúc ${time}`,
    noSlotEnd: 'Bỏ giờ trả hội trường',
  },
} as const
