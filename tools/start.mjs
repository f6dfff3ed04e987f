// Starts the built app: `node tools/start.mjs [arguments for the app]`.
import { spawn } from 'node:child_process'
import path from 'node:path'

import { hasDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

const folder = path.resolve(import.meta.dirname, '..')

try {
  if (!hasDisplay()) {
    throw new Error(
      'No display: the app needs a desktop session. Without one use: xvfb-run -a npm start',
    )
  }
  const runtime = await resolveRuntime()
  const child = spawn(runtime.executable, [...runtime.args, folder, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code) => process.exit(code ?? 1))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
