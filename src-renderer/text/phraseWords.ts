import { slotsOf } from '#domain/script/ownPhrases.ts'

import { number } from './format.ts'
import { quoted } from './quoted.ts'

/** Where a phrase is used, by parts of the ceremony; a phrase stands under one of them. */
export const PHRASE_PARTS = [
  {
    title: 'Giới thiệu đại biểu',
    phrases: {
      'mc.introduceGuests': 'Mở đầu phần khách',
      'mc.introduceHosts': 'Mở đầu phần cơ quan chủ nhà',
      'mc.introduceGroup': 'Giới thiệu một nhóm',
      'mc.introduceOthers': 'Các đại biểu khác',
      'mc.introduceHostGroup': 'Cán bộ cơ quan chủ nhà',
      'mc.introduceEnd': 'Kết thúc giới thiệu',
    },
  },
  {
    title: 'Công bố quyết định',
    phrases: {
      'mc.inviteSeated': 'Ngồi tại chỗ nghe công bố',
      'mc.inviteStanding': 'Lên sân khấu nghe công bố',
      'mc.decision': 'Đọc quyết định',
      'mc.grant': 'Tặng người còn sống',
      'mc.grantPosthumous': 'Truy tặng',
      'mc.grantBoth': 'Vừa tặng vừa truy tặng',
    },
  },
  {
    title: 'Mời người nhận',
    phrases: {
      'mc.inviteRecipients': 'Mời lên nhận',
      'mc.inviteNamed': 'Mời nhiều người, rồi đọc từng tên',
      'mc.receiveOnStage': 'Người nhận đã đứng trên sân khấu',
      'mc.receiveNamedOnStage': 'Nhiều người đã đứng trên sân khấu',
      'mc.countIndividuals': 'Đếm cá nhân',
      'mc.countCollectives': 'Đếm tập thể',
      'mc.countHouseholds': 'Đếm hộ gia đình',
      'mc.countFamilies': 'Đếm gia đình người được truy tặng',
      'mc.delegate': 'Đại diện một tập thể, một hộ',
      'mc.family': 'Gia đình người được truy tặng',
      'mc.representative': 'Đọc tên, có người đại diện',
      'mc.proxy': 'Đọc tên, có người nhận thay',
      'mc.posthumous': 'Đọc tên người được truy tặng',
      'mc.posthumousBy': 'Đọc tên, rõ người nhà lên nhận',
      'mc.posthumousOnStage': 'Truy tặng, gia đình đã đứng trên sân khấu',
      'mc.posthumousByOnStage': 'Truy tặng, rõ người nhà đã đứng trên sân khấu',
    },
  },
  {
    title: 'Mời người trao, chúc mừng, cảm ơn',
    phrases: {
      'mc.invitePresenter': 'Mời lên trao',
      'mc.byAuthority': 'Trao thừa ủy quyền',
      'mc.onBehalf': 'Trao thay mặt',
      'mc.congratulate': 'Chúc mừng',
      'mc.congratulateFamilies': 'Chia sẻ với gia đình',
      'mc.thank': 'Cảm ơn, mời về vị trí',
    },
  },
  {
    title: 'Cách gọi những người nhận',
    phrases: {
      'mc.many': 'Từ hai trở lên',
      'mc.individual': 'Cá nhân',
      'mc.collective': 'Tập thể',
      'mc.household': 'Hộ gia đình',
    },
  },
  {
    title: 'Chú thích ảnh',
    phrases: {
      'caption.hand': 'Rõ người trao',
      'caption.receive': 'Chưa rõ người trao',
    },
  },
  {
    title: 'Đoạn tin',
    phrases: {
      'news.opening': 'Mở đầu',
      'news.hand': 'Rõ người trao',
      'news.receive': 'Chưa rõ người trao',
      'news.granted': 'Hình thức và cấp tặng',
      'news.reason': 'Thành tích',
    },
  },
] as const

const USES: ReadonlyMap<string, string> = new Map(
  PHRASE_PARTS.flatMap(({ phrases }) => Object.entries(phrases)),
)

/** What a {slot} is called on screen. */
const SLOTS: Readonly<Record<string, string>> = {
  presenters: 'người trao',
  verb: 'trao/tặng',
  award: 'hình thức',
  recipients: 'người nhận',
  recipient: 'người nhận',
  occasion: 'hội nghị',
  grantor: 'cấp tặng',
  reason: 'thành tích',
  agency: 'cơ quan',
  group: 'nhóm',
  count: 'số lượng',
  subjects: 'đối tượng',
  decision: 'quyết định',
  principal: 'cấp trên',
  representative: 'người đại diện',
  proxy: 'người nhận thay',
  family: 'người nhà',
}

/** What fills the slots of an example: names and awards of the sample conference. */
const EXAMPLES: Readonly<Record<string, string>> = {
  presenters: 'đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn',
  verb: 'trao',
  award: 'Bằng khen của Chủ tịch UBND tỉnh',
  recipients: 'đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Thế Giang',
  recipient: 'đồng chí Nguyễn Thế Giang, Phó Chủ tịch UBND tỉnh',
  occasion: 'hội nghị',
  grantor: 'Chủ tịch UBND tỉnh',
  reason: 'đã có thành tích xuất sắc trong phong trào thi đua yêu nước',
  agency: 'Văn phòng UBND tỉnh Tuyên Quang',
  group: 'các sở, ban, ngành',
  count: '11',
  subjects: 'các cá nhân',
  decision: 'Quyết định (chưa rõ số)',
  principal: 'Chủ tịch UBND tỉnh',
  representative: 'đồng chí Nguyễn Thế Giang',
  proxy: 'đồng chí Nguyễn Mạnh Tuấn',
  family: 'bà Nguyễn Thị A',
}

/** Where one phrase wants another example than the others. */
const OWN_EXAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'mc.decision': { verb: 'tặng', recipients: '10 tập thể và 11 cá nhân' },
  'mc.invitePresenter': {
    presenters: 'đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh',
  },
  'mc.many': { subjects: 'cá nhân' },
  'mc.inviteNamed': { recipients: '11 cá nhân' },
  'mc.receiveNamedOnStage': { recipients: '11 cá nhân' },
  'mc.delegate': { recipient: 'Văn phòng UBND tỉnh Tuyên Quang' },
  'mc.representative': { recipient: 'Văn phòng UBND tỉnh Tuyên Quang' },
  'caption.hand': { presenters: 'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn' },
  'caption.receive': { recipients: 'Đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Thế Giang' },
  'news.hand': { recipients: '11 cá nhân' },
  'news.receive': { recipients: '11 cá nhân' },
}

/** When a phrase is said or written. */
export function phraseUse(phrase: string): string {
  return USES.get(phrase) ?? phrase
}

/** A slot as it is seen: "{người nhận}". */
export function slotName(slot: string): string {
  return `{${SLOTS[slot] ?? slot}}`
}

/** A phrase as it is seen, its slots in Vietnamese. */
export function shownPhrase(text: string): string {
  return text.replace(/\{([^{}]*)\}/gu, (_, slot: string) => slotName(slot)).trim()
}

/** A phrase as it is kept: what was typed in braces is the slot of this name, or stays and is refused. */
export function typedPhrase(shipped: string, text: string): string {
  const slots = new Map(slotsOf(shipped).map((slot) => [same(SLOTS[slot] ?? slot), slot]))
  return text.normalize('NFC').replace(/\{([^{}]*)\}/gu, (typed, name: string) => {
    const slot = slots.get(same(name))
    return slot === undefined ? typed : `{${slot}}`
  })
}

function same(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi')
}

/** What fills each slot of an example of this phrase. */
export function exampleOf(phrase: string, shipped: string): Readonly<Record<string, string>> {
  const slots = { ...EXAMPLES, ...OWN_EXAMPLES[phrase] }
  // A slot without a space before it brings its own.
  const isGlued = /\S\{reason\}/u.test(shipped)
  return isGlued
    ? { ...slots, reason: ` ${phrase === 'mc.decision' ? '' : 'vì '}${slots['reason']}` }
    : slots
}

/** Words of the phrases, as they ship and as the office has them. */
export const phraseWords = {
  tab: 'Câu mẫu',
  table: 'Câu mẫu của lời MC, chú thích ảnh và đoạn tin',
  search: 'Tìm trong câu mẫu',
  ownCount: (count: number) =>
    count === 0 ? 'Chưa có câu riêng của cơ quan' : `${number(count)} câu của cơ quan`,
  columns: { use: 'Dùng khi', text: 'Câu đang dùng' },
  own: 'Của cơ quan',
  unusable: 'Chưa dùng được',
  ownText: 'Câu của cơ quan',
  ownHelp:
    'Ctrl+Enter để ghi. Chỗ trong ngoặc nhọn được điền từ kế hoạch; lời tự soạn ở từng lượt không đổi theo.',
  mustHave: (slots: readonly string[]) => `Phải có ${slots.map(slotName).join(', ')}.`,
  mayLack: (slots: readonly string[]) => `Có thể bỏ ${slots.map(slotName).join(', ')}.`,
  example: 'Nghe thử với hội nghị mẫu',
  shipped: 'Câu có sẵn',
  source: 'Nguồn',
  noSource: 'Không ghi nguồn',
  reasonLabel: 'Lý do cơ quan dùng câu khác',
  reasonHint: 'Theo lệ của cơ quan, ý kiến lãnh đạo…',
  toDefault: (count: number) =>
    count <= 1 ? 'Về mặc định' : `Đưa ${number(count)} câu về mặc định`,
  usesShipped: 'Cho đến khi sửa, câu có sẵn được dùng.',
  noMatch: 'Không có câu nào khớp.',
  noMatchMore: 'Tìm theo lời trong câu hoặc chỗ dùng; có dấu hay không dấu đều được.',
  showAll: 'Hiện tất cả câu',
  reason: {
    title: 'Vì sao cơ quan dùng chữ khác luật?',
    text: (name: string) =>
      `Chữ của ${quoted(name)} lấy theo luật. Lý do ghi một lần, đi cùng câu này.`,
    label: 'Lý do',
    hint: 'Theo văn bản của cơ quan có thẩm quyền',
    missing: 'Ghi lý do, hoặc bấm Hủy để giữ như cũ.',
    confirm: 'Ghi thay đổi',
    cancel: 'Hủy',
  },
  steps: {
    edit: (use: string) => `Sửa câu mẫu ${quoted(use)}`,
    editReason: (use: string) => `Ghi lý do của câu mẫu ${quoted(use)}`,
    drop: (count: number, use: string) =>
      count === 1
        ? `Đưa câu mẫu ${quoted(use)} về mặc định`
        : `Đưa ${number(count)} câu mẫu về mặc định`,
  },
  dropped: (count: number, use: string) =>
    count === 1
      ? `Câu mẫu ${quoted(use)} trở về mặc định.`
      : `${number(count)} câu mẫu trở về mặc định.`,
} as const
