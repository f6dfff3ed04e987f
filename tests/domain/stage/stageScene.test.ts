import { describe, expect, it } from 'vitest'

import { rowsOf } from '#domain/plan.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run, RunAction } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { sceneOf } from '#domain/stage/stageScene.ts'
import { eventsOf, goes, makeItem, makeRun } from '#tests/support/makeRun.ts'

const mark = (recipientId: string, outcome: 'absent' | 'later' | 'proxy'): RunAction => ({
  type: 'marked',
  stepId: 'h1',
  recipientId,
  outcome,
  proxyName: outcome === 'proxy' ? 'Bà mẫu' : '',
  proxyRelation: '',
})

function scene(run: Run, ...actions: readonly RunAction[]) {
  return sceneOf(run, fold(run, eventsOf(...actions)))
}

describe('the hall', () => {
  it('sees the title before the first step and after the end', () => {
    expect(scene(makeRun())).toMatchObject({ kind: 'title', title: 'Hội nghị mẫu', item: '' })
    expect(scene(makeRun(), ...goes('i1', 'h1'), { type: 'ended' })).toMatchObject({
      kind: 'title',
      item: '',
    })
  })

  it('sees the title of a public item, not that of an internal one', () => {
    const run = makeRun()
    expect(scene(run, ...goes('i1'))).toMatchObject({ kind: 'title', item: 'Mục mẫu i1' })
    const plan = planOfRun(run)
    const agendaItems = new Map(plan.agendaItems).set(
      'i1',
      makeItem('i1', { visibility: 'internal' }),
    )
    const internal = { ...run, plan: rowsOf({ ...plan, agendaItems }) }
    expect(scene(internal, ...goes('i1'))).toMatchObject({ kind: 'title', item: '' })
  })

  it('sees the award, who hands over and who receives, in order', () => {
    expect(scene(makeRun(), ...goes('i1', 'h1'))).toMatchObject({
      kind: 'handover',
      award: 'Bằng khen mẫu w1',
      presenters: [{ name: 'Đại biểu mẫu p1', post: 'Chức vụ mẫu p1' }],
      recipients: [
        { position: 1, name: 'Người nhận mẫu h1r1' },
        { position: 2, name: 'Người nhận mẫu h1r2' },
      ],
    })
  })

  const places = (...actions: readonly RunAction[]) => {
    const shown = scene(makeRun({ recipients: 4 }), ...actions)
    return shown.kind === 'handover' ? shown.recipients.map((one) => [one.position, one.name]) : []
  }

  it('does not see who is known to be absent before: the others close up', () => {
    const known = [mark('h1r1', 'absent'), mark('h1r3', 'later')]
    expect(places(...goes('i1'), ...known, ...goes('i1', 'h1').slice(1))).toEqual([
      [1, 'Người nhận mẫu h1r2'],
      [2, 'Người nhận mẫu h1r4'],
    ])
  })

  it('does not see who is found missing on the stage, where nobody else moves any more', () => {
    expect(places(...goes('i1', 'h1'), mark('h1r1', 'absent'), mark('h1r3', 'later'))).toEqual([
      [2, 'Người nhận mẫu h1r2'],
      [4, 'Người nhận mẫu h1r4'],
    ])
  })

  it('keeps everybody in place when an early absence is marked again while the handover is on', () => {
    const early = [...goes('i1'), mark('h1r2', 'absent'), ...goes('i1', 'h1').slice(1)]
    const before = places(...early)
    expect(before).toEqual([
      [1, 'Người nhận mẫu h1r1'],
      [2, 'Người nhận mẫu h1r3'],
      [3, 'Người nhận mẫu h1r4'],
    ])
    expect(places(...early, mark('h1r2', 'later'))).toEqual(before)
    expect(places(...early, mark('h1r2', 'later'), mark('h1r2', 'absent'))).toEqual(before)
    // Who has come after all goes to the end of the line.
    expect(places(...early, mark('h1r2', 'proxy'))).toEqual([...before, [4, 'Người nhận mẫu h1r2']])
  })

  it('sees who receives by proxy', () => {
    expect(scene(makeRun(), ...goes('i1', 'h1'), mark('h1r1', 'proxy'))).toMatchObject({
      recipients: [{ name: 'Người nhận mẫu h1r1', proxyName: 'Bà mẫu' }, { proxyName: '' }],
    })
  })

  it('sees the safe card, then exactly what was there', () => {
    const run = makeRun()
    const before = scene(run, ...goes('i1', 'h1'))
    const on = { type: 'safeCard', on: true } as const
    expect(scene(run, ...goes('i1', 'h1'), on)).toMatchObject({ kind: 'safe' })
    expect(scene(run, ...goes('i1', 'h1'), on, { type: 'safeCard', on: false })).toEqual(before)
  })

  it('goes black, whatever is under it, then shows exactly what was there', () => {
    const run = makeRun()
    const on = { type: 'blackout', on: true } as const
    const off = { type: 'blackout', on: false } as const
    const safe = { type: 'safeCard', on: true } as const
    expect(scene(run, ...goes('i1', 'h1'), on)).toMatchObject({ kind: 'black' })
    expect(scene(run, ...goes('i1', 'h1'), on, off)).toEqual(scene(run, ...goes('i1', 'h1')))
    expect(scene(run, ...goes('i1', 'h1'), safe, on)).toMatchObject({ kind: 'black' })
    expect(scene(run, ...goes('i1', 'h1'), safe, on, off)).toMatchObject({ kind: 'safe' })
    // A step that comes under the black stays there unseen.
    expect(scene(run, ...goes('i1'), on, ...goes('i1', 'h1').slice(1))).toMatchObject({
      kind: 'black',
    })
  })

  it('sees the safe card out of the black too, and then what was there', () => {
    const run = makeRun()
    const black = { type: 'blackout', on: true } as const
    const safe = { type: 'safeCard', on: true } as const
    const off = { type: 'safeCard', on: false } as const
    const step = goes('i1', 'h1')
    expect(scene(run, ...step, black, safe)).toMatchObject({ kind: 'safe' })
    expect(scene(run, ...step, safe, black, safe)).toMatchObject({ kind: 'safe' })
    expect(scene(run, ...step, black, safe, off)).toEqual(scene(run, ...step))
    const events = eventsOf(...step, black, safe)
    const undo = { type: 'undone', eventId: events.at(-1)?.id ?? '' } as const
    expect(scene(run, ...step, black, safe, undo)).toMatchObject({ kind: 'black' })
  })

  it('comes up on the safe card after a restart', () => {
    const resumed = { type: 'resumed', lastAt: 0, outageMs: 0 } as const
    expect(scene(makeRun(), ...goes('i1', 'h1'), resumed)).toMatchObject({ kind: 'safe' })
  })

  it('sees nothing that is internal', () => {
    const run = makeRun()
    for (const step of ['i1', 'h1', 'h2', 'h3', 'i3']) {
      const way = ['i1', 'h1', 'h2', 'h3', 'i3']
      const text = JSON.stringify(scene(run, ...goes(...way.slice(0, way.indexOf(step) + 1))))
      expect(text).not.toMatch(/nội bộ|0123/u)
    }
  })
})

it('shows the award alone while nobody comes up', () => {
  const run = makeRun()
  const shown = scene(run, ...goes('i1', 'h1'), mark('h1r1', 'absent'), mark('h1r2', 'later'))
  expect(shown).toMatchObject({ kind: 'handover', recipients: [], presenters: [] })
})
