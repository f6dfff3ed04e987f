import { describe, expect, it } from 'vitest'

import { arrivalCounts, lastNoted } from '#domain/arrivals.ts'
import type { Attendee, PresenceEvent } from '#domain/record.ts'
import { makeAttendee, makeConference, makePlan } from '#tests/support/makers.ts'

const event = (kind: PresenceEvent['kind'], at: string): PresenceEvent => ({
  eventId: `${kind}-${at}`,
  at: `2024-01-20T${at}:00.000Z`,
  kind,
  how: 'typed',
  desk: '',
})

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
  const { all, delegations } = arrivalCounts(makePlan({ attendees: people }))

  it('count who is here and who is expected; who declined counts only when he came all the same', () => {
    expect(all).toEqual({ name: '', here: 2, left: 1, expected: 4 })
  })

  it('count by delegation, whatever the case; those of none come last', () => {
    expect(delegations.map(({ name, here, expected }) => [name, here, expected])).toEqual([
      ['Đoàn A', 0, 1],
      ['Đoàn B', 1, 2],
      ['', 1, 1],
    ])
  })

  it('keep the order among delegations that the office laid', () => {
    const laid = { quota: null, headId: null, contact: '' }
    const conference = makeConference({ delegations: [{ name: 'Đoàn B', ...laid }] })
    const plan = makePlan({ conferences: [conference], attendees: people })
    expect(arrivalCounts(plan).delegations.map(({ name }) => name)).toEqual([
      'Đoàn B',
      'Đoàn A',
      '',
    ])
  })
})

describe('what was noted last', () => {
  it('is the last event of each, the newest first', () => {
    expect(
      lastNoted(people, 2).map(({ attendee, event: { kind } }) => [attendee.id, kind]),
    ).toEqual([
      ['c', 'left'],
      ['e', 'arrived'],
    ])
  })
})
