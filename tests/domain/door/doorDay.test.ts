import { describe, expect, it } from 'vitest'

import { delegationsOf } from '#domain/attendees/delegation.ts'
import { arrivalsOf, lastNoted } from '#domain/door/arrivals.ts'
import {
  dayOfNote,
  doorDaysOf,
  firstNoteDay,
  lastDoorDay,
  mayGoOn,
  newestNoteDay,
} from '#domain/door/doorDay.ts'
import { missingOf } from '#domain/door/needed.ts'
import { noteArrival, noteLeft, presenceOn } from '#domain/door/presence.ts'
import { applyChanges, attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { Refused } from '#domain/refused.ts'
import {
  makeAttendee,
  makeAward,
  makeHandover,
  makePlan,
  makeRecipient,
  testRules,
} from '#tests/support/makers.ts'

/** By the clock of the machine, whatever its time zone. */
const at = (day: number, hour: number) => new Date(2024, 0, day, hour, 12).toISOString()

let told = 0
const note = (time: string) =>
  ({ eventId: `e${(told += 1)}`, at: time, how: 'typed', desk: '' }) as const

const here = (plan: Plan, id: string, time: string, begun: string | null = null) =>
  applyChanges(plan, noteArrival(plan, id, note(time), lastDoorDay(plan, begun)))

const SECOND = '2024-01-21'

const people = ['a', 'b', 'c'].map((id, index) =>
  makeAttendee({ id, order: `a${index}`, fullName: id, delegation: 'Đoàn mẫu', precedence: 310 }),
)
const empty = makePlan({
  attendees: people,
  awards: [makeAward({ id: 'w' })],
  recipients: [makeRecipient({ id: 'r', awardId: 'w', attendeeId: 'b' })],
  handovers: [makeHandover({ awardId: 'w', recipientIds: ['r'] })],
})

/** Two were here on the first day; one of them comes again on the second. */
const first = here(here(empty, 'a', at(20, 7)), 'b', at(20, 8))
const second = here(first, 'a', at(21, 7), SECOND)

describe('a second day at the door', () => {
  it('begins with somebody who was here and is welcomed anew after the desk has begun it', () => {
    expect(doorDaysOf(first)).toEqual([{ from: null, until: null }])
    expect(doorDaysOf(second)).toEqual([
      { from: null, until: SECOND },
      { from: SECOND, until: null },
    ])
    expect(doorDaysOf(first, SECOND)).toEqual(doorDaysOf(second))
  })

  it('counts and misses by its own notes, and the first day keeps its figures', () => {
    const [dayOne, dayTwo] = doorDaysOf(second)
    if (dayOne === undefined || dayTwo === undefined) throw new Error('there are two days')
    expect(arrivalsOf(second)).toMatchObject({ here: 1, left: 0 })
    expect(arrivalsOf(second, dayOne)).toMatchObject({ here: 2, left: 0 })
    const missing = (day = dayTwo) =>
      missingOf(second, testRules, day).map(({ attendee }) => attendee.id)
    expect(missing()).toContain('b')
    expect(missing(dayOne)).not.toContain('b')
    expect(delegationsOf(second)[0]?.arrived).toBe(1)
    const noted = (day = dayTwo) =>
      lastNoted(attendeesOf(second), 9, day).map(({ attendee }) => attendee.id)
    expect(noted()).toEqual(['a'])
    expect(noted(dayOne)).toEqual(['b', 'a'])
  })

  it('refuses whoever is here on it, and lets nobody leave who came the day before only', () => {
    expect(() => noteArrival(second, 'a', note(at(21, 8)))).toThrow(Refused)
    expect(() => noteLeft(second, 'b', note(at(21, 8)))).toThrow(Refused)
    const gone = applyChanges(second, noteLeft(second, 'a', note(at(21, 17))))
    expect(arrivalsOf(gone)).toMatchObject({ here: 0, left: 1 })
  })

  it('is not begun by a clock alone: who is here is refused, and nobody is sent away', () => {
    expect(() => noteArrival(first, 'a', note(at(21, 7)))).toThrow(Refused)
    const other = here(first, 'c', at(21, 7))
    expect(doorDaysOf(other)).toHaveLength(1)
    expect(arrivalsOf(other).here).toBe(3)
  })

  it('is begun by a guest who comes for the first time too, as long as this desk says so', () => {
    const fresh = here(first, 'c', at(21, 7), SECOND)
    expect(arrivalsOf(fresh, lastDoorDay(fresh, SECOND)).here).toBe(1)
  })

  it('may be followed by a third', () => {
    const third = here(second, 'a', at(22, 7), '2024-01-22')
    expect(doorDaysOf(third).map(({ from }) => from)).toEqual([null, SECOND, '2024-01-22'])
    expect(arrivalsOf(third).here).toBe(1)
  })
})

describe('the day of a note', () => {
  it('is that of the evening before until four in the morning', () => {
    expect(dayOfNote(at(21, 3))).toBe('2024-01-20')
    expect(dayOfNote(at(21, 4))).toBe('2024-01-21')
    expect(dayOfNote(new Date(2024, 2, 1, 2).toISOString())).toBe('2024-02-29')
  })

  it('is told of the first and of the newest', () => {
    expect([firstNoteDay(empty), newestNoteDay(empty)]).toEqual([null, null])
    expect([firstNoteDay(second), newestNoteDay(second)]).toEqual(['2024-01-20', SECOND])
  })

  it('may be followed by a further day within a week', () => {
    expect(mayGoOn('2024-01-31', '2024-02-01')).toBe(true)
    expect(mayGoOn('2024-01-20', '2024-01-20')).toBe(false)
    expect(mayGoOn('2024-01-20', '2024-01-28')).toBe(false)
  })

  it('is asked of no clock while the conference has one day', () => {
    const one = makeAttendee({ presence: [{ ...note('no time'), kind: 'arrived' }] })
    expect(presenceOn(one, { from: null, until: null })).toBe('arrived')
  })
})
