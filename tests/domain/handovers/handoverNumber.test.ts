import { describe, expect, it } from 'vitest'

import { checksOf } from '#domain/checks/checksOf.ts'
import {
  numberInPlan,
  numberInRun,
  numbersInPlan,
  numbersInRun,
} from '#domain/handovers/handoverNumber.ts'
import { listedTitleOfStep, reportOf } from '#domain/papers/runReport.ts'
import { planOf, rowsOf } from '#domain/plan.ts'
import { fold } from '#domain/run/runFold.ts'
import { plannedRun } from '#domain/run/runSteps.ts'
import { testRules } from '#tests/support/makers.ts'
import {
  eventsOf,
  makeCeremonyPlan,
  makeHandover,
  makeItem,
  makeRun,
} from '#tests/support/makeRun.ts'

/** Two parts with awards; the first handover of the list belongs to the second of them. */
const twoParts = planOf({
  ...rowsOf(makeCeremonyPlan()),
  agendaItems: [
    makeItem('i1', { kind: 'awards' }),
    makeItem('i2'),
    makeItem('i3', { kind: 'awards' }),
  ],
  handovers: [
    makeHandover('h1', { agendaItemId: 'i3', presenters: [] }),
    makeHandover('h2', { agendaItemId: 'i1' }),
    makeHandover('h3'),
    makeHandover('h4', { agendaItemId: 'gone' }),
  ],
})

describe('the number of a handover', () => {
  it('is its place on stage, not in the list', () => {
    expect([...numbersInPlan(twoParts)]).toEqual([
      ['h2', 1],
      ['h3', 2],
      ['h4', 3],
      ['h1', 4],
    ])
  })

  it('is the same on the day as in the plan, with an agenda and without', () => {
    for (const plan of [
      twoParts,
      planOf({ ...rowsOf(twoParts), agendaItems: [makeItem('i2')] }),
      planOf({ ...rowsOf(twoParts), agendaItems: [] }),
    ])
      expect([...numbersInRun(plannedRun(plan))]).toEqual([...numbersInPlan(plan)])
  })

  it('is what checks, console and report say', () => {
    const unsaid = checksOf(twoParts, testRules).find(({ kind }) => kind === 'noPresenter')
    expect(unsaid?.facts).toMatchObject({ turn: 4 })
    const run = plannedRun(twoParts)
    const state = fold(run, [])
    const [step] = run.steps.filter(({ id }) => id === 'h1')
    expect(step && listedTitleOfStep(run, step, (number) => `Lượt ${number}: `)).toMatch(
      /^Lượt 4: /u,
    )
    const { steps } = reportOf({ run, state, undone: 0 })
    expect(steps.map(({ id, number }) => [id, number])).toEqual([
      ['h2', 1],
      ['h3', 2],
      ['h4', 3],
      ['i2', null],
      ['h1', 4],
    ])
  })

  it('stays when a handover before it comes up with another one', () => {
    const run = makeRun()
    const merge = { how: 'merge', from: 'h1', into: 'h2', seconds: 200 } as const
    const events = eventsOf({ type: 'started' }, { type: 'cut', cuts: [merge] })
    expect(fold(run, events).dropped.has('h1')).toBe(true)
    expect(numberInRun(run, 'h2')).toBe(2)
  })

  it('is none for an item of the agenda, and none for one that is gone', () => {
    expect(numberInRun(makeRun(), 'i1')).toBeNull()
    expect(numberInPlan(twoParts, 'h9')).toBe(0)
  })
})
