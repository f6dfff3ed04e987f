import { describe, expect, it } from 'vitest'

import { planOf, rowsOf } from '#domain/plan.ts'
import type { AgendaItem, Handover } from '#domain/record.ts'
import { plannedStartAt, stepsOf } from '#domain/run/runSteps.ts'
import { makeConference, makeCeremonyPlan, makeHandover, makeItem } from '#tests/support/makeRun.ts'

function planWith(agendaItems: readonly AgendaItem[], handovers: readonly Handover[], start = 450) {
  const conferences = [makeConference({ start })]
  return planOf({ ...rowsOf(makeCeremonyPlan()), conferences, agendaItems, handovers })
}

describe('steps of a run', () => {
  it('are the items, and for the award item its handovers', () => {
    const steps = stepsOf(makeCeremonyPlan({ handovers: 2 }))
    expect(steps.map(({ id, itemId }) => [id, itemId])).toEqual([
      ['i1', 'i1'],
      ['h1', 'i2'],
      ['h2', 'i2'],
      ['i3', 'i3'],
    ])
  })

  it('follow each other by the time that they take', () => {
    // A handover of two: 45 + 2 × 12 + 20 + 25 seconds; the award item has 30 minutes.
    const steps = stepsOf(makeCeremonyPlan({ handovers: 2 }))
    expect(
      steps.map(({ offsetSeconds, plannedSeconds }) => [offsetSeconds, plannedSeconds]),
    ).toEqual([
      [0, 600],
      [600, 114],
      [714, 114],
      [2400, 600],
    ])
  })

  it('put handovers without an item into the first award item, others where they belong', () => {
    const items = [makeItem('i1', { kind: 'awards' }), makeItem('i2', { kind: 'awards' })]
    const handovers = [makeHandover('h1', { agendaItemId: 'i2' }), makeHandover('h2')]
    expect(stepsOf(planWith(items, handovers)).map(({ id }) => id)).toEqual(['h2', 'h1'])
  })

  it('lose no handover: what no item takes in comes at the end', () => {
    const handovers = [makeHandover('h1'), makeHandover('h2', { agendaItemId: 'gone' })]
    const steps = stepsOf(planWith([makeItem('i1')], handovers))
    expect(steps.map(({ id, itemId }) => [id, itemId])).toEqual([
      ['i1', 'i1'],
      ['h1', null],
      ['h2', null],
    ])
  })

  it('keep the start of a pinned item, with the gap before it', () => {
    const items = [makeItem('i1'), makeItem('i2', { fixedStart: 8 * 60 })]
    const steps = stepsOf(planWith(items, []))
    expect(steps[1]).toMatchObject({ offsetSeconds: 1800, fixed: true })
  })

  it('need no clock time at all', () => {
    const plan = makeCeremonyPlan({ handovers: 1 })
    const conferences = new Map([['c1', makeConference({ start: null })]])
    const steps = stepsOf({ ...plan, conferences })
    expect(steps.map(({ offsetSeconds }) => offsetSeconds)).toEqual([0, 600, 2400])
  })
})

describe('planned start of a run', () => {
  const plan = makeCeremonyPlan()
  const at = (hour: number, minute: number) => new Date(2026, 4, 1, hour, minute).getTime()

  it('is today at the time of the programme, for a live run near to it', () => {
    expect(plannedStartAt(plan, 'live', at(7, 40))).toBe(at(7, 30))
    expect(plannedStartAt(plan, 'live', at(6, 0))).toBe(at(7, 30))
  })

  it('is unknown for a rehearsal and far from the planned time', () => {
    expect(plannedStartAt(plan, 'rehearsal', at(7, 30))).toBeNull()
    expect(plannedStartAt(plan, 'live', at(15, 0))).toBeNull()
  })
})
