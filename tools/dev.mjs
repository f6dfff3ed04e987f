// Builds, starts the app, and builds again on every change of a source. A changed page is loaded
// again by the app itself; a changed main process or preload starts the app anew. There is no
// development server: the page always comes from app://main, where the data lives.
import { spawn } from 'node:child_process'
import { readFileSync, watch } from 'node:fs'
import path from 'node:path'

import { build } from 'electron-vite'

import { hasDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

const folder = path.resolve(import.meta.dirname, '..')
const SETTLE_MS = 150

if (!hasDisplay()) {
  console.error(
    'No display: the app needs a desktop session. Without one use: xvfb-run -a npm run dev',
  )
  process.exit(1)
}
const runtime = await resolveRuntime()

/** @type {import('node:child_process').ChildProcess | null} */
let app = null
let program = ''
let restarting = false

function start() {
  const child = spawn(runtime.executable, [...runtime.args, folder], {
    stdio: 'inherit',
    env: { ...process.env, KHANH_TIET_DEV: '1' },
  })
  app = child
  child.on('exit', (code) => {
    if (!restarting) process.exit(code ?? 1)
    restarting = false
    start()
  })
}

/** What only a new start can change. */
function programText() {
  return ['out/main/index.js', 'out/preload/preload.cjs']
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n')
}

async function rebuild() {
  try {
    await build({ root: folder, logLevel: 'warn' })
  } catch (error) {
    if (app === null) throw error
    // The app of the last good build stays up; the next change tries again.
    console.error(error instanceof Error ? error.message : error)
    return
  }
  const text = programText()
  if (app === null) start()
  else if (text !== program) {
    restarting = true
    app.kill()
  }
  program = text
}

let building = rebuild()
/** @type {NodeJS.Timeout | undefined} */
let timer
for (const name of ['src-main', 'src-renderer', 'resources']) {
  watch(path.join(folder, name), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      building = building.then(rebuild)
    }, SETTLE_MS)
  })
}
