import { describe, expect, it } from 'vitest'

import { handoverPace, handoversLeft } from '#domain/pace/runPace.ts'
import { timingOf } from '#domain/pace/runTiming.ts'
import type { RunAction } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { START, eventsOf, makeRun } from '#tests/support/makeRun.ts'

const MINUTE = 60_000

/** Twelve handovers of three minutes each, between two items of ten. */
const run = makeRun({ handovers: 12 })

/** Handovers that took so many minutes each, one after the other; the next one is on. */
function after(...lengths: readonly number[]) {
  let at = START
  const actions: (RunAction & { readonly at: number })[] = [
    { type: 'went', from: null, to: 'i1', at },
    { type: 'went', from: 'i1', to: 'h1', at: (at += 10 * MINUTE) },
  ]
  for (const [index, length] of lengths.entries())
    actions.push({
      type: 'went',
      from: `h${index + 1}`,
      to: `h${index + 2}`,
      at: (at += length * MINUTE),
    })
  return { state: fold(run, eventsOf(...actions)), at }
}

describe('the pace of the handovers', () => {
  it('is the plan while fewer than three are over', () => {
    expect(handoverPace(run, after(6, 6).state)).toEqual({ factor: 1, samples: 0 })
  })

  it('is the median of the last five', () => {
    expect(handoverPace(run, after(6, 6, 6).state)).toEqual({ factor: 2, samples: 3 })
    expect(handoverPace(run, after(9, 9, 1.5, 1.5, 3, 3, 6).state)).toEqual({
      factor: 1,
      samples: 5,
    })
  })

  it('moves the end by less than one handover when one took four minutes more', () => {
    const plain = handoversLeft(run, after(3, 3, 3, 3, 3).state)
    const outlier = handoversLeft(run, after(3, 3, 3, 3, 7).state)
    expect(plain).toMatchObject({ count: 6, seconds: 6 * 180 })
    expect(Math.abs(outlier.seconds - plain.seconds)).toBeLessThan(180)
  })

  it('says when the steps to come will begin; items keep their planned length', () => {
    const { state, at } = after(6, 6, 6)
    const steps = timingOf(run, state, at).steps
    const closing = steps.at(-1)?.expectedStart ?? 0
    // The one that is on adds only what it overruns; eight more go at twice the planned length.
    expect((closing - at) / MINUTE).toBe(3 + 8 * 6)
  })
})
