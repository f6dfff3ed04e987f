import { describe, expect, it } from 'vitest'

import { addAgendaItem, removeAgendaItems, setAgendaItem } from '#domain/agenda/agenda.ts'
import { handoverSeconds, proposedMinutes, readingSeconds } from '#domain/agenda/stageTime.ts'
import { timelineOf } from '#domain/agenda/timeline.ts'
import { stageOrder } from '#domain/handovers/stageOrder.ts'
import { agendaOf, applyChanges } from '#domain/plan.ts'
import { Refused } from '#domain/refused.ts'
import {
  counter,
  makeAward,
  makeConference,
  makeDecision,
  makeHandover,
  makeItem,
  makePlan,
  makeRecipient,
  testRules,
} from '#tests/support/makers.ts'

function itemsOf(...fields: readonly Parameters<typeof makeItem>[0][]) {
  return fields.map((one, index) => makeItem({ id: `i${index}`, order: `a${index}`, ...one }))
}

describe('an agenda item', () => {
  it('is added before another one or at the end', () => {
    const plan = makePlan({ agendaItems: itemsOf({}, {}) })
    const first = applyChanges(plan, addAgendaItem(plan, { title: 'Đầu' }, counter(), 'i0'))
    expect(agendaOf(first)[0]?.title).toBe('Đầu')
    const last = applyChanges(plan, addAgendaItem(plan, { title: '' }, counter()))
    expect(agendaOf(last)[2]?.title).toBe('')
  })

  it('refuses minutes and times that no day has', () => {
    const plan = makePlan({ agendaItems: itemsOf({}) })
    for (const minutes of [-1, 1441, 1.5, Number.NaN])
      expect(() => setAgendaItem(plan, 'i0', { minutes })).toThrow(Refused)
    expect(() => setAgendaItem(plan, 'i0', { fixedStart: 1440 })).toThrow(Refused)
  })

  it('has minutes that are no longer assumed once they are typed', () => {
    const plan = makePlan({ agendaItems: itemsOf({ assumed: true }) })
    const after = applyChanges(plan, setAgendaItem(plan, 'i0', { minutes: 20 }))
    expect(after.agendaItems.get('i0')?.assumed).toBe(false)
  })

  it('leaves its handovers to the first award item when it is removed', () => {
    const plan = makePlan({
      agendaItems: itemsOf({ kind: 'awards' }, { kind: 'awards' }),
      awards: [makeAward()],
      handovers: [
        makeHandover({ id: 'late', agendaItemId: 'i1', order: 'a0' }),
        makeHandover({ id: 'early', agendaItemId: null, order: 'a1' }),
      ],
    })
    expect(stageOrder(plan).map(({ id }) => id)).toEqual(['early', 'late'])
    const after = applyChanges(plan, removeAgendaItems(plan, ['i1']))
    expect(stageOrder(after).map(({ id }) => id)).toEqual(['late', 'early'])
  })
})

describe('the timeline', () => {
  const starts = (items: ReturnType<typeof itemsOf>, start: number | null = 450) =>
    timelineOf(makePlan({ conferences: [makeConference({ start })], agendaItems: items }))

  it('chains items from the start of the conference', () => {
    const { rows, end, minutes } = starts(itemsOf({ minutes: 30 }, { minutes: 5 }))
    expect(rows.map((row) => [row.start, row.end])).toEqual([
      [450, 480],
      [480, 485],
    ])
    expect([end, minutes]).toEqual([485, 35])
  })

  it('anchors anew at a pinned start and tells the gap before it', () => {
    const { rows } = starts(itemsOf({ minutes: 30 }, { minutes: 5, fixedStart: 500 }, {}))
    expect(rows.map((row) => row.start)).toEqual([450, 500, 505])
    expect(rows[1]).toMatchObject({ gapBefore: 20, overflowBefore: 0 })
  })

  it('tells by how much earlier items run over a pinned start', () => {
    const { rows, end } = starts(itemsOf({ minutes: 60 }, { minutes: 5, fixedStart: 500 }))
    expect(rows[1]).toMatchObject({ start: 500, gapBefore: 0, overflowBefore: 10 })
    expect(end).toBe(510)
  })

  it('sums minutes without clock times while no start is known', () => {
    const { rows, end, minutes } = starts(itemsOf({}, { fixedStart: 500 }, {}), null)
    expect(rows.map((row) => row.start)).toEqual([null, 500, 510])
    expect([end, minutes]).toEqual([520, 30])
    expect(starts(itemsOf({}), null).end).toBeNull()
  })

  it('runs on past midnight, and tells what is beyond the hall slot', () => {
    const conference = makeConference({ start: 1430, slotEnd: 1435 })
    const { end, overSlot } = timelineOf(
      makePlan({ conferences: [conference], agendaItems: itemsOf({ minutes: 20 }) }),
    )
    expect([end, overSlot]).toEqual([1450, 15])
  })

  it('of 500 items is there at once', () => {
    const items = Array.from({ length: 500 }, (_, index) =>
      makeItem({ id: `i${index}`, order: `a${String(index).padStart(4, '0')}x`, kind: 'awards' }),
    )
    expect(starts(items).rows).toHaveLength(500)
  })
})

describe('stage time', () => {
  const group = makeRecipient({ id: 'group', kind: 'group', count: 5 })
  const open = makeRecipient({ id: 'open', kind: 'group', count: null })
  const collective = makeRecipient({ id: 'collective', kind: 'collective' })
  const plan = makePlan({
    agendaItems: itemsOf({ kind: 'decisions' }, { kind: 'awards' }),
    decisions: [makeDecision()],
    awards: [makeAward({ decisionId: 'decision' })],
    recipients: [group, open, collective, makeRecipient({ id: 'part', partOfId: 'group' })],
    handovers: [makeHandover({ recipientIds: ['group', 'open', 'collective'] })],
  })

  it('of a handover is walking, photo, and 12 seconds for each who comes up', () => {
    const handover = plan.handovers.get('handover') ?? makeHandover()
    expect(handoverSeconds(plan, handover, testRules.stage)).toBe(45 + 7 * 12 + 20 + 25)
    expect(handoverSeconds(plan, { ...handover, seconds: 33 }, testRules.stage)).toBe(33)
  })

  it('of a reading is the decision and every name in it, a part with its group', () => {
    expect(readingSeconds(plan, makeDecision(), testRules.stage)).toBe(75 + 7 * 3)
  })

  it('proposes minutes for the items of awards and decisions alone', () => {
    const agenda = agendaOf(plan)
    expect(agenda.map((item) => proposedMinutes(plan, item, agenda))).toEqual([2, 3])
    expect(proposedMinutes(makePlan(), makeItem(), [])).toBeNull()
  })
})
