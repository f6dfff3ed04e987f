import { describe, expect, it } from 'vitest'

import {
  elsewhereOf,
  lookForFoundAgain,
  isSomebodyElse,
  takePerson,
} from '#domain/attendees/foundAgain.ts'
import {
  keepApart,
  lookForSame,
  mergePersons,
  registerOf,
  splitPerson,
} from '#domain/attendees/register.ts'
import type { Registered } from '#domain/attendees/register.ts'
import type { Change } from '#domain/change.ts'
import { invert } from '#domain/change.ts'
import { applyChanges, attendeesOf, emptyPlan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { allSteps } from '#tests/support/allSteps.ts'
import { makeAttendee, makeConference, makePlan } from '#tests/support/makers.ts'

const conferences = [2024, 2025, 2026].map((year) =>
  makeConference({
    id: `c${year}`,
    conferenceId: `c${year}`,
    title: `Hội nghị ${year}`,
    date: { year, month: 1, day: 10 },
    ownAwards: [],
  }),
)

const born = { year: 1970, month: 2, day: 3 }

function at(year: number, id: string, fields: Partial<Attendee> = {}): Attendee {
  return makeAttendee({
    id,
    conferenceId: `c${year}`,
    fullName: 'Nguyễn Văn A',
    partyPost: '',
    statePost: '',
    unit: '',
    phone: '',
    ...fields,
  })
}

const register = (attendees: readonly Attendee[]) => registerOf(conferences, attendees)
const get = (attendees: readonly Attendee[], id: string) =>
  register(attendees).get(id) as Registered
const changed = (attendees: readonly Attendee[], changes: readonly Change[]) => {
  const rows = new Map(attendees.map((one) => [one.id, one]))
  return [...applyChanges({ ...emptyPlan(), attendees: rows }, changes).attendees.values()]
}
const people = (attendees: readonly Attendee[]) =>
  [...register(attendees).values()].map(({ appearances }) =>
    appearances.map(({ attendee }) => attendee.id).join('+'),
  )
const proposed = (attendees: readonly Attendee[]) =>
  allSteps(lookForSame(register(attendees))).map(({ first, second, grounds, contradictions }) => [
    `${first.id}=${second.id}`,
    grounds.join(' '),
    contradictions.join(' '),
  ])

describe('the register of people', () => {
  it('has each person once, with every conference, the latest first', () => {
    const rows = [at(2024, 'a'), at(2026, 'b', { person: 'a' }), at(2025, 'c', { person: 'a' })]
    expect(people(rows)).toEqual(['b+c+a'])
  })

  it('passes over deleted conferences', () => {
    const [first, ...rest] = conferences
    const gone = { ...(first as (typeof conferences)[0]), deletedAt: '2026-01-01T00:00:00.000Z' }
    expect(registerOf([gone, ...rest], [at(2024, 'a')]).size).toBe(0)
  })

  it('keeps who was known first though that attendee is gone', () => {
    expect(people([at(2025, 'b', { person: 'gone' }), at(2026, 'c', { person: 'gone' })])).toEqual([
      'c+b',
    ])
  })
})

describe('who may be one person', () => {
  it('is never proposed by the name alone', () => {
    expect(proposed([at(2024, 'a'), at(2025, 'b')])).toEqual([])
  })

  it.each([
    ['birth', { birth: born }, { birth: born }],
    ['phone', { phone: '0912 345 678' }, { phone: '+84912345678' }],
    ['unit post', { unit: 'Sở A', statePost: 'Phó' }, { unit: 'Sở A', statePost: 'Phó' }],
    ['unit', { unit: 'Sở A', statePost: 'Phó' }, { unit: 'Sở A', statePost: 'Trưởng' }],
  ])('is proposed by %s', (grounds, one, other) => {
    expect(proposed([at(2024, 'a', one), at(2025, 'b', other)])).toEqual([['a=b', grounds, '']])
  })

  it('is proposed with what speaks against it', () => {
    const other = { birth: { ...born, year: 1980 }, phone: '0912345678' }
    expect(
      proposed([at(2024, 'a', { birth: born, phone: '0912345678' }), at(2025, 'b', other)]),
    ).toEqual([['a=b', 'phone', 'birth']])
  })

  it('is not proposed of two at one conference', () => {
    const phone = '0912345678'
    expect(proposed([at(2024, 'a', { phone }), at(2024, 'b', { phone })])).toEqual([])
  })

  it('is not proposed again of those who were said to be two, in whichever direction', () => {
    const phone = '0912345678'
    const rows = [at(2024, 'a', { phone }), at(2025, 'b', { phone })]
    const apart = changed(rows, keepApart(get(rows, 'b'), get(rows, 'a')))
    expect(proposed(apart)).toEqual([])
    expect(keepApart(get(apart, 'b'), get(apart, 'a'))).toEqual([])
  })

  it('is found among thousands of one name without comparing each with each', () => {
    const rows = Array.from({ length: 6_000 }, (_, index) =>
      at(2024 + (index % 3), `p${index}`, { phone: `09${String(10_000_000 + (index >> 1))}` }),
    )
    expect(proposed(rows).length).toBe(3_000)
  })
})

describe('a merge', () => {
  const rows = [at(2024, 'a'), at(2025, 'b'), at(2026, 'c', { person: 'b' })]
  const merged = changed(rows, mergePersons(get(rows, 'b'), get(rows, 'a')))

  it('makes one person, known by who was first', () => {
    expect(people(merged)).toEqual(['c+b+a'])
    expect(merged.map(({ person }) => person)).toEqual([null, 'a', 'a'])
  })

  it('is taken back by undo', () => {
    expect(changed(merged, invert(mergePersons(get(rows, 'b'), get(rows, 'a'))))).toEqual(rows)
  })

  it('is taken back by a split, and then not proposed again', () => {
    const split = changed(merged, splitPerson(get(merged, 'a'), ['b', 'c']))
    expect(people(split).toSorted()).toEqual(['a', 'c+b'])
    expect(proposed(split)).toEqual([])
  })

  it('is split where the first attendee goes, too', () => {
    const split = changed(merged, splitPerson(get(merged, 'a'), ['a']))
    expect(people(split).toSorted()).toEqual(['a', 'c+b'])
    expect(split.map(({ person }) => person)).toEqual([null, null, 'b'])
  })

  it('forgets that the two were held for two', () => {
    const apart = changed(rows, keepApart(get(rows, 'a'), get(rows, 'b')))
    const one = changed(apart, mergePersons(get(apart, 'a'), get(apart, 'b')))
    expect(one.flatMap(({ distinctFrom }) => distinctFrom)).toEqual([])
  })

  it('is refused of two who are listed at one conference', () => {
    const both = [at(2024, 'a'), at(2024, 'b')]
    expect(() => mergePersons(get(both, 'a'), get(both, 'b'))).toThrow(Refused)
  })
})

describe('an attendee who was at other conferences', () => {
  const phone = '0912345678'
  const others = [
    at(2024, 'a', { phone, statePost: 'Phó Giám đốc Sở A', birth: born }),
    at(2025, 'b', { phone, statePost: 'Giám đốc Sở A', precedence: 310, person: 'a' }),
  ]
  const plan = makePlan({
    conferences: [conferences[2] as (typeof conferences)[0]],
    attendees: [at(2026, 'new', { phone }), at(2026, 'namesake', { phone: '0999888777' })],
  })
  const elsewhere = elsewhereOf(conferences, others)
  const [found] = allSteps(lookForFoundAgain(plan, elsewhere))

  it('is found by more than the name', () => {
    expect(allSteps(lookForFoundAgain(plan, elsewhere))).toHaveLength(1)
    expect(found).toMatchObject({
      attendee: { id: 'new' },
      person: { id: 'a' },
      grounds: ['phone'],
    })
  })

  it('takes over from the latest conference what the list lacks, the rank only with the posts, and nothing else', () => {
    const after = applyChanges(plan, takePerson(plan, 'new', found?.person as Registered))
    expect(after.attendees.get('new')).toMatchObject({
      person: 'a',
      statePost: 'Giám đốc Sở A',
      precedence: 310,
      phone,
    })
    expect(allSteps(lookForFoundAgain(after, elsewhere))).toEqual([])
    const typed = makePlan({
      conferences: [conferences[2] as (typeof conferences)[0]],
      attendees: [at(2026, 'new', { phone, statePost: 'Chủ tịch' })],
    })
    const kept = applyChanges(typed, takePerson(typed, 'new', found?.person as Registered))
    expect(attendeesOf(kept)[0]).toMatchObject({ statePost: 'Chủ tịch', precedence: null })
  })

  it('is not proposed again once said to be somebody else', () => {
    const after = applyChanges(plan, isSomebodyElse(plan, 'new', found?.person as Registered))
    expect(allSteps(lookForFoundAgain(after, elsewhere))).toEqual([])
  })
})
