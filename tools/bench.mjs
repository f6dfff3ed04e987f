// Prints the figures that the app is held to: `npm run bench`, or some of them: `npm run bench -- go`.
import path from 'node:path'

import { benchAttendees } from './bench/attendees.mjs'
import { benchGo } from './bench/go.mjs'
import { benchImport } from './bench/import.mjs'
import { benchLivePapers } from './bench/livePapers.mjs'
import { benchMemory } from './bench/memory.mjs'
import { benchPropose } from './bench/propose.mjs'
import { benchResume } from './bench/resume.mjs'
import { benchReview } from './bench/review.mjs'
import { benchSaved } from './bench/saved.mjs'
import { benchStartup } from './bench/startup.mjs'
import { benchYear } from './bench/year.mjs'
import { buildIfStale } from './build.mjs'
import { withDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

/** What runs in the real app. */
const IN_APP = {
  startup: benchStartup,
  saved: benchSaved,
  attendees: benchAttendees,
  go: benchGo,
  resume: benchResume,
  papers: benchLivePapers,
  memory: benchMemory,
  review: benchReview,
  import: benchImport,
}
const NAMES = [...Object.keys(IN_APP), 'year', 'propose']

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !NAMES.includes(name))
if (unknown.length > 0) {
  console.error(`bench: no figure called ${unknown.join(', ')}; there are ${NAMES.join(', ')}`)
  process.exit(2)
}
const wanted = new Set(asked.length === 0 ? NAMES : asked)

const appFolder = path.resolve(import.meta.dirname, '..')
const inApp = Object.entries(IN_APP).filter(([name]) => wanted.has(name))
if (inApp.length > 0) {
  const runtime = await resolveRuntime({ programs: ['Xvfb'] })
  buildIfStale(appFolder)
  const display = await withDisplay()
  try {
    for (const [, bench] of inApp) await bench(runtime, display.env, appFolder)
  } finally {
    display.stop()
  }
}
if (wanted.has('year')) await benchYear(appFolder)
if (wanted.has('propose')) await benchPropose(appFolder)
