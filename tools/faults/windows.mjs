import { spawn } from 'node:child_process'
import { isDeepStrictEqual } from 'node:util'

import { goToStep, openStage, startLive, stepNumber } from '#tools/console.mjs'
import { HALL, plug } from '#tools/displays.mjs'
import { everything, openSample, rowsOf, sameData } from '#tools/inApp.mjs'
import { sameAs, seen, until } from '#tools/seen.mjs'

import { journalLines } from './journalFiles.mjs'
import { work } from './work.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */
/** @import { Area } from '#tools/displays.mjs' */
/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

/** The console's window is put on the left of the one real display; the hall is played on its right. */
const DESK = { x: 0, y: 0, width: 1280, height: 800 }
const BESIDE = { x: 1300, y: 0, width: 600, height: 1080 }
const MOVED = { x: 1300, y: 100, width: 500, height: 500 }
const OVER_DESK = { x: 200, y: 0, width: 600, height: 1080 }

/** How much of a picture must be the same. */
const SAME_PICTURE = 0.999

/** @type {readonly Fault[]} */
export const WINDOW_FAULTS = [
  {
    id: 'F19',
    title: 'windows are drawn again after the graphics process dies, and nothing changes',
    async run({ session }) {
      const page = await session.start()
      await openSample(page, true)
      await page.keyboard.press('Control+6')
      await startLive(page)
      await goToStep(page, 3)
      const { app } = session.windows()
      const stage = await openStage(session.windows())
      await stage.waitForSelector('[data-scene="handover"]')
      await stage.evaluate(() => document.fonts.ready.then(() => undefined))
      const data = await everything(page)
      await keepPicture(app)
      const before = await graphicsOf(app)
      seen(before !== null, 'a graphics process')
      process.kill(before, 'SIGKILL')
      const after = await until('another graphics process', () => graphicsOf(app), {
        is: (pid) => pid !== null && pid !== before,
      })
      const same = await until('the picture of the stage again', () => samePicture(app), {
        is: (share) => share >= SAME_PICTURE,
      })
      await goToStep(page, 3)
      sameData(await everything(page), data, 'after the graphics process died')
      await goToStep(page, 4)
      await until('the next picture on the stage', () => samePicture(app), {
        is: (share) => share < SAME_PICTURE,
      })
      return `process ${before} killed, ${after} follows, ${(same * 100).toFixed(1)}% of the picture the same, and GO goes on`
    },
  },
  {
    id: 'F20',
    title: 'the stage follows its display and never covers the console',
    simulated: 'the list of displays and its events, as Xvfb has one display only',
    async run({ session }) {
      const page = await session.start()
      const { app } = session.windows()
      const desk = await deskOf(page)
      await plug(app, 'in', BESIDE)
      await app.evaluate(
        ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
        DESK,
      )
      await notePlaces(app)
      const opened = await page.evaluate((id) => window.bridge.openStage(id), HALL)
      sameAs(opened.ok, true, 'the stage on the second display')
      await stageIs(session, 'in the hall', BESIDE)
      await plug(app, 'out')
      await stageIs(session, 'unplugged', null)
      await plug(app, 'in', BESIDE)
      await stageIs(session, 'plugged in again', BESIDE)
      await plug(app, 'changed', MOVED)
      await stageIs(session, 'moved, with another resolution', MOVED)
      await plug(app, 'changed', OVER_DESK)
      await stageIs(session, 'moved over the console', null)
      await plug(app, 'changed', BESIDE)
      await stageIs(session, 'moved away from the console', BESIDE)
      const refused = await page.evaluate((id) => window.bridge.openStage(id), desk)
      sameAs(refused, { ok: false, reason: 'would-cover-console' }, 'the stage over the console')
      return 'unplugged, plugged in, moved, other resolution, moved over the console and away'
    },
  },
  {
    id: 'F23',
    title: 'a second program gives way to the first, which comes to the front',
    async run({ session }) {
      const data = await work(await session.start())
      const { app, page } = session.windows()
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.hide()
      })
      sameAs(await startAgain(session), 0, 'the exit code of the second')
      await until('the first in front', () =>
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().every((window) => window.isVisible()),
        ),
      )
      sameData(await everything(page), data, 'after a second start')
      sameAs(await stepNumber(page), 3, 'the step of the run')
      return 'the second ended with 0 and showed nothing, the first is visible and unchanged'
    },
  },
  {
    id: 'F37',
    title: 'there is one window in which plans are edited, and of two edits the last counts',
    async run({ session }) {
      const page = await session.start()
      await openSample(page, true)
      const { app } = session.windows()
      const tries = await triesForAnotherWindow(session)
      const planners = await app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().filter(
            ({ webContents }) => !webContents.getURL().includes('#/stage'),
          ).length,
      )
      sameAs(planners, 1, 'windows with a plan')
      await page.getByRole('textbox', { name: 'Địa điểm' }).focus()
      for (const place of ['Hội trường A', 'Hội trường B']) {
        await page.keyboard.press('Control+a')
        await page.keyboard.insertText(place)
        await page.keyboard.press('Enter')
      }
      await until('the last edit on the disk', async () =>
        (await rowsOf(page, 'conferences')).some((row) => row.place === 'Hội trường B'),
      )
      const places = journalLines(session.dataDir)
        .flatMap(({ ops }) => ops)
        .filter(({ table }) => table === 'conferences')
        .map(({ put }) => put?.place)
      sameAs(places.slice(-2), ['Hội trường A', 'Hội trường B'], 'both versions in the journal')
      return `${tries} ways to a second one led nowhere; both versions of a quick double edit are in the journal`
    },
  },
]

/**
 * Every way by which a user or a page could come to a second planner.
 *
 * @param {Session} session
 */
async function triesForAnotherWindow(session) {
  const { app, page } = session.windows()
  const opened = await page.evaluate(() => [
    window.open('app://main/index.html'),
    window.open('app://main/index.html', '_blank', 'popup'),
  ])
  sameAs(opened, [null, null], 'window.open')
  await startAgain(session)
  const [stage] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.bridge.openStage(null)),
  ])
  await stage.waitForLoadState()
  const hasBridge = await stage.evaluate(() => 'bridge' in window)
  sameAs(hasBridge, false, 'the bridge, without which nothing can be written, in the stage')
  const labels = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(
      (item) => item.submenu?.items.map(({ label, role }) => `${label} ${role}`) ?? [],
    ),
  )
  sameAs(
    labels.filter((label) => /cửa sổ mới|newwindow/iu.test(label)),
    [],
    'a menu item for another window',
  )
  await page.keyboard.press('Control+Shift+n')
  return 5
}

/**
 * Starts the program once more on the same data and waits for its end; gives the exit code.
 *
 * @param {Session} session
 */
function startAgain({ machine, dataDir }) {
  const second = spawn(machine.executable, [...machine.args, machine.appFolder], {
    env: { ...process.env, ...machine.env, KHANH_TIET_DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    second.once('error', reject)
    second.once('exit', (code) => resolve(code))
  })
}

/** The number of the display that has the console. @param {Page} page */
async function deskOf(page) {
  const displays = await page.evaluate(() => window.bridge.listDisplays())
  return displays.find(({ operator }) => operator)?.id ?? null
}

/**
 * Notes in main where windows are told to go: full screen itself lies on the one real display.
 *
 * @param {ElectronApplication} app
 */
async function notePlaces(app) {
  await app.evaluate(({ app: program }) => {
    program.on('browser-window-created', (_event, window) => {
      const setBounds = window.setBounds.bind(window)
      window.setBounds = (bounds, animate) => {
        Object.assign(globalThis, { place: bounds })
        setBounds(bounds, animate)
      }
    })
  })
}

/**
 * @param {Session} session
 * @param {string} when
 * @param {Area | null} place that it fills; null: put away, while the planner is told so
 */
async function stageIs(session, when, place) {
  const { app, page } = session.windows()
  const facts = async () => ({
    told: await page.evaluate(() => window.bridge.stageWindow()),
    ...(await app.evaluate(({ BrowserWindow }) => ({
      isVisible: BrowserWindow.getAllWindows().some(
        (window) => window.webContents.getURL().includes('#/stage') && window.isVisible(),
      ),
      place: /** @type {unknown} */ (Reflect.get(globalThis, 'place')),
    }))),
  })
  const wanted =
    place === null
      ? { told: { open: false, displayId: null, fullScreen: false }, isVisible: false }
      : { told: { open: true, displayId: HALL, fullScreen: true }, isVisible: true, place }
  await until(`the stage as it must be when ${when}`, facts, {
    is: (found) =>
      Object.entries(wanted).every(([name, value]) =>
        isDeepStrictEqual(Reflect.get(found, name), value),
      ),
  })
}

/** @param {ElectronApplication} app */
function graphicsOf(app) {
  return app.evaluate(
    ({ app: program }) => program.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? null,
  )
}

/** Remembers in main what the stage looks like. @param {ElectronApplication} app */
async function keepPicture(app) {
  await app.evaluate(async ({ BrowserWindow }) => {
    const stage = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('#/stage'),
    )
    const picture = (await stage?.webContents.capturePage())?.toBitmap()
    Object.assign(globalThis, { picture })
  })
}

/** The share of bytes of the stage's picture that are as remembered. @param {ElectronApplication} app */
function samePicture(app) {
  return app.evaluate(async ({ BrowserWindow }) => {
    const stage = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('#/stage'),
    )
    const now = (await stage?.webContents.capturePage())?.toBitmap()
    const before = /** @type {Buffer | undefined} */ (Reflect.get(globalThis, 'picture'))
    if (now === undefined || before === undefined || now.length === 0) return 0
    let same = 0
    for (let at = 0; at < now.length; at += 1) if (now[at] === before[at]) same += 1
    return same / Math.max(now.length, before.length)
  })
}
