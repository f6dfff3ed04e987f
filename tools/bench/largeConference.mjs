import { madeUpAttendee, madeUpConference, orderKey } from '#tools/madeUpRows.mjs'

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
  const conference = madeUpConference(id, {
    title: 'Hội nghị đo tốc độ',
    parentAgency: 'Cơ quan chủ quản mẫu',
    agency: 'Cơ quan mẫu',
    place: 'Hội trường mẫu',
    date: { year: 2026, month: 1, day: 5 },
  })
  const attendees = Array.from({ length: size.attendees }, (_, index) =>
    madeUpAttendee(`bench-attendee-${index}`, id, index, {
      fullName: `Đại biểu mẫu ${index + 1}`,
      statePost: 'Chức vụ mẫu',
    }),
  )
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
    photo: '',
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
    script: null,
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
