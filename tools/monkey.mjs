// A random hand at the real console: `npm run monkey -- --actions N [--seed S]`. After every action the
// stage shows what the log on the disk says and nothing else; kills and a stage that is closed lie
// between; at the end all is taken back, and the state is that of the start. Exit 0 without violations.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'

import { largeCeremony } from '#tests/support/largeCeremony.mjs'

import { openApp } from './app.mjs'
import { buildIfStale } from './build.mjs'
import { openStage, startLive } from './console.mjs'
import { HALL, plug } from './displays.mjs'
import { chanceOf } from './fuzz/chance.mjs'
import { openLarge, rowsOf } from './inApp.mjs'
import { anyAction } from './monkey/actions.mjs'
import { loadRules, readEvents } from './monkey/truth.mjs'
import { follow } from './monkey/watch.mjs'
import { withDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

/** @import { Log } from './monkey/truth.mjs' */

const WRONG_ARGUMENTS = 2
/** One in so many actions is a kill with a resume, closes the stage, or pulls the cable of the hall. */
const KILL_EVERY = 700
const CLOSE_EVERY = 400
const UNPLUG_EVERY = 300
const TELL_EVERY = 250
const PATIENCE_MS = 20_000

const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const actions = Number(values.actions)
const seed = Number(values.seed)
if (![actions, seed].every((one) => Number.isInteger(one) && one >= 0)) {
  console.error('monkey: --actions and --seed take whole numbers')
  process.exit(WRONG_ARGUMENTS)
}

const appFolder = path.resolve(import.meta.dirname, '..')
const runtime = await resolveRuntime({ programs: ['Xvfb'] })
buildIfStale(appFolder)
const display = await withDisplay()
const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-monkey-'))
const rules = await loadRules(appFolder, path.join(dataDir, 'rules'))
const launch = {
  ...runtime,
  env: display.env,
  appFolder,
  dataDir: path.join(dataDir, 'data'),
  saveDir: dataDir,
}
const chance = chanceOf(seed)
let windows = await start()
let stage = await begin()
/** @type {Log} */
const log = { run: (await rowsOf(windows.page, 'runs'))[0], events: [] }
const before = rules.stateOf(log)
const count = { violations: 0, restarts: 0, closed: 0, unplugged: 0 }

try {
  for (let index = 1; index <= actions; index += 1) {
    const done = await one()
    const wrong = await follow({ page: windows.page, stage, log, rules })
    if (wrong !== null) {
      count.violations += 1
      console.log(`monkey: action ${index}, ${done}: ${wrong}`)
    }
    if (index % TELL_EVERY === 0)
      console.log(`monkey: ${index} actions, ${log.events.length} events`)
  }
  await takeAllBack()
  await compareJournal()
  console.log(
    `monkey: seed ${seed}: ${actions} actions, ${count.violations} violations, ` +
      `${count.restarts} restarts, ${count.closed} stages closed, ${count.unplugged} times unplugged, ` +
      `${log.events.length} events`,
  )
  process.exitCode = count.violations === 0 ? 0 : 1
} finally {
  await windows.kill()
  display.stop()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
}

async function start() {
  const opened = await openApp(launch)
  opened.page.setDefaultTimeout(PATIENCE_MS)
  await opened.page.waitForSelector('[data-usable]')
  return opened
}

async function begin() {
  const { page } = windows
  await openLarge(page, largeCeremony(seed))
  await page.keyboard.press('Control+6')
  const opened = await openStage(windows)
  await startLive(page)
  return opened
}

/** Plays one action; gives its name. */
async function one() {
  if (chance.below(KILL_EVERY) === 0) {
    await windows.kill()
    windows = await start()
    await windows.page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).click()
    await windows.page.waitForSelector('[data-console]')
    stage = await openStage(windows)
    count.restarts += 1
    return 'kill and resume'
  }
  if (chance.below(CLOSE_EVERY) === 0) {
    await stage.close()
    stage = await openStage(windows)
    count.closed += 1
    return 'stage closed and opened'
  }
  if (chance.below(UNPLUG_EVERY) === 0) {
    await unplug()
    count.unplugged += 1
    return 'cable out and in'
  }
  const action = anyAction(chance)
  await action.play(windows.page, chance)
  return action.name
}

/** The stage fills a second display, whose cable goes out and, on another port, in again. */
async function unplug() {
  const { app, page } = windows
  await plug(app, 'in')
  await page.evaluate((hall) => window.bridge.openStage(hall), HALL)
  await plug(app, 'out')
  await page.getByText(/^Mất màn hội trường/u).waitFor()
  await plug(app, 'in', undefined, HALL + 1)
  await page.getByText('Màn hội trường khớp').waitFor()
}

/** Undo until nothing is left: the state must be that of the start, but for times and outages. */
async function takeAllBack() {
  while (rules.stateOf(log).undoable.length > 0) {
    const left = rules.stateOf(log).undoable.length
    for (let times = Math.min(left, 50); times > 0; times -= 1)
      await windows.page.keyboard.press('Control+z')
    const wrong = await follow({ page: windows.page, stage, log, rules })
    if (wrong !== null) {
      count.violations += 1
      console.log(`monkey: while taking all back: ${wrong}`)
      return
    }
  }
  const bare = (/** @type {any} */ state) => {
    const { lastEventAt: _1, lastGoAt: _2, outages: _3, held: _4, ...rest } = state
    return JSON.stringify(rest, (_key, value) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    )
  }
  if (bare(rules.stateOf(log)) === bare(before)) return
  count.violations += 1
  console.log('monkey: with all taken back the state is not that of the start')
}

/** Journal and snapshots, from which everything can be made again, have the log that the database has. */
async function compareJournal() {
  const { page } = windows
  const kept = await page.evaluate(async (runId) => {
    const rebuilt = await window.bridge.rebuiltData()
    const events = rebuilt?.tables.runEvents.filter((event) => event['runId'] === runId) ?? []
    return events.toSorted((a, b) => Number(a['seq']) - Number(b['seq']))
  }, log.run.id)
  const stored = await readEvents(page, log.run.id, 0)
  if (isDeepStrictEqual(kept, stored)) return
  count.violations += 1
  console.log(`monkey: the journal has ${kept.length} events, the database ${stored.length}`)
}
