import { describe, expect, it } from 'vitest'

import { missingOf, neededOf } from '#domain/door/needed.ts'
import { papersNaming } from '#domain/papers/affectedPapers.ts'
import type { Plan } from '#domain/plan.ts'
import { introducedByName, leadersOf } from '#domain/precedence/introduction.ts'
import type { Attendee } from '#domain/record.ts'
import {
  makeArrival,
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeItem,
  makePlan,
  makeRecipient,
  makeSlot,
  testRules,
} from '#tests/support/makers.ts'

const arrived = makeArrival()

const person = (id: string, fields: Partial<Attendee> = {}) =>
  makeAttendee({ id, fullName: id, ...fields })

function planWith(attendees: readonly Attendee[]): Plan {
  return makePlan({
    conferences: [makeConference({ start: 450 })],
    attendees,
    agendaItems: [
      makeItem({ id: 'i1', order: 'a', kind: 'introduction', title: 'Giới thiệu', minutes: 10 }),
      makeItem({
        id: 'i2',
        order: 'b',
        title: 'Báo cáo',
        minutes: 20,
        people: [{ attendeeId: 'reader', name: '', role: 'người báo cáo' }],
      }),
      makeItem({ id: 'i3', order: 'c', kind: 'awards', title: 'Trao tặng' }),
    ],
    awards: [makeAward({ name: 'Bằng khen' })],
    recipients: [
      makeRecipient({ id: 'r1', attendeeId: 'recipient' }),
      makeRecipient({ id: 'r2', attendeeId: 'dead', posthumous: true }),
      makeRecipient({ id: 'r3', kind: 'group', memberIds: ['member'] }),
      makeRecipient({ id: 'r4', kind: 'collective', attendeeId: null }),
    ],
    handovers: [
      makeHandover({
        id: 'h1',
        recipientIds: ['r1', 'r2', 'r3', 'r4'],
        presenters: [makeSlot({ attendeeId: 'presenter' })],
      }),
    ],
  })
}

const people = ['member', 'recipient', 'presenter', 'reader', 'dead'].map((id) => person(id))
const leader = person('leader', { statePost: 'Chủ tịch UBND tỉnh', precedence: 240 })

describe('who is needed', () => {
  it('is told by how soon, with what for and when', () => {
    const needed = neededOf(planWith([...people, leader, person('guest')]), testRules)
    expect(
      needed.map(({ attendee, reasons }) => [
        attendee.id,
        ...reasons.map(({ need, where, role, at }) => [need, where, role, at]),
      ]),
    ).toEqual([
      ['leader', ['leader', 'Giới thiệu', '', 450]],
      ['reader', ['role', 'Báo cáo', 'người báo cáo', 460]],
      ['member', ['recipient', 'Bằng khen', '', 480]],
      ['presenter', ['presenter', 'Bằng khen', '', 480]],
      ['recipient', ['recipient', 'Bằng khen', '', 480]],
    ])
  })

  it('counts one who has several things to do once, by the first of them', () => {
    const both = person('presenter', { precedence: 240 })
    const needed = neededOf(planWith([both]), testRules)
    expect(needed).toHaveLength(1)
    expect(needed[0]?.reasons.map(({ need }) => need)).toEqual(['leader', 'presenter'])
  })

  it('is a leader where the introduction reads the name, and by no other rule', () => {
    const plan = planWith([
      person('said', { introduced: 'byName' }),
      person('not', { introduced: 'group', precedence: 240 }),
      person('unranked', { statePost: 'Chủ tịch UBND tỉnh' }),
      person('away', { invitation: 'declined', precedence: 240 }),
      person('head', { unit: 'Văn phòng mẫu' }),
    ])
    const leaders = introducedByName(plan, testRules).map(({ id }) => id)
    expect(leaders).toEqual(['head', 'said'])
    expect(neededOf(plan, testRules).map(({ attendee }) => attendee.id)).toEqual(leaders)
    // The head is named for being the highest of the host unit who comes, which nobody hands over for.
    expect(leadersOf(plan, testRules).map(({ id }) => id)).toEqual(['said'])
    const introduces = (id: string) =>
      papersNaming(plan, testRules, id).some(({ paper }) => paper === 'introduction')
    expect([...plan.attendees.keys()].filter(introduces).toSorted()).toEqual(leaders)
  })

  it('is the substitute, where one was sent', () => {
    const plan = planWith([
      person('reader', { invitation: 'substitute', substituteId: 'other' }),
      person('other'),
    ])
    const [one] = neededOf(plan, testRules)
    expect([one?.attendee.id, one?.insteadOf.map(({ id }) => id)]).toEqual(['other', ['reader']])
  })

  it('is the presenter and never a substitute: handing over is not lent', () => {
    const plan = planWith([
      person('presenter', { invitation: 'substitute', substituteId: 'other' }),
      person('other', { presence: [arrived] }),
    ])
    expect(missingOf(plan, testRules)).toMatchObject([
      { attendee: { id: 'presenter' }, insteadOf: [], reasons: [{ need: 'presenter' }] },
    ])
  })

  it('is a substitute with a turn of the own once, with both', () => {
    const plan = planWith([
      person('reader', { invitation: 'substitute', substituteId: 'recipient' }),
      person('recipient'),
    ])
    const needed = neededOf(plan, testRules)
    expect(needed).toHaveLength(1)
    expect(needed[0]?.reasons.map(({ need }) => need)).toEqual(['role', 'recipient'])
  })

  it('knows no time while the programme has none', () => {
    const plan = planWith(people)
    const timeless = { ...plan, conferences: new Map([['c', makeConference({ start: null })]]) }
    expect(neededOf(timeless, testRules)[0]?.reasons[0]?.at).toBeNull()
  })
})

describe('who is missing', () => {
  it('is everybody needed who has not come, or has gone again', () => {
    const plan = planWith([
      person('presenter', { presence: [arrived] }),
      person('reader', {
        presence: [arrived, { ...arrived, eventId: 'e2', kind: 'left' }],
      }),
      person('recipient'),
    ])
    expect(missingOf(plan, testRules).map(({ attendee }) => attendee.id)).toEqual([
      'reader',
      'recipient',
    ])
  })

  it('is nobody in whose place somebody is here', () => {
    const plan = planWith([
      person('reader', { invitation: 'substitute', substituteId: 'other' }),
      person('other', { presence: [arrived] }),
    ])
    expect(missingOf(plan, testRules)).toEqual([])
  })
})
