import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Run, RunAction, RunEvent } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import type { RunAsk } from '#domain/run/runCommand.ts'
import { fold } from '#domain/run/runFold.ts'
import { currentStep, outcomeOf, presentersOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import { eventsOf, goes, makeRun, makeSlot } from '#tests/support/makeRun.ts'

const marked = (stepId: string, recipientId: string, outcome: 'absent' | 'later' | 'pending') =>
  ({ type: 'marked', stepId, recipientId, outcome, proxyName: '', proxyRelation: '' }) as const

describe('steps', () => {
  it('begins before the first step', () => {
    expect(fold(makeRun(), [])).toMatchObject({ phase: 'ready', current: -1 })
  })

  it('follows GO and times each step', () => {
    const run = makeRun()
    const events = eventsOf({ type: 'started' }, ...goes('i1', 'h1'))
    const state = fold(run, events)
    expect(currentStep(run, state)?.id).toBe('h1')
    expect(state.times.get('i1')).toEqual({ startedAt: events[1]?.at, endedAt: events[2]?.at })
    expect(state.times.get('h1')?.endedAt).toBeNull()
  })

  it('ignores a GO from a step that is not current', () => {
    const run = makeRun()
    const state = fold(run, eventsOf(...goes('i1'), { type: 'went', from: null, to: 'h1' }))
    expect(state.current).toBe(0)
  })

  it('never goes back or wraps', () => {
    const run = makeRun()
    const state = fold(run, eventsOf(...goes('i1', 'h1'), { type: 'went', from: 'h1', to: 'i1' }))
    expect(state.current).toBe(1)
  })

  it('takes nothing more after the end but the undo of the end', () => {
    const run = makeRun()
    const events = eventsOf(...goes('i1'), { type: 'ended' }, ...goes('i1', 'h1').slice(1))
    expect(fold(run, events)).toMatchObject({ phase: 'ended', current: 0 })
    const again = fold(run, [
      ...events,
      { type: 'undone', eventId: 'e2', id: 'e4', runId: 'run1', seq: 4, at: 0 },
    ])
    expect(again).toMatchObject({ phase: 'running', current: 0, endedAt: null })
  })
})

describe('outcomes', () => {
  it('counts who was not marked as given once the handover is left', () => {
    const run = makeRun()
    const during = eventsOf(...goes('i1', 'h1'), marked('h1', 'h1r1', 'absent'))
    expect(outcomeOf(fold(run, during), 'h1', 'h1r2').outcome).toBe('pending')
    const after = fold(
      run,
      eventsOf(...goes('i1', 'h1', 'h2').slice(0, 2), marked('h1', 'h1r1', 'absent'), {
        type: 'went',
        from: 'h1',
        to: 'h2',
      }),
    )
    expect(outcomeOf(after, 'h1', 'h1r1')).toMatchObject({ outcome: 'absent', implied: false })
    expect(outcomeOf(after, 'h1', 'h1r2')).toMatchObject({ outcome: 'given', implied: true })
  })

  it('counts who was not marked as given at the end', () => {
    const state = fold(makeRun(), eventsOf(...goes('i1', 'h1'), { type: 'ended' }))
    expect(outcomeOf(state, 'h1', 'h1r1').outcome).toBe('given')
    expect(outcomeOf(state, 'h2', 'h2r1').outcome).toBe('pending')
  })

  it('ignores a recipient who is not in the handover', () => {
    expect(fold(makeRun(), eventsOf(marked('h1', 'h2r1', 'absent'))).marks.size).toBe(0)
  })
})

describe('presenters', () => {
  const replaced = (scope: 'this' | 'onward'): RunAction => ({
    type: 'presenterReplaced',
    stepId: 'h1',
    slot: 0,
    presenter: makeSlot('p3', { capacity: 'authority', principal: 'A' }),
    scope,
    reason: '',
  })
  const who = (run: Run, state: RunState) =>
    run.steps
      .filter((step) => step.handoverId !== null)
      .map((step) => presentersOf(run, state, step)[0]?.attendeeId)

  it('replaces in one handover', () => {
    const run = makeRun({ handovers: 4 })
    expect(who(run, fold(run, eventsOf(replaced('this'))))).toEqual(['p3', 'p2', 'p1', 'p2'])
  })

  it('replaces the same person from here on, and leaves the capacity of later handovers', () => {
    const run = makeRun({ handovers: 4 })
    const state = fold(run, eventsOf(replaced('onward')))
    expect(who(run, state)).toEqual(['p3', 'p2', 'p3', 'p2'])
    const third = run.steps[3]
    expect(third && presentersOf(run, state, third)[0]?.capacity).toBe('own')
    expect(state.replacements[0]?.stepIds).toEqual(['h1', 'h3'])
  })

  it('fills a place that the plan left empty', () => {
    const run = makeRun({ handovers: 1 })
    const named: RunAction = { ...replaced('onward'), slot: 1 } as RunAction
    const state = fold(run, eventsOf(named))
    const first = run.steps[1]
    expect(first && presentersOf(run, state, first).map((slot) => slot.attendeeId)).toEqual([
      'p1',
      'p3',
    ])
  })

  it('gives back the earlier presenters when undone', () => {
    const run = makeRun({ handovers: 4 })
    const state = fold(run, eventsOf(replaced('onward'), { type: 'undone', eventId: 'e1' }))
    expect(who(run, state)).toEqual(['p1', 'p2', 'p1', 'p2'])
    expect(state.replacements).toEqual([])
  })
})

describe('safe card and restart', () => {
  it('holds the safe card after a restart until the operator goes on', () => {
    const run = makeRun()
    const resumed = { type: 'resumed', lastAt: 0, outageMs: 1 } as const
    expect(fold(run, eventsOf(...goes('i1'), resumed)).held).toBe(true)
    const after = eventsOf(...goes('i1'), resumed, { type: 'went', from: 'i1', to: 'h1' })
    expect(fold(run, after)).toMatchObject({ held: false, safeCard: false })
  })

  it('keeps the safe card that the operator set when he goes on', () => {
    const state = fold(makeRun(), eventsOf({ type: 'safeCard', on: true }, ...goes('i1')))
    expect(state.safeCard).toBe(true)
  })
})

const asks: fc.Arbitrary<(run: Run, state: RunState) => RunAsk> = fc.oneof(
  fc.constant((run: Run, state: RunState): RunAsk => ({
    type: 'go',
    from: currentStep(run, state)?.id ?? null,
  })),
  fc
    .tuple(
      fc.constantFrom('h1', 'h2', 'h3', 'i1'),
      fc.constantFrom('h1r1', 'h1r2', 'h2r1', 'h3r2'),
      fc.constantFrom('pending', 'given', 'absent', 'proxy', 'later'),
    )
    .map(([stepId, recipientId, outcome]) => (): RunAsk => ({
      type: 'mark',
      stepId,
      recipientId,
      outcome,
      proxyName: 'Người nhận thay mẫu',
    })),
  fc
    .tuple(
      fc.constantFrom('h1', 'h2', 'h3'),
      fc.constantFrom('p1', 'p2', 'p3'),
      fc.constantFrom('this', 'onward'),
    )
    .map(([stepId, attendeeId, scope]) => (): RunAsk => ({
      type: 'replacePresenter',
      stepId,
      slot: 0,
      scope,
      reason: '',
      presenter: makeSlot(attendeeId),
    })),
  fc.constant((): RunAsk => ({ type: 'safeCard' })),
  fc.constant((): RunAsk => ({ type: 'undo' })),
  fc.constant((): RunAsk => ({ type: 'end' })),
)

/** What an operator does, as the store would write it. */
function play(run: Run, acts: readonly ((run: Run, state: RunState) => RunAsk)[]) {
  const events: RunEvent[] = []
  for (const act of acts) {
    const state = fold(run, events)
    const at = 1000 * (events.length + 1)
    const answer = command(run, state, act(run, state), at)
    if (!answer.ok) continue
    const seq = events.length + 1
    events.push({ ...answer.action, id: `e${seq}`, runId: run.id, seq, at })
  }
  return events
}

/** The state without the times of the log, which an undo does not turn back. */
function effective(state: RunState) {
  const { lastEventAt: _event, lastGoAt: _go, ...rest } = state
  return rest
}

describe('any run', () => {
  const run = makeRun()

  it('is at its start again when everything is undone', () => {
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 60 }), (acts) => {
        const events = play(run, acts)
        const undos = fold(run, events).undoable.map(() => () => ({ type: 'undo' }) as const)
        const all = play(run, [...acts, ...undos])
        expect(effective(fold(run, all))).toEqual(effective(fold(run, [])))
      }),
    )
  })

  it('is at its start again after 200 actions and as many undos', () => {
    fc.assert(
      fc.property(fc.array(asks, { minLength: 200, maxLength: 200 }), (acts) => {
        const events = play(run, acts)
        const undos = fold(run, events).undoable.map(() => () => ({ type: 'undo' }) as const)
        expect(effective(fold(run, play(run, [...acts, ...undos])))).toEqual(
          effective(fold(run, [])),
        )
      }),
      { numRuns: 5 },
    )
  })

  it('gives the same state when its log is read again', () => {
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 60 }), (acts) => {
        const events = play(run, acts)
        const copy = JSON.parse(JSON.stringify(events)) as RunEvent[]
        expect(fold(run, copy)).toEqual(fold(run, events))
      }),
    )
  })

  const anyAction: fc.Arbitrary<RunAction> = fc.oneof(
    fc.record({
      type: fc.constant('went' as const),
      from: fc.constantFrom(null, 'i1', 'h1', 'h2', 'i3'),
      to: fc.constantFrom('i1', 'h1', 'h2', 'i3', 'none'),
    }),
    fc.record({ type: fc.constant('undone' as const), eventId: fc.constantFrom('e1', 'e2', 'e3') }),
    fc.constant(marked('h1', 'h1r1', 'absent')),
    fc.constant({ type: 'resumed' as const, lastAt: 1, outageMs: 2 }),
    fc.constant({ type: 'ended' as const }),
  )

  it('has one current step at most, whatever the log says', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 40 }), (actions) => {
        const state = fold(run, eventsOf(...actions))
        const open = [...state.times].filter(([, time]) => time.endedAt === null)
        expect(open.length).toBe(state.phase === 'running' ? 1 : 0)
        expect(open[0]?.[0] ?? null).toBe(
          state.phase === 'running' ? (currentStep(run, state)?.id ?? null) : null,
        )
      }),
    )
  })

  it('has a waiting recipient only where the step was not left', () => {
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 60 }), (acts) => {
        const state = fold(run, play(run, acts))
        for (const step of run.steps) {
          const left = (state.times.get(step.id)?.endedAt ?? null) !== null
          for (const recipient of ['r1', 'r2'].map((id) => `${step.id}${id}`)) {
            const { outcome, implied, proxyName } = outcomeOf(state, step.id, recipient)
            expect(outcome === 'pending' && left).toBe(false)
            expect(implied).toBe(implied && outcome === 'given' && left)
            expect(proxyName !== '').toBe(outcome === 'proxy')
          }
        }
      }),
    )
  })
})
