import { describe, expect, it } from 'vitest'

import { delegationsOf } from '#domain/attendees/delegation.ts'
import { arrivalsOf, lastNoted } from '#domain/door/arrivals.ts'
import type { Attendee, PresenceEvent } from '#domain/record.ts'
import { makeArrival, makeAttendee, makeConference, makePlan } from '#tests/support/makers.ts'

const event = (kind: PresenceEvent['kind'], at: string) =>
  makeArrival({ eventId: `${kind}-${at}`, at: `2024-01-20T${at}:00.000Z`, kind })

const one = (id: string, delegation: string, fields: Partial<Attendee> = {}) =>
  makeAttendee({ id, delegation, ...fields })

const people = [
  one('a', 'Đoàn B', { presence: [event('arrived', '00:10')] }),
  one('b', 'đoàn b'),
  one('c', 'Đoàn A', { presence: [event('arrived', '00:05'), event('left', '00:30')] }),
  one('d', '', { invitation: 'declined' }),
  one('e', '', { invitation: 'declined', presence: [event('arrived', '00:20')] }),
]

describe('the counters of the door', () => {
  it('count who is here, who has gone and who is expected; who declined only when he came all the same', () => {
    expect(arrivalsOf(makePlan({ attendees: people }))).toEqual({ here: 2, left: 1, expected: 4 })
  })

  it('expect the same people as the delegations together', () => {
    const plan = makePlan({ conferences: [makeConference()], attendees: people })
    const expected = delegationsOf(plan).reduce((sum, each) => sum + each.expected, 0)
    expect(expected).toBe(arrivalsOf(plan).expected)
  })
})

describe('what was noted last', () => {
  it('is the last event of each, the newest first', () => {
    expect(
      lastNoted(people, 2, { from: null, until: null }).map(({ attendee, event: { kind } }) => [
        attendee.id,
        kind,
      ]),
    ).toEqual([
      ['c', 'left'],
      ['e', 'arrived'],
    ])
  })
})
