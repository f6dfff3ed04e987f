import type { Duty } from '#domain/invitations/duties.ts'
import type { Candidate, TakerReason } from '#domain/invitations/dutyTaker.ts'
import type { NamingPaper } from '#domain/papers/affectedPapers.ts'
import type { Invitation } from '#domain/record.ts'

import { attendeeWords } from './attendeeWords.ts'
import { number } from './format.ts'
import { papersPageWords } from './papersPageWords.ts'
import { delegationNamed, lowerFirst, quoted } from './quoted.ts'

const { kinds } = papersPageWords

const PAPERS: Readonly<Record<NamingPaper, string>> = {
  programme: kinds.programme.name,
  handoverScript: kinds.handoverScript.name,
  traySheet: kinds.traySheet.name,
  awardList: kinds.awardList.name,
  introduction: kinds.introduction.name,
  invitation: kinds.invitation.name,
  signIn: kinds.signInList.name,
}

/** Words of the page of invitations and of the dialog about somebody who does not come. */
export const answerWords = {
  title: 'Mời',
  people: 'Người được mời',
  delegations: 'Theo đoàn',
  table: 'Lời mời và trả lời',
  summary: (invited: number, unanswered: number, expected: number) =>
    `đã mời ${number(invited)}, chưa trả lời ${number(unanswered)}, dự kiến dự ${number(expected)}`,

  answerBy: 'Hạn trả lời',
  answerByPlaceholder: 'ngày/tháng/năm',
  overdue: (days: number) => `quá hạn ${number(days)} ngày`,
  dueToday: 'đến hạn hôm nay',

  search: 'Tìm tên, chức vụ, đơn vị, điện thoại…',
  searchShort: 'Tìm người được mời',
  filter: 'Lọc theo lời mời',
  all: 'Tất cả',
  states: {
    ...attendeeWords.invitations,
    invited: 'Chưa trả lời',
  } satisfies Record<Invitation, string>,
  filterDelegation: 'Đoàn',
  allDelegations: 'Mọi đoàn',
  withoutDelegation: '(chưa ghi đoàn)',

  columns: {
    fullName: 'Họ và tên',
    post: 'Chức vụ, đơn vị',
    delegation: 'Đoàn',
    state: 'Lời mời',
    toldBy: 'Ai báo',
    channel: 'Kênh',
    reason: 'Lý do',
    at: 'Ghi lúc',
    phone: 'Điện thoại',
  },
  unknownChannel: '(chưa rõ)',

  bar: 'Ghi trả lời',
  forNobody: 'Chọn người trong bảng để ghi trả lời',
  forOne: (name: string) => `Ghi cho ${name}`,
  forMany: (count: number) => `Ghi cho ${number(count)} người`,
  channel: 'Kênh',
  toldBy: 'Ai báo',
  toldByHint: 'Ai báo',
  reason: 'Lý do',
  reasonHint: 'Lý do, nếu báo vắng',
  answer: {
    invited: 'Đã mời',
    accepted: 'Nhận lời',
    declined: 'Báo vắng',
    substitute: 'Cử người thay…',
  },
  answerHint: {
    invited: 'Đã gửi lời mời, chờ trả lời',
    accepted: 'Người được mời nhận lời dự',
    declined: 'Không dự; nếu đang có việc thì hỏi ai làm thay',
    substitute: 'Chọn người đi thay và ai nhận việc',
  },
  oneByOne: 'Chọn một người để cử người thay',
  takeBack: 'Bỏ lần trả lời cuối',
  toAttendee: 'Xem trong Đại biểu',
  copyUnanswered: 'Sao chép danh sách chưa trả lời',
  copyUnansweredHint: 'Theo đoàn, có đầu mối và điện thoại; bản in ở trang Tài liệu',
  copied: (count: number) => `Đã sao chép ${number(count)} người chưa trả lời`,
  notCopied: 'Chưa sao chép được. Thử lại.',

  emptyTitle: 'Chưa có đại biểu để mời',
  emptyText: 'Nhập danh sách ở trang Đại biểu; lời mời và trả lời của từng người ghi ở đây.',
  toAttendees: 'Đến trang Đại biểu',
  noMatch: 'Không có ai khớp',
  noMatchMore: 'Tìm không dấu, bớt chữ, hoặc bỏ điều kiện lọc.',
  showAll: 'Bỏ lọc',

  delegationTable: 'Các đoàn, theo thứ tự giữa các đoàn',
  delegationColumns: {
    name: 'Đoàn',
    quota: 'Chỉ tiêu',
    headId: 'Trưởng đoàn',
    contact: 'Đầu mối',
    invited: 'Đã mời',
    unanswered: 'Chưa trả lời',
    accepted: 'Nhận lời',
    declined: 'Báo vắng',
    substitute: 'Cử thay',
    expected: 'Dự kiến dự',
    arrived: 'Có mặt',
  },
  over: (expected: number, over: number) => `${number(expected)} (quá ${number(over)})`,
  noHead: 'Chưa có',
  headAbsent: (name: string) => `${name} (không dự)`,
  noOne: '(chưa có)',
  noneToKeep: 'Những người này chưa ghi đoàn. Ghi tên đoàn ở trang Đại biểu trước.',
  addDelegation: 'Thêm đoàn',
  addDelegationHint: 'Gõ tên đoàn chưa gửi danh sách rồi Enter',
  showPeople: 'Xem người trong đoàn',
  forget: 'Bỏ chỉ tiêu, trưởng đoàn, đầu mối',
  refusedQuota: (typed: string) =>
    `${quoted(typed)} không phải là chỉ tiêu; ghi số người tròn lớn hơn 0, hoặc để trống nếu không giới hạn.`,
  delegationsEmptyTitle: 'Chưa có đoàn nào',
  delegationsEmptyText:
    'Ghi cột Đoàn ở trang Đại biểu, hoặc thêm đoàn kèm chỉ tiêu khi đoàn chưa gửi danh sách.',

  done: {
    answered: (count: number, state: Invitation) =>
      count === 1
        ? `Đã ghi: ${lowerFirst(attendeeWords.invitations[state])}`
        : `Đã ghi ${number(count)} người: ${lowerFirst(attendeeWords.invitations[state])}`,
    keptAnswers: (count: number) => `${number(count)} người đã trả lời, giữ nguyên`,
    allAnswered: 'Những người đã chọn đều đã trả lời: giữ nguyên, không ghi lại là đã mời.',
    nothingNew: 'Không có gì mới để ghi: lần trả lời cuối đã như vậy.',
    takenBack: (count: number) => `Đã bỏ lần trả lời cuối của ${number(count)} người`,
    dutiesStay: 'Việc đã chuyển cho người khác vẫn giữ nguyên',
    nothingToTakeBack: 'Chưa ghi lần trả lời nào để bỏ.',
    busy: (count: number) =>
      `Trong số đó ${number(count)} người đang có việc trong hội nghị; xem bảng Kiểm tra.`,
    settled: (name: string, substitute: string | null, moved: number) =>
      (substitute === null ? `Đã ghi ${name} không dự` : `Đã ghi ${substitute} đi thay ${name}`) +
      (moved === 0 ? '' : `, chuyển ${number(moved)} việc`),
  },
  steps: {
    answer: (name: string, state: Invitation) =>
      `${quoted(name)}: ${lowerFirst(attendeeWords.invitations[state])}`,
    answerMany: (count: number, state: Invitation) =>
      `${number(count)} người: ${lowerFirst(attendeeWords.invitations[state])}`,
    takeBack: (count: number) => `Bỏ lần trả lời cuối của ${number(count)} người`,
    amend: (column: string, name: string) => `Sửa ${lowerFirst(column)} của ${quoted(name)}`,
    answerBy: (day: string) => `Hạn trả lời lời mời: ${day}`,
    noAnswerBy: 'Bỏ hạn trả lời lời mời',
    delegation: (column: string, name: string) =>
      `Sửa ${lowerFirst(column)} của ${delegationNamed(name)}`,
    addDelegation: (name: string) => `Thêm đoàn ${quoted(name)}`,
    moveDelegation: (name: string) => `Chuyển chỗ đoàn ${quoted(name)}`,
    forget: (name: string) => `Bỏ thông tin đoàn ${quoted(name)}`,
    absent: (name: string, moved: number) =>
      moved === 0
        ? `${quoted(name)} báo vắng`
        : `${quoted(name)} báo vắng, chuyển ${number(moved)} việc`,
    substitute: (name: string, other: string) => `${quoted(other)} đi thay ${quoted(name)}`,
    substituteUnknown: (name: string) => `${quoted(name)} cử người thay, chưa rõ ai`,
  },

  absence: {
    title: (name: string) => `${name} không dự`,
    kind: 'Trả lời',
    kinds: { declined: 'Báo vắng, không cử ai', substitute: 'Cử người thay' },
    who: 'Người đi thay',
    whoHint: 'Tìm trong danh sách, hoặc gõ tên người mới',
    whoHelp: 'Để trống nếu chưa rõ ai; ghi sau cũng được.',
    newPost: 'Chức vụ của người mới',
    newPostHint: 'Phó Giám đốc Sở…',
    isNew: (name: string) => `${name} chưa có trong danh sách, sẽ được thêm.`,
    isNamesake: (name: string) =>
      `${name} đã có trong danh sách. Chọn trong danh sách nếu là người này; để vậy thì thêm một người mới trùng tên.`,
    isAbsentNamesake: (name: string) =>
      `${name} có trong danh sách nhưng không dự. Để vậy thì thêm một người mới trùng tên.`,
    standsInFor: (name: string) => `Người này đã đi thay ${name}.`,
    seat: (seat: string) => `Ngồi chỗ ${seat} của người được thay`,
    delegation: (delegation: string, own: string) =>
      own === ''
        ? `Thuộc ${delegationNamed(delegation)}`
        : `Chuyển sang ${delegationNamed(delegation)} (đang thuộc ${delegationNamed(own)})`,
    rank: (rank: number, principal: number | null) =>
      principal === null || principal === rank
        ? `Thứ bậc ${number(rank)}, theo chức vụ của người đi thay.`
        : `Thứ bậc ${number(rank)}, theo chức vụ của người đi thay; không nhận thứ bậc ${number(principal)} của người được thay.`,
    noRank: 'Chưa có thứ bậc: chưa nhận ra chức vụ. Thứ bậc của người được thay không chuyển sang.',
    duties: (count: number) => `Việc đang giao: ${number(count)}`,
    noDuties: 'Người này không có việc nào trong chương trình và trao tặng.',
    dutyTaker: (duty: string) => `Ai làm thay: ${duty}`,
    nobody: 'Chưa rõ ai',
    same: 'Giữ nguyên tên',
    later: 'Chưa có ai nhận thay',
    doubts: {
      presentsHere: 'đã trao trong lượt này',
      receivesHere: 'nhận trong lượt này',
      receivesLater: 'nhận cùng hình thức sau lượt này',
    } satisfies Record<NonNullable<Candidate['doubt']>, string>,
    reason: (reason: TakerReason): string => {
      switch (reason.kind) {
        case 'substitute':
          return 'người đi thay'
        case 'substituteLeads':
          return 'người đi thay, là lãnh đạo được giới thiệu đích danh'
        case 'mostSenior':
          return 'thứ bậc cao nhất trong số người dự'
        case 'fewestTurns':
          return reason.turns === 0 ? 'chưa trao lượt nào' : `mới trao ${number(reason.turns)} lượt`
        case 'nobody':
          return 'chưa có ai để đề xuất'
      }
    },
    duty: {
      presenter: (turn: number, award: string) => `Trao lượt ${number(turn)}: ${award}`,
      role: (item: number, title: string, role: string) =>
        `Mục ${number(item)} ${quoted(title)}${role === '' ? '' : `: ${role}`}`,
      recipient: (award: string) => `Nhận ${award}`,
      representative: (recipient: string) => `Đại diện ${recipient} lên nhận`,
      standIn: (principal: string) => `Đi thay ${principal}`,
      head: (delegation: string) => `Trưởng ${delegationNamed(delegation)}`,
    } satisfies Record<Duty['kind'], (...told: never[]) => string>,
    ownScript: 'Lời MC tự soạn của lượt này còn tên người vắng, cần soạn lại.',
    papers: 'Tài liệu nêu tên, cần làm lại',
    paper: (paper: NamingPaper, places: readonly number[]) => {
      if (places.length === 0) return PAPERS[paper]
      const unit = paper === 'programme' ? 'mục' : 'lượt'
      return `${PAPERS[paper]} (${unit} ${places.map(number).join(', ')})`
    },
    confirm: (count: number) => (count === 0 ? 'Ghi' : `Ghi và chuyển ${number(count)} việc`),
    oneStep: 'Một bước, hoàn tác được bằng Ctrl+Z',
  },
} as const
