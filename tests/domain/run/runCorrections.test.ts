import { describe, expect, it } from 'vitest'

import { reportOf } from '#domain/papers/runReport.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run, RunAction } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import { correctedRun } from '#domain/run/runCorrections.ts'
import { fold, foldOn } from '#domain/run/runFold.ts'
import { toldRun } from '#domain/run/toldRun.ts'
import { sceneOf } from '#domain/stage/stageScene.ts'
import { START, eventsOf, goes, makeRun } from '#tests/support/makeRun.ts'

const right = (recipientId: string, name: string, post = 'Chức vụ đúng'): RunAction => ({
  type: 'corrected',
  recipientId,
  name,
  post,
})

/** The same run, where a recipient is an attendee. */
function withAttendee(run: Run): Run {
  const recipients = run.plan.recipients.map((one) =>
    one.id === 'h1r1' ? { ...one, attendeeId: 'p3' } : one,
  )
  return { ...run, plan: { ...run.plan, recipients } }
}

const stage = (run: Run, ...actions: readonly RunAction[]) => {
  const state = fold(run, eventsOf(...actions))
  const scene = sceneOf(correctedRun(run, state), state)
  return scene.kind === 'handover' ? scene.recipients.map(({ name }) => name) : []
}

describe('a name that is put right while the run is on', () => {
  it('is read by the hall at once, in the same place', () => {
    const run = makeRun()
    expect(stage(run, ...goes('i1', 'h1'), right('h1r2', 'Tên đúng'))).toEqual([
      'Người nhận mẫu h1r1',
      'Tên đúng',
    ])
  })

  it('is the name of the attendee where the recipient is one', () => {
    const run = withAttendee(makeRun())
    const events = eventsOf(...goes('i1', 'h1'), right('h1r1', 'Tên đúng'))
    const plan = planOfRun(correctedRun(run, fold(run, events)))
    expect(plan.attendees.get('p3')?.fullName).toBe('Tên đúng')
    expect(stage(run, ...goes('i1', 'h1'), right('h1r1', 'Tên đúng'))[0]).toBe('Tên đúng')
  })

  it('is the newest, where one attendee receives twice', () => {
    const run = withAttendee(makeRun())
    const recipients = run.plan.recipients.map((one) =>
      one.id === 'h2r1' ? { ...one, attendeeId: 'p3' } : one,
    )
    const twice = { ...run, plan: { ...run.plan, recipients } }
    const name = (...actions: readonly RunAction[]) => {
      const state = fold(twice, eventsOf(...actions))
      return planOfRun(correctedRun(twice, state)).attendees.get('p3')?.fullName
    }
    expect(name(right('h2r1', 'Tên sai'), right('h1r1', 'Tên đúng'))).toBe('Tên đúng')
    expect(name(right('h1r1', 'Tên sai'), right('h2r1', 'Tên đúng'))).toBe('Tên đúng')
    expect(name(right('h1r1', 'a'), right('h2r1', 'b'), right('h1r1', 'c'))).toBe('c')
  })

  it('stands in the report, and is gone when it is taken back', () => {
    const run = makeRun()
    const done = eventsOf(...goes('i1', 'h1'), right('h1r1', 'Tên đúng'))
    const names = (of: typeof done) => reportOf(toldRun(run, of)).handovers[0]?.recipients[0]?.name
    expect(names(done)).toBe('Tên đúng')
    const back = eventsOf(...goes('i1', 'h1'), right('h1r1', 'Tên đúng'), {
      type: 'undone',
      eventId: 'e3',
    })
    expect(names(back)).toBe('Người nhận mẫu h1r1')
  })

  it('touches no clock: steps, times and the frozen plan stay as they are', () => {
    const run = makeRun()
    const frozen = structuredClone(run)
    const before = fold(run, eventsOf(...goes('i1', 'h1')))
    const after = fold(run, eventsOf(...goes('i1', 'h1'), right('h1r1', 'Tên đúng')))
    expect([after.times, after.current]).toEqual([before.times, before.current])
    expect(correctedRun(run, after).steps).toBe(run.steps)
    expect(run).toEqual(frozen)
  })

  it('makes no new run for what happens after it', () => {
    const run = makeRun()
    const events = eventsOf(...goes('i1', 'h1'), right('h1r1', 'Tên đúng'))
    const known = foldOn(run, { state: fold(run, []), reverts: [] }, events)
    const on = foldOn(run, known, [
      { type: 'safeCard', on: true, id: 'e9', runId: 'run1', seq: 9, at: START },
    ])
    expect(correctedRun(run, on.state)).toBe(correctedRun(run, known.state))
  })

  it('must be a name, and another one', () => {
    const run = makeRun()
    const state = fold(run, [])
    const reason = (name: string, post: string) => {
      const answer = command(
        run,
        state,
        { type: 'correct', recipientId: 'h1r1', name, post },
        START,
      )
      return answer.ok ? answer.action : answer.reason
    }
    const own = run.plan.recipients.find(({ id }) => id === 'h1r1')?.post ?? ''
    expect(reason('  ', '')).toBe('noName')
    expect(reason('Người nhận mẫu h1r1', own)).toBe('unchanged')
    expect(reason(' Tên đúng ', own)).toEqual(right('h1r1', 'Tên đúng', own))
  })
})
