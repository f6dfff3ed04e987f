import type { PasteProblem } from '#domain/paste.ts'
import type { Attendee, Channel, Invitation, PresenceEvent } from '#domain/record.ts'

import { number } from './format.ts'
import { lowerFirst, quoted } from './quoted.ts'

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
  paste: 'Dán từ Excel/Word',
  pasteHint: 'Chép các dòng trong Excel hoặc bảng Word, rồi dán vào đây',
  proposePrecedence: 'Đề xuất thứ bậc',
  proposePrecedenceHint: 'Điền thứ bậc còn trống theo chức vụ; số đã nhập giữ nguyên',
  deleteSelected: (count: number) => `Xóa ${number(count)} đại biểu đã chọn`,
  deleteOne: 'Xóa đại biểu',
  chooseSubstitute: 'Chọn người đi thay…',
  substituteTag: (name: string) => `Thay: ${name}`,

  search: 'Tìm tên, chức vụ, đơn vị…',
  searchShort: 'Tìm đại biểu',
  filterUnit: 'Đơn vị',
  filterDelegation: 'Đoàn',
  filterInvitation: 'Lời mời',
  allUnits: 'Mọi đơn vị',
  allDelegations: 'Mọi đoàn',
  allInvitations: 'Mọi lời mời',
  without: '(chưa ghi)',
  clearFilters: 'Bỏ lọc',
  sort: 'Sắp xếp',
  sorts: {
    list: 'Theo danh sách',
    precedence: 'Theo thứ bậc',
    name: 'Theo tên',
  },

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
  presences: { arrived: 'Đến', left: 'Về' } satisfies Record<PresenceEvent['kind'], string>,

  emptyTitle: 'Chưa có đại biểu nào',
  emptyText:
    'Chép danh sách trong Excel hoặc Word rồi dán vào đây (Ctrl+V), hoặc thêm từng người. Thứ tự các dòng là thứ tự trong danh sách in.',
  noMatchTitle: 'Không có đại biểu nào khớp',
  noMatchText: 'Tìm không dấu, bớt chữ, hoặc bỏ điều kiện lọc.',

  substituteTitle: (name: string) => `Ai đi thay ${name}?`,
  substituteText:
    'Người đi thay không mặc nhiên nhận thứ bậc của người được thay, và đứng riêng một dòng trong danh sách.',
  substituteField: 'Người đi thay',
  substitutePlaceholder: 'Gõ tên người trong danh sách',
  substituteLater: 'Chưa biết là ai',
  substituteDone: 'Xong',

  pasteTitle: 'Dán danh sách đại biểu',
  pasteArea: 'Nội dung đã chép',
  pastePlaceholder: 'Chép các dòng trong Excel hoặc bảng Word rồi bấm Ctrl+V ở đây',
  pasteHelp:
    'Nên chép cả dòng tiêu đề cột (Họ và tên, Chức vụ, Đơn vị, Điện thoại…). Chưa ghi gì cho đến khi bấm nút thêm.',
  pasteRows: (count: number) => `Đọc được ${number(count)} dòng`,
  pasteByHeader: 'nhận cột theo dòng tiêu đề',
  pasteByPosition: 'không thấy dòng tiêu đề, nhận cột theo thứ tự',
  pasteLine: 'Dòng',
  pasteMore: (count: number) => `… và ${number(count)} dòng nữa`,
  pasteProblems: (count: number) => `${number(count)} điểm cần xem`,
  pasteProblem: {
    noName: 'không có họ tên, bỏ qua',
    beforeHeader: 'trên dòng tiêu đề, bỏ qua',
    heading: 'tiêu đề nhóm, bỏ qua',
    unknownColumn: 'cột không nhận ra, không ghi',
    cellsBeyond: 'ô thừa, không ghi',
  } satisfies Record<PasteProblem['kind'], string>,
  pasteProblemLine: (line: number) => `Dòng ${number(line)}`,
  pasteSkipKnown: (count: number) => `Bỏ qua ${number(count)} dòng có vẻ đã có trong danh sách`,
  pasteAdd: (count: number) => `Thêm ${number(count)} đại biểu`,
  pasteNothing: 'Không đọc được đại biểu nào trong nội dung đã dán.',
  pasteAgain: 'Dán nội dung khác',

  refusedPrecedence: (typed: string) =>
    `${quoted(typed)} không phải là số thứ bậc; ghi số như 210 hoặc 210,5, hoặc để trống.`,

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
    paste: (count: number) => `Dán ${number(count)} đại biểu`,
    removeOne: (name: string) => `Xóa đại biểu ${quoted(name)}`,
    remove: (count: number) => `Xóa ${number(count)} đại biểu`,
    moveBefore: (name: string, next: string) => `Chuyển ${quoted(name)} lên trước ${quoted(next)}`,
    moveLast: (name: string) => `Chuyển ${quoted(name)} xuống cuối danh sách`,
    moveMany: (count: number) => `Chuyển ${number(count)} đại biểu`,
    propose: (count: number) => `Đề xuất thứ bậc cho ${number(count)} đại biểu`,
    substitute: (name: string, substitute: string | null) =>
      substitute === null
        ? `Chưa rõ ai đi thay ${quoted(name)}`
        : `${quoted(substitute)} đi thay ${quoted(name)}`,
  },
} as const
