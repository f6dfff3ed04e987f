import path from 'node:path'

import { openApp } from '#tools/app.mjs'
import { buildIfStale } from '#tools/build.mjs'
import { withDisplay } from '#tools/runtime/display.mjs'
import { resolveRuntime } from '#tools/runtime/runtime.mjs'

import { stateOfApp } from './appState.mjs'
import { fuzzConferencesInApp } from './conferencesInApp.mjs'
import { putSnapshots } from './putSnapshots.mjs'
import { fuzzSnapshotsInApp } from './snapshotsInApp.mjs'
import { fuzzStarts } from './startsInApp.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Kinds } from './kinds.mjs' */

/**
 * Gives spoiled files to the real app, half of them conference files and half snapshots, and at last
 * starts it with no other snapshots and without its database. True when nothing did harm.
 *
 * @param {string} appFolder
 * @param {string} folder for its data
 * @param {Kinds} kinds
 * @param {{ conferences: number, snapshots: number }} files
 */
export async function fuzzInApp(appFolder, folder, kinds, files) {
  const runtime = await resolveRuntime({ programs: ['Xvfb'] })
  buildIfStale(appFolder)
  const display = await withDisplay()
  const dataDir = path.join(folder, 'data')
  const picked = path.join(folder, 'picked.hoinghi')
  const faults = { count: 0 }

  async function start() {
    const running = await openApp({
      ...runtime,
      env: display.env,
      appFolder,
      dataDir,
      saveDir: path.join(folder, 'saved'),
      appEnv: { KHANH_TIET_OPEN_FILE: picked },
    })
    count(running.page)
    return { ...running, picked }
  }

  /** @param {Page} page */
  function count(page) {
    page.on('crash', () => (faults.count += 1))
    page.on('pageerror', (error) => {
      faults.count += 1
      console.error(`in the app: ${error.message}`)
    })
  }

  /**
   * @template T
   * @param {(running: Awaited<ReturnType<typeof start>>) => Promise<T>} what
   */
  async function withApp(what) {
    const running = await start()
    try {
      return await what(running)
    } finally {
      await running.kill()
    }
  }

  try {
    const { isGood, before } = await withApp(async (running) => {
      const { page } = running
      await page.getByRole('button', { name: /Mở hội nghị mẫu/u }).click()
      await page.getByRole('button', { name: 'Thư viện hội nghị' }).click()
      await page.getByRole('button', { name: 'Nhập từ tệp…' }).waitFor()
      const areConferencesGood = await fuzzConferencesInApp(
        running,
        kinds.conferences,
        files.conferences,
      )
      const put = await putSnapshots(path.join(dataDir, 'snapshots'), kinds, files.snapshots)
      const areSnapshotsGood = await fuzzSnapshotsInApp(running, put)
      return { isGood: areConferencesGood && areSnapshotsGood, before: await stateOfApp(page) }
    })
    const areStartsGood = await fuzzStarts(dataDir, kinds, before, withApp)
    console.log(`fuzz in the app: ${faults.count} crashes`)
    return isGood && areStartsGood && faults.count === 0
  } finally {
    display.stop()
  }
}
