/**
 * Rows of a conference with many handovers or attendees, as plain records by table. Names are plainly
 * made up: the figures need lengths, not people.
 *
 * @param {{ handovers: number, recipientsEach: number, attendees: number }} size
 */
export function largeConference(size) {
  const { handovers, recipientsEach } = size
  const id = 'bench-conference'
  const base = { conferenceId: id }
  const conference = {
    ...base,
    id,
    title: 'Hội nghị đo tốc độ',
    kind: 'review',
    parentAgency: 'Cơ quan chủ quản mẫu',
    agency: 'Cơ quan mẫu',
    place: 'Hội trường mẫu',
    locality: 'Địa danh mẫu',
    date: { year: 2026, month: 1, day: 5 },
    start: 450,
    slotEnd: null,
    note: '',
    stage: {
      walkOnSeconds: 45,
      perRecipientSeconds: 12,
      photoSeconds: 20,
      walkOffSeconds: 25,
      decisionSeconds: 75,
      perNameSeconds: 3,
      maxRecipients: 10,
      lineStart: 'audienceLeft',
    },
    isSample: true,
    archived: false,
    deletedAt: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    received: null,
  }
  const attendees = Array.from({ length: size.attendees }, (_, index) => ({
    ...base,
    id: `bench-attendee-${index}`,
    order: orderKey(index),
    fullName: `Đại biểu mẫu ${index + 1}`,
    salutation: 'đồng chí',
    partyPost: '',
    statePost: 'Chức vụ mẫu',
    unit: '',
    delegation: '',
    precedence: 100 + index,
    invitation: 'accepted',
    substituteId: null,
    seat: '',
    phone: '',
    note: '',
  }))
  const item = {
    ...base,
    id: 'bench-item',
    order: 'a0',
    kind: 'awards',
    title: 'Trao thưởng',
    minutes: 60,
    fixedStart: null,
    people: [],
    visibility: 'public',
    mcNote: '',
    assumed: false,
  }
  const award = {
    ...base,
    id: 'bench-award',
    order: 'a0',
    decisionId: null,
    catalogueCode: null,
    name: 'Bằng khen mẫu',
    shortName: '',
    grantor: 'Cơ quan mẫu',
    grantorLevel: 'province',
    reason: '',
    stated: [],
    note: '',
  }
  const recipients = Array.from({ length: handovers * recipientsEach }, (_, index) => ({
    ...base,
    id: `bench-recipient-${index}`,
    awardId: award.id,
    order: orderKey(index),
    kind: 'individual',
    members: 'individual',
    name: `Người nhận mẫu số ${index + 1}`,
    count: 1,
    attendeeId: null,
    memberIds: [],
    partOfId: null,
    post: 'Chuyên viên mẫu',
    unit: `Đơn vị mẫu ${index % 40}`,
    representative: '',
    posthumous: false,
    note: '',
  }))
  const waves = Array.from({ length: handovers }, (_, index) => ({
    ...base,
    id: `bench-handover-${index}`,
    order: orderKey(index),
    awardId: award.id,
    agendaItemId: item.id,
    presenters: [{ attendeeId: 'bench-attendee-0', name: '', capacity: 'own', principal: '' }],
    recipientIds: recipients
      .slice(index * recipientsEach, (index + 1) * recipientsEach)
      .map((recipient) => recipient.id),
    recipientsText: '',
    verb: 'trao',
    seconds: null,
    mcNote: '',
  }))
  return {
    conferences: [conference],
    attendees,
    agendaItems: [item],
    awards: [award],
    recipients,
    handovers: waves,
  }
}

/** @param {number} index up to 99,999 */
function orderKey(index) {
  return `a${String(index).padStart(5, '0')}V`
}
