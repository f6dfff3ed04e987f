import { afterEach, describe, expect, it, vi } from 'vitest'

import { paceOf, timingOf } from '#domain/pace/runTiming.ts'
import { fold } from '#domain/run/runFold.ts'
import { clockJump, runNow } from '#store/runClock.ts'
import { eventsOf, goes, makeRun } from '#tests/support/makeRun.ts'

const HOUR = 3_600_000
const run = makeRun()

afterEach(() => vi.restoreAllMocks())

describe('the clock of a run', () => {
  it.each([2 * HOUR, -2 * HOUR])(
    'does not move when the machine’s clock jumps by %i ms while a step is on, and says by how much',
    (jump) => {
      const began = runNow()
      const events = eventsOf(...goes('i1')).map((event) => ({ ...event, at: began }))
      const state = fold(run, events)
      const real = Date.now.bind(Date)
      vi.spyOn(Date, 'now').mockImplementation(() => real() + jump)
      const now = runNow()
      expect(now - began).toBeLessThan(5_000)
      expect(paceOf(run, state, now).elapsed).toBeLessThan(5_000)
      expect(timingOf(run, state, now).steps[1]?.expectedStart).toBe(began + 600_000)
      expect(Math.abs(clockJump() - jump)).toBeLessThan(5_000)
    },
  )
})
