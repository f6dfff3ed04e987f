import type { FileProblem } from '#domain/fileProblem.ts'

import { fileWords } from './fileWords.ts'
import { number } from './format.ts'
import { quoted } from './quoted.ts'

const { placeWords: at, megabytes, units } = fileWords

/** Why a file is refused: the reason, and the place where there is one. */
export function fileProblemWords(problem: FileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Tệp rỗng, không có gì bên trong.'
    case 'notOurs':
      return 'Đây không phải tệp hội nghị (.hoinghi) của phần mềm Khánh Tiết. Danh sách đại biểu bằng Excel, Word thì nhập ở trang Đại biểu của một hội nghị.'
    case 'badHeader':
      return 'Dòng đầu của tệp bị hỏng hoặc đã bị sửa.'
    case 'damaged':
      return 'Tệp bị hỏng, bị cắt cụt hoặc đã bị sửa. Hãy xin lại tệp từ máy đã xuất.'
    case 'notJson':
      return 'Nội dung trong tệp không đọc được.'
    case 'tooDeep':
      return 'Nội dung trong tệp lồng nhau quá sâu, không phải do phần mềm này ghi.'
    case 'needsPassphrase':
      return 'Tệp được bảo vệ bằng mật khẩu.'
    case 'wrongPassphrase':
      return 'Mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.'
    case 'tooLarge':
      return `Tệp lớn hơn ${megabytes(problem.limit)}, không phải tệp hội nghị của phần mềm.`
    case 'inflatesTooLarge':
      return `Nội dung trong tệp bung ra quá ${megabytes(problem.limit)} nên đã dừng đọc.`
    case 'newer':
      return `Tệp do phiên bản mới hơn của phần mềm ghi (kiểu dữ liệu ${number(problem.found)}; máy này đọc được đến ${number(problem.known)}). Hãy cài phiên bản mới rồi nhập lại.`
    case 'badVersion':
      return `Tệp ghi số kiểu dữ liệu lạ: ${problem.found}.`
    case 'forbiddenName':
      return `Tệp có tên ô không được phép, ${quoted(problem.name)}, ở ${at(problem.place)}.`
    case 'badNumber':
      return `Số không hợp lệ ở ${at(problem.place)}.`
    case 'brokenText':
      return `Chữ bị hỏng ở ${at(problem.place)}.`
    case 'badShape':
      return problem.name === ''
        ? 'Nội dung trong tệp không có dạng của một hội nghị.'
        : `Nội dung trong tệp không có dạng của một hội nghị, ở phần ${quoted(problem.name)}.`
    case 'unknownField':
      return `Có ô lạ, ${quoted(problem.name)}, ở ${at(problem.place)}.`
    case 'missing':
      return `Thiếu ${at(problem.place)}.`
    case 'badValue':
      return `Giá trị không hợp lệ ở ${at(problem.place)}.`
    case 'tooMany':
      return `Tệp có quá ${number(problem.limit)} ${units[problem.table]}.`
    case 'conferenceCount':
      return `Tệp phải có đúng một hội nghị, nhưng có ${number(problem.found)}.`
    case 'otherConference':
      return `Dữ liệu của hội nghị khác lẫn vào, ở ${at(problem.place)}.`
    case 'idTwice':
      return `Hai dòng dùng chung một mã, ở ${at(problem.place)}.`
    case 'dangling':
      return `Nhắc đến một dòng không có trong tệp, ở ${at(problem.place)}.`
    case 'circle':
      return `Nhóm nằm trong chính nó, ở ${at(problem.place)}.`
    case 'runNotEnded':
      return `Có buổi chạy chưa kết thúc: ${at(problem.place)}.`
    case 'badLog':
      return `Nhật ký buổi chạy thiếu hoặc sai thứ tự, ở ${at(problem.place)}.`
    case 'tookTooLong':
      return 'Đọc tệp quá 10 giây nên đã dừng lại.'
    case 'readerDied':
      return 'Tệp làm bộ đọc bị dừng. Hãy xin lại tệp từ máy đã xuất.'
    case 'stopped':
      return 'Đã dừng đọc tệp.'
  }
}
