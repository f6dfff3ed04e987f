import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { timingOf } from '#domain/pace/runTiming.ts'
import { reportOf } from '#domain/papers/runReport.ts'
import type { Run } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { START, eventsOf, goes, makeRun } from '#tests/support/makeRun.ts'

const MINUTE = 60_000

/** Minutes after the planned beginning of the programme. */
function minutes(time: number | null | undefined) {
  return time === null || time === undefined ? null : (time - START) / MINUTE
}

function expectedStarts(run: Run, state: ReturnType<typeof fold>, now: number) {
  return timingOf(run, state, now).steps.map((timing) => minutes(timing.expectedStart))
}

/** i1 10 min, h1 3 min, i3 10 min. */
const run = makeRun({ handovers: 1 })
const [i1, h1, i3] = run.steps
if (i1 === undefined || h1 === undefined || i3 === undefined) throw new Error('three steps')

describe('expected starts', () => {
  it('are the planned ones before the beginning', () => {
    const state = fold(run, [])
    expect(expectedStarts(run, state, START - 5 * MINUTE)).toEqual([0, 10, 13])
    expect(timingOf(run, state, START - 5 * MINUTE).lateSeconds).toBe(0)
  })

  it('move on while the beginning is overdue', () => {
    expect(expectedStarts(run, fold(run, []), START + 4 * MINUTE)).toEqual([4, 14, 17])
  })

  it('take up only the overrun of a step that is not over', () => {
    const state = fold(run, eventsOf(...goes('i1')))
    expect(expectedStarts(run, state, START + 2 * MINUTE)).toEqual([null, 10, 13])
    expect(expectedStarts(run, state, START + 12 * MINUTE)).toEqual([null, 12, 15])
  })

  it('come earlier once a step was really shorter', () => {
    const state = fold(run, eventsOf(...goes('i1', 'h1')))
    const timing = timingOf(run, state, START + MINUTE)
    expect(timing.steps.map((each) => minutes(each.expectedStart))).toEqual([null, null, 4])
    expect(timing.lateSeconds).toBe(-9 * 60)
  })

  it('never come before a fixed start, which takes up delay', () => {
    const fixed = { ...run, steps: [i1, h1, { ...i3, offsetSeconds: 1200, fixed: true }] }
    const state = fold(fixed, eventsOf(...goes('i1')))
    expect(expectedStarts(fixed, state, START + MINUTE)).toEqual([null, 10, 20])
    expect(expectedStarts(fixed, state, START + 15 * MINUTE)).toEqual([null, 15, 20])
    expect(expectedStarts(fixed, state, START + 19 * MINUTE)).toEqual([null, 19, 22])
  })

  it('let a planned gap take up delay', () => {
    const gap = { ...run, steps: [i1, h1, { ...i3, offsetSeconds: 900 }] }
    const state = fold(gap, eventsOf(...goes('i1')))
    expect(expectedStarts(gap, state, START + 11 * MINUTE)).toEqual([null, 11, 15])
    expect(expectedStarts(gap, state, START + 13 * MINUTE)).toEqual([null, 13, 16])
  })

  it('are unknown until a rehearsal begins, then count from there', () => {
    const rehearsal = { ...run, plannedStartAt: null }
    expect(expectedStarts(rehearsal, fold(rehearsal, []), START)).toEqual([null, null, null])
    const events = eventsOf({ ...goes('i1')[0], at: START + 30 * MINUTE } as never)
    const state = fold(rehearsal, events)
    expect(expectedStarts(rehearsal, state, START + 31 * MINUTE)).toEqual([null, 40, 43])
    expect(timingOf(rehearsal, state, START + 31 * MINUTE).lateSeconds).toBe(0)
  })

  it('are never before the planned length of the steps between, nor before now', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ gap: fc.nat(600), seconds: fc.nat(900), fixed: fc.boolean() }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.nat(7200),
        (parts, elapsed) => {
          let offset = 0
          const steps = parts.map(({ gap, seconds, fixed }, index) => {
            offset += gap
            const step = {
              ...i1,
              id: `s${index}`,
              offsetSeconds: offset,
              plannedSeconds: seconds,
              fixed,
            }
            offset += seconds
            return step
          })
          const any = { ...run, steps }
          const now = START + elapsed * 1000
          const timings = timingOf(any, fold(any, eventsOf(...goes('s0'))), now).steps
          let free = now
          for (const { step, expectedStart, plannedStart } of timings.slice(1)) {
            expect(expectedStart).toBeGreaterThanOrEqual(free)
            const floor = step.fixed ? (plannedStart ?? 0) : 0
            expect(expectedStart).toBeGreaterThanOrEqual(floor)
            free = (expectedStart ?? 0) + step.plannedSeconds * 1000
          }
        },
      ),
    )
  })
})

describe('an outage', () => {
  /** i1 begins, the machine is away from the fourth minute to the seventh. */
  const outage = (paused: boolean) =>
    [
      ...goes('i1'),
      {
        type: 'resumed',
        lastAt: START + 4 * MINUTE,
        outageMs: 3 * MINUTE,
        paused,
        at: START + 7 * MINUTE,
      },
    ] as const
  const after = (paused: boolean) => fold(run, eventsOf(...outage(paused)))

  it('is time of the step that was on', () => {
    const timing = timingOf(run, after(false), START + 8 * MINUTE)
    expect(timing).toMatchObject({ elapsed: 8 * MINUTE, remaining: 2 * MINUTE, lateSeconds: 0 })
    expect(timing.steps.map((each) => minutes(each.expectedStart))).toEqual([null, 10, 13])
  })

  it('is no time of it when the operator takes it as a pause, and moves what follows', () => {
    const timing = timingOf(run, after(true), START + 8 * MINUTE)
    expect(timing).toMatchObject({ elapsed: 5 * MINUTE, remaining: 5 * MINUTE, lateSeconds: 180 })
    expect(timing.steps.map((each) => minutes(each.expectedStart))).toEqual([null, 13, 16])
  })

  it('is a pause of that step only, also once it is over', () => {
    const next = { type: 'went', from: 'i1', to: 'h1', at: START + 12 * MINUTE } as const
    const gone = fold(run, eventsOf(...outage(true), next))
    const timing = timingOf(run, gone, START + 13 * MINUTE)
    expect(timing).toMatchObject({ elapsed: MINUTE, remaining: 2 * MINUTE })
    const [first] = reportOf({ run, state: gone, undone: 0 }).steps
    expect(first?.actualSeconds).toBe(9 * 60)
  })
})

describe('the current step', () => {
  it('has elapsed and remaining time, which goes below zero', () => {
    const state = fold(run, eventsOf(...goes('i1')))
    expect(timingOf(run, state, START + 4 * MINUTE)).toMatchObject({
      elapsed: 4 * MINUTE,
      remaining: 6 * MINUTE,
    })
    expect(timingOf(run, state, START + 11 * MINUTE).remaining).toBe(-MINUTE)
  })

  it('makes the programme late by its overrun', () => {
    const state = fold(run, eventsOf(...goes('i1')))
    expect(timingOf(run, state, START + 9 * MINUTE).lateSeconds).toBe(0)
    expect(timingOf(run, state, START + 13 * MINUTE).lateSeconds).toBe(180)
  })

  it('keeps its last lateness after the end', () => {
    const state = fold(run, eventsOf(...goes('i1', 'h1'), { type: 'ended' }))
    const timing = timingOf(run, state, START + 600 * MINUTE)
    expect(timing.steps.map((each) => each.status)).toEqual(['done', 'done', 'skipped'])
    expect(timing.lateSeconds).toBe(-11 * 60)
  })
})
