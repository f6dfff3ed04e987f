import { expect, it } from 'vitest'

import { timelineOf } from '#domain/agenda/timeline.ts'
import { rowsOfTimeline } from '#features/agenda/agendaRow.ts'
import { makeAttendee, makeConference, makeItem, makePlan } from '#tests/support/makers.ts'

it('says who does what in an item as the list of attendees has them now, also to what copies the row', () => {
  const plan = makePlan({
    conferences: [makeConference()],
    attendees: [makeAttendee({ id: 'a', fullName: 'Đại biểu mẫu 1' })],
    agendaItems: [
      makeItem({
        people: [
          { attendeeId: 'a', name: '', role: 'chủ trì' },
          { attendeeId: null, name: 'MC', role: '' },
          { attendeeId: 'gone', name: '', role: '' },
        ],
      }),
    ],
  })
  const [row] = rowsOfTimeline(timelineOf(plan), plan)
  expect(row?.people).toBe('Đại biểu mẫu 1 (chủ trì), MC, (không còn trong danh sách)')
})
