import { number } from './format.ts'

/** Words of the list that people sign at the door, and of its choices. */
export const signInWords = {
  fileName: 'danh-sach-diem-danh.pdf',
  name: 'Danh sách điểm danh',
  title: 'DANH SÁCH ĐIỂM DANH',
  subject: (conference: string) => `Đại biểu dự ${conference}`,
  place: (place: string) => `Địa điểm: ${place}`,
  columns: {
    ordinal: 'TT',
    name: 'Họ và tên',
    post: 'Chức vụ, đơn vị',
    signature: 'Ký nhận',
    note: 'Ghi chú',
  },
  group: (ordinal: string, name: string, count: number) =>
    `${ordinal}. ${name === '' ? 'Đại biểu không theo đoàn' : name} (${number(count)} người)`,
  goesOn: '(tiếp theo)',
  others: 'Đại biểu ngoài danh sách',
  standsIn: (name: string) => `thay ${name}`,
  seat: (seat: string) => `chỗ ${seat}`,
  total: (count: string) => `(Danh sách này có ${count} đại biểu được mời.)`,
  nobody: 'Chưa có đại biểu nào.',
  keeper: 'NGƯỜI ĐIỂM DANH',
  choices: {
    delegation: 'Đoàn',
    all: 'Mọi đoàn',
    none: 'Đại biểu không theo đoàn',
    blankRows: 'Dòng trống cuối danh sách',
    blankRowsHelp: 'Cho đại biểu ngoài danh sách',
  },
} as const
