import { number } from './format.ts'

/** The words of the dialog of snapshots. */
export const backupWords = {
  title: 'Sao lưu và khôi phục',
  intro:
    'Phần mềm tự sao lưu mỗi 5 phút khi có thay đổi, khi đóng, và trước mỗi việc lớn. Chọn một bản để xem trước khi khôi phục.',
  none: 'Chưa có bản sao lưu nào. Bản đầu tiên có sau 5 phút làm việc hoặc khi đóng phần mềm.',
  list: 'Các bản sao lưu',
  loading: 'Đang đọc…',
  broken: 'Bản này bị hỏng nên không dùng được. Chọn bản khác.',
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
  counted: {
    conferences: 'Hội nghị',
    attendees: 'Đại biểu',
    agendaItems: 'Mục chương trình',
    awards: 'Hình thức, danh hiệu',
    recipients: 'Người nhận',
    handovers: 'Lượt trao',
    openPoints: 'Điểm còn bỏ ngỏ',
    runs: 'Lần điều hành',
  },
  restore: 'Khôi phục bản này',
  close: 'Đóng',
  restored: (time: string) => `Đã khôi phục bản sao lưu ${time}.`,
} as const
