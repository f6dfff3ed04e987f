import type { Need } from '#domain/door/needed.ts'
import type { PresenceEvent } from '#domain/record.ts'

import { clock, number } from './format.ts'
import { quoted } from './quoted.ts'

/** Words of the page at the door. */
export const doorWords = {
  title: 'Đón tiếp',
  arrivedOf: (here: number, expected: number) =>
    `${number(here)} / ${number(expected)} người đã đến`,
  left: (count: number) => `${number(count)} đã về`,

  search: 'Tìm người đến',
  searchHint: 'Gõ tên, đơn vị, số điện thoại, hoặc quét mã trên giấy mời',
  keys: 'Enter: ghi đến · Shift+Enter: ghi về · ↑ ↓ chọn · Esc xóa',
  found: (shown: number, total: number) =>
    shown < total
      ? `${number(shown)} trong ${number(total)} người khớp; gõ thêm để thu hẹp`
      : `${number(total)} người khớp`,
  alike: (count: number) =>
    `${number(count)} người khớp như nhau, chưa ghi ai. Đúng người đang chọn: Enter lần nữa. Người khác: ↑ ↓ rồi Enter, hoặc gõ thêm.`,
  results: 'Người khớp',
  nobody: (text: string) => `Không có ai khớp với ${quoted(text)}`,
  nobodyMore: 'Gõ ít chữ hơn hoặc tên khác. Nếu là khách ngoài danh sách, bấm nút dưới đây.',

  desk: 'Bàn đón tiếp',
  deskHint: 'Tên bàn, nếu có nhiều bàn',
  walkIn: 'Khách ngoài danh sách',
  more: 'Thao tác khác',
  clear: 'Xóa mọi ghi nhận đến, về',
  cleared: (count: number) => `Đã xóa ghi nhận của ${number(count)} người`,

  arrive: 'Đến',
  leave: 'Về',
  arriveAgain: 'Quay lại',
  seat: (seat: string) => `Chỗ ${seat}`,
  standsIn: (name: string) => `Đi thay ${name}`,
  sends: (name: string) => `Cử ${name} đi thay`,
  sendsSomebody: 'Cử người thay, chưa rõ ai',
  substituteArrives: (name: string) => `${name} đến thay`,
  selfArrives: 'Chính đại biểu đến',
  otherArrives: 'Người khác đến thay…',
  declined: 'Đã báo vắng',
  notArrived: 'Chưa đến',
  arrivedAt: (time: string) => `Đã đến ${time}`,
  leftAt: (time: string) => `Đã về ${time}`,

  told: {
    label: 'Vừa ghi nhận',
    arrived: (time: string) => `Đã đến lúc ${time}`,
    already: (time: string) => `Người này đã đến lúc ${time}`,
    left: (time: string) => `Đã về lúc ${time}`,
    onDay: (time: string, day: string) => `${time} ngày ${day}`,
    mistyped: 'Mã sai: có chữ số gõ hoặc quét nhầm',
    mistypedMore: (text: string) => `Đã nhận ${quoted(text)}. Quét lại, hoặc gõ tên.`,
    unknown: 'Mã này không có trong danh sách',
    unknownMore: (text: string) =>
      `Đã nhận ${quoted(text)}. Có thể là giấy mời của hội nghị khác, hoặc đại biểu đã bị xóa. Gõ tên để tìm.`,
    before: 'Trước đó báo vắng',
    undo: 'Hoàn tác',
    handOn: (name: string) => `Giao lại việc của ${name}`,
    handOnHint: 'Người này có tên ở lượt trao hoặc mục chương trình; xem ai làm thay',
  },
  ready: 'Sẵn sàng đón khách',
  readyMore:
    'Gõ một, hai chữ cái của tên, hoặc quét mã vạch trên giấy mời. Chữ có dấu hay không dấu đều được.',
  recent: 'Ghi nhận gần đây',
  takeBack: (name: string) => `Bỏ ghi nhận của ${name}`,
  how: {
    typed: '',
    scanned: 'quét mã',
    walkIn: 'ngoài danh sách',
    substitute: 'đi thay',
  } satisfies Record<PresenceEvent['how'], string>,
  kind: { arrived: 'đến', left: 'về' } satisfies Record<PresenceEvent['kind'], string>,

  missing: 'Cần mà chưa đến',
  missingCount: (count: number) => `${number(count)} người`,
  nobodyMissing: 'Lãnh đạo, người trao, người nhận và người có việc đều đã đến.',
  nobodyNeeded: 'Chưa có ai cần có mặt: chương trình chưa có lượt trao hay người thực hiện.',
  allNeeds: 'Tất cả',
  needFilter: 'Lọc người cần có mặt',
  needs: {
    leader: 'Lãnh đạo',
    presenter: 'Người trao',
    recipient: 'Người nhận',
    role: 'Có việc',
  } satisfies Record<Need, string>,
  needCount: (need: string, count: number) => `${need} (${number(count)})`,
  reason: (what: string, where: string, at: number | null) =>
    [at === null ? '' : clock(at), what, where].filter((part) => part !== '').join(' · '),
  moreMissing: (count: number) => `và ${number(count)} người nữa`,
  hasLeft: 'đã về',

  byDelegation: 'Theo đoàn',
  noDelegation: 'Không theo đoàn',
  delegationCount: (here: number, expected: number) => `${number(here)} / ${number(expected)}`,

  days: {
    label: 'Số liệu của ngày',
    first: 'Ngày đầu',
    newDay: (last: string) => `Các ghi nhận đến, về mới có đến ngày ${last}`,
    newDayMore:
      'Hội nghị họp tiếp hôm nay thì mở ngày mới: ai đến đều ghi lại, số đã đến và người còn thiếu tính riêng cho ngày đó. Ghi nhận cũ giữ nguyên.',
    begin: (today: string) => `Đón khách ngày ${today}`,
  },

  empty: 'Chưa có đại biểu nào',
  emptyMore: 'Thêm đại biểu trước, rồi quay lại đây vào ngày hội nghị.',
  toAttendees: 'Đến trang Đại biểu',

  walkInForm: {
    title: 'Khách ngoài danh sách',
    standInTitle: (name: string) => `Đến thay ${name}`,
    fullName: 'Họ và tên',
    post: 'Chức vụ',
    unit: 'Đơn vị',
    delegation: 'Đoàn',
    phone: 'Điện thoại',
    nameless: 'Ghi họ và tên của người đến.',
    cancel: 'Hủy',
    note: 'Ghi đã đến',
  },

  steps: {
    arrived: (name: string) => `Ghi ${quoted(name)} đã đến`,
    left: (name: string) => `Ghi ${quoted(name)} đã về`,
    walkIn: (name: string) => `Thêm khách ${quoted(name)} đã đến`,
    standIn: (name: string, principal: string) => `${quoted(name)} đến thay ${quoted(principal)}`,
    takeBack: (name: string) => `Bỏ ghi nhận đến, về của ${quoted(name)}`,
    clear: (count: number) => `Xóa ghi nhận đến, về của ${number(count)} người`,
  },
} as const
