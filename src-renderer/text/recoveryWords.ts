import { number } from './format.ts'

/** What the start tells of the data: what happened, what was recovered, what to do. */
export const recoveryWords = {
  close: 'Đã hiểu',
  replayed: {
    title: 'Đã khôi phục những thao tác cuối cùng',
    more: (actions: number) =>
      `Lần trước phần mềm bị ngắt đột ngột. ${number(actions)} thao tác đã lưu trong nhật ký nay đã có đủ trong dữ liệu.`,
  },
  rebuilt: {
    title: 'Đã dựng lại toàn bộ dữ liệu',
    more: (conferences: number) =>
      `Cơ sở dữ liệu bị mất hoặc hỏng. Phần mềm đã dựng lại từ bản sao lưu và nhật ký: có đủ ${number(conferences)} hội nghị, cả danh sách hoàn tác và các lần điều hành.`,
  },
  journalLost: {
    title: 'Nhật ký bị thiếu, dữ liệu vẫn còn',
    more: (conferences: number) =>
      `Tệp nhật ký bị mất hoặc hỏng nên phần mềm giữ nguyên dữ liệu đang có (${number(conferences)} hội nghị) và đã sao lưu ngay một bản mới.`,
  },
  trimmed: {
    title: 'Lần trước phần mềm bị ngắt đột ngột',
    more: () => 'Phần ghi dở đã được dọn. Mọi thao tác đã lưu vẫn còn đủ.',
  },
  missing: (actions: number) =>
    `Không chắc chắn về ${number(actions)} thao tác: tệp chứa chúng không đọc được. Xem lại những gì làm gần đây nhất.`,
} as const
