import { describe, expect, it } from 'vitest'

import { reportOf } from '#domain/papers/runReport.ts'
import { planOf, rowsOf } from '#domain/plan.ts'
import type { RunAction } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import { fold } from '#domain/run/runFold.ts'
import { lateOnes, placesToJoin } from '#domain/run/runLate.ts'
import { lineOf } from '#domain/run/runState.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { toldRun } from '#domain/run/toldRun.ts'
import { sceneOf } from '#domain/stage/stageScene.ts'
import { makeAward, makeHandover, makeRecipient } from '#tests/support/makers.ts'
import { START, eventsOf, goes, makeCeremonyPlan, makeRun } from '#tests/support/makeRun.ts'

const absent = (stepId: string, recipientId: string): RunAction => ({
  type: 'marked',
  stepId,
  recipientId,
  outcome: 'absent',
  proxyName: '',
  proxyRelation: '',
})
const joined = (recipientId: string, from: string, to: string): RunAction => ({
  type: 'joined',
  recipientId,
  from,
  to,
})

/** Three handovers of the award w1, then one of w2. */
function twoAwards() {
  const plan = makeCeremonyPlan()
  const both = planOf({
    ...Object.fromEntries(Object.entries(rowsOf(plan))),
    awards: [...plan.awards.values(), makeAward({ id: 'w2', order: 'b' })],
    recipients: [
      ...plan.recipients.values(),
      makeRecipient({ id: 'w2r1', name: 'w2r1', awardId: 'w2' }),
    ],
    handovers: [
      ...plan.handovers.values(),
      makeHandover({
        id: 'h9',
        order: 'a9999',
        awardId: 'w2',
        agendaItemId: null,
        recipientIds: ['w2r1'],
      }),
    ],
  })
  return makeRun({}, { plan: rowsOf(both), steps: stepsOf(both) })
}

const placesAfter = (...actions: readonly RunAction[]) => {
  const run = twoAwards()
  return placesToJoin(run, fold(run, eventsOf(...actions)), 'h1', 'h1r1').map(({ id }) => id)
}

describe('a recipient who was absent and has come', () => {
  it('may come up in the handover that is on or a later one, of the same award only', () => {
    expect(placesAfter(...goes('i1', 'h1'), absent('h1', 'h1r1'))).toEqual([])
    expect(placesAfter(...goes('i1', 'h1', 'h2'), absent('h1', 'h1r1'))).toEqual(['h2', 'h3'])
    expect(placesAfter(...goes('i1', 'h1', 'h2', 'h3'), absent('h1', 'h1r1'))).toEqual(['h3'])
  })

  it('has no place once a lower award has begun', () => {
    const run = twoAwards()
    const events = eventsOf(...goes('i1', 'h1', 'h2', 'h3', 'h9'), absent('h1', 'h1r1'))
    const state = fold(run, events)
    expect(lateOnes(run, state)).toEqual([])
    const ask = { type: 'join', recipientId: 'h1r1', from: 'h1', to: 'h9' } as const
    expect(command(run, state, ask, START)).toEqual({ ok: false, reason: 'awardOver' })
  })

  it('goes to the end of the line, is seen on the stage and told once', () => {
    const run = twoAwards()
    const events = eventsOf(
      ...goes('i1', 'h1'),
      absent('h1', 'h1r1'),
      { type: 'went', from: 'h1', to: 'h2' },
      joined('h1r1', 'h1', 'h2'),
    )
    const state = fold(run, events)
    const [h1, h2] = ['h1', 'h2'].map((id) => run.steps.find((step) => step.id === id))
    expect(h1 && lineOf(run, state, h1)).toEqual(['h1r2'])
    expect(h2 && lineOf(run, state, h2)).toEqual(['h2r1', 'h2r2', 'h1r1'])
    const scene = sceneOf(run, state)
    expect(scene.kind === 'handover' && scene.recipients.map(({ name }) => name)).toEqual([
      'Người nhận mẫu h2r1',
      'Người nhận mẫu h2r2',
      'Người nhận mẫu h1r1',
    ])
    const report = reportOf(toldRun(run, events))
    expect(report.absences).toEqual([])
    const told = report.handovers.flatMap(({ recipients }) => recipients.map(({ name }) => name))
    expect(told.filter((name) => name === 'Người nhận mẫu h1r1')).toHaveLength(1)
  })

  it('is taken back by one step', () => {
    const run = twoAwards()
    const before = eventsOf(...goes('i1', 'h1', 'h2'), absent('h1', 'h1r1'))
    const after = eventsOf(
      ...goes('i1', 'h1', 'h2'),
      absent('h1', 'h1r1'),
      joined('h1r1', 'h1', 'h3'),
      { type: 'undone', eventId: 'e5' },
    )
    const { lines, marks, undoable } = fold(run, after)
    const earlier = fold(run, before)
    expect(lines).toEqual(earlier.lines)
    expect(marks).toEqual(earlier.marks)
    expect(undoable).toEqual(earlier.undoable)
  })

  it('joins neither twice nor when present nor from a step that is to come', () => {
    const run = twoAwards()
    const start = [...goes('i1', 'h1', 'h2'), absent('h1', 'h1r1')] as const
    const once = fold(run, eventsOf(...start, joined('h1r1', 'h1', 'h2')))
    const twice = fold(
      run,
      eventsOf(...start, joined('h1r1', 'h1', 'h2'), joined('h1r1', 'h1', 'h3')),
    )
    expect(twice.lines).toEqual(once.lines)
    expect(placesToJoin(run, once, 'h1', 'h1r2')).toEqual([])
    expect(placesToJoin(run, once, 'h3', 'h3r1')).toEqual([])
  })
})

describe('the report of those who came late', () => {
  it('tells in which handover they were missing and in which they received', () => {
    const actions = [
      ...goes('i1', 'h1', 'h2'),
      absent('h1', 'h1r2'),
      joined('h1r2', 'h1', 'h2'),
      { type: 'ended' } as const,
    ]
    expect(reportOf(toldRun(twoAwards(), eventsOf(...actions))).late).toMatchObject([
      { name: 'Người nhận mẫu h1r2', from: 1, to: 2, posthumous: false },
    ])
  })
})

describe('the certificates that must still be delivered', () => {
  const owedAfter = (...actions: readonly RunAction[]) => {
    const run = twoAwards()
    return reportOf(toldRun(run, eventsOf(...actions))).owed.map(({ name, why }) => [name, why])
  }

  it('are those of the absent and of handovers that never came', () => {
    const owed = owedAfter(...goes('i1', 'h1', 'h2', 'h3'), absent('h1', 'h1r2'), { type: 'ended' })
    expect(owed).toEqual([
      ['Người nhận mẫu h1r2', 'absent'],
      ['w2r1', 'notReached'],
    ])
  })

  it('are not those of who came late and received after all', () => {
    const owed = owedAfter(
      ...goes('i1', 'h1', 'h2'),
      absent('h1', 'h1r2'),
      joined('h1r2', 'h1', 'h2'),
      { type: 'went', from: 'h2', to: 'h3' },
      { type: 'went', from: 'h3', to: 'h9' },
      { type: 'ended' },
    )
    expect(owed).toEqual([])
  })
})
