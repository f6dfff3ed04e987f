import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchFacts } from '#tests/support/app.ts'
import { type Baseline, makeBaseline } from '#tools/powercut/baseline.mjs'
import { whatIsMissing } from '#tools/powercut/missing.mjs'
import { playSeries, sumLine } from '#tools/powercut/series.mjs'

/** The short form of `npm run powercut`: one cut of each kind on each mount. */

const CUTS = 3
const SEED = 1

const missing = await whatIsMissing()
const why = missing === null ? '' : ` (not tried: ${missing})`

describe.skipIf(missing !== null)('the power goes in the middle of work', () => {
  let baseline: Baseline

  beforeAll(async () => {
    const appFolder = path.resolve(import.meta.dirname, '..', '..')
    baseline = await makeBaseline({ ...launchFacts(), appFolder })
  }, 300_000)

  afterAll(() => baseline.disk.dispose())

  it.each(['default', 'loose'] as const)(
    `and nothing that was acknowledged is lost, nor there by half: %s mount${why}`,
    { timeout: 300_000 },
    async (mount) => {
      const lines: string[] = []
      const sum = await playSeries(baseline, { mount, cuts: CUTS, seed: SEED }, (line) =>
        lines.push(line),
      )
      process.stdout.write(`${[...lines, sumLine(sum)].join('\n')}\n`)
      expect(sum).toMatchObject({ lost: 0, half: 0, failed: 0 })
      expect(sum.acknowledged).toBeGreaterThan(0)
    },
  )
})
