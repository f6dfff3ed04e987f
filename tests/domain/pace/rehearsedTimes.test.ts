import { describe, expect, it } from 'vitest'

import { rehearsedTimes, takeRehearsedTimes } from '#domain/pace/rehearsedTimes.ts'
import { applyChanges } from '#domain/plan.ts'
import type { RunEvent } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { START, makeCeremonyPlan, makeRun } from '#tests/support/makeRun.ts'

const plan = makeCeremonyPlan()
const run = makeRun()

/** GO to each step so many seconds after the start. */
function rehearsal(...at: readonly (readonly [string, number])[]): readonly RunEvent[] {
  return at.map(([to, seconds], index) => ({
    type: 'went',
    from: at[index - 1]?.[0] ?? null,
    to,
    id: `e${index + 1}`,
    runId: 'run1',
    seq: index + 1,
    at: START + seconds * 1000,
  }))
}

const timesOf = (...at: readonly (readonly [string, number])[]) =>
  rehearsedTimes(plan, run, fold(run, rehearsal(...at)))

describe('the times of a rehearsal', () => {
  it('are whole minutes for an item and steps of five seconds for a handover', () => {
    expect(timesOf(['i1', 0], ['h1', 430], ['h2', 551])).toEqual([
      { table: 'agendaItems', id: 'i1', before: 600, after: 420 },
      { table: 'handovers', id: 'h1', before: 114, after: 120 },
    ])
  })

  it('say nothing of what was passed over quickly, or is still on', () => {
    expect(timesOf(['i1', 0], ['h1', 20])).toEqual([])
  })

  it('say nothing of what is no longer in the plan', () => {
    const without = { ...plan, agendaItems: new Map(), handovers: new Map() }
    const state = fold(run, rehearsal(['i1', 0], ['h1', 430], ['h2', 551]))
    expect(rehearsedTimes(without, run, state)).toEqual([])
  })

  it('are taken over as one step, and the item of the handovers gets their sum', () => {
    const times = timesOf(['i1', 0], ['h1', 430], ['h2', 730])
    const after = applyChanges(plan, takeRehearsedTimes(plan, times))
    expect(after.agendaItems.get('i1')?.minutes).toBe(7)
    expect(after.handovers.get('h1')?.seconds).toBe(300)
    // 300 s, and twice the 114 s that are computed.
    expect(after.agendaItems.get('i2')?.minutes).toBe(Math.ceil((300 + 2 * 114) / 60))
    const state = fold(run, rehearsal(['i1', 0], ['h1', 430], ['h2', 730]))
    expect(rehearsedTimes(after, run, state)).toEqual([])
  })
})
