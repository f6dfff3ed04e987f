import type { AttendeeField } from '#domain/attendeeImport/columns.ts'
import { partOfLine } from '#domain/attendeeImport/dividedRows.ts'
import type { Mended, PassedRow, RowError } from '#domain/attendeeImport/entries.ts'
import type { HeadingUse } from '#domain/attendeeImport/headings.ts'
import type {
  Answers,
  Doubt,
  FieldChange,
  PlanPerson,
  ReviewedRow,
  RowState,
} from '#domain/attendeeImport/review.ts'
import type { Likeness, Trait } from '#domain/attendeeImport/samePerson.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { inSentence } from '#domain/precedence/introduction.ts'
import type { SwappedColumn } from '#domain/table/swappedDates.ts'

import { attendeeWords } from './attendeeWords.ts'
import { number, shortDate } from './format.ts'
import { listTextWords } from './listTextWords.ts'
import { quoted } from './quoted.ts'

/** "3 cột, 2 dòng", without what there is none of. */
const joined = (parts: readonly string[], by = '; ') => parts.filter((part) => part !== '').join(by)

/** Words of importing a list of people. */
export const attendeeImportWords = {
  action: 'Nhập danh sách…',
  actionHint:
    'Từ tệp Excel, Word, CSV hoặc bảng đã sao chép; cũng có thể thả một hay nhiều tệp vào trang này',
  title: 'Nhập danh sách đại biểu',
  titleOf: (name: string) => `Nhập danh sách đại biểu: ${name}`,
  titleOfSeveral: (name: string, place: { readonly number: number; readonly of: number }) =>
    `Nhập danh sách đại biểu: ${name} (tệp ${number(place.number)}/${number(place.of)})`,
  stillToImport: (names: readonly string[]) =>
    `Còn ${number(names.length)} tệp chưa nhập: ${names.map(quoted).join(', ')}.`,
  steps: { file: 'Tệp', columns: 'Cột', rows: 'Dòng', take: 'Nhận' },
  stepsLabel: 'Các bước nhập danh sách',
  next: 'Tiếp tục',
  back: 'Quay lại',
  another: 'Chọn tệp khác…',
  drop: 'Thả tệp để nhập danh sách đại biểu',

  pick: 'Chọn tệp…',
  pickHelp:
    'Tệp .xlsx, .csv hoặc bảng trong tệp Word .docx, tối đa 20 MB và 20.000 dòng. Chọn được nhiều tệp một lần; cũng có thể thả tệp vào đây.',
  pasteArea: 'Dán bảng',
  pastePlaceholder: 'Hoặc sao chép bảng trong Excel, Word rồi dán (Ctrl+V) vào đây',

  comparing: (name: string) => `Đang đối chiếu ${name} với danh sách đại biểu…`,
  died: 'Máy hết bộ nhớ hoặc phần đối chiếu bị dừng. Tách danh sách thành nhiều tệp rồi nhập lại.',

  file: {
    sheet: 'Trang tính',
    header: 'Dòng tiêu đề cột',
    noHeader: 'Không có dòng tiêu đề, nhận cột theo thứ tự',
    headerRow: (line: number, text: string) => `Dòng ${number(line)}: ${text}`,
    top: 'Những dòng đầu',
    isTitle: 'tiêu đề cột',
    above: 'phía trên tiêu đề, không nhập',
  },
  again: (at: string, added: number, changed: number) =>
    `Chính tệp này đã được nhập lúc ${at} (thêm ${number(added)}, cập nhật ${number(changed)} đại biểu). Nhập lại không tạo ra người trùng.`,

  columns: {
    remembered: 'Các cột được nhận như lần nhập trước của mẫu danh sách này.',
    leftOut: (titles: readonly string[]) =>
      `Không nhập ${number(titles.length)} cột có chữ: ${titles.join(', ')}.`,
    noName: 'Chưa rõ cột nào là họ và tên. Chọn ở cột “Ghi vào” bên dưới.',
    headings: 'Đề mục xen giữa danh sách',
    swapped: {
      title: (column: string, cells: number) =>
        `Cột ${quoted(column)}: ngày và tháng có thể đã bị đảo (${number(cells)} ô)`,
      why: {
        dates:
          'Tệp đã được mở và lưu bằng Excel hoặc LibreOffice theo kiểu tháng trước, ngày sau: những ô này thành ngày, những ô có ngày sau 12 vẫn là chữ.',
        texts: 'Có ô chỉ đọc được khi tháng đứng trước.',
      } satisfies Record<SwappedColumn['why'], string>,
      choices: {
        ask: 'Chưa rõ: để lại, chưa nhập những dòng này',
        swap: 'Đảo lại ngày và tháng',
        keep: 'Giữ như trong tệp, ngày đứng trước',
      },
    },
    dividesRows: (count: number) =>
      `Tách ô có nhiều người, mỗi người một dòng (${number(count)} dòng)`,
    fillsDown: (count: number) =>
      `Ô đơn vị, đoàn để trống lấy theo dòng trên (${number(count)} dòng)`,
    cleaned: 'Đã làm sạch khi đọc',
    splitsNames: (count: number) =>
      `Tách danh xưng, chức vụ ra khỏi ô họ tên (${number(count)} dòng)`,
  },
  headingUses: {
    auto: 'Tự nhận: tên đơn vị, tên đoàn',
    unit: 'Đều là đơn vị của các dòng dưới',
    delegation: 'Đều là đoàn của các dòng dưới',
    nothing: 'Chỉ để chia nhóm, không ghi',
  } satisfies Record<HeadingUse, string>,
  fields: {
    number: 'Số thứ tự (không lưu)',
    fullName: 'Họ và tên',
    familyName: 'Họ và tên đệm (ghép trước tên)',
    givenName: 'Tên (ghép sau họ)',
    salutation: 'Danh xưng',
    post: 'Chức vụ (tách Đảng và chính quyền)',
    partyPost: 'Chức vụ Đảng',
    statePost: 'Chức vụ chính quyền',
    department: 'Phòng, ban (ghép trước đơn vị)',
    unit: 'Đơn vị',
    delegation: 'Đoàn',
    birth: 'Ngày sinh, năm sinh',
    birthOfMen: 'Ngày sinh, cột Nam',
    birthOfWomen: 'Ngày sinh, cột Nữ',
    officeSince: 'Giữ chức vụ từ',
    phone: 'Điện thoại',
    seat: 'Chỗ ngồi',
    note: 'Ghi chú',
  } satisfies Record<AttendeeField, string>,

  states: {
    new: 'Mới',
    changed: 'Cập nhật',
    same: 'Giống',
    doubt: 'Cần hỏi',
    skipped: 'Bỏ qua',
    error: 'Lỗi',
  } satisfies Record<RowState, string>,
  filter: 'Lọc các dòng',
  all: 'Tất cả',
  missing: 'Không có trong tệp',
  passed: 'Không phải người',
  counted: (word: string, count: number) => `${word} ${number(count)}`,
  noneShown: 'Không có dòng nào ở đây.',
  nothing: 'Không đọc được đại biểu nào. Xem lại trang tính, dòng tiêu đề và các cột.',
  passedWhy: {
    title: 'phía trên tiêu đề cột',
    heading: 'đề mục',
    total: 'dòng cộng, chữ ký',
    numbers: 'chỉ có số thứ tự',
    repeated: 'tiêu đề cột lặp lại',
  } satisfies Record<PassedRow['why'], string>,

  row: {
    list: 'Các dòng của danh sách',
    /** A row of the file, or one of the people into whom it was divided: "dòng 12, người 2". */
    line: lineWords,
    question: (line: number) => `Trả lời cho ${lineWords(line)}`,
    divide: (people: number) => `Tách thành ${number(people)} người`,
    combine: (line: number) => `Để nguyên dòng ${number(line)} như trong tệp, không tách`,
    ask: 'Chọn câu trả lời…',
    isAdded: 'Thêm mới',
    again: 'Hỏi lại dòng này',
    add: 'Người khác, thêm mới',
    addAnyway: 'Vẫn thêm dòng này',
    skip: 'Bỏ dòng này',
    is: (name: string) => `Chính là ${name}`,
    noName: '(không có tên)',
    ofUnits: 'thuộc đơn vị có trong tệp',
    ofOthers: 'thuộc đơn vị khác',
    removed: 'sẽ xóa',
    kept: 'giữ nguyên',
  },

  take: {
    newcomers: (count: number) => `Người mới: ${number(count)}`,
    namesakes: (count: number) =>
      `${number(count)} người trùng tên với người đã có, khác hoặc chưa rõ đơn vị: nếu là một người thì chọn ở bước Dòng.`,
    seeNamesakes: 'Xem ai trùng tên',
    newcomersOf: {
      add: 'Thêm vào cuối danh sách',
      leave: 'Không thêm ai',
    } satisfies Record<Answers['newcomers'], string>,
    matched: (count: number) => `Người đã có mà tệp ghi khác: ${number(count)}`,
    matchedOf: {
      update: 'Ghi theo tệp (ô trống trong tệp không xóa gì)',
      fill: 'Chỉ điền chỗ còn trống',
      leave: 'Giữ như đang có',
    } satisfies Record<Answers['matched'], string>,
    missing: (count: number, ofUnits: number) =>
      `Người đang có mà tệp không nêu: ${number(count)}` +
      (ofUnits === count ? '' : `, trong đó ${number(ofUnits)} thuộc đơn vị có trong tệp`),
    missingOf: {
      keep: 'Giữ nguyên',
      removeOfUnits: 'Xóa những người thuộc đơn vị có trong tệp',
      removeAll: 'Xóa tất cả những người tệp không nêu',
    } satisfies Record<Answers['missing'], string>,
    doubts: (count: number) => `Dòng cần hỏi, chưa trả lời: ${number(count)}`,
    doubtsOf: {
      ask: 'Để lại, chưa nhập',
      same: 'Là người đã có giống nhất, cập nhật theo tệp',
      add: 'Đều là người khác, thêm mới',
      skip: 'Bỏ qua hết',
    } satisfies Record<Answers['doubts'], string>,
    nothingNew: (same: number) =>
      same === 0
        ? 'Không có dòng nào nhập được.'
        : `Cả ${number(same)} người trong tệp đã có trong danh sách, không có gì khác.`,
    seeDoubts: 'Trả lời từng dòng',
    seeMissing: 'Xem những người đó',
    seeColumns: 'Xem các cột',
    does: (added: number, changed: number, removed: number) =>
      joined(
        [
          added === 0 ? '' : `thêm ${number(added)}`,
          changed === 0 ? '' : `cập nhật ${number(changed)}`,
          removed === 0 ? '' : `xóa ${number(removed)}`,
        ],
        ', ',
      ),
    sum: (does: string, out: number) =>
      does === ''
        ? 'Không có gì để nhập.'
        : `Sẽ ${does} đại biểu trong một bước, hoàn tác được bằng Ctrl+Z.` +
          (out === 0 ? '' : ` ${number(out)} dòng không nhập.`),
    confirm: (does: string) => (does === '' ? 'Nhập' : `Nhập: ${does}`),
  },
  summary: (rows: number, out: number) =>
    joined([
      `Đọc được ${number(rows)} dòng`,
      out === 0 ? '' : `${number(out)} dòng chưa nhập được`,
    ]),

  saveNotTaken: 'Lưu thành tệp Excel kèm lý do…',
  reason: 'Lý do không nhập',
  line: 'Dòng trong tệp',
  notTakenFile: 'dong-khong-nhap',
  notTakenSheet: 'Dòng không nhập',

  step: (name: string, does: string) => `Nhập ${name}: ${does}`,
  done: (does: string) => `Đã ${does} đại biểu`,
} as const

function lineWords(line: number): string {
  const { row, part } = partOfLine(line)
  return part === 0 ? `dòng ${number(row)}` : `dòng ${number(row)}, người ${number(part)}`
}

/** A line as it stands beside a row that stays out: "12", of a divided row "12 (người 2)". */
export function lineInFile(line: number): string | number {
  const { row, part } = partOfLine(line)
  return part === 0 ? row : `${row} (người ${number(part)})`
}

/** What a row changes: "Chức vụ chính quyền: Chuyên viên → Trưởng phòng". */
export function changeWords(changes: readonly FieldChange[]): string {
  return changes
    .map(
      ({ field, from, to }) =>
        `${attendeeWords.columns[field]}: ${valueWords(from) || '(trống)'} → ${valueWords(to)}`,
    )
    .join('; ')
}

function valueWords(value: FieldChange['from']): string {
  return typeof value === 'string' ? value : shortDate(value)
}

const TRAITS: Readonly<Record<Trait, string>> = {
  birth: 'ngày sinh',
  phone: 'điện thoại',
  unit: 'đơn vị',
  post: 'chức vụ',
}

/** Why two are perhaps one: "trùng tên, đơn vị; khác chức vụ; chưa rõ điện thoại". */
function likenessWords({ agree, differ, unknown, otherMarks }: Likeness): string {
  const list = (traits: readonly Trait[]) => traits.map((trait) => TRAITS[trait]).join(', ')
  const told = joined(['tên', list(agree)], ', ')
  const places = unknown.filter((trait) => trait === 'unit' || trait === 'post')
  return joined([
    `trùng ${told}`,
    otherMarks ? 'khác dấu trong tên' : '',
    differ.length === 0 ? '' : `khác ${list(differ)}`,
    places.length === 0 ? '' : `chưa rõ ${list(places)}`,
  ])
}

/** People of the same name as a new row: "trùng tên Giám đốc, Sở Nội vụ". */
export function namesakeWords(people: readonly PlanPerson[]): string {
  const [first] = people
  if (first === undefined) return ''
  if (people.length > 1) return `trùng tên ${number(people.length)} người đã có`
  return `trùng tên người đã có (${placeWords(first) || 'chưa ghi chức vụ'})`
}

/** What was put right in a row, or guessed. */
export function mendedWords(mended: readonly Mended[]): string {
  return joined(
    mended.map((one) => {
      if (one.kind === 'phone') return listTextWords.phone(one.phone)
      if (one.kind === 'date') return listTextWords.date(one.date, shortDate(one.date.date))
      return `tách từ ${quoted(one.written)}`
    }),
  )
}

/** What must be said about a row before it is taken over. */
export function doubtWords(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'person': {
      const [best] = doubt.candidates
      const of =
        doubt.candidates.length === 1
          ? 'một người đã có'
          : `${number(doubt.candidates.length)} người đã có`
      return `Có thể là ${of}: ${best === undefined ? '' : likenessWords(best.likeness)}.`
    }
    case 'twin':
      return `Có thể trùng ${lineWords(doubt.twin.line)}: ${likenessWords(doubt.twin.likeness)}.`
    case 'collective':
      return 'Nằm dưới đề mục “Tập thể”: có thể không phải một người.'
    case 'open':
      return 'Chưa cử người: ô tên không ghi ai. Bỏ qua, hoặc vẫn thêm như một chỗ chưa có tên.'
    case 'several':
      return doubt.people.length > 1
        ? listTextWords.severalPeople(doubt.people)
        : listTextWords.several
  }
}

/** What a reader writes where a cell has nothing that can be shown. */
const NO_VALUE = /^#+$/u

/** Why a row cannot be taken over; `titleOf` names a column. */
function rowErrorWords(error: RowError, titleOf: (column: number) => string): string {
  switch (error.kind) {
    case 'noName':
      return 'Không có họ tên.'
    case 'badCell':
      return NO_VALUE.test(error.text)
        ? `Ô ${quoted(titleOf(error.column))} không có giá trị đọc được (${error.text}). Mở tệp bằng Excel, lưu lại rồi nhập lại.`
        : `Ô ${quoted(titleOf(error.column))} báo lỗi ${error.text} trong tệp.`
    case 'badDate':
      return `Ô ${quoted(titleOf(error.column))}: ${listTextWords.date(error.date, '')}.`
    case 'tooLong':
      return `Nội dung dài quá ${number(error.most)} ký tự ở ô ${quoted(titleOf(error.column))}.`
  }
}

/** Why a row stays out. */
export function reasonWords(row: ReviewedRow, titleOf: (column: number) => string): string {
  if (row.state === 'error')
    return row.entry.errors.map((error) => rowErrorWords(error, titleOf)).join(' ')
  if (row.doubt !== null) return `Chưa trả lời. ${doubtWords(row.doubt)}`
  return attendeeImportWords.states[row.state]
}

/** Post and unit in a line: "Phó Giám đốc, Sở Nội vụ". */
export function placeWords({
  partyPost,
  statePost,
  unit,
}: Pick<PlanPerson, 'partyPost' | 'statePost' | 'unit'>): string {
  return postsAndUnit({ partyPost, statePost, unit })
}

/** What else tells a person, in two lines: "sinh 20/01/1975", "0912 345 678, đoàn Sở Nội vụ". */
export function otherWords({
  birth,
  phone,
  delegation,
}: Pick<PlanPerson, 'birth' | 'phone' | 'delegation'>): readonly string[] {
  const born = shortDate(birth)
  return [born === '' ? '' : `sinh ${born}`, joined([phone, inSentence(delegation)], ', ')].filter(
    (part) => part !== '',
  )
}

/** The rows that stay out, tab by tab as a table: their line, their cells and the reason. */
export function notTakenText({
  titles,
  rows,
}: {
  readonly titles: readonly string[]
  readonly rows: readonly {
    readonly line: number
    readonly cells: readonly string[]
    readonly reason: string
  }[]
}): string {
  const { line, reason } = attendeeImportWords
  return [
    [line, ...titles, reason],
    ...rows.map((row) => [lineInFile(row.line), ...row.cells, row.reason]),
  ]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('')
}
