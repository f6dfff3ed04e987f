import { describe, expect, it } from 'vitest'

import { layOutHandovers } from '#domain/handovers/layOut.ts'
import { fillPlaces, proposePresenters } from '#domain/handovers/presenterProposal.ts'
import { applyChanges, awardsOf, handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Recipient } from '#domain/record.ts'
import { rules } from '#store/rules.ts'
import {
  counter,
  makeAttendee,
  makeAward,
  makeHandover,
  makePlan,
  makeRecipient,
  makeSlot,
} from '#tests/support/makers.ts'

const leaders = [
  makeAttendee({ id: 'chair', order: 'a0', precedence: 210 }),
  makeAttendee({ id: 'deputy', order: 'a1', precedence: 220 }),
  makeAttendee({ id: 'second', order: 'a2', precedence: 260 }),
  makeAttendee({ id: 'clerk', order: 'a3', precedence: 950 }),
  makeAttendee({ id: 'unranked', order: 'a4', precedence: null }),
]
const unknown = { presenters: [makeSlot()] }

function planOf(
  handovers: readonly Partial<Handover>[],
  recipients: readonly Partial<Recipient>[] = [],
  attendees = leaders,
): Plan {
  return makePlan({
    attendees,
    awards: [makeAward(), makeAward({ id: 'lower', order: 'a1' })],
    recipients: recipients.map(makeRecipient),
    handovers: handovers.map((fields, index) =>
      makeHandover({ id: `h${index}`, order: `a${index}`, ...unknown, ...fields }),
    ),
  })
}

const proposed = (plan: Plan) =>
  proposePresenters(plan, rules).map(({ handoverId, slot, chosen }) => [
    handoverId,
    slot,
    chosen?.attendeeId,
  ])
const who = (plan: Plan) =>
  proposePresenters(plan, rules).map(({ chosen }) => chosen?.attendeeId ?? null)

describe('proposed presenters', () => {
  it('open the highest award with the most senior leader, and spread the turns after that', () => {
    expect(who(planOf([{}, {}, {}, {}]))).toEqual(['chair', 'deputy', 'second', 'chair'])
    const second = { awardId: 'lower' }
    expect(who(planOf([{}, {}, second, second]))).toEqual(['chair', 'deputy', 'second', 'chair'])
  })

  it('spread many awards of one handover each: no leader hands over them all', () => {
    const awards = Array.from({ length: 13 }, (_, at) =>
      makeAward({ id: `w${at}`, order: `a${String(at).padStart(2, '0')}` }),
    )
    const handovers = awards.map(({ id, order }) =>
      makeHandover({ id: `h${id}`, awardId: id, order, ...unknown }),
    )
    const chosen = who(makePlan({ attendees: leaders, awards, handovers }))
    const turns = ['chair', 'deputy', 'second'].map(
      (id) => chosen.filter((one) => one === id).length,
    )
    expect(turns).toEqual([5, 4, 4])
  })

  it('say why', () => {
    const [first, next] = proposePresenters(planOf([{}, {}]), rules)
    expect(first?.chosen?.reason).toEqual({ kind: 'mostSenior' })
    expect(next?.chosen?.reason).toEqual({ kind: 'fewestTurns', turns: 0 })
  })

  it('leave alone whoever is named, attendee or not, and count their turns', () => {
    const named = { presenters: [makeSlot({ attendeeId: 'deputy' })] }
    const free = { presenters: [makeSlot({ name: 'Khách mời' })] }
    expect(proposed(planOf([named, free, {}, {}]))).toEqual([
      ['h2', 0, 'chair'],
      ['h3', 0, 'second'],
    ])
  })

  it('replace whoever does not come', () => {
    const absent = leaders.map((one) =>
      one.id === 'chair' ? { ...one, invitation: 'declined' as const } : one,
    )
    const named = { presenters: [makeSlot({ attendeeId: 'chair' })] }
    expect(proposed(planOf([named], [], absent))).toEqual([['h0', 0, 'deputy']])
  })

  it('let nobody hand over to himself, nor an award that he is still to receive', () => {
    const receives = { id: 'r', attendeeId: 'chair' }
    const plan = planOf([{}, { recipientIds: ['r'] }, {}], [receives])
    const [first, own, after] = proposePresenters(plan, rules)
    expect(first).toMatchObject({
      chosen: { attendeeId: 'deputy' },
      passedOver: [{ attendeeId: 'chair', why: 'receivesLater' }],
    })
    expect(own).toMatchObject({
      chosen: { attendeeId: 'second' },
      passedOver: [{ attendeeId: 'chair', why: 'receivesHere' }],
    })
    expect(after).toMatchObject({ chosen: { attendeeId: 'chair' }, passedOver: [] })
  })

  it('hand over an award that they received in an earlier handover, in their turn', () => {
    const receives = { id: 'r', attendeeId: 'second' }
    expect(who(planOf([{ recipientIds: ['r'] }, {}, {}], [receives]))).toEqual([
      'chair',
      'deputy',
      'second',
    ])
  })

  it('may hand over an award while they are still to receive another', () => {
    const receives = { id: 'r', awardId: 'lower', attendeeId: 'chair' }
    const plan = planOf([{}, { awardId: 'lower', recipientIds: ['r'] }], [receives])
    expect(who(plan)).toEqual(['chair', 'deputy'])
  })

  it('never stand in two places of one handover, nor beside themselves where they are named', () => {
    const open = { presenters: [makeSlot({ attendeeId: 'chair' }), makeSlot(), makeSlot()] }
    expect(who(planOf([open]))).toEqual(['deputy', 'second'])
    const more = { presenters: Array.from({ length: 4 }, () => makeSlot()) }
    expect(who(planOf([more]))).toEqual(['chair', 'deputy', 'second', null])
  })

  it('are never somebody who is absent, who declined, or who sends another', () => {
    for (const invitation of ['declined', 'substitute'] as const) {
      const absent = leaders.map((one) => (one.id === 'chair' ? { ...one, invitation } : one))
      expect(who(planOf([{}], [], absent))).toEqual(['deputy'])
    }
  })

  it('differ by one turn at most where nothing stands against anybody', () => {
    const turns = new Map<string, number>()
    for (const id of who(planOf(Array.from({ length: 35 }, () => ({ presenters: [makeSlot()] })))))
      if (id !== null) turns.set(id, (turns.get(id) ?? 0) + 1)
    expect([...turns.values()].toSorted((a, b) => a - b)).toEqual([11, 12, 12])
  })

  it('have the most senior for the highest award', () => {
    const [first] = proposePresenters(planOf([{}, { awardId: 'lower' }]), rules)
    expect(first?.chosen).toMatchObject({ attendeeId: 'chair', reason: { kind: 'mostSenior' } })
  })

  it('know the members of a group that receives', () => {
    const group = { id: 'g', kind: 'group', memberIds: ['chair', 'deputy'] } as const
    expect(who(planOf([{ recipientIds: ['g'] }], [group]))).toEqual(['second'])
  })

  it('are leaders who are introduced by name and come, never others', () => {
    const others = leaders.filter(({ id }) => id === 'clerk' || id === 'unranked')
    expect(who(planOf([{}], [], others))).toEqual([null])
  })

  it('are nobody where every leader receives the award here or later, and say of each why', () => {
    const group = { id: 'g', kind: 'group', memberIds: ['deputy', 'second'] } as const
    const chair = { id: 'r', attendeeId: 'chair' }
    const plan = planOf([{ recipientIds: ['r'] }, { recipientIds: ['g'] }], [chair, group])
    const [first] = proposePresenters(plan, rules)
    expect(first).toMatchObject({
      chosen: null,
      passedOver: [
        { attendeeId: 'chair', why: 'receivesHere' },
        { attendeeId: 'deputy', why: 'receivesLater' },
        { attendeeId: 'second', why: 'receivesLater' },
      ],
    })
    expect(fillPlaces(plan, first === undefined ? [] : [first])).toEqual([])
  })

  it('stand with the most senior in the centre', () => {
    const three = { presenters: [makeSlot(), makeSlot(), makeSlot()] }
    const plan = planOf([three])
    const filled = applyChanges(plan, fillPlaces(plan, proposePresenters(plan, rules)))
    expect(filled.handovers.get('h0')?.presenters.map(({ attendeeId }) => attendeeId)).toEqual([
      'deputy',
      'chair',
      'second',
    ])
    expect(proposePresenters(filled, rules)).toEqual([])
  })

  it('fill a handover that has no place at all', () => {
    const plan = planOf([{ presenters: [] }])
    const filled = applyChanges(plan, fillPlaces(plan, proposePresenters(plan, rules)))
    expect(filled.handovers.get('h0')?.presenters).toHaveLength(1)
  })
})

describe('handovers of all awards', () => {
  it('follow the order of the awards, around those that are there', () => {
    const recipients = [
      { id: 'b', awardId: 'lower', order: 'a0' },
      { id: 'a', awardId: 'award', order: 'a1' },
      { id: 'there', awardId: 'lower', order: 'a2' },
    ]
    const plan = planOf([{ awardId: 'lower', recipientIds: ['there'] }], recipients)
    const ids = awardsOf(plan).map(({ id }) => id)
    const after = applyChanges(plan, layOutHandovers(plan, ids, counter()))
    expect(handoversOf(after).map(({ recipientIds }) => recipientIds)).toEqual([
      ['a'],
      ['there'],
      ['b'],
    ])
  })

  it('are laid out and get presenters for 3,000 recipients, each handed over once', () => {
    const awards = Array.from({ length: 40 }, (_, index) =>
      makeAward({ id: `w${index}`, order: `a${String(index).padStart(3, '0')}V` }),
    )
    const recipients = Array.from({ length: 3000 }, (_, index) =>
      makeRecipient({
        id: `r${index}`,
        awardId: `w${index % 40}`,
        order: `a${String(index).padStart(5, '0')}V`,
      }),
    )
    const plan = makePlan({ attendees: leaders, awards, recipients })
    const ids = awards.map(({ id }) => id)
    const laid = applyChanges(plan, layOutHandovers(plan, ids, counter()))
    const filled = applyChanges(laid, fillPlaces(laid, proposePresenters(laid, rules)))
    const line = handoversOf(filled)
    expect(new Set(line.flatMap(({ recipientIds }) => recipientIds)).size).toBe(3000)
    expect(line.map(({ awardId }) => awardId)).toEqual(ids.flatMap((id) => Array(8).fill(id)))
    expect(line.every(({ presenters }) => presenters[0]?.attendeeId)).toBe(true)
  })
})
