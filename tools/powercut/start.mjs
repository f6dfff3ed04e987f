import { statSync } from 'node:fs'
import path from 'node:path'

import { openApp } from '#tools/app.mjs'

import { offerFaults, planFaults } from './look.mjs'
import { DATABASE } from './moment.mjs'
import { indexFaults, readTables } from './rows.mjs'

/** @import { Launch } from '#tools/app.mjs' */

/** What the app says on the screen when its start had to mend the data. */
export const NOTICES = {
  rebuilt: 'Đã dựng lại toàn bộ dữ liệu',
  replayed: 'Đã khôi phục những thao tác cuối cùng',
  journalLost: 'Nhật ký bị thiếu, dữ liệu vẫn còn',
  trimmed: 'Lần trước phần mềm bị ngắt đột ngột',
}

/** @typedef {keyof typeof NOTICES} Notice */

/** On a machine that does other things too. */
const LONGEST_MS = 60_000

/**
 * Starts the app and waits until its first page can be used. It can be ended twice, so that whoever
 * started it can see to its end in any case.
 *
 * @param {Launch} launch
 */
export async function startApp(launch) {
  const { app, page, close, kill } = await openApp(launch)
  let isEnded = false
  /** @param {() => Promise<void>} end */
  const once = (end) => async () => {
    if (isEnded) return
    isEnded = true
    await end()
  }
  const running = { app, page, close: once(close), kill: once(kill) }
  try {
    page.setDefaultTimeout(LONGEST_MS)
    await page.waitForSelector('[data-usable]')
    return running
  } catch (error) {
    await running.kill()
    throw error
  }
}

/**
 * Starts the app on what a cut has left and looks at it, on the disk and on the screen. The first page
 * of the conference is open afterwards.
 *
 * @param {Launch} launch
 * @param {ReadonlyMap<number, string>} titles of the steps of the run that were seen
 */
export async function startAgain(launch, titles) {
  const before = birthOf(launch.dataDir)
  const running = await startApp(launch)
  try {
    const { page } = running
    const tables = await readTables(page)
    /** @type {Notice[]} */
    const told = []
    for (const [kind, title] of Object.entries(NOTICES))
      if (await page.getByText(title, { exact: true }).isVisible())
        told.push(/** @type {Notice} */ (kind))
    const faults = [
      ...(await indexFaults(page)),
      ...(await offerFaults(page, tables, titles)),
      ...(await planFaults(page, tables)),
    ]
    const isWiped = birthOf(launch.dataDir) !== before
    return { ...running, tables, told, faults, isWiped }
  } catch (error) {
    await running.kill()
    throw error
  }
}

/**
 * When the file was made that LevelDB makes with a database and never again; null without one. Another
 * time tells of a database that Chromium has deleted and begun anew.
 *
 * @param {string} dataDir
 */
function birthOf(dataDir) {
  const file = path.join(dataDir, DATABASE, 'LOCK')
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.birthtimeNs ?? null
}
