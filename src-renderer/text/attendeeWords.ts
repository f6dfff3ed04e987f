import type { AttendeeSort } from '#domain/attendees/attendeeSort.ts'
import type { Presence } from '#domain/door/presence.ts'
import type { Attendee, Channel, Invitation, PresenceEvent } from '#domain/record.ts'

import { dayAndMonth, number } from './format.ts'
import { lowerFirst, quoted } from './quoted.ts'

const PRESENCE_STATES: Readonly<Record<Presence, string>> = {
  notArrived: 'Chưa đến',
  arrived: 'Đã đến',
  left: 'Đã về',
}

/** " 21/01": which day is meant, where there are several; ISO day in. */
const onDay = (day: string | null) => (day === null ? '' : ` ${dayAndMonth(day)}`)

/** Words of the page of attendees. */
export const attendeeWords = {
  title: 'Đại biểu',
  table: 'Danh sách đại biểu',
  count: (total: number) => `${number(total)} đại biểu`,
  countShown: (shown: number, total: number) => `${number(shown)} / ${number(total)} đại biểu`,

  columns: {
    fullName: 'Họ và tên',
    salutation: 'Danh xưng',
    partyPost: 'Chức vụ Đảng',
    statePost: 'Chức vụ chính quyền',
    unit: 'Đơn vị',
    delegation: 'Đoàn',
    precedence: 'Thứ bậc',
    invitation: 'Lời mời',
    substituteId: 'Người đi thay',
    seat: 'Chỗ ngồi',
    phone: 'Điện thoại',
    note: 'Ghi chú',
    birth: 'Ngày sinh',
    officeSince: 'Giữ chức vụ từ',
    pin: 'Xếp tay',
    introduced: 'Cách giới thiệu',
    person: 'Người trong danh bạ',
    distinctFrom: 'Không phải là',
    answers: 'Các lần trả lời',
    presence: 'Đến, về',
  },

  add: 'Thêm đại biểu',
  addHint: 'Gõ họ và tên rồi Enter để thêm đại biểu',
  proposePrecedence: 'Đề xuất thứ bậc',
  proposePrecedenceHint: 'Điền thứ bậc còn trống theo chức vụ; số đã nhập giữ nguyên',
  deleteSelected: (count: number) => `Xóa ${number(count)} đại biểu đã chọn`,
  deleteOne: 'Xóa đại biểu',
  chooseSubstitute: 'Chọn người đi thay…',
  export: {
    number: 'STT',
    action: 'Xuất danh sách',
    hint: 'Lưu những người đang hiện thành tệp Excel hoặc CSV, theo thứ tự đang xem',
    xlsx: 'Tệp Excel (.xlsx)',
    csv: 'Tệp văn bản CSV (.csv)',
    fileName: 'danh-sach-dai-bieu',
    saved: (fileName: string) => `Đã lưu ${fileName}`,
    notSaved: 'Không lưu được danh sách. Kiểm tra ổ đĩa và quyền ghi rồi thử lại.',
  },
  substituteTag: (name: string) => `Thay: ${name}`,

  search: 'Tìm tên, chức vụ, đơn vị…',
  searchShort: 'Tìm đại biểu',
  filterUnit: 'Đơn vị',
  filterDelegation: 'Đoàn',
  filterInvitation: 'Lời mời',
  filterPresence: 'Có mặt',
  allUnits: 'Mọi đơn vị',
  allDelegations: 'Mọi đoàn',
  allInvitations: 'Mọi lời mời',
  /** Of a conference of several days the day is said, given as ISO day. */
  allPresences: (day: string | null) => `Đến hay chưa${onDay(day)}`,
  presenceOn: (presence: Presence, day: string | null) =>
    `${PRESENCE_STATES[presence]}${onDay(day)}`,
  presentOn: (day: string | null) => `Có mặt${onDay(day)}`,
  without: '(chưa ghi)',
  clearFilters: 'Bỏ lọc',
  sort: 'Sắp xếp',
  sorts: {
    list: 'Theo danh sách',
    precedence: 'Theo thứ bậc',
    name: 'Theo tên',
    unit: 'Theo đơn vị',
    delegation: 'Theo đoàn',
    invitation: 'Theo lời mời',
    presence: 'Theo có mặt',
    birth: 'Theo ngày sinh',
    officeSince: 'Theo thời gian giữ chức vụ',
  } satisfies Record<AttendeeSort, string>,

  totalsTitle: 'Tổng theo đoàn',
  totalsClose: 'Đóng tổng theo đoàn',
  totalsAll: 'Tất cả',
  totals: {
    people: { short: 'Người', whole: 'Số người trong danh sách' },
    accepted: { short: 'Nhận', whole: 'Nhận lời' },
    declined: { short: 'Vắng', whole: 'Báo vắng' },
    substitute: { short: 'Thay', whole: 'Cử người thay' },
    unanswered: { short: 'Chờ', whole: 'Đã mời, chưa trả lời' },
    arrived: { short: 'Đến', whole: 'Đang có mặt' },
  },

  columnsButton: 'Cột',
  columnsTitle: 'Cột của bảng',
  columnsHint: 'Chọn cột để xem; kéo vạch giữa hai tiêu đề, hoặc Alt+Shift+← →, để đổi độ rộng',
  columnsOwn: 'Trở lại mặc định',
  viewsButton: 'Kiểu xem',
  viewsTitle: 'Kiểu xem của bảng',
  viewsHint: 'Cột, điều kiện lọc và thứ tự được gọi lại bằng một tên; ghi trên máy này',
  views: {
    whole: 'Mặc định',
    invitations: 'Theo dõi lời mời',
    precedence: 'Thứ bậc',
    door: 'Đón tiếp',
  },
  viewsOwn: 'Của máy này',
  viewsNone: 'Chưa lưu kiểu xem nào.',
  viewName: 'Lưu cách xem hiện tại',
  viewNameHint: 'Tên kiểu xem, rồi Enter',
  viewRemove: (name: string) => `Xóa kiểu xem ${quoted(name)}`,
  viewSaved: (name: string) => `Đã lưu kiểu xem ${quoted(name)}`,
  viewReplaced: (name: string) => `Đã ghi lại kiểu xem ${quoted(name)}`,
  viewRemoved: (name: string) => `Đã xóa kiểu xem ${quoted(name)}`,

  chosen: (count: number) => `Đã chọn ${number(count)} đại biểu`,
  chosenActions: 'Thao tác với các đại biểu đã chọn',
  deleteChosen: 'Xóa',
  bulk: 'Sửa hàng loạt…',
  bulkHint:
    'Ghi một giá trị vào một cột của tất cả đại biểu đã chọn; hoặc gõ vào ô rồi bấm Ctrl+Enter',
  bulkTitle: (count: number) => `Sửa ${number(count)} đại biểu đã chọn`,
  bulkColumn: 'Cột',
  bulkValue: 'Giá trị mới',
  bulkEmpty: 'Xóa nội dung của cột này',
  bulkReplaces: (count: number) => `Thay nội dung khác đang có của ${number(count)} đại biểu`,
  bulkCancel: 'Hủy',
  bulkDo: (count: number) => `Sửa ${number(count)} đại biểu`,
  bulkClear: (count: number) => `Xóa nội dung ở ${number(count)} đại biểu`,

  cellsWritten: (count: number) => `Đã ghi ${number(count)} ô`,
  asideTitle: 'Có nội dung chưa ghi được',
  asideText: (written: number) =>
    written === 0
      ? 'Chưa ghi ô nào. Các nội dung sau không ghi được:'
      : `Đã ghi ${number(written)} ô. Các nội dung sau không ghi được, ô của chúng giữ nguyên:`,
  asideRows: (count: number, first: string) =>
    `${number(count)} dòng nằm dưới dòng cuối của bảng, bắt đầu từ ${quoted(first)}`,
  asideColumns: (count: number, texts: string) =>
    `${number(count)} ô nằm ngoài cột cuối của bảng: ${quoted(texts)}`,
  asideReadOnly: (count: number, texts: string) =>
    `${number(count)} ô rơi vào cột chỉ xem: ${quoted(texts)}`,
  asideMore: (count: number) => `… và ${number(count)} nội dung nữa`,
  asideAdd: (count: number) => `Thêm ${number(count)} dòng thừa vào danh sách…`,
  asideDone: 'Đã rõ',

  invitations: {
    notInvited: 'Chưa mời',
    invited: 'Đã mời',
    accepted: 'Nhận lời',
    declined: 'Báo vắng',
    substitute: 'Cử người thay',
  } satisfies Record<Invitation, string>,
  channels: {
    phone: 'Điện thoại',
    letter: 'Công văn',
    zalo: 'Zalo',
    email: 'Thư điện tử',
    inPerson: 'Gặp trực tiếp',
    other: 'Cách khác',
  } satisfies Record<Channel, string>,
  introductions: {
    byName: 'Đích danh',
    group: 'Theo nhóm',
    none: 'Không giới thiệu',
  } satisfies Record<NonNullable<Attendee['introduced']>, string>,
  presenceStates: PRESENCE_STATES,
  presences: { arrived: 'Đến', left: 'Về' } satisfies Record<PresenceEvent['kind'], string>,

  emptyTitle: 'Chưa có đại biểu nào',
  emptyText:
    'Thả tệp Excel, Word vào trang này, dán bảng đã sao chép (Ctrl+V), hoặc thêm từng người. Thứ tự các dòng là thứ tự trong danh sách in.',
  noMatch: 'Không có đại biểu nào khớp',
  noMatchMore: 'Tìm không dấu, bớt chữ, hoặc bỏ điều kiện lọc.',

  proposedNone:
    'Không đề xuất được ai: người chưa có thứ bậc đều chưa rõ chức vụ. Ghi chức vụ rồi làm lại.',
  proposed: (count: number) => `Đã đề xuất thứ bậc cho ${number(count)} đại biểu`,
  deleted: (count: number) => `Đã xóa ${number(count)} đại biểu`,
  added: (count: number) => `Đã thêm ${number(count)} đại biểu`,

  steps: {
    add: (name: string) => `Thêm đại biểu ${quoted(name)}`,
    change: (column: string, name: string) => `Sửa ${lowerFirst(column)} của ${quoted(name)}`,
    changeMany: (column: string, count: number) =>
      `Sửa ${lowerFirst(column)} của ${number(count)} đại biểu`,
    invite: (name: string, state: string) => `${quoted(name)}: ${lowerFirst(state)}`,
    changeCells: (count: number) => `Sửa ${number(count)} ô của danh sách đại biểu`,
    pasteCells: (count: number) => `Dán vào ${number(count)} ô của danh sách đại biểu`,
    removeOne: (name: string) => `Xóa đại biểu ${quoted(name)}`,
    remove: (count: number) => `Xóa ${number(count)} đại biểu`,
    moveBefore: (name: string, next: string) => `Chuyển ${quoted(name)} lên trước ${quoted(next)}`,
    moveLast: (name: string) => `Chuyển ${quoted(name)} xuống cuối danh sách`,
    moveMany: (count: number) => `Chuyển ${number(count)} đại biểu`,
    propose: (count: number) => `Đề xuất thứ bậc cho ${number(count)} đại biểu`,
  },
} as const
