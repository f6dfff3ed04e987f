/**
 * The records of a conference. Every field is always present; what nobody knows yet is `null` or
 * an empty text, because an unknown presenter, count or year must be storable and printable.
 * Text is kept as typed, in NFC and without what no reader sees (`cleanText.ts`).
 */

/** Random UUID. */
export type Id = string

/** Fractional index: records sort by it, and moving one row writes one row. */
export type OrderKey = string

/** Minutes since midnight. */
export type ClockTime = number

/** A date of which any part may be unknown: "20-1", "năm 2023". */
export interface PartialDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

interface Row {
  readonly id: Id
  readonly conferenceId: Id
}

interface OrderedRow extends Row {
  readonly order: OrderKey
}

/** hội nghị tổng kết, hội nghị triển khai, lễ trao tặng, khác */
export type ConferenceKind = 'review' | 'deployment' | 'awardCeremony' | 'other'

/** Hội nghị. Its `conferenceId` is its own id, so that every record is found the same way. */
export interface Conference extends Row {
  readonly title: string
  readonly kind: ConferenceKind
  /** Cơ quan chủ quản, upper left of every paper, not bold. */
  readonly parentAgency: string
  /** Cơ quan tổ chức, upper left, bold. */
  readonly agency: string
  /** Hội trường, địa chỉ. */
  readonly place: string
  /** Địa danh before the date of a paper: "Tuyên Quang". */
  readonly locality: string
  readonly date: PartialDate
  readonly start: ClockTime | null
  /** When the hall must be free, or null when nobody said. */
  readonly slotEnd: ClockTime | null
  readonly note: string
  readonly stage: StageSettings
  readonly isSample: boolean
  readonly archived: boolean
  /** Set when deleted; kept so that the deletion can be undone. ISO time. */
  readonly deletedAt: string | null
  /** ISO time. */
  readonly createdAt: string
  /** The file from which this conference last came to this machine, or null: it was made here. */
  readonly received: ReceivedFile | null
  /** Rows that the office adds to the award catalogue, or puts in place of those of the same code. */
  readonly ownAwards: readonly OwnAward[]
  /** How grave the office takes what a check finds, where that is not what ships. */
  readonly checkLevels: readonly CheckLevel[]
  /** Rungs that the office adds to the precedence ladder, or puts in place of those of the same code. */
  readonly ownRungs: readonly OwnRung[]
  /** Phrases that the office words otherwise than they ship. */
  readonly ownPhrases: readonly OwnPhrase[]
  /** Where recipients are while a decision is read, for the levels where the office has it otherwise. */
  readonly readingPlaces: readonly OwnReadingPlace[]
  /** What is known of a delegation, in the order among delegations. */
  readonly delegations: readonly Delegation[]
  /** By when an answer to the invitation is asked for. ISO date; null: nobody said. */
  readonly answerBy: string | null
  /** Lists of people that were taken in, the first one first. */
  readonly importedLists: readonly ImportedList[]
}

/** What a catalogue says of an award: hình thức khen thưởng, danh hiệu thi đua. */
export interface AwardRow {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  /** danh hiệu thi đua, hình thức khen thưởng, danh hiệu vinh dự nhà nước */
  readonly kind: 'title' | 'form' | 'honour'
  readonly level: GrantorLevel
  readonly for: readonly SubjectKind[]
  readonly grantor: string
  /** Ceremony order, smaller first (C-06). */
  readonly rank: number
  /** Objects on the tray. */
  readonly objects: readonly string[]
  /** ISO dates; null: open. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A row of the office's own award catalogue; see `CatalogueAward`. */
export interface OwnAward extends AwardRow {
  /** Why the office has it so. */
  readonly reason: string
}

/** A rung of the precedence ladder: bậc trong thứ tự giới thiệu. */
export interface Rung {
  readonly code: string
  /** Smaller comes first; decimals for what is put between two. */
  readonly rank: number
  readonly name: string
  /** Posts that put a person on this rung, as written ("Phó Bí thư Tỉnh ủy"). */
  readonly posts: readonly string[]
  /** giới thiệu đích danh, giới thiệu theo nhóm */
  readonly introduced: 'byName' | 'group'
  /** ISO dates; null: open. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A rung of the office's own; see `PrecedenceRow`. */
export interface OwnRung extends Rung {
  /** Why the office has it so. */
  readonly reason: string
}

/** A phrase as the office words it, in place of the one that ships. */
export interface OwnPhrase {
  /** Its place in `Phrases`: "mc.thank". */
  readonly phrase: string
  /** With the {slots} of the one that ships. */
  readonly text: string
  /** Why the office has it so; empty where nobody said. */
  readonly reason: string
}

/** lên sân khấu trước khi công bố, ngồi tại chỗ nghe công bố */
export type ReadingPlace = 'onStage' | 'seated'

/** Where the office has recipients while a decision of this level is read, in place of what ships. */
export interface OwnReadingPlace {
  readonly level: GrantorLevel
  readonly place: ReadingPlace
  /** Why the office has it so; empty where nobody said. */
  readonly reason: string
}

/** What is known of a delegation beyond the attendees who name it. */
export interface Delegation {
  /** As the attendees name it; compared without case and accents. */
  readonly name: string
  /** How many it may send; null: as many as it likes. */
  readonly quota: number | null
  /** Trưởng đoàn. */
  readonly headId: Id | null
  /** Đầu mối: name, phone. */
  readonly contact: string
}

/** A list of people that was taken in, so that the same file is known again. */
export interface ImportedList {
  /** SHA-256 of the file or of the pasted text, in hexadecimal. */
  readonly sha256: string
  readonly fileName: string
  /** ISO time. */
  readonly at: string
  readonly added: number
  readonly changed: number
}

/** chặn khi in bản chính, cảnh báo, lưu ý, bỏ qua */
export interface CheckLevel {
  /** Kind of problem. */
  readonly check: string
  readonly level: 'block' | 'warn' | 'info' | 'off'
}

/** A handed-over file, told by its digest, so that the same one or an older one is known again. */
export interface ReceivedFile {
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string
  /** When the file was made, by the clock of the machine that made it. ISO time. */
  readonly exportedAt: string
  /** When it was taken in, by the clock of this machine. ISO time. */
  readonly receivedAt: string
}

/** How the office works on stage; the defaults are [G] in the domain notes, hence editable. */
export interface StageSettings {
  readonly walkOnSeconds: number
  readonly perRecipientSeconds: number
  readonly photoSeconds: number
  readonly walkOffSeconds: number
  /** Reading one decision, without the names in it. */
  readonly decisionSeconds: number
  /** Reading one name. */
  readonly perNameSeconds: number
  /** Above this many recipients one handover is flagged. */
  readonly maxRecipients: number
  /** Where recipient no. 1 stands, as the hall sees it. */
  readonly lineStart: 'audienceLeft' | 'audienceRight'
  /** Colours of the hall screen: nền đỏ, nền xanh, nền trắng. */
  readonly theme: 'red' | 'blue' | 'white'
  /** From the screen to the seat that is farthest from it, in metres. */
  readonly farthestSeatMetres: number
  /** How high the picture is on the wall, in metres. */
  readonly screenHeightMetres: number
}

/** chưa mời, đã mời, nhận lời, báo vắng, cử người thay */
export type Invitation = 'notInvited' | 'invited' | 'accepted' | 'declined' | 'substitute'

/** gọi điện, công văn, Zalo, thư điện tử, gặp trực tiếp, cách khác */
export type Channel = 'phone' | 'letter' | 'zalo' | 'email' | 'inPerson' | 'other'

/** One answer to an invitation, or what the office itself noted. */
export interface InvitationAnswer {
  readonly invitation: Invitation
  /** ISO time. */
  readonly at: string
  /** Who said it; empty: nobody wrote it down. */
  readonly toldBy: string
  readonly channel: Channel | null
  /** Lý do vắng, cử người thay. */
  readonly reason: string
}

/** Something that happened to a person at the door: đến, về. An event, so that two desks can be joined. */
export interface PresenceEvent {
  /** Its own id: the same event told twice is one. */
  readonly eventId: Id
  /** ISO time. */
  readonly at: string
  readonly kind: 'arrived' | 'left'
  /** How it was noted: typed, scanned from an invitation, came without being on the list. */
  readonly how: 'typed' | 'scanned' | 'walkIn' | 'substitute'
  /** Bàn đón tiếp; empty where there is one only. */
  readonly desk: string
}

/** Đại biểu. */
export interface Attendee extends OrderedRow {
  readonly fullName: string
  /** đồng chí, ông, bà, Thượng tá… */
  readonly salutation: string
  readonly partyPost: string
  readonly statePost: string
  readonly unit: string
  readonly delegation: string
  /** Rank in the ladder, smaller comes first; decimals allowed; null when not ranked yet. */
  readonly precedence: number | null
  readonly invitation: Invitation
  /** The attendee who comes in place of this one. */
  readonly substituteId: Id | null
  readonly seat: string
  readonly phone: string
  readonly note: string
  /** Ngày sinh; of two with equal rank the older one comes first. */
  readonly birth: PartialDate
  /** Giữ chức vụ từ; of two with equal rank the longer in office comes first. */
  readonly officeSince: PartialDate
  /** Place by hand among those of equal rank, smaller first and before all without; null: by the rule. */
  readonly pin: number | null
  /** How this person is introduced; null: as the ladder says. */
  readonly introduced: 'byName' | 'group' | 'none' | null
  /**
   * The person in the register (danh bạ), known by the id of the first attendee who was that person in
   * any conference; null: not found in another one, and then the own id counts.
   */
  readonly person: Id | null
  /** Persons of the register who were looked at and are somebody else. */
  readonly distinctFrom: readonly Id[]
  /** What was answered, the first one first; the last one gave `invitation`. */
  readonly answers: readonly InvitationAnswer[]
  /** What happened at the door, in the order of noting. */
  readonly presence: readonly PresenceEvent[]
}

/** Codes of the programme templates (domain-vn §5.2); `other` for anything else. */
export type AgendaKind =
  | 'reception'
  | 'arts'
  | 'settling'
  | 'flag'
  | 'introduction'
  | 'opening'
  | 'report'
  | 'film'
  | 'discussion'
  | 'break'
  | 'decisions'
  | 'awards'
  | 'directive'
  | 'response'
  | 'launch'
  | 'closing'
  | 'photo'
  | 'other'

/** Someone with a role in an item: an attendee, or a name that is in no list. */
export interface ItemPerson {
  readonly attendeeId: Id | null
  /** Used when `attendeeId` is null: "MC", "Ban Tổ chức". */
  readonly name: string
  /** người đọc, người điều hành, người phát biểu… */
  readonly role: string
}

/** Mục chương trình. */
export interface AgendaItem extends OrderedRow {
  readonly kind: AgendaKind
  readonly title: string
  readonly minutes: number
  /** Giờ cố định, or null: then it follows the item before it. */
  readonly fixedStart: ClockTime | null
  readonly people: readonly ItemPerson[]
  readonly visibility: 'public' | 'internal'
  readonly mcNote: string
  /** True while nobody has confirmed the minutes (sample data, templates). */
  readonly assumed: boolean
}

/** Quyết định khen thưởng. */
export interface Decision extends OrderedRow {
  readonly number: string
  readonly date: PartialDate
  readonly authority: string
  readonly signer: string
  readonly title: string
}

/** Nhà nước, Chính phủ, bộ/ban/ngành, tỉnh, cơ sở: from high to low. */
export type GrantorLevel = 'state' | 'government' | 'ministry' | 'province' | 'base'

/** Cá nhân, tập thể, hộ gia đình. */
export type SubjectKind = 'individual' | 'collective' | 'household'

/** What the decision or the announcement says of how many; `count` null where it names no number. */
export interface StatedCount {
  readonly kind: SubjectKind
  readonly count: number | null
  readonly text: string
}

/** Hình thức, danh hiệu: what is granted. Who grants is not who hands over. */
export interface Award extends OrderedRow {
  readonly decisionId: Id | null
  /** Row of the award catalogue, or null for a free name. */
  readonly catalogueCode: string | null
  /** As written in the decision: Kỷ niệm chương “Vì sự nghiệp …”. */
  readonly name: string
  /** Short form for captions ("Bằng khen"); empty: the name itself. */
  readonly shortName: string
  readonly grantor: string
  readonly grantorLevel: GrantorLevel | null
  /** Copied verbatim from the decision: "vì đã có thành tích …". */
  readonly reason: string
  readonly stated: readonly StatedCount[]
  readonly note: string
}

/** Người nhận. A `group` is known only by a description or a number. */
export interface Recipient extends OrderedRow {
  readonly awardId: Id
  readonly kind: SubjectKind | 'group'
  /** What a group is made of; equals `kind` for the others. */
  readonly members: SubjectKind
  /** Name as typed; for a group its description: "đồng chí thuộc Văn phòng UBND tỉnh". */
  readonly name: string
  /** How many a group has; null when unknown; 1 for the others. */
  readonly count: number | null
  readonly attendeeId: Id | null
  /** Attendees known to belong to a group. */
  readonly memberIds: readonly Id[]
  /** The group of which this one is a part, so that nobody is counted twice. */
  readonly partOfId: Id | null
  readonly post: string
  readonly unit: string
  /** Who comes up for a collective or a household. */
  readonly representative: string
  /** Truy tặng: the family receives. */
  readonly posthumous: boolean
  /** A small JPEG as a `data:` address, shown in the hall; empty: none. */
  readonly photo: string
  readonly note: string
}

/** Tư cách trao: tự mình, thừa ủy quyền, thay mặt. */
export type Capacity = 'own' | 'authority' | 'behalf'

/** A place for a presenter: an attendee, a free name, or nobody yet. */
export interface PresenterSlot {
  readonly attendeeId: Id | null
  readonly name: string
  readonly capacity: Capacity
  /** Of whom, when by authority or on behalf. */
  readonly principal: string
}

/** Lượt trao: one award, presenters and recipients on stage at one time. */
export interface Handover extends OrderedRow {
  readonly awardId: Id
  /** The agenda item it belongs to; null: the first item of kind `awards`. */
  readonly agendaItemId: Id | null
  readonly presenters: readonly PresenterSlot[]
  /** In the order in which they are read and stand. */
  readonly recipientIds: readonly Id[]
  /** How script and caption name the recipients together ("các cá nhân"); empty: by their names. */
  readonly recipientsText: string
  /** What the caption says the presenter does. */
  readonly verb: 'trao' | 'tặng' | 'trao tặng'
  /** Null: computed from the stage settings. */
  readonly seconds: number | null
  readonly mcNote: string
  /** What the MC reads, written by hand; null: made from the phrases. */
  readonly script: OwnScript | null
}

/** A text of the MC that somebody has written over the one that is made. */
export interface OwnScript {
  readonly text: string
  /** What was made when it was written: when that would be another now, the text may be untrue. */
  readonly madeThen: string
}

/** Điểm còn bỏ ngỏ: something the office must still find out. */
export interface OpenPoint extends OrderedRow {
  readonly text: string
  /** The record it is about, or null for the conference as a whole. */
  readonly about: { readonly table: TableName; readonly id: Id } | null
  readonly settled: boolean
}

/** The tables of the plan: table name → record. */
export interface Tables {
  readonly conferences: Conference
  readonly attendees: Attendee
  readonly agendaItems: AgendaItem
  readonly decisions: Decision
  readonly awards: Award
  readonly recipients: Recipient
  readonly handovers: Handover
  readonly openPoints: OpenPoint
}

export type TableName = keyof Tables

export const TABLE_NAMES = [
  'conferences',
  'attendees',
  'agendaItems',
  'decisions',
  'awards',
  'recipients',
  'handovers',
  'openPoints',
] as const satisfies readonly TableName[]
