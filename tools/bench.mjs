// Prints the figures that the app is held to: `npm run bench`.
import path from 'node:path'

import { benchGo } from './bench/go.mjs'
import { benchStartup } from './bench/startup.mjs'
import { buildIfStale } from './build.mjs'
import { withDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

const appFolder = path.resolve(import.meta.dirname, '..')
const runtime = await resolveRuntime({ programs: ['Xvfb'] })
buildIfStale(appFolder)
const display = await withDisplay()
try {
  await benchStartup(runtime, display.env, appFolder)
  await benchGo(runtime, display.env, appFolder)
} finally {
  display.stop()
}
