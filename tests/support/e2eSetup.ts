import path from 'node:path'

import { buildIfStale } from '#tools/build.mjs'
import { withDisplay } from '#tools/runtime/display.mjs'
import { resolveRuntime } from '#tools/runtime/runtime.mjs'

import { LAUNCH_ENV, type LaunchFacts } from './app.ts'

const REPOSITORY = path.resolve(import.meta.dirname, '..', '..')

/** Before the Electron tests: a fresh build, a runtime, a display. */
export async function setup(): Promise<() => void> {
  buildIfStale(REPOSITORY)
  const runtime = await resolveRuntime({ programs: ['Xvfb', 'xauth', 'pdftotext', 'pdffonts'] })
  const display = await withDisplay()
  const facts: LaunchFacts = {
    executable: runtime.executable,
    args: runtime.args,
    env: display.env,
  }
  process.env[LAUNCH_ENV] = JSON.stringify(facts)
  return () => display.stop()
}
