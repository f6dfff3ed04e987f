// Everything that must hold: format, lint, types, unit and component tests, build, then the tests in
// the real Electron. The last line sums both test runs.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { runNpm } from './runtime/npm.mjs'
import { addUp, wording } from './runtime/tally.mjs'

const folder = path.resolve(import.meta.dirname, '..')
const output = path.join(folder, 'test-output')

/**
 * Runs an npm script whose vitest writes its report beside the others.
 *
 * @param {string} script
 */
async function step(script) {
  const report = path.join(output, `${script}.json`)
  rmSync(report, { force: true })
  const code = await runNpm(['run', script], { cwd: folder, env: { KHANH_TIET_REPORT: report } })
  const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  return addUp(found, code)
}

mkdirSync(output, { recursive: true })
const check = await step('check')
const steps = check.failed === 0 ? [check, await step('e2e')] : [check]
if (steps.length === 1) console.log('The tests in Electron were left out: the check above failed.')
console.log(wording(steps))
process.exit(steps.some((one) => one.failed > 0) ? 1 : 0)
