import { describe, expect, it } from 'vitest'

import { optionsToCatchUp } from '#domain/pace/runOptions.ts'
import { timingOf } from '#domain/pace/runTiming.ts'
import type { AgendaItem } from '#domain/record.ts'
import type { Run, RunAction } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import { fold } from '#domain/run/runFold.ts'
import { lineOf, outcomeOf, secondsOf, stepsToCome } from '#domain/run/runState.ts'
import { START, eventsOf, goes, makeRun } from '#tests/support/makeRun.ts'

/** Six handovers of two recipients each, all of one award, by p1 and p2 in turn. */
const run = makeRun({ handovers: 6 })

/** The same run with fields of its agenda items changed. */
function withItem(of: Run, id: string, fields: Partial<AgendaItem>): Run {
  const agendaItems = of.plan.agendaItems.map((item) =>
    item.id === id ? { ...item, ...fields } : item,
  )
  return { ...of, plan: { ...of.plan, agendaItems } }
}

/** The same run, all handed over by one. */
function byOne(of: Run): Run {
  const [first] = of.plan.handovers
  const handovers = of.plan.handovers.map((handover) => ({
    ...handover,
    presenters: first?.presenters ?? [],
  }))
  return { ...of, plan: { ...of.plan, handovers } }
}

const optionOf = (of: Run, kind: string, ...actions: readonly RunAction[]) =>
  optionsToCatchUp(of, fold(of, eventsOf(...actions))).find((option) => option.kind === kind)

describe('ways to win time', () => {
  it('a break that is still to come may be left out, one that is over not', () => {
    const withBreak = withItem(run, 'i1', { kind: 'break' })
    expect(optionOf(withBreak, 'drop')).toMatchObject({ gain: 600, to: 0 })
    expect(optionOf(withBreak, 'drop', ...goes('i1'))).toBeUndefined()
  })

  it('a long speech may be made brief: two thirds, in whole minutes', () => {
    expect(optionOf(withItem(run, 'i3', { kind: 'directive' }), 'shorten')).toMatchObject({
      from: 600,
      to: 420,
      gain: 180,
    })
  })

  it('handovers of one award and one presenter may be put together, up to the most that may stand', () => {
    expect(optionOf(run, 'merge')).toBeUndefined()
    // Twelve recipients in lines of at most ten, in their order: ten and two.
    expect(optionOf(byOne(run), 'merge')).toMatchObject({ from: 6, to: 2 })
  })

  it('the largest gain comes first', () => {
    const gains = optionsToCatchUp(
      withItem(withItem(byOne(run), 'i1', { kind: 'arts' }), 'i3', { kind: 'closing' }),
      fold(run, []),
    ).map(({ gain }) => gain)
    expect(gains).toEqual(gains.toSorted((a, b) => b - a))
    expect(gains).toHaveLength(3)
  })
})

describe('a cut', () => {
  const merged = byOne(run)
  const option = optionOf(merged, 'merge', ...goes('i1'))
  const cut: RunAction = { type: 'cut', cuts: option?.cuts ?? [] }

  it('keeps every recipient, in the order of the handovers, and GO passes over what is empty', () => {
    const state = fold(merged, eventsOf(...goes('i1'), cut))
    const coming = stepsToCome(merged, state)
    expect(coming.map(({ id }) => id)).toEqual(['h1', 'h6', 'i3'])
    const standing = coming.flatMap((step) => lineOf(merged, state, step))
    expect(standing).toEqual(merged.plan.handovers.flatMap(({ recipientIds }) => recipientIds))
    expect(command(merged, state, { type: 'go', from: 'i1' }, START + 600_000)).toMatchObject({
      action: { to: 'h1' },
    })
  })

  it('takes along what was marked of who moves', () => {
    const absent: RunAction = {
      type: 'marked',
      stepId: 'h3',
      recipientId: 'h3r1',
      outcome: 'absent',
      proxyName: '',
      proxyRelation: '',
    }
    const state = fold(merged, eventsOf(...goes('i1'), absent, cut))
    expect(outcomeOf(state, 'h1', 'h3r1').outcome).toBe('absent')
  })

  it('wins the time that it promised', () => {
    const end = (...actions: readonly RunAction[]) => {
      const { steps } = timingOf(merged, fold(merged, eventsOf(...actions)), START + 1000)
      return steps.at(-1)?.expectedStart ?? 0
    }
    expect((end(...goes('i1')) - end(...goes('i1'), cut)) / 1000).toBe(option?.gain)
  })

  it('is taken back at once, with all that it moved', () => {
    const before = fold(merged, eventsOf(...goes('i1')))
    const after = fold(merged, eventsOf(...goes('i1'), cut, { type: 'undone', eventId: 'e2' }))
    expect({ ...after, lastEventAt: null }).toEqual({ ...before, lastEventAt: null })
  })

  it('is done whole or not at all', () => {
    const drop = { how: 'drop', stepId: 'i3' } as const
    const past = { how: 'drop', stepId: 'i1' } as const
    const state = fold(run, eventsOf(...goes('i1', 'h1'), { type: 'cut', cuts: [drop, past] }))
    expect(state.dropped.size).toBe(0)
    expect(command(run, state, { type: 'cut', cuts: [past] }, START)).toEqual({
      ok: false,
      reason: 'stale',
    })
  })

  it('that would do nothing is refused, so that Ctrl+Z never meets it', () => {
    const merge = [{ how: 'merge', from: 'h2', into: 'h1', seconds: 200 }] as const
    const twice = run.plan.handovers.map((one) =>
      one.id === 'h2' ? { ...one, recipientIds: ['h1r1'] } : one,
    )
    const doubled = { ...run, plan: { ...run.plan, handovers: twice } }
    expect(command(doubled, fold(doubled, []), { type: 'cut', cuts: merge }, START).ok).toBe(false)
    expect(optionOf(byOne(doubled), 'merge')?.cuts).not.toContainEqual(merge[0])
    const shorter = [{ how: 'shorten', stepId: 'i3', seconds: 420 }] as const
    const once = fold(run, eventsOf({ type: 'cut', cuts: shorter }))
    expect(command(run, once, { type: 'cut', cuts: shorter }, START).ok).toBe(false)
  })

  it('makes a speech shorter for the clocks too', () => {
    const state = fold(
      run,
      eventsOf({ type: 'cut', cuts: [{ how: 'shorten', stepId: 'i3', seconds: 420 }] }),
    )
    const speech = run.steps.at(-1)
    expect(speech && secondsOf(state, speech)).toBe(420)
  })
})
