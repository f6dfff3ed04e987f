import { describe, expect, it } from 'vitest'

import { foundBy } from '#domain/checks/checksOf.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import {
  makeArrival,
  makeAttendee,
  makeAward,
  makeHandover,
  makeItem,
  makePlan,
  makeRecipient,
  makeSlot,
  testRules,
} from '#tests/support/makers.ts'
import { problemWords } from '#text/problemWords.ts'

const arrived = makeArrival()

function planWith(fields: Partial<Attendee>): Plan {
  return makePlan({
    attendees: [
      makeAttendee({ id: 'guest', ...fields }),
      makeAttendee({ id: 'reader', fullName: 'Người đọc' }),
      makeAttendee({ id: 'presenter', fullName: 'Người trao' }),
      ...Array.from({ length: 7 }, (_, at) =>
        makeAttendee({ id: `a${at}`, order: `b${at}`, fullName: `Người nhận ${at}` }),
      ),
    ],
    agendaItems: [
      makeItem({
        id: 'i1',
        order: 'a',
        title: 'Báo cáo',
        people: [{ attendeeId: 'reader', name: '', role: 'đọc' }],
      }),
      makeItem({ id: 'i2', order: 'b', kind: 'awards' }),
    ],
    awards: [makeAward({ name: 'Bằng khen', shortName: '' })],
    recipients: Array.from({ length: 7 }, (_, at) =>
      makeRecipient({ id: `r${at}`, attendeeId: `a${at}` }),
    ),
    handovers: [
      makeHandover({
        recipientIds: Array.from({ length: 7 }, (_, at) => `r${at}`),
        presenters: [makeSlot({ attendeeId: 'presenter' })],
      }),
    ],
  })
}

const found = (plan: Plan) =>
  foundBy(plan, testRules).filter(({ kind }) => kind === 'neededNotHere')

describe('who is needed and not here', () => {
  it('is no matter of the plan while the door is not in use', () => {
    expect(found(planWith({}))).toEqual([])
  })

  it('is nobody who was here and has gone', () => {
    const gone = [arrived, { ...arrived, eventId: 'e2', kind: 'left' } as const]
    const plan = planWith({ presence: gone })
    const reader = { ...plan.attendees.get('reader'), presence: gone } as Attendee
    const attendees = new Map(plan.attendees).set('reader', reader)
    expect(found({ ...plan, attendees }).map((each) => each.place.table)).toEqual(['handovers'])
  })

  it('is told by the step at which they are wanted first, with five names of many', () => {
    expect(found(planWith({ presence: [arrived] })).map(problemWords)).toEqual([
      'Mục “Báo cáo”: Người đọc chưa qua cửa.',
      'Lượt 1 (Bằng khen): Người trao, Người nhận 0, Người nhận 1, Người nhận 2, Người nhận 3 và 3 người nữa chưa qua cửa.',
    ])
  })
})
