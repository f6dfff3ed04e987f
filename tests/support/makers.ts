import { planOf } from '#domain/plan.ts'
import type { Plan, PlanRows } from '#domain/plan.ts'
import type {
  AgendaItem,
  Attendee,
  Award,
  Conference,
  Decision,
  Handover,
  Id,
  OpenPoint,
  OwnAward,
  PresenceEvent,
  PresenterSlot,
  Recipient,
} from '#domain/record.ts'
import type {
  CatalogueAward,
  Phrases,
  PrecedenceRow,
  ProgrammeTemplate,
  Rules,
} from '#domain/rules.ts'
import awards from '#resources/rules/award-catalogue.json'
import phrases from '#resources/rules/phrases.json'
import precedence from '#resources/rules/precedence-ladder.json'
import templates from '#resources/rules/programme-templates.json'
import readingPlaces from '#resources/rules/reading-places.json'
import stage from '#resources/rules/stage-settings.json'
import sample from '#resources/sample/tuyen-quang-2023.json'

/** Records with good defaults: a test names only the fields that it is about. */

export const CONFERENCE_ID = 'conference'

/** The rule tables that ship with the program. */
export const testRules: Rules = {
  awards: awards as readonly CatalogueAward[],
  precedence: precedence as readonly PrecedenceRow[],
  templates: templates as readonly ProgrammeTemplate[],
  phrases: phrases as Phrases,
  stage: stage as Rules['stage'],
  readingPlaces: readingPlaces as Rules['readingPlaces'],
}

export const sampleRows = sample as unknown as PlanRows

export function samplePlan(): Plan {
  return planOf(sampleRows)
}

/** Fresh ids: new-1, new-2, … */
export function counter(prefix = 'new'): () => Id {
  let last = 0
  return () => `${prefix}-${(last += 1)}`
}

const row = { conferenceId: CONFERENCE_ID, order: 'a0' } as const

export function makeConference(fields: Partial<Conference> = {}): Conference {
  return {
    id: CONFERENCE_ID,
    conferenceId: CONFERENCE_ID,
    title: 'Hội nghị mẫu',
    kind: 'review',
    parentAgency: 'Cơ quan chủ quản mẫu',
    agency: 'Văn phòng mẫu',
    place: 'Hội trường mẫu',
    locality: 'Tỉnh mẫu',
    date: { year: 2024, month: 1, day: 20 },
    start: 450,
    slotEnd: null,
    note: '',
    stage: testRules.stage,
    isSample: false,
    archived: false,
    deletedAt: null,
    createdAt: '2024-01-01T00:00:00.000Z',
    received: null,
    ownAwards: [],
    checkLevels: [],
    ownRungs: [],
    ownPhrases: [],
    readingPlaces: [],
    delegations: [],
    answerBy: null,
    importedLists: [],
    ...fields,
  }
}

export function makeOwnAward(fields: Partial<OwnAward> = {}): OwnAward {
  return {
    code: 'own',
    name: 'Biểu trưng mẫu',
    aliases: [],
    kind: 'form',
    level: 'province',
    for: ['individual'],
    grantor: '',
    rank: 3070,
    objects: [],
    validFrom: null,
    validTo: null,
    reason: 'Quy chế mẫu',
    ...fields,
  }
}

export function makeAttendee(fields: Partial<Attendee> = {}): Attendee {
  return {
    ...row,
    id: 'attendee',
    fullName: 'Đại biểu mẫu 1',
    salutation: 'đồng chí',
    partyPost: '',
    statePost: '',
    unit: '',
    delegation: '',
    precedence: null,
    invitation: 'accepted',
    substituteId: null,
    seat: '',
    phone: '',
    note: '',
    birth: { year: null, month: null, day: null },
    officeSince: { year: null, month: null, day: null },
    pin: null,
    introduced: null,
    person: null,
    distinctFrom: [],
    answers: [],
    presence: [],
    ...fields,
  }
}

/** What a desk noted of somebody who came, or with another kind, left. */
export function makeArrival(fields: Partial<PresenceEvent> = {}): PresenceEvent {
  return {
    eventId: 'e',
    at: '2024-01-20T00:12:00.000Z',
    kind: 'arrived',
    how: 'typed',
    desk: '',
    ...fields,
  }
}

export function makeItem(fields: Partial<AgendaItem> = {}): AgendaItem {
  return {
    ...row,
    id: 'item',
    kind: 'other',
    title: 'Mục mẫu',
    minutes: 10,
    fixedStart: null,
    people: [],
    visibility: 'public',
    mcNote: '',
    assumed: false,
    ...fields,
  }
}

export function makeDecision(fields: Partial<Decision> = {}): Decision {
  return {
    ...row,
    id: 'decision',
    number: '01/QĐ-UBND',
    date: { year: 2024, month: 1, day: 5 },
    authority: 'Chủ tịch UBND tỉnh',
    signer: '',
    title: '',
    ...fields,
  }
}

export function makeAward(fields: Partial<Award> = {}): Award {
  return {
    ...row,
    id: 'award',
    decisionId: null,
    catalogueCode: 'BK_BT',
    name: 'Bằng khen của Chủ tịch UBND tỉnh',
    shortName: 'Bằng khen',
    grantor: 'Chủ tịch UBND tỉnh',
    grantorLevel: 'province',
    reason: '',
    stated: [],
    note: '',
    ...fields,
  }
}

export function makeRecipient(fields: Partial<Recipient> = {}): Recipient {
  const kind = fields.kind ?? 'individual'
  return {
    ...row,
    id: 'recipient',
    awardId: 'award',
    kind,
    members: kind === 'group' ? 'individual' : kind,
    name: 'Người nhận mẫu 1',
    count: kind === 'group' ? null : 1,
    attendeeId: null,
    memberIds: [],
    partOfId: null,
    post: '',
    unit: '',
    representative: '',
    posthumous: false,
    photo: '',
    note: '',
    ...fields,
  }
}

export function makeSlot(fields: Partial<PresenterSlot> = {}): PresenterSlot {
  return { attendeeId: null, name: '', capacity: 'own', principal: '', ...fields }
}

export function makeHandover(fields: Partial<Handover> = {}): Handover {
  return {
    ...row,
    id: 'handover',
    awardId: 'award',
    agendaItemId: null,
    presenters: [makeSlot({ name: 'Người trao mẫu' })],
    recipientIds: [],
    recipientsText: '',
    verb: 'trao',
    seconds: null,
    mcNote: '',
    script: null,
    ...fields,
  }
}

export function makePoint(fields: Partial<OpenPoint> = {}): OpenPoint {
  return { ...row, id: 'point', text: 'Điểm mẫu', about: null, settled: false, ...fields }
}

/** A plan of these records, with a conference unless one is given. */
export function makePlan(rows: Partial<PlanRows> = {}): Plan {
  return planOf({ conferences: [makeConference()], ...rows })
}
