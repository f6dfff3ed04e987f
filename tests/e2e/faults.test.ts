import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { launchFacts } from '#tests/support/app.ts'
import { FAULTS } from '#tools/faults/all.mjs'
import { lineOf, play } from '#tools/faults/frame.mjs'

const REPOSITORY = path.resolve(import.meta.dirname, '..', '..')

/**
 * The short form of `npm run faults`, by the same code. It has what no other file here covers:
 * recovery.test.ts plays torn and lost databases and journals, kill.test.ts the kills,
 * lifecycle.test.ts the second program and the closing, stageWindow.test.ts the displays.
 */
describe('a fault', () => {
  it.for(FAULTS.filter(({ short }) => short === true))(
    '$id: $title',
    { timeout: 120_000 },
    async (fault, { skip }) => {
      const machine = { ...launchFacts(), appFolder: REPOSITORY }
      const outcome = await play(fault, machine, { isShort: true })
      skip(outcome.verdict === 'cannot', outcome.told)
      expect({ line: lineOf(outcome), verdict: outcome.verdict }).toMatchObject({ verdict: 'ok' })
    },
  )
})
