import { describe, expect, it } from 'vitest'

import type { Run, RunEvent } from '#domain/run/run.ts'
import { GO_INTERVAL_MS, command } from '#domain/run/runCommand.ts'
import type { RunAsk } from '#domain/run/runCommand.ts'
import { fold } from '#domain/run/runFold.ts'
import { START, eventsOf, goes, makeRun, makeSlot } from '#tests/support/makeRun.ts'

/** Presses one after the other, as the console does: each takes what the log then says. */
function press(run: Run, asks: readonly { readonly ask: RunAsk; readonly at: number }[]) {
  const events: RunEvent[] = []
  const refused: string[] = []
  for (const { ask, at } of asks) {
    const answer = command(run, fold(run, events), ask, at)
    const seq = events.length + 1
    if (answer.ok) events.push({ ...answer.action, id: `e${seq}`, runId: run.id, seq, at })
    else refused.push(answer.reason)
  }
  return { events, refused }
}

const go = (from: string | null): RunAsk => ({ type: 'go', from })

describe('GO', () => {
  it('takes the step after the one that the operator saw', () => {
    const run = makeRun()
    const state = fold(run, eventsOf(...goes('i1')))
    expect(command(run, state, go('i1'), START + 60_000)).toEqual({
      ok: true,
      action: { type: 'went', from: 'i1', to: 'h1' },
    })
  })

  it('refuses a step that is no longer current', () => {
    const run = makeRun()
    const state = fold(run, eventsOf(...goes('i1', 'h1')))
    expect(command(run, state, go('i1'), START + 900_000)).toEqual({ ok: false, reason: 'stale' })
  })

  it('moves one step only for 20 presses within 0.6 s, whatever they saw', () => {
    const times = Array.from({ length: 20 }, (_, index) => index * 30)
    const same = press(
      makeRun(),
      times.map((at) => ({ ask: go(null), at: START + at })),
    )
    expect(same.events).toHaveLength(1)
    const seen = ['i1', 'h1', 'h2', 'h3']
    const following = times.map((at, index) => ({
      ask: go(index === 0 ? null : (seen[(index - 1) % 4] ?? null)),
      at: START + at,
    }))
    const { events, refused } = press(makeRun(), following)
    expect(events).toHaveLength(1)
    expect(new Set(refused)).toEqual(new Set(['tooSoon']))
  })

  it('takes the next one once the interval is over', () => {
    const at = START + GO_INTERVAL_MS
    const presses = [
      { ask: go(null), at: START },
      { ask: go('i1'), at: at - 1 },
      { ask: go('i1'), at },
    ]
    expect(press(makeRun(), presses).events).toHaveLength(2)
  })

  it('stops at the last step', () => {
    const run = makeRun({ handovers: 1 })
    const state = fold(run, eventsOf(...goes('i1', 'h1', 'i3')))
    expect(command(run, state, go('i3'), START + 900_000)).toEqual({ ok: false, reason: 'atEnd' })
  })

  it('does nothing after the end', () => {
    const run = makeRun()
    const state = fold(run, eventsOf(...goes('i1'), { type: 'ended' }))
    expect(command(run, state, go('i1'), START + 900_000)).toEqual({ ok: false, reason: 'ended' })
  })
})

describe('marks', () => {
  const state = fold(makeRun(), eventsOf(...goes('i1', 'h1')))
  const mark = (fields: object): RunAsk => ({
    type: 'mark',
    stepId: 'h1',
    recipientId: 'h1r1',
    outcome: 'absent',
    ...fields,
  })

  it('marks a recipient of the step', () => {
    expect(command(makeRun(), state, mark({}), START)).toMatchObject({ ok: true })
  })

  it('refuses a recipient of another step', () => {
    expect(command(makeRun(), state, mark({ recipientId: 'h2r1' }), START)).toEqual({
      ok: false,
      reason: 'unknown',
    })
  })

  it('asks for the name of who receives by proxy, and keeps it trimmed in NFC', () => {
    const proxy = (proxyName: string) =>
      command(makeRun(), state, mark({ outcome: 'proxy', proxyName }), START)
    expect(proxy('  ')).toEqual({ ok: false, reason: 'noProxyName' })
    expect(proxy(' Bà mẫu '.normalize('NFD'))).toMatchObject({ action: { proxyName: 'Bà mẫu' } })
  })

  it('refuses what changes nothing', () => {
    expect(command(makeRun(), state, mark({ outcome: 'pending' }), START)).toEqual({
      ok: false,
      reason: 'unchanged',
    })
  })

  it('may confirm what was only implied', () => {
    const left = fold(makeRun(), eventsOf(...goes('i1', 'h1', 'h2')))
    expect(command(makeRun(), left, mark({ outcome: 'given' }), START)).toMatchObject({ ok: true })
  })
})

describe('presenters', () => {
  const state = fold(makeRun(), eventsOf(...goes('i1', 'h1')))
  const replace = (presenter: ReturnType<typeof makeSlot>, slot = 0): RunAsk => ({
    type: 'replacePresenter',
    stepId: 'h1',
    slot,
    presenter,
    scope: 'this',
    reason: '',
  })

  it('refuses the same person, nobody, and a place that is not there', () => {
    const reasons = [
      replace(makeSlot('p1')),
      replace(makeSlot(null)),
      replace(makeSlot('p2'), 2),
    ].map((ask) => command(makeRun(), state, ask, START))
    expect(reasons).toEqual([
      { ok: false, reason: 'unchanged' },
      { ok: false, reason: 'unknown' },
      { ok: false, reason: 'unknown' },
    ])
  })

  it('takes a name that is in no list', () => {
    const ask = replace(makeSlot(null, { name: 'Đại biểu mẫu ngoài danh sách' }))
    expect(command(makeRun(), state, ask, START)).toMatchObject({ ok: true })
  })
})

describe('undo', () => {
  it('names the last effective event', () => {
    const run = makeRun()
    const events = eventsOf(...goes('i1', 'h1'), { type: 'undone', eventId: 'e2' })
    expect(command(run, fold(run, events), { type: 'undo' }, START)).toEqual({
      ok: true,
      action: { type: 'undone', eventId: 'e1' },
    })
  })

  it('says when there is nothing to take back', () => {
    const run = makeRun()
    expect(command(run, fold(run, []), { type: 'undo' }, START)).toEqual({
      ok: false,
      reason: 'nothingToUndo',
    })
  })
})

it('turns the safe card on and off, and off after a restart', () => {
  const run = makeRun()
  const ask = (events: readonly RunEvent[]) =>
    command(run, fold(run, events), { type: 'safeCard' }, START)
  expect(ask([])).toMatchObject({ action: { on: true } })
  expect(ask(eventsOf({ type: 'safeCard', on: true }))).toMatchObject({ action: { on: false } })
  expect(ask(eventsOf({ type: 'resumed', lastAt: 0, outageMs: 0 }))).toMatchObject({
    action: { on: false },
  })
  const black = { type: 'blackout', on: true } as const
  expect(ask(eventsOf({ type: 'safeCard', on: true }, black))).toMatchObject({
    action: { on: true },
  })
})
