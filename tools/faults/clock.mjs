import { readFileSync } from 'node:fs'
import path from 'node:path'

import { goToStep, holdEnd, startLive, stepNumber } from '#tools/console.mjs'
import { addPoint, everything, openSample, rowsOf, sameData } from '#tools/inApp.mjs'
import { treeOf } from '#tools/processTree.mjs'
import { sameAs, seen, until } from '#tools/seen.mjs'

import { pause } from './chance.mjs'
import { journalFiles, journalLines } from './journalFiles.mjs'
import { work } from './work.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

const DAY_MS = 86_400_000
const ASLEEP_MS = { short: 4000, full: 20_000 }

/** @type {readonly Fault[]} */
export const CLOCK_FAULTS = [
  {
    id: 'F21',
    title: 'a machine that slept goes on at the same step and writes on',
    simulated: 'every process is stopped and continued, and the events of the system are played',
    cannot: () => (process.platform === 'linux' ? null : 'SIGSTOP is for Linux'),
    async run({ session, isShort }) {
      const asleep = isShort ? ASLEEP_MS.short : ASLEEP_MS.full
      const page = await session.start()
      const data = await work(page)
      const { app } = session.windows()
      const child = app.process()
      seen(child.pid !== undefined, 'the main process')
      await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
      const elapsedBefore = await elapsed(page)
      const tree = treeOf(child.pid)
      for (const pid of tree) process.kill(pid, 'SIGSTOP')
      await pause(asleep)
      for (const pid of tree.toReversed()) process.kill(pid, 'SIGCONT')
      await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
      sameData(await everything(page), data, 'after the sleep')
      sameAs(await stepNumber(page), 3, 'the step after the sleep')
      await until('the time of the sleep in the elapsed time', () => elapsed(page), {
        is: (seconds) => seconds - elapsedBefore >= asleep / 1000 - 1,
      })
      await goToStep(page, 4)
      const after = await everything(page)
      await session.kill()
      sameData(await everything(await session.start()), after, 'after a GO that followed the sleep')
      return `${asleep / 1000} s asleep, the step and its clock are right, GO is written`
    },
  },
  {
    id: 'F22',
    title: 'a clock set back a day and another time zone change no order and no duration',
    simulated: 'the clock, by Date and timeOrigin in main and page; the time zone is real',
    async run({ session }) {
      let page = await session.start({ env: { TZ: 'Asia/Ho_Chi_Minh' } })
      await work(page)
      await session.kill()
      page = await session.start({ env: { TZ: 'America/New_York' } })
      await setClockBack(session, page)
      await page.getByText(/dừng đột ngột/u).waitFor()
      await openSample(page, false)
      await addPoint(page, 'Điểm của hôm trước')
      await page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).click()
      await goToStep(page, 5)
      await holdEnd(page)
      await page.getByRole('button', { name: 'Lưu dữ liệu' }).click()
      await page.getByText('Đã lưu bao-cao.json').waitFor()
      const days = holdsOrder(session, await rowsOf(page, 'runEvents'))
      holdsDurations(path.join(session.saveDir, 'bao-cao.json'))
      const data = await everything(page)
      await session.kill()
      page = await session.start()
      sameData(await everything(page), data, 'with the right clock again')
      await openSample(page, false)
      await page.keyboard.press('Control+6')
      await startLive(page)
      await clockJumpsUnderTheRun(page)
      return `journal of ${days} days in the order of its numbers, no negative duration in the report`
    },
  },
]

/**
 * What the console says of the time in this step, in seconds.
 *
 * @param {Page} page
 */
async function elapsed(page) {
  const text = await page.locator('[data-console]').innerText()
  const found = /Đã chạy\s+(?:(\d+):)?(\d+):(\d+)/u.exec(text)
  seen(found !== null, `the elapsed time in ${text.slice(0, 400)}`)
  const [, hours = '0', minutes = '0', seconds = '0'] = found
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/**
 * Sets the clocks of main and page back a day before the page opens its data.
 *
 * @param {Session} session
 * @param {Page} page
 */
async function setClockBack(session, page) {
  await session.windows().app.evaluate(moveClock, -DAY_MS)
  await page.addInitScript(moveClock, -DAY_MS)
  await page.reload()
  await page.waitForSelector('[data-usable]')
  const isBack = await page.evaluate((day) => performance.timeOrigin + day - Date.now(), DAY_MS)
  seen(Math.abs(isBack) > DAY_MS / 2, 'the clock of the page a day back')
}

/**
 * In main or in the page: another wall clock, for whoever asks by Date or by the origin of the
 * monotonic time.
 *
 * @param {unknown[]} given milliseconds to move by, the last that is given
 */
function moveClock(...given) {
  const by = Number(given.at(-1))
  const origin = performance.timeOrigin
  Object.defineProperty(performance, 'timeOrigin', { get: () => origin + by })
  globalThis.Date = new Proxy(Date, {
    construct: (real, args) =>
      args.length === 0 ? new real(real.now() + by) : Reflect.construct(real, args),
    get: (real, name) => (name === 'now' ? () => real.now() + by : Reflect.get(real, name)),
  })
}

/**
 * Numbers rise without a gap whatever the clock says; so do the times of a run.
 *
 * @param {Session} session
 * @param {readonly Record<string, unknown>[]} events
 * @returns how many days the files of the journal name
 */
function holdsOrder({ dataDir }, events) {
  const seqs = journalLines(dataDir).map(({ seq }) => seq)
  sameAs(
    seqs,
    seqs.map((_seq, at) => at + 1),
    'numbers of the journal',
  )
  const days = journalFiles(dataDir).map((file) => path.basename(file).slice(13, 23))
  seen(
    days.length > 1 && days[0] !== undefined,
    `journal files of two days, but ${days.join(', ')}`,
  )
  const times = events.toSorted((a, b) => Number(a.seq) - Number(b.seq)).map(({ at }) => Number(at))
  sameAs(
    times.toSorted((a, b) => a - b),
    times,
    'times of the run in the order of its events',
  )
  return days.length
}

/** @param {string} file the report as data */
function holdsDurations(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const seconds = [
    ...report.steps.map((/** @type {{ actualSeconds: number | null }} */ one) => one.actualSeconds),
    ...report.outages.map((/** @type {{ seconds: number }} */ one) => one.seconds),
  ].filter((one) => one !== null)
  seen(seconds.length > 3, `durations in the report, but ${seconds.join(', ')}`)
  seen(
    seconds.every((one) => one >= 0),
    `no negative duration, but ${seconds.join(', ')}`,
  )
  seen(Date.parse(report.endedAt) >= Date.parse(report.startedAt), 'an end after the start')
}

/** The clock is set back while a run is on: told, and without effect. @param {Page} page */
async function clockJumpsUnderTheRun(page) {
  await goToStep(page, 2)
  const before = await elapsed(page)
  await page.evaluate((by) => {
    const { now } = Date
    Date.now = () => now() + by
  }, -DAY_MS)
  await page.getByText(/Đồng hồ máy vừa bị chỉnh/u).waitFor()
  seen((await elapsed(page)) - before < 60, 'an elapsed time that did not jump')
  await goToStep(page, 4)
}
