import { describe, expect, it } from 'vitest'

import type { Run, RunAction, RunEvent } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import { fold } from '#domain/run/runFold.ts'
import { lackingFor, nextHandover, preparedOf } from '#domain/run/runReady.ts'
import { presentersOf } from '#domain/run/runState.ts'
import { START, eventsOf, goes, makeRun, makeSlot } from '#tests/support/makeRun.ts'

const seen = (
  recipientIds: readonly string[],
  found: Partial<Record<'person' | 'certificate', 'ok' | 'notOk' | 'unknown'>>,
): RunAction => ({
  type: 'prepared',
  stepId: 'h1',
  recipientIds,
  person: 'unknown',
  certificate: 'unknown',
  ...found,
})

/** What is lacking for the first handover after these events, by name of the recipient. */
function lacking(...actions: readonly RunAction[]) {
  const run = makeRun()
  const step = run.steps[1]
  if (step === undefined) throw new Error('no handover')
  return lackingFor(run, fold(run, eventsOf(...goes('i1'), ...actions)), step)
}

describe('before a handover', () => {
  it('nothing is asked while nobody has sent word from the wings', () => {
    expect(lacking()).toEqual([])
  })

  it('who was not seen is lacking, once one of the line was', () => {
    expect(lacking(seen(['h1r1'], { person: 'ok' }))).toEqual([
      { recipientId: 'h1r2', person: true, certificate: false },
    ])
  })

  it('a wrong certificate is lacking, and so are those that nobody has compared', () => {
    expect(lacking(seen(['h1r2'], { certificate: 'notOk' }))).toEqual([
      { recipientId: 'h1r1', person: false, certificate: true },
      { recipientId: 'h1r2', person: false, certificate: true },
    ])
  })

  it('who is known to be absent is not waited for', () => {
    const absent: RunAction = {
      type: 'marked',
      stepId: 'h1',
      recipientId: 'h1r2',
      outcome: 'absent',
      proxyName: '',
      proxyRelation: '',
    }
    expect(lacking(seen(['h1r1'], { person: 'ok' }), absent)).toEqual([])
  })

  it('all may be marked at once, and taken back at once', () => {
    const run = makeRun()
    const all = seen(['h1r1', 'h1r2'], { person: 'ok', certificate: 'ok' })
    const done = eventsOf(...goes('i1'), all)
    expect(preparedOf(fold(run, done), 'h1', 'h1r2')).toEqual({ person: 'ok', certificate: 'ok' })
    const back = fold(run, eventsOf(...goes('i1'), all, { type: 'undone', eventId: 'e2' }))
    expect(back.prepared.size).toBe(0)
  })

  it('GO is refused once and taken when the operator has seen what is lacking', () => {
    const run = makeRun()
    const state = fold(run, eventsOf(...goes('i1'), seen(['h1r1'], { person: 'notOk' })))
    const at = START + 600_000
    expect(command(run, state, { type: 'go', from: 'i1' }, at)).toEqual({
      ok: false,
      reason: 'notReady',
    })
    expect(command(run, state, { type: 'go', from: 'i1', anyway: true }, at)).toMatchObject({
      ok: true,
      action: { type: 'went', to: 'h1' },
    })
  })

  it('the next handover is the first after the step that is on, speeches left out', () => {
    const run = makeRun()
    expect(nextHandover(run, fold(run, []))?.id).toBe('h1')
    expect(nextHandover(run, fold(run, eventsOf(...goes('i1', 'h1'))))?.id).toBe('h2')
    expect(nextHandover(run, fold(run, eventsOf(...goes('i1', 'h1', 'h2', 'h3'))))).toBeNull()
  })

  it('what is marked already, or of somebody who is not in the line, is refused', () => {
    const run = makeRun()
    const state = fold(run, eventsOf(seen(['h1r1'], { person: 'ok' })))
    const asked = { type: 'prepare', stepId: 'h1', person: 'ok', certificate: 'unknown' } as const
    const reasons = [['h1r1'], ['h2r1'], []].map((recipientIds) => {
      const answer = command(run, state, { ...asked, recipientIds }, START)
      return answer.ok ? null : answer.reason
    })
    expect(reasons).toEqual(['unchanged', 'unknown', 'unknown'])
  })
})

describe('another presenter for the rest of an award', () => {
  const replaced = (scope: 'award' | 'onward'): RunEvent[] =>
    eventsOf({
      type: 'presenterReplaced',
      stepId: 'h1',
      slot: 0,
      presenter: makeSlot('p3'),
      scope,
      reason: '',
    })

  it('changes the later handovers of that award in which the same person hands over, no other', () => {
    const run = withOtherAward(makeRun({ handovers: 5 }), 'h5')
    const who = (events: readonly RunEvent[]) =>
      run.steps
        .filter(({ handoverId }) => handoverId !== null)
        .map((step) => presentersOf(run, fold(run, events), step)[0]?.attendeeId)
    expect(who([])).toEqual(['p1', 'p2', 'p1', 'p2', 'p1'])
    expect(who(replaced('award'))).toEqual(['p3', 'p2', 'p3', 'p2', 'p1'])
    expect(who(replaced('onward'))).toEqual(['p3', 'p2', 'p3', 'p2', 'p3'])
    expect(fold(run, replaced('award')).replacements[0]?.stepIds).toEqual(['h1', 'h3'])
  })
})

/** The same run, with one handover of another award. */
function withOtherAward(run: Run, handoverId: string): Run {
  const handovers = run.plan.handovers.map((handover) =>
    handover.id === handoverId ? { ...handover, awardId: 'w2' } : handover,
  )
  return { ...run, plan: { ...run.plan, handovers } }
}
