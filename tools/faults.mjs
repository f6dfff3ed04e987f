// Plays faults on the real app and looks at what is left: `npm run faults [-- F4 F9 …] [--short]`.
// A line for each; exit 0 only when none failed.
import path from 'node:path'
import { parseArgs } from 'node:util'

import { buildIfStale } from './build.mjs'
import { ELSEWHERE, FAULTS } from './faults/all.mjs'
import { lineOf, play, sumOf } from './faults/frame.mjs'
import { withDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const isShort = values.short
const asked = positionals.map((id) => id.toUpperCase())
const known = [...FAULTS.map(({ id }) => id), ...ELSEWHERE.flatMap(({ ids }) => ids)]
const unknown = asked.filter((id) => !known.includes(id))
if (unknown.length > 0) {
  console.error(`faults: ${unknown.join(', ')} unknown; there are ${known.join(' ')}`)
  process.exit(2)
}
const isAsked = (/** @type {string} */ id) => asked.length === 0 || asked.includes(id)
const chosen = FAULTS.filter(({ id, short }) => isAsked(id) && (!isShort || short === true))

const appFolder = path.resolve(import.meta.dirname, '..')
const { executable, args } = await resolveRuntime({ programs: ['Xvfb', 'pdftotext', 'pdffonts'] })
buildIfStale(appFolder)
const display = await withDisplay()
try {
  const machine = { executable, args, env: display.env, appFolder }
  const outcomes = []
  for (const fault of chosen) {
    const outcome = await play(fault, machine, { isShort })
    outcomes.push(outcome)
    console.log(lineOf(outcome))
  }
  for (const { ids, command } of ELSEWHERE)
    if (!isShort && ids.some(isAsked)) console.log(`${ids.join(', ')}  see ${command}`)
  console.log(sumOf(outcomes))
  process.exitCode = outcomes.some(({ verdict }) => verdict === 'FAILED') ? 1 : 0
} finally {
  display.stop()
}
