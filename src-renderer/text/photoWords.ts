import type { PictureProblem } from '#domain/pictureProblem.ts'

import { fileWords } from './fileWords.ts'
import { number } from './format.ts'
import { quoted } from './quoted.ts'

/** Words for the photo of a recipient. */
export const photoWords = {
  column: 'Ảnh',
  of: (name: string) => `Ảnh của ${name}`,
  choose: 'Chọn ảnh…',
  change: 'Chọn ảnh khác…',
  remove: 'Bỏ ảnh',
  help: 'Hiện trên màn hội trường cạnh tên: khi lượt có một người nhận, hoặc khi mọi người trong lượt ít người đều có ảnh. Ảnh được thu nhỏ; tệp gốc giữ nguyên.',
  reading: 'Đang đọc ảnh…',
  steps: {
    set: (name: string) => `Chọn ảnh của ${name}`,
    remove: (name: string) => `Bỏ ảnh của ${name}`,
  },
  notTaken: (fileName: string, why: string) => `Không lấy ảnh từ ${quoted(fileName)}. ${why}`,
  notOpened: {
    ...fileWords.import.notOpened,
    'too-large': 'Tệp ảnh lớn hơn 20 MB. Mở ảnh, lưu lại với kích thước nhỏ hơn rồi chọn lại.',
  },
} as const

/** Why a picture is not taken, and what to do. */
export function pictureProblemWords(problem: PictureProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Tệp rỗng, không có gì bên trong.'
    case 'svg':
      return 'Đây là hình vẽ SVG, không phải ảnh chụp. Chọn ảnh JPEG, PNG hoặc WebP.'
    case 'heic':
      return 'Đây là ảnh HEIC của điện thoại. Mở ảnh, lưu lại với kiểu JPEG rồi chọn lại.'
    case 'notAPicture':
      return 'Tệp không phải ảnh JPEG, PNG hoặc WebP, dù tên tệp là gì.'
    case 'truncated':
      return 'Ảnh bị cắt cụt hoặc hỏng. Sao chép lại ảnh từ nơi gửi rồi chọn lại.'
    case 'undecodable':
      return 'Nội dung ảnh bị hỏng nên không hiện được. Chọn ảnh khác.'
    case 'tookTooLong':
      return 'Đọc ảnh quá 10 giây nên đã dừng lại. Lưu ảnh nhỏ hơn rồi chọn lại.'
    case 'tooManyPixels':
      return `Ảnh ${number(problem.width)} × ${number(problem.height)} điểm là quá lớn để mở. Lưu ảnh nhỏ hơn, cạnh dài không quá 12.000 điểm, rồi chọn lại.`
  }
}
