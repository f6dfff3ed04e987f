import type { TableName } from '#domain/record.ts'

import { fieldWord } from './fieldWords.ts'
import { dayOf, number, timeOfDay } from './format.ts'
import { quoted } from './quoted.ts'

/** A place in a file, as the reader of the file names it. */
interface Place {
  readonly table: TableName | 'runs' | 'runEvents'
  readonly row: number
  readonly field: string | null
}

const units: Readonly<Record<Place['table'], string>> = {
  conferences: 'hội nghị',
  attendees: 'đại biểu',
  agendaItems: 'mục chương trình',
  decisions: 'quyết định',
  awards: 'hình thức khen thưởng',
  recipients: 'người nhận',
  handovers: 'lượt trao',
  openPoints: 'điểm còn bỏ ngỏ',
  runs: 'buổi chạy',
  runEvents: 'thao tác của buổi chạy',
}

/** "người nhận thứ 12, ô Số lượng" */
function placeWords(place: Place | null): string {
  if (place === null) return 'phần đầu của tệp'
  const { table, row, field } = place
  const record = `${units[table]} thứ ${number(row)}`
  if (field === null) return record
  const word = table === 'runs' || table === 'runEvents' ? field : fieldWord(table, field)
  return `${record}, ô ${word}`
}

const megabytes = (bytes: number) => `${number(Math.round(bytes / (1024 * 1024)))} MB`

/** Words of handing over a conference: to a file, and from one. */
export const fileWords = {
  units,
  placeWords,
  megabytes,
  unitsHeading: {
    conferences: 'Thông tin chung',
    attendees: 'Đại biểu',
    agendaItems: 'Chương trình',
    decisions: 'Quyết định',
    awards: 'Hình thức, danh hiệu',
    recipients: 'Người nhận',
    handovers: 'Lượt trao',
    openPoints: 'Điểm còn bỏ ngỏ',
  } satisfies Record<TableName, string>,
  close: 'Đóng',
  cancel: 'Hủy',

  export: {
    action: 'Xuất ra tệp…',
    title: 'Xuất hội nghị ra tệp',
    text: 'Tệp chứa toàn bộ kế hoạch của hội nghị để chuyển sang máy khác. Máy nhận mở bằng “Nhập từ tệp…”; nếu hội nghị đã có ở đó, những chỗ khác nhau được hiện ra trước khi cập nhật.',
    withRuns: (count: number) => `Kèm nhật ký ${number(count)} buổi chạy đã kết thúc`,
    noRuns: 'Chưa có buổi chạy nào đã kết thúc để kèm theo.',
    protect: 'Bảo vệ bằng mật khẩu',
    notProtected: 'Không có mật khẩu: ai có tệp đều đọc được tên và số điện thoại trong đó.',
    passphrase: 'Mật khẩu',
    passphraseAgain: 'Nhập lại mật khẩu',
    passphraseHelp:
      'Mấy chữ thường dùng với nhau là đủ, từ 8 ký tự. Quên mật khẩu thì không ai mở lại được tệp.',
    tooShort: 'Mật khẩu cần ít nhất 8 ký tự.',
    notSame: 'Hai lần nhập chưa giống nhau.',
    confirm: 'Xuất tệp',
    working: 'Đang lập tệp và đọc lại để kiểm tra…',
    done: (fileName: string) => `Đã lưu ${fileName}`,
    notDone: 'Chưa xuất được tệp',
    reasons: {
      'bad-request': 'Hội nghị quá lớn để xuất ra một tệp.',
      'no-space': 'Ổ đĩa đã đầy. Hãy giải phóng dung lượng hoặc lưu vào ổ khác.',
      'no-folder': 'Thư mục đã chọn không còn. Hãy chọn thư mục khác.',
      'no-permission': 'Không có quyền ghi vào thư mục đã chọn. Hãy chọn thư mục khác.',
      'file-in-use': 'Tệp đang mở trong phần mềm khác. Hãy đóng tệp đó hoặc lưu với tên khác.',
      failed: 'Ổ đĩa báo lỗi khi ghi. Hãy lưu vào ổ khác.',
    },
  },

  import: {
    action: 'Nhập từ tệp…',
    welcome: 'Nhập từ tệp',
    welcomeMore: 'Mở tệp .hoinghi mà máy khác đã xuất ra.',
    title: 'Nhập hội nghị từ tệp',
    reading: (fileName: string) => `Đang đọc và kiểm tra ${fileName}…`,
    refused: 'Không nhập tệp này',
    untouched: 'Dữ liệu trên máy không thay đổi.',
    another: 'Chọn tệp khác…',
    needsPassphrase: (fileName: string) => `${fileName} được bảo vệ bằng mật khẩu.`,
    passphrase: 'Mật khẩu của tệp',
    open: 'Mở tệp',
    file: 'Tệp',
    exportedAt: 'Lúc xuất',
    moment: (at: Date) => `${timeOfDay(at)} ngày ${dayOf(at)}`,
    holds: 'Nội dung',
    counts: (count: number, table: TableName | 'runs') => `${number(count)} ${units[table]}`,
    isNew: 'Hội nghị này chưa có trên máy. Tên, chương trình, danh sách giữ nguyên như trong tệp.',
    copyOnly:
      'Một phần dữ liệu trong tệp trùng mã với hội nghị khác trên máy, nên chỉ nhập được thành bản sao riêng.',
    confirmNew: 'Nhập hội nghị',
    confirmCopy: 'Nhập thành bản sao riêng',
    confirmUpdate: 'Cập nhật hội nghị',
    present: 'Hội nghị này đã có trên máy. Cập nhật sẽ sửa những chỗ dưới đây theo tệp.',
    same: 'Hội nghị trên máy đã giống hệt tệp này; không có gì để cập nhật.',
    sameFile: 'Chính tệp này đã được nhập trước đây.',
    older: 'Một tệp mới hơn đã được nhập vào hội nghị này. Cập nhật sẽ đưa về bản cũ hơn.',
    deleted: 'Hội nghị đang ở trạng thái đã xóa; cập nhật sẽ lấy lại hội nghị.',
    ownSteps: (count: number) =>
      `Máy này đã sửa ${number(count)} thao tác sau bản mà tệp dựa vào. Cập nhật sẽ thay những chỗ đó bằng nội dung của tệp.`,
    difference: 'Khác nhau giữa máy này và tệp',
    kinds: { added: 'thêm', changed: 'sửa', removed: 'bỏ' },
    total: (added: number, changed: number, removed: number) =>
      [
        added === 0 ? '' : `${number(added)} thêm`,
        changed === 0 ? '' : `${number(changed)} sửa`,
        removed === 0 ? '' : `${number(removed)} bỏ`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    to: 'thành',
    isProtected: 'có mật khẩu',
    newRuns: (count: number) => `Thêm nhật ký ${number(count)} buổi chạy.`,
    more: (count: number) => `Xem thêm ${number(count)}`,
    stepNew: (title: string) => `Nhập ${quoted(title)} từ tệp`,
    stepUpdate: (fileName: string) => `Cập nhật theo tệp ${fileName}`,
    doneNew: (title: string) => `Đã nhập ${quoted(title)}.`,
    doneUpdate: (title: string) => `Đã cập nhật ${quoted(title)} theo tệp.`,
    notOpened: {
      'bad-request': 'Không mở được tệp.',
      'no-space': 'Ổ đĩa báo lỗi khi đọc tệp.',
      'no-folder': 'Tệp không còn ở chỗ đã chọn.',
      'no-permission': 'Không có quyền đọc tệp này.',
      'file-in-use': 'Tệp đang được phần mềm khác ghi. Hãy đợi xong rồi mở lại.',
      failed: 'Ổ đĩa báo lỗi khi đọc tệp. Hãy sao chép tệp sang ổ khác rồi thử lại.',
      'too-large': 'Tệp lớn hơn 64 MB, không phải tệp hội nghị của phần mềm.',
      'not-a-file': 'Đây không phải là một tệp thường.',
      gone: 'Tệp không còn ở chỗ đã chọn.',
    },
  },
} as const
