import type { OneByte, OneByteGuess } from '#domain/listText/oneByte.ts'
import type { SpreadsheetProblem } from '#domain/table/spreadsheetProblem.ts'

import { fileWords } from './fileWords.ts'
import { number } from './format.ts'
import { listTextWords } from './listTextWords.ts'
import { lowerFirst, quoted } from './quoted.ts'

const { megabytes } = fileWords

/** What may stand between the cells of a text file. */
export const separatorNames = {
  ',': 'Dấu phẩy',
  ';': 'Dấu chấm phẩy',
  '\t': 'Dấu tab',
  '|': 'Dấu gạch đứng',
} as const

export type SeparatorName = keyof typeof separatorNames

/** What stands between the cells of a file, which may name any sign in its first line. */
function separatorName(separator: string): string {
  const known: Readonly<Record<string, string>> = separatorNames
  return lowerFirst(known[separator] ?? quoted(separator))
}

/** What encodings of one byte to a letter are called, the likeliest first. */
export const oneByteNames: Readonly<Record<OneByte, string>> = {
  'windows-1258': 'Windows-1258',
  ...listTextWords.encodings,
  'windows-1252': 'Windows-1252',
}

const encodingNames = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', ...oneByteNames }

/** A sheet in a sentence; a text file has one without a name. */
const inSheet = (sheet: string) => (sheet === '' ? '' : ` của trang tính ${quoted(sheet)}`)

/** Why a list cannot be read: what, and where. */
function spreadsheetProblemWords(problem: SpreadsheetProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Tệp rỗng, không có dòng nào.'
    case 'damaged':
      return 'Tệp bị hỏng hoặc bị cắt cụt. Mở bằng Excel, lưu lại rồi nhập lại.'
    case 'oldExcel':
      return 'Tệp Excel đời cũ (.xls). Mở bằng Excel, lưu lại với kiểu “Sổ làm việc Excel (.xlsx)” rồi nhập lại.'
    case 'oldWord':
      return 'Tệp Word đời cũ (.doc, .rtf). Mở bằng Word, lưu lại với kiểu “Tài liệu Word (.docx)” rồi nhập lại.'
    case 'openDocument':
      return 'Tệp của LibreOffice (.ods, .odt). Mở ra, lưu lại với kiểu .xlsx hoặc .docx rồi nhập lại.'
    case 'pdf':
      return 'Tệp PDF không có bảng để đọc. Xin bản Excel hoặc Word của danh sách; nếu không có, sao chép bảng rồi dán vào đây.'
    case 'picture':
      return 'Tệp là hình ảnh; phần mềm không nhận chữ trong ảnh. Xin bản Excel hoặc Word của danh sách.'
    case 'webPage':
      return 'Tệp là trang web, dù tên có thể ghi .xls. Mở bằng Excel, lưu lại với kiểu “Sổ làm việc Excel (.xlsx)” rồi nhập lại.'
    case 'noTable':
      return 'Văn bản Word không có bảng nào. Danh sách phải nằm trong bảng; nếu gõ thành dòng, sao chép rồi dán vào đây.'
    case 'encrypted':
      return 'Tệp có mật khẩu. Mở bằng Excel (hoặc Word), bỏ mật khẩu, lưu lại rồi nhập lại.'
    case 'noWorkbook':
      return 'Tệp nén này không phải bảng tính .xlsx, cũng không phải văn bản .docx. Nếu là .xlsb hay .pptx, lưu lại với kiểu .xlsx; nếu là .zip, giải nén rồi chọn tệp bên trong.'
    case 'notASpreadsheet':
      return 'Tệp không phải bảng tính. Phần mềm nhập được tệp .xlsx, .docx và .csv.'
    case 'notText':
      return 'Tệp không phải văn bản có dấu phân cách (.csv).'
    case 'tooLarge':
      return `Tệp lớn hơn ${megabytes(problem.limit)}. Xóa hình ảnh trong tệp hoặc tách thành nhiều tệp rồi nhập lại.`
    case 'inflatesTooLarge':
      return `Nội dung trong tệp bung ra quá ${megabytes(problem.limit)} nên không đọc. Sao chép phần danh sách sang tệp mới rồi nhập lại.`
    case 'tooManyParts':
      return `Tệp có hơn ${number(problem.limit)} thành phần bên trong, không phải một danh sách. Sao chép phần danh sách sang tệp mới rồi nhập lại.`
    case 'tooManyRows':
      return `Có hơn ${number(problem.limit)} dòng${inSheet(problem.sheet)}. Tách thành nhiều tệp rồi nhập lần lượt.`
    case 'tooManyColumns':
      return `Có chữ ở ngoài cột thứ ${number(problem.limit)}, dòng ${number(problem.row)}${inSheet(problem.sheet)}. Xóa phần đó rồi nhập lại.`
    case 'cellTooLong':
      return `Có ô dài hơn ${number(problem.limit)} ký tự, dòng ${number(problem.row)}${inSheet(problem.sheet)}.`
    case 'openQuote':
      return `Dấu ngoặc kép mở ở dòng ${number(problem.row)} không có dấu đóng, nên không rõ ô đó hết ở đâu. Sửa dòng đó rồi nhập lại.`
    case 'tookTooLong':
      return 'Đọc tệp quá 15 giây nên đã dừng lại. Sao chép phần danh sách sang tệp mới rồi nhập lại.'
    case 'readerDied':
      return 'Tệp làm bộ đọc bị dừng. Sao chép phần danh sách sang tệp mới rồi nhập lại.'
    case 'stopped':
      return 'Đã dừng đọc tệp.'
  }
}

/** Words of picking, reading and looking through a list in a file. */
export const spreadsheetWords = {
  reading: (fileName: string) => `Đang đọc ${fileName}…`,
  read: (percent: number) => `${number(percent)}%`,
  refused: 'Không đọc được danh sách này',
  untouched: 'Dữ liệu trên máy không thay đổi.',
  textFile: (encoding: 'utf-8' | 'utf-16' | 'one-byte', separator: string) =>
    `Bảng mã ${encoding === 'one-byte' ? 'một byte' : encodingNames[encoding]}, các ô phân cách bằng ${separatorName(separator)}.`,
  notUnicode: (encoding: OneByte, isSure: boolean) =>
    isSure
      ? `Tệp không ghi bằng Unicode; phần mềm đọc theo bảng mã ${encodingNames[encoding]}.`
      : `Tệp không ghi bằng Unicode và không rõ bảng mã; phần mềm tạm đọc theo bảng mã ${encodingNames[encoding]}. Xem tên trong danh sách có đúng dấu không trước khi nhập.`,
  brokenText: 'Trong tệp có chữ bị hỏng, hiện là �. Xem lại những chỗ đó trước khi nhập.',
  isWord: 'Tệp là văn bản Word; mỗi bảng trong đó là một trang.',
  otherLists: (names: readonly string[]) =>
    `Tệp còn ${number(names.length)} trang nữa có danh sách, mỗi lần nhập một trang: ${names.map(quoted).join('; ')}.`,
  macros: 'Tệp có macro; phần mềm chỉ đọc dữ liệu, không chạy macro.',
  hiddenRows: (count: number) => `${number(count)} dòng đang bị ẩn trong tệp vẫn được đọc.`,
  hiddenSheet: 'trang ẩn',
  oneByte: 'Bảng mã của tệp',
  separator: 'Dấu ngăn các ô',
  autoSeparator: (found: string) => (found === '' ? 'Tự nhận' : `Tự nhận: ${separatorName(found)}`),
  sheetRows: (count: number) => `${number(count)} dòng`,
  pasted: 'bảng đã dán',
  oneFile: 'Mỗi lần chỉ nhập một tệp. Thả lại từng tệp.',
  notOpened: {
    ...fileWords.import.notOpened,
    'bad-request': 'Tệp lớn hơn 20 MB, hoặc tên tệp quá dài.',
    'too-large':
      'Tệp lớn hơn 20 MB. Xóa hình ảnh trong tệp hoặc tách thành nhiều tệp rồi nhập lại.',
  },
}

/** Why there is no list, though one was chosen. */
export type NotRead =
  | { readonly reason: 'unreadable'; readonly problem: SpreadsheetProblem }
  | { readonly reason: keyof typeof spreadsheetWords.notOpened }

export function notReadWords(read: NotRead): string {
  return read.reason === 'unreadable'
    ? spreadsheetProblemWords(read.problem)
    : spreadsheetWords.notOpened[read.reason]
}

/** What should be told of a file before its list is looked through. */
export function notesOnFile(
  {
    kind,
    sheets,
    macros,
    text,
  }: {
    readonly kind: 'workbook' | 'word' | 'text'
    readonly sheets: readonly { readonly hiddenRows: number }[]
    readonly macros: boolean
    readonly text: {
      readonly encoding: 'utf-8' | 'utf-16' | 'one-byte'
      readonly separator: string
      readonly isSure: boolean
    } | null
  },
  oneByte: OneByteGuess | null,
): readonly string[] {
  const words = spreadsheetWords
  const hidden = sheets.reduce((sum, { hiddenRows }) => sum + hiddenRows, 0)
  return [
    kind === 'word' ? words.isWord : '',
    text === null || oneByte !== null ? '' : words.textFile(text.encoding, text.separator),
    oneByte === null ? '' : words.notUnicode(oneByte.encoding, oneByte.isSure),
    text === null || text.isSure || oneByte !== null ? '' : words.brokenText,
    macros ? words.macros : '',
    hidden === 0 ? '' : words.hiddenRows(hidden),
  ].filter((note) => note !== '')
}

/** That a file holds more lists than the one that is taken over, so that none is forgotten. */
export function otherListsNote(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [spreadsheetWords.otherLists(names)]
}
