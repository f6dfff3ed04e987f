import { quoted } from './quoted.ts'

/** The few words that a widget says by itself. */
export const uiWords = {
  close: 'Đóng',
  cancel: 'Hủy',
  undo: 'Hoàn tác',
  undoInTurn: 'Sau bước này đã có bước khác; bấm Ctrl+Z để hoàn tác lần lượt.',
  clear: 'Xóa nội dung tìm',
  busy: 'Đang xử lý',
  noMatch: 'Không có mục nào khớp',
  useTyped: (text: string) => `Dùng ${quoted(text)}`,
  wholeNumber: (min: number, max: number) => `Nhập số nguyên từ ${min} đến ${max}.`,
  notSaved: 'Chưa ghi được nội dung vừa gõ.',
  notSavedText: (text: string, reason: string) => `Chưa ghi được ${quoted(text)}: ${reason}`,
  notInList: 'Chọn một mục trong danh sách.',
  toasts: 'Thông báo',
  rowNumber: 'TT',
  rowHandle: (position: number) => `Dòng ${position}: kéo để đổi chỗ, hoặc Alt+↑, Alt+↓`,
  itemHandle: 'Kéo để đổi chỗ, hoặc Alt+↑, Alt+↓',
  rowActions: 'Thao tác với dòng',
  sortBy: (column: string) => `Sắp xếp theo ${quoted(column)}; bấm lần nữa để đảo chiều`,
  sizer: 'Kéo để đổi độ rộng cột, bấm đúp để trở lại độ rộng ban đầu',
  cellInput: (table: string) => `Ô đang chọn của ${table}`,
  movedTo: (position: number, count: number) => `Đã chuyển đến vị trí ${position} trên ${count}`,
} as const
