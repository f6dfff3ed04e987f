import { describe, expect, it } from 'vitest'

import { LIVE_PAPERS, notInPerson, outdatedSteps, saidBy } from '#domain/papers/livePapers.ts'
import type { LivePaper } from '#domain/papers/livePapers.ts'
import type { RunAction } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { eventsOf, goes, makeRun, makeSlot, marked } from '#tests/support/makeRun.ts'

const run = makeRun({ handovers: 3, recipients: 3 })
const stateAfter = (...actions: readonly RunAction[]) => fold(run, eventsOf(...actions))
const start = goes('i1')

/** Which steps of each paper, printed after `before`, are no longer true after more has happened. */
function old(before: readonly RunAction[], ...more: readonly RunAction[]) {
  const then = stateAfter(...before)
  const now = stateAfter(...before, ...more)
  const outdated = (paper: LivePaper) =>
    outdatedSteps({ paper, said: saidBy(paper, run, then) }, run, now)
  return Object.fromEntries(LIVE_PAPERS.map((paper) => [paper, outdated(paper)]))
}

const NOTHING = { running: [], wings: [], certificates: [], absent: [] }
const replaced: RunAction = {
  type: 'presenterReplaced',
  stepId: 'h2',
  slot: 0,
  presenter: makeSlot('p3'),
  scope: 'this',
  reason: '',
}

describe('a printed paper', () => {
  it('stays true while all goes as it says', () => {
    expect(old(start)).toEqual(NOTHING)
    expect(old(start, ...goes('i1', 'h1', 'h2').slice(1))).toEqual(NOTHING)
  })

  it('is out of date where somebody to come is absent: line, certificates and the list of the absent', () => {
    expect(old(start, marked('h2r1', 'absent'))).toEqual({
      running: [],
      wings: ['h2'],
      certificates: ['h2'],
      absent: [''],
    })
  })

  it('is out of date where another hands over: programme and wings, not the certificates', () => {
    expect(old(start, replaced)).toEqual({ ...NOTHING, running: ['h2'], wings: ['h2'] })
  })

  it('is out of date where a step is left out', () => {
    const cut: RunAction = { type: 'cut', cuts: [{ how: 'drop', stepId: 'i3' }] }
    expect(old(start, cut)).toEqual({ ...NOTHING, running: ['i3'] })
  })

  it('is true again once that is taken back', () => {
    const undone: RunAction = { type: 'undone', eventId: 'e2' }
    expect(old(start, marked('h2r1', 'absent'), undone)).toEqual(NOTHING)
  })

  it('is not made wrong by what happens in a step that is on or over', () => {
    const during = goes('i1', 'h1')
    expect(old(during, marked('h1r2', 'absent'))).toEqual({ ...NOTHING, absent: [''] })
  })
})

it('the list of the absent names all who do not receive in person, in the order of the steps', () => {
  const state = stateAfter(
    ...start,
    marked('h2r1', 'later'),
    marked('h1r2', 'absent'),
    marked('h1r1', 'proxy'),
  )
  expect(notInPerson(run, state).map(({ recipientId, outcome }) => [recipientId, outcome])).toEqual(
    [
      ['h1r1', 'proxy'],
      ['h1r2', 'absent'],
      ['h2r1', 'later'],
    ],
  )
})
