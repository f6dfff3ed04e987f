import { describe, expect, it } from 'vitest'

import { setAttendee } from '#domain/attendees/attendee.ts'
import {
  delegationNamed,
  delegationsOf,
  forgetDelegation,
  isHeadless,
  moveDelegation,
  setDelegation,
} from '#domain/attendees/delegation.ts'
import { applyChanges, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Delegation } from '#domain/record.ts'
import { makeArrival, makeAttendee, makeConference, makePlan } from '#tests/support/makers.ts'

const person = (id: string, delegation: string, fields: Partial<Attendee> = {}) =>
  makeAttendee({ id, order: `a${id}`, delegation, ...fields })

const kept = (name: string, fields: Partial<Delegation> = {}): Delegation => ({
  name,
  quota: null,
  headId: null,
  contact: '',
  ...fields,
})

function planWith(people: readonly Attendee[], delegations: readonly Delegation[] = []): Plan {
  return makePlan({ conferences: [makeConference({ delegations })], attendees: people })
}

const names = (plan: Plan) => delegationsOf(plan).map(({ name }) => name)

describe('the delegations of a conference', () => {
  it('are told apart without case, and called as first written; a name without marks is the one with', () => {
    const plan = planWith([
      person('1', 'Sở Nội vụ'),
      person('2', 'SỞ NỘI VỤ'),
      person('3', 'So noi  vu'),
      person('4', 'Sở Tài chính'),
    ])
    expect(delegationsOf(plan).map(({ name, people }) => [name, people.length])).toEqual([
      ['Sở Nội vụ', 3],
      ['Sở Tài chính', 1],
    ])
  })

  it('are two where only the marks tell them apart', () => {
    const plan = planWith([
      person('1', 'Đoàn xã Tân An'),
      person('2', 'Đoàn xã Tân Ân'),
      person('3', 'đoàn xã Tân Ân'),
      person('4', 'Doan xa Tan An'),
    ])
    expect(delegationsOf(plan).map(({ name, people }) => [name, people.length])).toEqual([
      ['Đoàn xã Tân An', 1],
      ['Đoàn xã Tân Ân', 2],
      // Which of the two it is, nobody can tell.
      ['Doan xa Tan An', 1],
    ])
    expect(delegationNamed(plan, 'ĐOÀN XÃ TÂN ÂN')?.people).toHaveLength(2)
  })

  it('of a list that writes no marks are found by the name with marks', () => {
    const plan = planWith([person('1', 'So noi vu')])
    expect(delegationNamed(plan, 'Sở Nội vụ')?.people).toHaveLength(1)
    const after = applyChanges(plan, setDelegation(plan, 'Sở Nội vụ', { quota: 2 }))
    expect(delegationsOf(after)).toMatchObject([{ name: 'So noi vu', quota: 2 }])
  })

  it('come in the order that is kept, then as the list names them, and last who names none', () => {
    const plan = planWith(
      [person('1', ''), person('2', 'C'), person('3', 'A'), person('4', 'B')],
      [kept('B'), kept('A')],
    )
    expect(names(plan)).toEqual(['B', 'A', 'C', ''])
  })

  it('are there before anybody is named', () => {
    expect(names(planWith([], [kept('Đoàn 1', { quota: 5 })]))).toEqual(['Đoàn 1'])
  })

  it('count who is invited, has answered, is waited for, takes a place and is there', () => {
    const came = makeArrival()
    const plan = planWith([
      person('1', 'A', { invitation: 'notInvited' }),
      person('2', 'A', { invitation: 'invited' }),
      person('3', 'A', { invitation: 'accepted', presence: [came] }),
      person('4', 'A', { invitation: 'declined' }),
      person('5', 'A', { invitation: 'substitute' }),
    ])
    expect(delegationNamed(plan, 'a')).toMatchObject({
      invited: 4,
      accepted: 1,
      declined: 1,
      substitute: 1,
      unanswered: 1,
      expected: 3,
      arrived: 1,
    })
  })

  it('are over their quota by those who take a place, not by those who stay away', () => {
    const people = [
      person('1', 'A'),
      person('2', 'A'),
      person('3', 'A'),
      person('4', 'A', { invitation: 'declined' }),
    ]
    expect(delegationNamed(planWith(people, [kept('A', { quota: 2 })]), 'A')?.over).toBe(1)
    expect(delegationNamed(planWith(people, [kept('A', { quota: 3 })]), 'A')?.over).toBe(0)
    expect(delegationNamed(planWith(people), 'A')?.over).toBe(0)
  })
})

describe('the head of a delegation', () => {
  const people = [
    person('1', 'A'),
    person('2', 'A'),
    person('3', 'A', { invitation: 'declined' }),
    person('4', 'B'),
    person('5', ''),
    person('6', ''),
  ]
  const headless = (delegations: readonly Delegation[]) =>
    delegationsOf(planWith(people, delegations))
      .filter(isHeadless)
      .map(({ name }) => name)

  it('is asked for where several come, and not of one person or of who is in no delegation', () => {
    expect(headless([])).toEqual(['A'])
  })

  it('must come', () => {
    expect(headless([kept('A', { headId: '1' })])).toEqual([])
    expect(headless([kept('A', { headId: '3' })])).toEqual(['A'])
  })
})

describe('what is kept of a delegation', () => {
  const plan = planWith([person('1', 'A'), person('2', 'B'), person('3', 'C')])
  const set = (on: Plan, name: string, fields: Partial<Omit<Delegation, 'name'>>) =>
    applyChanges(on, setDelegation(on, name, fields))

  it('does not move it', () => {
    const after = set(plan, 'b', { quota: 3, headId: '2', contact: 'Văn phòng, 0900 000 000' })
    expect(names(after)).toEqual(['A', 'B', 'C'])
    expect(delegationNamed(after, 'B')).toMatchObject({ quota: 3, head: { id: '2' } })
  })

  it('keeps nothing of those behind it, so that a name put right later leaves no empty one', () => {
    const after = set(plan, 'A', { quota: 3 })
    const corrected = applyChanges(after, setAttendee(after, '3', { delegation: 'Đoàn C' }))
    expect(names(corrected)).toEqual(['A', 'B', 'Đoàn C'])
    const again = set(corrected, 'A', { quota: 4 })
    expect(conferenceOf(again)?.delegations.map(({ name }) => name)).toEqual(['A'])
  })

  it('may come before its people', () => {
    expect(names(set(plan, 'Đoàn mới', { quota: 4 }))).toEqual(['A', 'B', 'C', 'Đoàn mới'])
  })

  it('is refused without a name, with a quota of nobody, and with a head who is gone', () => {
    expect(() => setDelegation(plan, ' ', { quota: 1 })).toThrow('emptyDelegation')
    for (const quota of [0, 1.5, -1])
      expect(() => setDelegation(plan, 'A', { quota })).toThrow('countOutOfRange')
    expect(() => setDelegation(plan, 'A', { headId: 'gone' })).toThrow('gone')
  })

  it('has an order of its own', () => {
    const moved = applyChanges(plan, moveDelegation(plan, 'C', 'A'))
    expect(names(moved)).toEqual(['C', 'A', 'B'])
    expect(names(applyChanges(moved, moveDelegation(moved, 'C', null)))).toEqual(['A', 'B', 'C'])
    expect(moveDelegation(plan, 'nobody', 'A')).toEqual([])
    expect(moveDelegation(plan, 'A', 'nobody')).toEqual([])
  })

  it('can be forgotten; a delegation that people name stays', () => {
    const two = set(set(plan, 'A', { quota: 1 }), 'Đoàn mới', { quota: 1 })
    const after = applyChanges(two, forgetDelegation(two, 'Đoàn mới'))
    expect(names(after)).toEqual(['A', 'B', 'C'])
    expect(names(applyChanges(after, forgetDelegation(after, 'A')))).toEqual(['B', 'C', 'A'])
  })
})
