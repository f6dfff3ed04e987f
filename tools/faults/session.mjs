import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'

import { openApp } from '#tools/app.mjs'

/** @import { Page } from 'playwright-core' */

/**
 * What faults are played on: the Electron, the display and the built app.
 *
 * @typedef {object} Machine
 * @property {string} executable
 * @property {readonly string[]} args what must come before the app folder
 * @property {Readonly<Record<string, string>>} env of the display
 * @property {string} appFolder with package.json and out/
 */

/** Longer than anything that the app may take for one answer. */
const PATIENCE_MS = 20_000
/** A start that reads all rows in vain gives up after half a minute. */
const USABLE_MS = 60_000

/**
 * The app on one data folder, started and ended any number of times.
 *
 * @typedef {object} Session
 * @property {Machine} machine
 * @property {string} dataDir
 * @property {string} saveDir
 * @property {(more?: Start) => Promise<Page>} start waits until the library can be used
 * @property {() => Windows} windows throws when the app does not run
 * @property {() => Promise<void>} kill SIGKILL of the whole process tree, if the app runs
 * @property {() => Promise<void>} quit as a user quits
 * @property {() => void} gone says that the app has ended by itself
 * @property {() => void} clear empties the data folder
 * @property {(place: string) => void} keep copies the data folder to another place
 * @property {(place: string) => void} put replaces the data folder by such a copy
 */

/** @typedef {Awaited<ReturnType<typeof openApp>>} Windows */

/**
 * @typedef {object} Start
 * @property {Readonly<Record<string, string>>} [env]
 * @property {boolean} [asks] true: dialogs as a user gets them, instead of files saved unasked
 * @property {boolean} [refused] true: the start is expected not to come as far as the library
 */

/**
 * @param {Machine} machine
 * @param {string} dataDir
 * @param {string} saveDir
 * @returns {Session}
 */
export function openSession(machine, dataDir, saveDir) {
  /** @type {Windows | null} */
  let running = null
  return {
    machine,
    dataDir,
    saveDir,
    async start({ env = {}, asks = false, refused = false } = {}) {
      if (running !== null) throw new Error('start: the app runs already')
      running = await openApp({
        ...machine,
        dataDir,
        saveDir: asks ? null : saveDir,
        appEnv: env,
      })
      const { page } = running
      page.setDefaultTimeout(PATIENCE_MS)
      if (!refused) await page.waitForSelector('[data-usable]', { timeout: USABLE_MS })
      return page
    },
    windows() {
      if (running === null) throw new Error('the app does not run')
      return running
    },
    async kill() {
      await running?.kill()
      running = null
    },
    async quit() {
      await running?.close()
      running = null
    },
    gone() {
      running = null
    },
    clear: () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }),
    keep: (place) => copyData(dataDir, place),
    put: (place) => copyData(place, dataDir),
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyData(from, to) {
  rmSync(to, { recursive: true, force: true, maxRetries: 5 })
  // The lock names a process that may by now be another.
  const isLock = (/** @type {string} */ file) => path.basename(file).startsWith('Singleton')
  cpSync(from, to, { recursive: true, filter: (file) => !isLock(file) })
}
