import type { TableName, Tables } from '#domain/record.ts'

import { agendaWords } from './agendaWords.ts'
import { attendeeWords } from './attendeeWords.ts'
import { awardWords } from './awardWords.ts'
import { overviewWords } from './overviewWords.ts'

/** Fields that no page shows under a name. */
const ROW = { id: 'Mã', conferenceId: 'Thuộc hội nghị', order: 'Thứ tự' } as const

const fields: { readonly [T in TableName]: Readonly<Record<keyof Tables[T], string>> } = {
  conferences: {
    id: ROW.id,
    conferenceId: ROW.conferenceId,
    title: overviewWords.conferenceTitle,
    kind: overviewWords.kind,
    parentAgency: overviewWords.parentAgency,
    agency: overviewWords.agency,
    place: overviewWords.place,
    locality: overviewWords.locality,
    date: overviewWords.date,
    start: overviewWords.start,
    slotEnd: overviewWords.slotEnd,
    note: overviewWords.note,
    stage: overviewWords.stage,
    isSample: 'Hội nghị mẫu',
    archived: 'Lưu trữ',
    deletedAt: 'Lúc xóa',
    createdAt: 'Lúc tạo',
    received: 'Tệp đã nhập',
    ownAwards: 'Danh mục riêng của cơ quan',
    checkLevels: 'Mức của các điều kiểm tra',
    ownRungs: 'Thứ bậc riêng của cơ quan',
    ownPhrases: 'Câu mẫu riêng của cơ quan',
    readingPlaces: 'Người nhận khi công bố quyết định',
    delegations: 'Các đoàn',
    answerBy: 'Hạn trả lời giấy mời',
    importedLists: 'Danh sách đã nhập',
  },
  attendees: { ...ROW, ...attendeeWords.columns },
  agendaItems: {
    ...ROW,
    kind: agendaWords.columns.kind,
    title: agendaWords.columns.title,
    minutes: agendaWords.columns.minutes,
    fixedStart: 'Giờ cố định',
    people: agendaWords.columns.people,
    visibility: agendaWords.columns.visibility,
    mcNote: agendaWords.columns.mcNote,
    assumed: 'Số phút tạm tính',
  },
  decisions: {
    ...ROW,
    number: awardWords.decision.columns.number,
    date: awardWords.decision.columns.date,
    authority: awardWords.decision.columns.authority,
    signer: awardWords.decision.columns.signer,
    title: awardWords.decision.columns.title,
  },
  awards: {
    ...ROW,
    decisionId: awardWords.award.decision,
    catalogueCode: 'Mã danh mục',
    name: awardWords.award.name,
    shortName: awardWords.award.shortName,
    grantor: awardWords.award.grantor,
    grantorLevel: awardWords.award.level,
    reason: awardWords.award.reason,
    stated: awardWords.award.stated,
    note: awardWords.award.note,
  },
  recipients: {
    ...ROW,
    awardId: awardWords.handover.award,
    kind: awardWords.recipient.columns.kind,
    members: 'Loại của nhóm',
    name: awardWords.recipient.columns.name,
    count: awardWords.recipient.columns.count,
    attendeeId: awardWords.recipient.columns.attendeeId,
    memberIds: 'Đại biểu trong nhóm',
    partOfId: awardWords.recipient.columns.partOfId,
    post: awardWords.recipient.columns.post,
    unit: awardWords.recipient.columns.unit,
    representative: awardWords.recipient.columns.representative,
    posthumous: awardWords.recipient.columns.posthumous,
    photo: 'Ảnh',
    note: awardWords.recipient.columns.note,
  },
  handovers: {
    ...ROW,
    awardId: awardWords.handover.award,
    agendaItemId: awardWords.handover.agendaItem,
    presenters: awardWords.presenter.section,
    recipientIds: awardWords.line.section,
    recipientsText: awardWords.handover.recipientsText,
    verb: awardWords.handover.verb,
    seconds: awardWords.handover.seconds,
    mcNote: awardWords.handover.mcNote,
    script: 'Lời MC tự soạn',
  },
  openPoints: {
    ...ROW,
    text: overviewWords.pointText,
    about: 'Nói về',
    settled: 'Đã rõ',
  },
}

/** What a field is called on the page where it is edited; its name in the data for one of no page. */
export function fieldWord(table: TableName, field: string): string {
  const [outer = '', inner = ''] = field.split('.')
  const ofStage: Readonly<Record<string, string>> = overviewWords.stageFields
  const ofHall: Readonly<Record<string, string>> = overviewWords.hallFields
  if (outer === 'stage' && inner === 'theme') return overviewWords.theme
  if (outer === 'stage' && inner !== '')
    return ofStage[inner] ?? ofHall[inner] ?? overviewWords.lineStart
  const words: Readonly<Record<string, string>> = fields[table]
  return words[outer] ?? outer
}
