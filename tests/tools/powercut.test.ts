import { describe, expect, it } from 'vitest'

import { recoveryWords } from '#text/recoveryWords.ts'
import { judgePlan } from '#tools/powercut/planModel.mjs'
import { judgeRun, stepOf } from '#tools/powercut/runModel.mjs'
import { NOTICES } from '#tools/powercut/start.mjs'

/** How the power cuts judge what they find: a judge that never finds fault would be worth nothing. */

const point = (id: string) => ({ id, text: id })
const step = (seq: number, text: string, undone: 0 | 1 = 0) => ({
  seq,
  undone,
  changes: [{ table: 'openPoints', id: text, after: point(text) }],
})
const add = (text: string) => ({ kind: 'step', texts: [text] }) as const
const undo = { kind: 'undo' } as const
const redo = { kind: 'redo' } as const

const before = { openPoints: [point('a')], history: [step(1, 'a')] }
const plan = (points: readonly string[], history: readonly object[]) => ({
  openPoints: points.map(point),
  history: history.map((row) => ({ ...row })),
})

describe('the plan after a cut', () => {
  const asked = [add('b'), add('c')]
  const two = plan(['a', 'b', 'c'], [step(1, 'a'), step(2, 'b'), step(3, 'c')])
  const one = plan(['a', 'b'], [step(1, 'a'), step(2, 'b')])

  it('may have more than was acknowledged', () => {
    expect(judgePlan(before, two, { asked, acknowledged: 1 })).toEqual({
      kept: 2,
      lost: 0,
      half: [],
    })
  })

  it('has lost what was acknowledged and is not there', () => {
    expect(judgePlan(before, one, { asked, acknowledged: 2 })).toEqual({
      kept: 1,
      lost: 1,
      half: [],
    })
    expect(judgePlan(before, before, { asked, acknowledged: 2 }).lost).toBe(2)
  })

  it.each([
    ['a row without its step', plan(['a', 'b', 'c'], [step(1, 'a'), step(2, 'b')])],
    ['a step without its row', plan(['a'], [step(1, 'a'), step(2, 'b')])],
    ['a gap between the steps', plan(['a', 'c'], [step(1, 'a'), step(3, 'c')])],
    ['an older row that is gone', plan(['b'], [step(1, 'a'), step(2, 'b')])],
    ['a row in another table', { ...one, attendees: [{ id: 'x' }] }],
  ])('is not whole with %s', (_what, after) => {
    expect(judgePlan(before, after, { asked, acknowledged: 0 }).half).not.toEqual([])
  })

  it('has gaps between the steps where something was taken back for something new', () => {
    const after = plan(['a', 'c'], [step(1, 'a'), step(3, 'c')])
    const work = { asked: [add('b'), undo, add('c')], acknowledged: 3 }
    expect(judgePlan(before, after, work)).toEqual({ kept: 3, lost: 0, half: [] })
  })

  it('is not whole where a row was reworded and is not, or is and was not', () => {
    const reworded = {
      seq: 2,
      undone: 0,
      changes: [{ table: 'openPoints', id: 'a', before: { text: 'a' }, after: { text: 'b' } }],
    }
    const work = { asked: [add('b')], acknowledged: 1 }
    const history = [step(1, 'a'), reworded]
    const whole = { openPoints: [{ id: 'a', text: 'b' }], history }
    expect(judgePlan(before, whole, work)).toEqual({ kept: 1, lost: 0, half: [] })
    expect(judgePlan(before, { ...whole, ...plan(['a'], history) }, work).half).not.toEqual([])
    const early = { ...whole, history: [step(1, 'a')] }
    expect(judgePlan(before, early, { ...work, acknowledged: 0 }).half).not.toEqual([])
  })

  it('knows a step that is taken back from one that is done again', () => {
    const undone = plan(['a'], [step(1, 'a'), step(2, 'b', 1)])
    const actions = [add('b'), undo, redo]
    expect(judgePlan(before, undone, { asked: actions, acknowledged: 2 }).kept).toBe(2)
    expect(judgePlan(before, undone, { asked: actions, acknowledged: 3 }).lost).toBe(1)
  })
})

describe('the log of the run after a cut', () => {
  const runs = [{ id: 'r' }]
  const event = (seq: number, type: string, more: object = {}) => ({
    id: `e${seq}`,
    runId: 'r',
    seq,
    type,
    ...more,
  })
  const asked = [
    { type: 'started' },
    { type: 'went' },
    { type: 'marked', outcome: 'absent' },
    { type: 'undone' },
    { type: 'undone' },
  ] as const
  const rows = [
    event(1, 'started'),
    event(2, 'went'),
    event(3, 'marked', { outcome: 'absent' }),
    event(4, 'undone'),
  ]

  it('is the beginning of what was asked, with all that was acknowledged', () => {
    expect(judgeRun({ runs, runEvents: rows }, { asked: [...asked], acknowledged: 4 })).toEqual({
      kept: 4,
      lost: 0,
      half: [],
    })
    expect(judgeRun({ runs, runEvents: rows }, { asked: [...asked], acknowledged: 5 }).lost).toBe(1)
  })

  it.each([
    ['a gap', { runs, runEvents: [rows[0], rows[2]] }],
    ['an event that nobody asked for', { runs, runEvents: [event(1, 'went')] }],
    ['another outcome', { runs, runEvents: [...rows.slice(0, 2), event(3, 'marked')] }],
    ['events without their run', { runs: [], runEvents: rows }],
    ['a run without its first event', { runs, runEvents: [] }],
  ])('is not whole with %s', (_what, after) => {
    const found = { runs: after.runs, runEvents: after.runEvents.flatMap((row) => row ?? []) }
    expect(judgeRun(found, { asked: [...asked], acknowledged: 0 }).half).not.toEqual([])
  })

  it('says at which step the run is', () => {
    expect(stepOf({ runs: [], runEvents: [] })).toBeNull()
    expect(stepOf({ runs, runEvents: rows.slice(0, 1) })).toBe(0)
    expect(stepOf({ runs, runEvents: rows })).toBe(1)
    expect(stepOf({ runs, runEvents: [...rows, event(5, 'undone')] })).toBe(0)
  })
})

it('the power cuts look for the very words with which a start tells what it mended', () => {
  const titles = Object.keys(NOTICES).map((kind) => [
    kind,
    recoveryWords[kind as keyof typeof NOTICES].title,
  ])
  expect(Object.fromEntries(titles)).toEqual(NOTICES)
})
