import { describe, expect, it } from 'vitest'

import {
  clearPresence,
  isDoorInUse,
  noteArrival,
  noteLeft,
  presenceOf,
  takeBack,
} from '#domain/door/presence.ts'
import type { PresenceNote } from '#domain/door/presence.ts'
import { applyChanges } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { makeAttendee, makePlan } from '#tests/support/makers.ts'

const empty = makePlan({ attendees: [makeAttendee()] })

function note(eventId: string, at = '2024-01-20T00:12:00.000Z'): PresenceNote {
  return { eventId, at, how: 'typed', desk: '' }
}

function arrived(plan: Plan, eventId = 'e1'): Plan {
  return applyChanges(plan, noteArrival(plan, 'attendee', note(eventId)))
}

function left(plan: Plan, eventId = 'e2'): Plan {
  return applyChanges(plan, noteLeft(plan, 'attendee', note(eventId)))
}

function only(plan: Plan): Attendee {
  const [one] = plan.attendees.values()
  if (one === undefined) throw new Error('no attendee')
  return one
}

describe('presence at the door', () => {
  it('is chưa đến until something is noted, and the door is not in use till then', () => {
    expect(presenceOf(only(empty))).toBe('notArrived')
    expect(isDoorInUse(empty)).toBe(false)
    expect(isDoorInUse(arrived(empty))).toBe(true)
  })

  it('follows the last event: here, gone, back again', () => {
    const here = arrived(empty)
    const gone = left(here)
    const back = arrived(gone, 'e3')
    expect([here, gone, back].map((plan) => presenceOf(only(plan)))).toEqual([
      'arrived',
      'left',
      'arrived',
    ])
  })

  it('counts in the order of noting, so that a clock set back does not send anybody away', () => {
    const here = arrived(left(arrived(empty)), 'e3')
    const earlier = only(here).presence.map((event, index) => ({
      ...event,
      at: `2024-01-20T0${3 - index}:00:00.000Z`,
    }))
    expect(presenceOf({ presence: earlier })).toBe('arrived')
  })

  it('takes the same event told twice as one', () => {
    const here = arrived(empty)
    expect(noteArrival(here, 'attendee', note('e1'))).toEqual([])
    expect(noteLeft(left(here), 'attendee', note('e2'))).toEqual([])
  })

  it('refuses the arrival of somebody who is here, with the time of the first', () => {
    const here = arrived(empty)
    const again = note('e2', '2024-01-20T00:40:00.000Z')
    expect(() => noteArrival(here, 'attendee', again)).toThrow(
      expect.objectContaining({
        refusal: {
          kind: 'alreadyHere',
          name: 'Đại biểu mẫu 1',
          at: '2024-01-20T00:12:00.000Z',
        },
      }),
    )
  })

  it('lets nobody leave who is not here', () => {
    expect(() => noteLeft(empty, 'attendee', note('e1'))).toThrow(Refused)
    expect(() => noteLeft(left(arrived(empty)), 'attendee', note('e3'))).toThrow(Refused)
  })

  it('takes back the last event, once, and none that others followed', () => {
    const here = arrived(empty)
    const taken = applyChanges(here, takeBack(here, 'attendee', 'e1'))
    expect(taken).toEqual(empty)
    expect(takeBack(taken, 'attendee', 'e1')).toEqual([])
    expect(() => takeBack(left(here), 'attendee', 'e1')).toThrow(Refused)
  })

  it('is forgotten as a whole after a rehearsal of the desk', () => {
    const here = arrived(empty)
    expect(applyChanges(here, clearPresence(here))).toEqual(empty)
  })

  it('refuses who is no longer in the list', () => {
    expect(() => noteArrival(empty, 'nobody', note('e1'))).toThrow(Refused)
  })
})
