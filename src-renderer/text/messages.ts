import { StoreFailure } from '#domain/failure.ts'
import type { FailureKind } from '#domain/failure.ts'
import { Refused } from '#domain/refused.ts'

import { refusedWords } from './refusedWords.ts'

const failures: Readonly<Record<FailureKind, string>> = {
  noSpace: 'Ổ đĩa đã đầy nên chưa lưu được. Giải phóng dung lượng rồi làm lại thao tác này.',
  closed: 'Cơ sở dữ liệu đã bị đóng nên chưa lưu được. Đóng rồi mở lại phần mềm.',
  newerData:
    'Dữ liệu trên máy do phiên bản mới hơn của phần mềm ghi nên chưa mở được. Cài phiên bản mới để mở; dữ liệu vẫn còn nguyên.',
  secondMissing:
    'Những thao tác cuối cùng nằm trong thư mục sao lưu thứ hai (ổ USB hoặc thư mục mạng) mà máy chưa thấy. Cắm ổ đó vào rồi bấm “Mở lại”.',
  journalled:
    'Thao tác này đã ghi vào nhật ký, chưa vào cơ sở dữ liệu. Mở lại phần mềm là có đủ, không cần làm lại.',
  halted:
    'Cơ sở dữ liệu không nhận thêm dữ liệu nên tạm dừng sửa. Những gì đã lưu vẫn an toàn; mở lại phần mềm rồi làm lại thao tác này.',
  unknown: 'Chưa lưu được. Dữ liệu đã lưu trước đó vẫn còn nguyên; làm lại thao tác này.',
}

/** The sentence for something that was refused or could not be kept; null for a fault of ours. */
export function messageOf(error: unknown): string | null {
  if (error instanceof Refused) return refusedWords(error.refusal)
  if (error instanceof StoreFailure) return failures[error.kind]
  return null
}
