import type { TableName } from '#domain/record.ts'

import { number } from './format.ts'

const counted = {
  conferences: 'Hội nghị',
  attendees: 'Đại biểu',
  agendaItems: 'Mục chương trình',
  awards: 'Hình thức, danh hiệu',
  recipients: 'Người nhận',
  handovers: 'Lượt trao',
  openPoints: 'Điểm còn bỏ ngỏ',
  runs: 'Lần điều hành',
} as const

const looseIn: Readonly<Record<TableName, string>> = {
  ...counted,
  decisions: 'Quyết định',
}

/** The words of the dialog of snapshots. */
export const backupWords = {
  title: 'Sao lưu và khôi phục',
  intro:
    'Phần mềm tự sao lưu mỗi 5 phút khi có thay đổi, khi đóng, và trước mỗi việc lớn. Chọn một bản để xem trước khi khôi phục.',
  none: 'Chưa có bản sao lưu nào. Bản đầu tiên có sau 5 phút làm việc hoặc khi đóng phần mềm.',
  list: 'Các bản sao lưu',
  loading: 'Đang đọc…',
  refused: {
    broken: 'Bản này bị hỏng nên không dùng được. Chọn bản khác.',
    foreign: 'Đây không phải tệp sao lưu của phần mềm. Chọn bản khác.',
  },
  newer: (theirs: number, ours: number) =>
    `Bản này do phần mềm mới hơn tạo ra (dữ liệu phiên bản ${theirs}; máy này đọc được đến phiên bản ${ours}). Bản không hỏng: cập nhật phần mềm rồi khôi phục.`,
  muchLess: 'Khôi phục bản này thì còn chưa đến một nửa dữ liệu hiện nay.',
  sure: 'Tôi đã xem và vẫn muốn khôi phục bản này',
  rows: (rows: number) => `${number(rows)} bản ghi`,
  why: {
    timer: 'định kỳ',
    start: 'khi mở phần mềm',
    quit: 'khi đóng phần mềm',
    import: 'trước khi nhập',
    restore: 'trước khi khôi phục',
    migration: 'trước khi nâng cấp',
    ceremony: 'khi bắt đầu buổi lễ',
  },
  kind: 'Dữ liệu',
  before: 'Hiện nay',
  after: 'Sau khi khôi phục',
  counted,
  loose: (found: readonly (readonly [TableName, number])[]) => {
    const kinds = found.map(([table, count]) => `${looseIn[table]} (${number(count)})`)
    return `Bản này có chỗ trỏ tới thứ không có trong chính nó: ${kinds.join(', ')}. Khôi phục thì những chỗ ấy được để trống, người nhận và lượt trao không còn thuộc danh hiệu nào thì bỏ ra.`
  },
  elsewhere: 'trong thư mục thứ hai',
  foreign: 'dữ liệu của máy khác',
  second: {
    title: 'Thư mục sao lưu thứ hai',
    none: 'Chưa chọn. Nên chọn một ổ USB hoặc thư mục mạng: máy hỏng hay mất thì dữ liệu vẫn còn ở đó.',
    choose: 'Chọn thư mục…',
    change: 'Đổi thư mục…',
    forget: 'Thôi dùng',
    copied: (time: string) => `Bản mới nhất ở đó: ${time}.`,
    notYet: 'Chưa có bản nào ở đó.',
    sameDisk: 'Thư mục này nằm cùng ổ đĩa với dữ liệu, ổ đĩa hỏng thì mất cả hai. Nên chọn ổ khác.',
    holdsJournal:
      'Đang giữ nhật ký mà ổ đĩa của máy không còn chỗ ghi. Đừng rút ra, chưa đổi được.',
    problems: {
      'bad-request': 'Chưa sao lưu được sang đó.',
      'no-space': 'Ổ đó đã đầy. Giải phóng dung lượng, phần mềm tự thử lại mỗi phút.',
      'no-folder': 'Không thấy thư mục đó. Cắm ổ vào, phần mềm tự thử lại mỗi phút.',
      'no-permission': 'Không được phép ghi vào đó. Chọn thư mục khác.',
      'file-in-use': 'Tệp ở đó đang bị chương trình khác giữ. Phần mềm tự thử lại mỗi phút.',
      failed: 'Chưa sao lưu được sang đó. Phần mềm tự thử lại mỗi phút.',
    },
    refused: {
      'own-folder': 'Đó là thư mục dữ liệu của chính phần mềm. Chọn thư mục khác.',
      'holds-journal':
        'Thư mục hiện tại còn giữ nhật ký chưa đưa về máy nên chưa đổi được. Giải phóng ổ đĩa của máy, mở lại phần mềm rồi đổi.',
      'bad-request': 'Không dùng được thư mục đó. Chọn thư mục khác.',
      'no-space': 'Ổ đó đã đầy. Chọn thư mục khác.',
      'no-folder': 'Không thấy thư mục đó. Chọn thư mục khác.',
      'no-permission': 'Không được phép ghi vào thư mục đó. Chọn thư mục khác.',
      'file-in-use': 'Thư mục đó đang bị chương trình khác giữ. Chọn thư mục khác.',
      failed: 'Không dùng được thư mục đó. Chọn thư mục khác.',
    },
  },
  restore: 'Khôi phục bản này',
  close: 'Đóng',
  restored: (time: string) => `Đã khôi phục bản sao lưu ${time}.`,
} as const
