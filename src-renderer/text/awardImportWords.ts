import type { AwardGroup } from '#domain/awardImport/awardGroups.ts'
import type { AwardField } from '#domain/awardImport/columns.ts'
import type { PassedRow, RowError } from '#domain/awardImport/entries.ts'
import type { Doubt, FieldChange, ReviewedRow, RowState } from '#domain/awardImport/review.ts'

import { awardWords } from './awardWords.ts'
import { number } from './format.ts'
import { listTextWords } from './listTextWords.ts'
import { quoted } from './quoted.ts'

/** Words of importing an award list. */
export const awardImportWords = {
  action: 'Nhập danh sách…',
  actionHint: 'Từ tệp Excel, CSV hoặc bảng đã sao chép; cũng có thể thả tệp vào trang này',
  title: 'Nhập danh sách khen thưởng',
  titleOf: (name: string) => `Nhập danh sách khen thưởng: ${name}`,
  pick: 'Chọn tệp…',
  pickHelp: 'Tệp .xlsx, .docx hoặc .csv, tối đa 20 MB và 20.000 dòng. Cũng có thể thả tệp vào đây.',
  pasteArea: 'Dán bảng',
  pastePlaceholder: 'Hoặc sao chép bảng trong Excel, Word rồi dán (Ctrl+V) vào đây',
  another: 'Chọn tệp khác…',
  drop: 'Thả tệp để nhập danh sách khen thưởng',

  sheet: 'Trang tính',
  header: 'Dòng tiêu đề cột',
  noHeader: 'Không có dòng tiêu đề',
  headerRow: (line: number, text: string) => `Dòng ${number(line)}: ${text}`,
  kind: 'Dòng không ghi đối tượng',
  kinds: {
    ask: 'Hỏi từng dòng',
    individual: 'Đều là cá nhân',
    collective: 'Đều là tập thể',
    household: 'Đều là hộ gia đình',
  },
  award: 'Dòng không ghi hình thức',
  awardPlaceholder: 'Báo lỗi những dòng đó',
  decision: 'Dòng không ghi quyết định',
  noDecision: 'Để trống quyết định',
  newDecision: 'Quyết định mới…',
  newDecisionDetail: 'ghi số, ngày, cơ quan ban hành ngay ở đây',
  decisionNumber: 'Số, ký hiệu quyết định',
  decisionNumberHint: '12/QĐ-UBND',
  decisionNeedsNumber: 'Chưa có số thì quyết định này chưa được dùng.',
  decisionDate: 'Ngày quyết định',
  decisionAuthority: 'Cơ quan ban hành',
  decisionAuthorityHint: 'Chủ tịch UBND tỉnh',

  comparing: (name: string) => `Đang đối chiếu ${name} với hội nghị…`,
  died: 'Máy không đủ bộ nhớ, hoặc chương trình gặp lỗi khi đối chiếu. Đóng bớt chương trình khác rồi thử lại, hoặc chia danh sách thành nhiều tệp.',

  parts: 'Các phần của danh sách nhập',
  tabs: { rows: 'Các dòng', columns: 'Cột', awards: 'Hình thức', passed: 'Không phải dòng nhận' },

  fields: {
    number: 'Số thứ tự (không lưu)',
    salutation: 'Danh xưng, cấp bậc (cấp bậc ghép trước tên)',
    name: 'Tên người nhận',
    kind: 'Đối tượng: cá nhân, tập thể, hộ',
    post: 'Chức vụ',
    department: 'Phòng, ban (ghép trước đơn vị)',
    unit: 'Đơn vị',
    award: 'Hình thức khen thưởng',
    title: 'Danh hiệu thi đua',
    decisionNumber: 'Số quyết định',
    decisionDate: 'Ngày quyết định',
    authority: 'Cơ quan ban hành',
    signer: 'Người ký',
    reason: 'Thành tích',
    representative: 'Người đại diện',
    note: 'Ghi chú',
  } satisfies Record<AwardField, string>,

  awards: {
    label: 'Hình thức trong tệp',
    written: (text: string) => `trong tệp ghi ${text}`,
    rows: (count: number) => `${number(count)} dòng`,
    goesTo: 'Ghi vào hình thức',
    isNew: 'Hình thức mới',
    isNewDetail: (name: string) => `theo danh mục: ${name}`,
    isNewNamed: (name: string) => `Mới: ${name}`,
    grantorLater: 'Hình thức mới, chưa rõ cấp tặng',
    grantorLaterDetail: 'ghi sau ở trang Khen thưởng',
    grantedBy: (grantor: string) => `${grantor} tặng`,
    newGrantor: 'Cấp tặng',
    newGrantorHelp: 'Sửa cho đúng, ví dụ thêm tên bộ',
    newName: 'Tên hình thức mới',
    newNameHelp: 'Sửa cho đúng cấp tặng, ví dụ thêm tên bộ',
    notInCatalogue: 'không có trong danh mục',
    unanswered: 'Chọn hình thức…',
    decision: (text: string) => `quyết định ${text}`,
    noDecision: 'không ghi quyết định',
    doubts: {
      notRecognised: 'Danh mục không có tên này: là hình thức mới, hay một hình thức đã có?',
      similar: 'Gần giống hình thức đã có nhưng tên không trùng: có phải là một không?',
      grantorOpen:
        'Danh sách không cho biết cấp nào tặng: chọn hình thức đúng cho mọi dòng này, hoặc để chưa rõ.',
      several: 'Có nhiều hình thức cùng tên này: ghi vào hình thức nào?',
    } satisfies Record<NonNullable<AwardGroup['doubt']>, string>,
    getsDecision: 'sẽ được gắn quyết định này',
    tooMany: (all: number, shown: number) =>
      `Danh sách có ${number(all)} hình thức khác nhau, ở đây chỉ hiện ${number(shown)}. Có lẽ một cột khác đang được đọc là hình thức; xem lại ở thẻ “Cột”.`,
  },

  passed: {
    intro: 'Những dòng này không có người nhận nên không nhập.',
    none: 'Mọi dòng của danh sách đều là dòng nhận.',
    more: (count: number) => `… và ${number(count)} dòng nữa.`,
    why: {
      title: 'phía trên tiêu đề cột',
      heading: 'đề mục',
      total: 'dòng cộng, chữ ký',
      numbers: 'chỉ có số thứ tự',
      repeated: 'tiêu đề cột lặp lại',
    } satisfies Record<PassedRow['why'], string>,
  },

  states: {
    new: 'Mới',
    changed: 'Thay đổi',
    same: 'Giống',
    doubt: 'Cần hỏi',
    skipped: 'Bỏ qua',
    error: 'Lỗi',
  } satisfies Record<RowState, string>,
  filter: 'Lọc theo trạng thái',
  all: 'Tất cả',
  asked: 'Cần hỏi',
  counted: (word: string, count: number) => `${word} ${number(count)}`,
  noneShown: 'Không có dòng nào ở trạng thái này.',
  nothing: 'Không thấy dòng nào có người nhận. Xem lại trang tính, dòng tiêu đề và các cột.',
  noNameColumn: 'Chưa rõ cột nào là tên người nhận. Chọn ở thẻ “Cột”.',

  row: {
    list: 'Các dòng của danh sách',
    line: (line: number) => `dòng ${number(line)}`,
    question: (line: number) => `Trả lời cho dòng ${number(line)}`,
    link: (line: number) => `Đại biểu của dòng ${number(line)}`,
    ask: 'Chọn câu trả lời…',
    written: (name: string) => `Trong tệp ghi ${quoted(name)}`,
    askLink: 'Trùng tên đại biểu, có phải không?',
    again: 'Hỏi lại dòng này',
    toAwards: 'Trả lời ở thẻ “Hình thức”',
    add: 'Người khác, thêm mới',
    addTwin: 'Vẫn thêm dòng này',
    addJoined: 'Là một tên, thêm như trên',
    addOpen: 'Thêm một chỗ chưa rõ tên',
    skip: 'Bỏ dòng này',
    is: (name: string) => `Chính là ${name}`,
    notAttendee: 'Không phải đại biểu này',
    noAttendee: 'Không phải ai trong số đó',
    linked: (name: string) => `Là đại biểu ${name} (trùng tên, chức vụ, đơn vị)`,
    noAward: 'chưa rõ hình thức',
  },

  summary: (count: { new: number; changed: number; doubt: number; error: number }) =>
    [
      count.new === 0 ? 'Không có dòng mới' : `${number(count.new)} thêm mới`,
      count.changed === 0 ? '' : `${number(count.changed)} thay đổi`,
      count.doubt === 0 ? '' : `${number(count.doubt)} chưa trả lời, không nhập`,
      count.error === 0 ? '' : `${number(count.error)} lỗi, không nhập`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  unanswered: (count: number) =>
    `${number(count)} dòng trùng tên đại biểu chưa trả lời: nhập không liên kết.`,
  unnamed: (count: number) =>
    `${number(count)} người nhận đã có không nằm trong tệp; họ được giữ nguyên.`,
  oldFonts: (titles: readonly string[]) =>
    `${number(titles.length)} cột viết bằng phông cũ, chưa đổi sang Unicode: ${titles.join(', ')}. Xem ở thẻ “Cột”.`,
  leftOut: (titles: readonly string[]) =>
    `Không nhập ${number(titles.length)} cột có chữ: ${titles.join(', ')}.`,
  /** Without a row, a list may still bring its order, a decision or a reason. */
  confirm: (count: number, changesNothing: boolean) =>
    count === 0 && !changesNothing ? 'Cập nhật theo tệp' : `Nhập ${number(count)} dòng`,
  nothingNew: 'Danh sách này đã có đủ, đúng thứ tự; không có gì để nhập.',
  saveNotTaken: 'Lưu thành tệp văn bản…',
  fileName: 'dong-khong-nhap',
  step: (count: number, name: string) =>
    count === 0 ? `Cập nhật theo ${name}` : `Nhập ${number(count)} dòng từ ${name}`,
  done: (count: number) =>
    count === 0
      ? 'Đã cập nhật thứ tự, quyết định theo danh sách.'
      : `Đã nhập ${number(count)} dòng của danh sách khen thưởng.`,
} as const

const recipientFields: Record<Exclude<FieldChange['field'], 'posthumous'>, string> = {
  post: awardWords.recipient.columns.post,
  unit: awardWords.recipient.columns.unit,
  representative: awardWords.recipient.columns.representative,
  note: awardWords.recipient.columns.note,
}

/** What a row changes: "Chức vụ: Chuyên viên → Trưởng phòng". */
export function changeWords(changes: readonly FieldChange[]): string {
  return changes
    .map(({ field, from, to }) =>
      field === 'posthumous'
        ? awardWords.recipient.posthumous
        : `${recipientFields[field]}: ${from || '(trống)'} → ${to}`,
    )
    .join('; ')
}

/** What must be said about a row before it is taken over. */
export function doubtWords(doubt: Doubt, award: AwardGroup | undefined): string {
  switch (doubt.kind) {
    case 'award':
      return `Chưa rõ ${quoted(award?.label ?? '')} là hình thức nào.`
    case 'kind':
      return 'Danh sách không ghi là cá nhân, tập thể hay hộ gia đình.'
    case 'alike':
      return `Giống hệt dòng ${number(doubt.line)}: cùng tên, chức vụ, đơn vị và hình thức.`
    case 'sameName':
      return 'Trùng tên người đã có, nhưng khác hoặc thiếu chức vụ, đơn vị.'
    case 'nobody':
      return 'Chưa cử người: ô tên không ghi ai.'
    case 'several':
      return listTextWords.several
    case 'twoLines':
      return 'Ô tên có hai dòng: có thể là hai người.'
  }
}

/** Why a row cannot be taken over; `titleOf` names a column. */
export function rowErrorWords(error: RowError, titleOf: (column: number) => string): string {
  switch (error.kind) {
    case 'noName':
      return 'Không có tên người nhận.'
    case 'noAward':
      return 'Không ghi hình thức khen thưởng.'
    case 'badCell':
      return `Ô ${quoted(titleOf(error.column))} báo lỗi ${error.text} trong tệp.`
    case 'badDate':
      return `Ô ${quoted(titleOf(error.column))}: ${quoted(error.text)} không phải ngày tháng.`
    case 'tooLong':
      return `Ô ${quoted(titleOf(error.column))} dài hơn ${number(error.most)} ký tự.`
  }
}

/** The rows that are not taken over, one to a line with its reason, for a message or a file. */
export function notTakenText(
  rows: readonly ReviewedRow[],
  titleOf: (column: number) => string,
): string {
  return rows
    .map(({ entry, doubt, group, state }) => {
      const says = [entry.name, entry.post, entry.unit, entry.award].filter((part) => part !== '')
      const why =
        state === 'skipped'
          ? [awardImportWords.states.skipped]
          : doubt === null
            ? entry.errors.map((error) => rowErrorWords(error, titleOf))
            : [doubtWords(doubt, group)]
      return `Dòng ${number(entry.line)}: ${says.join(' | ')}\t${why.join(' ')}\n`
    })
    .join('')
}
