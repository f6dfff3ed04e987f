import { describe, expect, it } from 'vitest'

import { addUp, wording } from '#tools/runtime/tally.mjs'

describe('the last line of npm test', () => {
  it('sums the runs', () => {
    const unit = addUp({ numPassedTests: 40, numFailedTests: 0 }, 0)
    const e2e = addUp({ numPassedTests: 5, numFailedTests: 2 }, 1)
    expect(wording([unit, e2e])).toBe('45 passed, 2 failed')
  })

  it('names skipped tests when there are any', () => {
    const tally = addUp({ numPassedTests: 1, numPendingTests: 1, numTodoTests: 2 }, 0)
    expect(wording([tally])).toBe('1 passed, 0 failed, 3 skipped')
  })

  it('counts a step that failed before any test as one failure', () => {
    expect(wording([addUp(null, 1)])).toBe('0 passed, 1 failed')
  })
})
