// Cuts the power under the real app, again and again: `npm run powercut -- --cuts N [--seed S]
// [--mount default|loose|both]`, N for each kind of mount. Exit 0 only when nothing that the screen
// had acknowledged was lost and no action was there by half; 3 where the power cannot be cut.
import path from 'node:path'
import { parseArgs } from 'node:util'

import { buildIfStale } from './build.mjs'
import { makeBaseline } from './powercut/baseline.mjs'
import { whatIsMissing } from './powercut/missing.mjs'
import { playSeries, sumLine } from './powercut/series.mjs'
import { withDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

/** @import { Mount } from './powercut/disk.mjs' */

const WRONG_ARGUMENTS = 2
const CANNOT_CUT = 3

/** @type {Readonly<Record<string, readonly Mount[]>>} */
const MOUNTS = { default: ['default'], loose: ['loose'], both: ['default', 'loose'] }

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    mount: { type: 'string', default: 'both' },
  },
})
const cuts = Number(values.cuts)
const seed = Number(values.seed)
const mounts = MOUNTS[values.mount]
if (mounts === undefined || ![cuts, seed].every((one) => Number.isInteger(one) && one >= 0)) {
  console.error(
    'powercut: --cuts and --seed take whole numbers, --mount takes default, loose or both',
  )
  process.exit(WRONG_ARGUMENTS)
}
const missing = await whatIsMissing()
if (missing !== null) {
  console.error(`powercut: no power was cut: ${missing}`)
  process.exit(CANNOT_CUT)
}

const appFolder = path.resolve(import.meta.dirname, '..')
const runtime = await resolveRuntime({ programs: ['Xvfb'] })
buildIfStale(appFolder)
const display = await withDisplay()
const baseline = await makeBaseline({ ...runtime, env: display.env, appFolder })
try {
  const sums = []
  for (const mount of mounts)
    sums.push(await playSeries(baseline, { mount, cuts, seed }, (line) => console.log(line)))
  for (const sum of sums) console.log(sumLine(sum))
  const holds = sums.every(({ lost, half, failed }) => lost + half + failed === 0)
  process.exitCode = holds ? 0 : 1
} finally {
  baseline.disk.dispose()
  display.stop()
}
