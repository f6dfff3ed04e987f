import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import { atStep, goToStep, startLive } from '#tools/console.mjs'
import { countRows, everything, openSample, sameData } from '#tools/inApp.mjs'
import { seen } from '#tools/seen.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

/** Eight hours at one action a second. */
const ACTIONS = 28_800
/** So many of them are pressed as keys; the others go through the bridge as the store sends them. */
const PRESSED = 2400
/** A snapshot is taken every five minutes. */
const PER_SNAPSHOT = 300
const STEP = 4
/** At one action a second, a key that takes longer than this is lost for the hall. */
const SLOWEST_KEY_MS = 1000

const MOST_MEGABYTES = { disk: 150, memory: 300 }
const START_MS = 3000

/** @type {readonly Fault[]} */
export const LONG_FAULTS = [
  {
    id: 'F41',
    title: 'eight hours of one action a second leave memory, disk and start within bounds',
    simulated: `${ACTIONS - PRESSED} of the ${ACTIONS} actions go straight to journal and database, without a second between them`,
    async run({ session }) {
      const empty = await startTime(session)
      await session.quit()
      session.clear()
      let page = await session.start()
      await openSample(page, true)
      await page.keyboard.press('Control+6')
      await startLive(page)
      await goToStep(page, STEP)
      await page.keyboard.press('F3')
      await page.getByText(/^Hoàn tác: vắng/u).waitFor()
      const before = memoryOf(await metrics(session))
      await actThroughBridge(page, ACTIONS - PRESSED)
      await session.kill()
      page = await session.start()
      await page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).click()
      await atStep(page, STEP)
      const took = await actByKeys(page, PRESSED)
      const after = memoryOf(await metrics(session))
      const data = await everything(page)
      await session.quit()
      const start = await startTime(session)
      sameData(await everything(session.windows().page), data, 'after eight hours')
      const sizes = sizesOf(session.dataDir)
      seen(
        start < START_MS || start < 2 * empty,
        `a start within ${START_MS} ms, but ${start} ms (empty: ${empty} ms)`,
      )
      seen(sizes.all < MOST_MEGABYTES.disk, `at most ${MOST_MEGABYTES.disk} MB, but ${sizes.all}`)
      seen(
        after - before < MOST_MEGABYTES.memory,
        `at most ${MOST_MEGABYTES.memory} MB more memory, but ${before} to ${after} MB`,
      )
      return `${countRows(data)} rows; memory ${before} to ${after} MB; disk ${sizes.told}; start ${start} ms (empty ${empty} ms); a key ${took} ms`
    },
  },
]

/** Milliseconds from the launch to a library that can be used. @param {Session} session */
async function startTime(session) {
  const began = performance.now()
  await session.start()
  return Math.round(performance.now() - began)
}

/** @param {Session} session */
function metrics(session) {
  return session.windows().app.evaluate(({ app }) => app.getAppMetrics())
}

/** Of all processes together, in megabytes. @param {readonly Electron.ProcessMetric[]} processes */
function memoryOf(processes) {
  const kilobytes = processes.reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
  return Math.round(kilobytes / 1024)
}

/**
 * What the store does for each outcome that is marked: a flushed line of the journal, then the
 * database. The rows come into the database some hundreds at a time.
 *
 * @param {Page} page with a run on the console
 * @param {number} actions
 */
async function actThroughBridge(page, actions) {
  const written = await page.evaluate(
    async ([count, perSnapshot]) => {
      const opened = await new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => resolve(opening.result)
      })
      const db = /** @type {IDBDatabase} */ (opened)
      /** @type {Record<string, unknown>[]} */
      const events = await new Promise((resolve, reject) => {
        const asked = db.transaction('runEvents').objectStore('runEvents').getAll()
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => resolve(asked.result)
      })
      const marked = events.find(({ type }) => type === 'marked')
      const last = events.toSorted((a, b) => Number(a.seq) - Number(b.seq)).at(-1)
      if (marked === undefined || last === undefined) throw new Error('no outcome is marked')
      let journalSeq = 0
      /** @type {Record<string, unknown>[]} */
      let rows = []
      const put = () =>
        new Promise((resolve, reject) => {
          const writing = db.transaction(['runEvents', 'meta'], 'readwrite', {
            durability: 'strict',
          })
          for (const row of rows) writing.objectStore('runEvents').put(row)
          writing.objectStore('meta').put({ key: 'journalSeq', value: journalSeq })
          writing.onabort = () => reject(writing.error)
          writing.oncomplete = resolve
          rows = []
        })
      for (let index = 1; index <= count; index += 1) {
        const row = {
          ...marked,
          id: crypto.randomUUID(),
          seq: Number(last.seq) + index,
          at: Number(last.at) + index,
          outcome: index % 2 === 0 ? 'absent' : 'given',
        }
        const line = await window.bridge.appendJournal({
          at: new Date().toISOString(),
          ops: [{ table: 'runEvents', put: row }],
        })
        if (!line.ok) throw new Error(`action ${index}: ${line.reason}`)
        journalSeq = line.seq
        rows.push(row)
        if (index % perSnapshot !== 0) continue
        await put()
        const taken = await window.bridge.takeSnapshot('timer')
        if (!taken.ok) throw new Error(`snapshot at ${index}: ${taken.reason}`)
      }
      await put()
      db.close()
      return Number(last.seq) + count
    },
    /** @type {const} */ ([actions, PER_SNAPSHOT]),
  )
  seen(written > actions, `more than ${actions} events of the run`)
}

/**
 * Puts a handing over off and takes that back, again and again; each key waits for what the one before
 * wrote, as a hand does that sees it. Gives the milliseconds of one key until all is written.
 *
 * @param {Page} page with a run on the console
 * @param {number} keys
 */
async function actByKeys(page, keys) {
  let events = await eventsReach(page, 0)
  const began = performance.now()
  for (let pressed = 0; pressed < keys; pressed += 1) {
    await page.keyboard.press(pressed % 2 === 0 ? 'F6' : 'Control+z')
    const reached = await eventsReach(page, events + 1)
    seen(reached === events + 1, `key ${pressed + 1} to be written within ${SLOWEST_KEY_MS} ms`)
    events = reached
  }
  return ((performance.now() - began) / keys).toFixed(1)
}

/**
 * Waits until the database has so many events of runs; gives how many it has then, or has after the
 * longest time that a key may take.
 *
 * @param {Page} page
 * @param {number} wanted
 */
function eventsReach(page, wanted) {
  return page.evaluate(
    async ([least, longest]) => {
      const opened = await new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => resolve(opening.result)
      })
      const db = /** @type {IDBDatabase} */ (opened)
      const count = () =>
        new Promise((resolve, reject) => {
          const asked = db.transaction('runEvents').objectStore('runEvents').count()
          asked.onerror = () => reject(asked.error)
          asked.onsuccess = () => resolve(asked.result)
        })
      const until = performance.now() + longest
      let events = Number(await count())
      while (events < least && performance.now() < until) events = Number(await count())
      db.close()
      return events
    },
    /** @type {const} */ ([wanted, SLOWEST_KEY_MS]),
  )
}

/** Megabytes by part of the data folder. @param {string} dataDir */
function sizesOf(dataDir) {
  const parts = ['journal', 'snapshots', 'IndexedDB', 'set-aside']
  const sizes = parts.map((name) => ({ name, size: sizeOf(path.join(dataDir, name)) / 1e6 }))
  const all = Math.round(sizes.reduce((sum, { size }) => sum + size, 0))
  return { all, told: sizes.map(({ name, size }) => `${name} ${size.toFixed(1)} MB`).join(', ') }
}

/**
 * @param {string} place
 * @returns {number} bytes
 */
function sizeOf(place) {
  if (!existsSync(place)) return 0
  const facts = statSync(place)
  if (!facts.isDirectory()) return facts.size
  return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0)
}
