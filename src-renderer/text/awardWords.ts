import type { CapacityReason } from '#domain/handovers/capacityProposal.ts'
import type {
  Capacity,
  GrantorLevel,
  Handover,
  PresenterSlot,
  Recipient,
  SubjectKind,
} from '#domain/record.ts'

import { number } from './format.ts'
import { lowerFirst, quoted } from './quoted.ts'

/** Longer names are cut in labels of undo steps and buttons, never where they are read or printed. */
const LABEL_LENGTH = 48

/** A name short enough for a label; an empty one in words. */
function brief(name: string, unnamed: string): string {
  const text = name.trim()
  if (text === '') return unnamed
  return text.length <= LABEL_LENGTH ? text : `${text.slice(0, LABEL_LENGTH - 1).trimEnd()}…`
}

const UNNAMED_AWARD = 'hình thức chưa có tên'
const UNNAMED_RECIPIENT = 'người nhận chưa có tên'

const subjects = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
} satisfies Record<SubjectKind, string>

/** Words of the page of awards, their recipients, the handovers and the decisions. */
export const awardWords = {
  title: 'Khen thưởng',
  totals: (awards: number, handovers: number) =>
    `${number(awards)} hình thức, ${number(handovers)} lượt trao`,
  parts: 'Các phần của trang khen thưởng',
  tabs: { awards: 'Hình thức và người nhận', handovers: 'Lượt trao', decisions: 'Quyết định' },
  brief,
  subjects,
  unnamedAward: '(hình thức chưa có tên)',
  unnamedRecipient: '(chưa có tên)',

  award: {
    list: 'Hình thức, danh hiệu theo thứ tự trao',
    add: 'Thêm hình thức',
    delete: 'Xóa hình thức',
    showFacts: 'Thông tin hình thức',
    sortByRank: 'Xếp theo thứ bậc',
    sortByRankHint: 'Từ thứ bậc cao đến thấp; kéo dòng để đổi thứ tự',
    name: 'Tên hình thức, danh hiệu',
    shortName: 'Tên gọn',
    shortNameHelp: 'Dùng trong chú thích ảnh: “Bằng khen”',
    grantor: 'Cấp tặng',
    grantorHelp: 'Cấp có thẩm quyền ký quyết định, không phải người trao',
    level: 'Thuộc cấp',
    levels: {
      state: 'Nhà nước',
      government: 'Chính phủ',
      ministry: 'Bộ, ban, ngành',
      province: 'Tỉnh',
      base: 'Cơ sở',
    } satisfies Record<GrantorLevel, string>,
    unknownLevel: 'Chưa rõ',
    decision: 'Quyết định',
    noDecision: 'Chưa có quyết định',
    reason: 'Thành tích',
    reasonHelp: 'Chép nguyên văn: “vì đã có thành tích …”',
    note: 'Ghi chú',
    catalogue: (name: string) => `Danh mục: ${name}`,
    notInCatalogue: 'Không có trong danh mục, vẫn ghi được',
    stated: 'Số lượng theo quyết định',
    addStated: 'Thêm dòng',
    statedKind: 'Loại',
    statedCount: 'Số lượng',
    statedUnknown: 'chưa rõ',
    statedText: 'Diễn giải',
    statedTextHint: 'đồng chí thuộc Văn phòng',
    deleteStated: 'Xóa dòng số lượng',
    noStated: 'Quyết định chưa nêu số lượng.',
    emptyTitle: 'Chưa có hình thức khen thưởng nào',
    emptyText:
      'Ghi tên hình thức đầu tiên, ví dụ Bằng khen của Chủ tịch UBND tỉnh, rồi thêm người nhận. Chưa rõ số lượng hay tên người nhận vẫn ghi được.',
  },

  reconcile: {
    stated: (kind: SubjectKind, count: number | null, open: boolean) => {
      if (count === null) return `chưa rõ số ${subjects[kind]} theo quyết định`
      return open
        ? `ít nhất ${number(count)} ${subjects[kind]} theo quyết định`
        : `${number(count)} ${subjects[kind]} theo quyết định`
    },
    onlyListed: (kind: SubjectKind, listed: number) => `${number(listed)} ${subjects[kind]}`,
    notStated: (kind: SubjectKind, listed: number) =>
      `${number(listed)} ${subjects[kind]} ngoài số của quyết định`,
    named: (count: number) => (count === 0 ? 'chưa có tên' : `${number(count)} có tên`),
    listed: (count: number) => `danh sách có ${number(count)}`,
    noList: 'chưa có danh sách',
    allNamed: 'đủ tên',
    nothing: 'Chưa có người nhận',
    toHandOver: (count: number, isOpen: boolean) =>
      `${isOpen ? 'ít nhất ' : ''}${number(count)} chưa có lượt`,
    allHandedOver: 'Đủ lượt',
  },

  recipient: {
    table: 'Người nhận',
    count: (count: number) => (count === 0 ? 'chưa có' : `${number(count)} dòng`),
    columns: {
      kind: 'Loại',
      name: 'Tên hoặc mô tả',
      count: 'Số lượng',
      post: 'Chức vụ',
      unit: 'Đơn vị',
      representative: 'Người đại diện',
      handover: 'Lượt trao',
      attendeeId: 'Đại biểu',
      partOfId: 'Thuộc nhóm',
      posthumous: 'Truy tặng',
      note: 'Ghi chú',
    },
    kinds: {
      individual: 'Cá nhân',
      collective: 'Tập thể',
      household: 'Hộ gia đình',
      group: 'Nhóm cá nhân',
      groupCollective: 'Nhóm tập thể',
      groupHousehold: 'Nhóm hộ gia đình',
    },
    unknownCount: 'chưa rõ',
    notLinked: 'Không liên kết',
    notPart: 'Không thuộc nhóm nào',
    alive: 'Không',
    posthumous: 'Truy tặng',
    notHandedOver: 'chưa có',
    add: 'Thêm người nhận',
    addHint: 'Họ tên, tên tập thể hoặc mô tả nhóm',
    addPlaceholder: 'Gõ tên, Enter để thêm',
    addKind: 'Loại người nhận mới',
    addFromAttendees: 'Từ danh sách đại biểu',
    delete: (count: number) => (count === 1 ? 'Xóa người nhận' : `Xóa ${number(count)} người nhận`),
    planHandovers: 'Chia lượt trao',
    planHandoversHint: 'Lập lượt cho những người chưa có lượt nào, tập thể trước, cá nhân sau',
    planned: (count: number) => `Đã lập ${number(count)} lượt trao.`,
    nothingToPlan: 'Mọi người nhận của hình thức này đều đã có lượt.',
    emptyTitle: 'Hình thức này chưa có người nhận',
    emptyText:
      'Thêm từng cá nhân, tập thể, hộ gia đình; hoặc một nhóm mới biết mô tả hay số lượng, ví dụ “đồng chí thuộc Văn phòng”.',
    nameOfAttendee: 'Tên lấy từ danh sách đại biểu. Bỏ liên kết ở cột Đại biểu rồi sửa.',
    countOfGroup: 'Chỉ nhóm mới có số lượng. Đổi loại thành nhóm rồi ghi số lượng.',
    notACount: (text: string) =>
      `${quoted(text)} không phải là số lượng; ghi số nguyên lớn hơn 0, hoặc để trống nếu chưa rõ.`,
  },

  link: {
    found: (count: number) => `${number(count)} người nhận có thể là đại biểu trong danh sách.`,
    review: 'Xem và xác nhận',
    title: 'Liên kết người nhận với đại biểu',
    text: 'Chỉ liên kết khi chắc là cùng một người: chức vụ của đại biểu sẽ được dùng khi in và khi kiểm tra.',
    line: (recipient: string, attendee: string) => `${recipient} là đại biểu ${attendee}`,
    recipientSays: 'Người nhận',
    attendeeSays: 'Đại biểu',
    sameName: 'Chỉ trùng tên',
    samePost: 'Trùng tên và chức vụ',
    sameUnit: 'Trùng tên và đơn vị',
    sameAll: 'Trùng tên, chức vụ và đơn vị',
    confirm: (count: number) => `Liên kết ${number(count)} người`,
    noPost: 'chưa ghi chức vụ, đơn vị',
  },

  pick: {
    title: (award: string) => `Thêm người nhận ${award}`,
    search: 'Tìm đại biểu',
    none: 'Không có đại biểu nào khớp.',
    noAttendees: 'Chưa có đại biểu nào trong danh sách.',
    confirm: (count: number) => `Thêm ${number(count)} người`,
    received: 'đã có trong danh sách nhận',
  },

  handover: {
    list: 'Lượt trao theo thứ tự trên sân khấu',
    name: (position: number) => `Lượt ${number(position)}`,
    add: 'Thêm lượt trao',
    addHint: 'Thêm một lượt trao cho hình thức đang chọn',
    delete: 'Xóa lượt trao',
    award: 'Hình thức',
    unknownPresenter: 'Chưa rõ người trao',
    noRecipients: 'chưa có người nhận',
    recipients: (count: number, isOpen: boolean) =>
      isOpen ? `ít nhất ${number(count)} người nhận` : `${number(count)} người nhận`,
    total: (time: string) => `Tổng thời gian trao: khoảng ${time}`,
    seconds: 'Thời gian',
    secondsUnit: 'giây',
    secondsComputed: (time: string) => `Theo thông số: ${time}`,
    secondsSet: 'Đã ghi riêng; xóa để tính theo thông số',
    verb: 'Động từ trong chú thích',
    verbs: { trao: 'trao', tặng: 'tặng', 'trao tặng': 'trao tặng' } satisfies Record<
      Handover['verb'],
      string
    >,
    recipientsText: 'Gọi chung người nhận',
    recipientsTextHelp: 'Để trống: gọi theo tên. Ví dụ: các cá nhân',
    mcNote: 'Ghi chú lời dẫn',
    agendaItem: 'Thuộc mục chương trình',
    firstAwardsItem: 'Mục trao tặng đầu tiên',
    caption: 'Chú thích ảnh',
    problems: 'Cần xem ở lượt này',
    emptyTitle: 'Chưa có lượt trao nào',
    emptyText:
      'Một lượt là một lần lên sân khấu: một hình thức, những người trao, những người nhận theo thứ tự. Chưa rõ ai trao vẫn lập được.',
    needAward: 'Trước hết ghi hình thức khen thưởng ở phần bên cạnh.',
    goToAwards: 'Ghi hình thức khen thưởng',
  },

  layOut: {
    all: 'Chia lượt tất cả',
    allHint:
      'Lập lượt cho mọi người nhận chưa có lượt: theo thứ tự hình thức, tập thể trước, cá nhân sau. Lượt đã có giữ nguyên.',
    nothing: 'Mọi người nhận đều đã có lượt.',
  },

  propose: {
    button: 'Đề xuất người trao',
    hint: 'Cho những lượt chưa rõ ai trao, hoặc người trao báo vắng. Người đã ghi giữ nguyên.',
    title: 'Đề xuất người trao',
    text: 'Chọn trong các đồng chí lãnh đạo dự hội nghị, theo thứ bậc. Bỏ đánh dấu những lượt muốn tự ghi.',
    none: 'Mọi lượt đều đã có người trao dự hội nghị.',
    noLeaders:
      'Chưa có lãnh đạo nào trong danh sách đại biểu để đề xuất. Thêm đại biểu và bấm “Đề xuất thứ bậc” ở trang Đại biểu trước.',
    line: (position: number, award: string) => `Lượt ${number(position)}: ${award}`,
    nobody: 'Không đề xuất được ai',
    mostSenior: 'Mở đầu hình thức cao nhất: người có thứ bậc cao nhất',
    fewestTurns: (turns: number) =>
      turns === 0 ? 'Chưa trao lượt nào trước đó' : `Mới trao ${number(turns)} lượt`,
    receivesHere: (name: string) => `${name} nhận ở chính lượt này`,
    receivesLater: (name: string) => `${name} chưa nhận hình thức này`,
    confirm: (count: number) => `Ghi ${number(count)} người trao`,
  },

  presenter: {
    section: 'Người trao',
    person: (position: number) => `Người trao ${number(position)}`,
    placeholder: 'Chưa rõ ai trao',
    capacity: 'Tư cách',
    capacities: {
      own: 'Trực tiếp trao',
      authority: 'Thừa ủy quyền',
      behalf: 'Thay mặt',
    } satisfies Record<Capacity, string>,
    /** How a presenter hands over, as a line of a proposal says it. */
    capacityOf: ({
      capacity,
      principal,
    }: Pick<PresenterSlot, 'capacity' | 'principal'>): string => {
      if (capacity === 'own' || principal.trim() === '')
        return awardWords.presenter.capacities[capacity]
      return capacity === 'authority' ? `Thừa ủy quyền của ${principal}` : `Thay mặt ${principal}`
    },
    capacityReason: (reason: CapacityReason): string => {
      switch (reason) {
        case 'grantor':
          return 'Người trao cũng là người tặng'
        case 'forGrantor':
          return 'Người trao không phải là người tặng'
        case 'centralLeader':
          return 'Lãnh đạo Đảng, Nhà nước trao'
        case 'ownHouse':
          return 'Của cấp tỉnh, cấp cơ sở thì lãnh đạo trực tiếp trao'
        case 'unknown':
          return 'Chưa rõ cấp tặng nên chưa rõ tư cách trao'
      }
    },
    proposedCapacity: (proposed: string, reason: string) =>
      `Đề xuất: ${lowerFirst(proposed)}. ${reason}.`,
    takeCapacity: 'Theo đề xuất',
    principal: 'Của ai',
    principalHint: 'Chủ tịch nước, Bộ trưởng…',
    add: 'Thêm người trao',
    delete: 'Bỏ người trao này',
    none: 'Lượt này chưa có chỗ cho người trao nào.',
  },

  line: {
    section: 'Người nhận theo thứ tự đứng',
    remaining: 'Chưa có lượt nào',
    addAll: (count: number) => `Thêm cả ${number(count)}`,
    addOne: (name: string) => `Thêm ${name} vào lượt`,
    takeOut: (name: string) => `Đưa ${name} ra khỏi lượt`,
    none: 'Chưa có người nhận trong lượt này.',
    allIn: 'Mọi người nhận của hình thức này đều đã có lượt.',
    noRecipients: 'Hình thức này chưa có người nhận nào.',
  },

  decision: {
    table: 'Quyết định khen thưởng',
    columns: {
      number: 'Số, ký hiệu',
      date: 'Ngày',
      authority: 'Cơ quan ban hành',
      signer: 'Người ký',
      title: 'Trích yếu',
      awards: 'Hình thức',
    },
    add: 'Thêm quyết định',
    delete: (count: number) => (count === 1 ? 'Xóa quyết định' : `Xóa ${number(count)} quyết định`),
    label: (of: string, date: string, title: string) =>
      [of.trim(), date].filter((part) => part !== '').join(', ') ||
      brief(title, 'Quyết định chưa có số'),
    noAwards: 'chưa dùng',
    emptyTitle: 'Chưa có quyết định nào',
    emptyText:
      'Thêm quyết định khi đã có; số, ngày hay người ký chưa rõ thì để trống. Sau đó chọn quyết định cho từng hình thức.',
  },

  steps: {
    addAward: (name: string) => `Thêm hình thức ${brief(name, UNNAMED_AWARD)}`,
    editAward: (field: string, name: string) =>
      `Sửa ${field.toLocaleLowerCase('vi')} của ${brief(name, UNNAMED_AWARD)}`,
    deleteAward: (name: string) => `Xóa hình thức ${brief(name, UNNAMED_AWARD)}`,
    moveAward: (name: string) => `Đổi thứ tự ${brief(name, UNNAMED_AWARD)}`,
    sortAwards: 'Xếp các hình thức theo thứ bậc',
    addRecipient: (name: string) => `Thêm người nhận ${brief(name, UNNAMED_RECIPIENT)}`,
    addRecipients: (count: number) => `Thêm ${number(count)} người nhận`,
    editRecipient: (field: string, name: string) =>
      `Sửa ${field.toLocaleLowerCase('vi')} của ${brief(name, UNNAMED_RECIPIENT)}`,
    deleteRecipients: (count: number, name: string) =>
      count === 1
        ? `Xóa người nhận ${brief(name, UNNAMED_RECIPIENT)}`
        : `Xóa ${number(count)} người nhận`,
    moveRecipients: 'Đổi thứ tự người nhận',
    linkRecipients: (count: number) => `Liên kết ${number(count)} người nhận với đại biểu`,
    planHandovers: (name: string) => `Chia lượt trao ${brief(name, UNNAMED_AWARD)}`,
    layOutAll: 'Chia lượt trao cho mọi hình thức',
    proposePresenters: (count: number) => `Ghi ${number(count)} người trao theo đề xuất`,
    addHandover: (name: string) => `Thêm lượt trao ${brief(name, UNNAMED_AWARD)}`,
    editHandover: (field: string, position: number) =>
      `Sửa ${field.toLocaleLowerCase('vi')} của lượt ${number(position)}`,
    deleteHandover: (position: number) => `Xóa lượt trao ${number(position)}`,
    moveHandover: (position: number) => `Đổi thứ tự lượt trao ${number(position)}`,
    setCapacity: (position: number) => `Lấy tư cách trao theo đề xuất ở lượt ${number(position)}`,
    setPresenter: (position: number) => `Sửa người trao của lượt ${number(position)}`,
    addPresenter: (position: number) => `Thêm người trao vào lượt ${number(position)}`,
    deletePresenter: (position: number) => `Bỏ một người trao của lượt ${number(position)}`,
    addToLine: (count: number, position: number) =>
      `Thêm ${number(count)} người nhận vào lượt ${number(position)}`,
    takeOut: (name: string, position: number) =>
      `Đưa ${brief(name, UNNAMED_RECIPIENT)} ra khỏi lượt ${number(position)}`,
    moveInLine: (name: string, position: number) =>
      `Đổi chỗ ${brief(name, UNNAMED_RECIPIENT)} trong lượt ${number(position)}`,
    addDecision: 'Thêm quyết định',
    editDecision: (field: string, of: string) =>
      `Sửa ${field.toLocaleLowerCase('vi')} của quyết định ${brief(of, 'chưa có số')}`,
    deleteDecisions: (count: number, of: string) =>
      count === 1 ? `Xóa quyết định ${brief(of, 'chưa có số')}` : `Xóa ${number(count)} quyết định`,
    moveDecisions: 'Đổi thứ tự quyết định',
  },
  done: {
    deletedAward: (name: string, recipients: number, handovers: number) => {
      const lost = [
        recipients === 0 ? '' : `${number(recipients)} người nhận`,
        handovers === 0 ? '' : `${number(handovers)} lượt trao`,
      ].filter((part) => part !== '')
      const base = `Đã xóa ${brief(name, UNNAMED_AWARD)}`
      return lost.length === 0 ? `${base}.` : `${base}, cùng ${lost.join(' và ')}.`
    },
    deletedRecipients: (count: number) => `Đã xóa ${number(count)} người nhận.`,
    deletedHandover: (position: number) => `Đã xóa lượt trao ${number(position)}.`,
    deletedDecisions: (count: number) => `Đã xóa ${number(count)} quyết định.`,
    proposed: (count: number) => `Đã ghi ${number(count)} người trao.`,
    linked: (count: number) => `Đã liên kết ${number(count)} người nhận với đại biểu.`,
  },
} as const

/** The word for a recipient's kind; a group says what it is made of. */
export function recipientKindWord(recipient: Pick<Recipient, 'kind' | 'members'>): string {
  const { kinds } = awardWords.recipient
  if (recipient.kind !== 'group') return kinds[recipient.kind]
  if (recipient.members === 'collective') return kinds.groupCollective
  return recipient.members === 'household' ? kinds.groupHousehold : kinds.group
}
