import path from 'node:path'

import { copyImage, makeDisk } from './disk.mjs'
import { openConference } from './pages.mjs'
import { addPoints, pasteLists } from './planWork.mjs'
import { readTables } from './rows.mjs'
import { followScreen } from './screen.mjs'
import { startApp } from './start.mjs'

/** @import { Launch } from '#tools/app.mjs' */
/** @import { Disk } from './disk.mjs' */
/** @import { Tables } from './rows.mjs' */

/** Enough that no guard of the app for free space wakes. Sparse: little of it is ever written. */
const DISK_BYTES = 1536 * 1024 * 1024

/**
 * Sizes of lists which together come near the 3.3 MB at which LevelDB begins a new log file, so that
 * a few more edits get there.
 */
const BRIMFUL = [500, 500, 500, 500, 150]

/**
 * A profile from which trials start, closed properly.
 *
 * @typedef {{ readonly image: string, readonly tables: Tables }} Profile
 *
 * @typedef {object} Baseline
 * @property {Disk} disk
 * @property {Launch} launch
 * @property {Profile} ordinary the sample conference and some edits, one of them taken back
 * @property {Profile} brimful the same and long lists: the log of the database is nearly full
 */

/**
 * Makes a disk and the profiles on it.
 *
 * @param {Omit<Launch, 'dataDir' | 'saveDir'>} program
 * @returns {Promise<Baseline>}
 */
export async function makeBaseline(program) {
  const disk = makeDisk(DISK_BYTES)
  try {
    const launch = { ...program, dataDir: path.join(disk.point, 'data'), saveDir: null }
    disk.mount('default')
    const ordinary = await makeProfile(disk, launch, 'ordinary', async ({ page }) => {
      await page.getByRole('button', { name: /Mở hội nghị mẫu/u }).click()
      const screen = await followScreen(page)
      await screen.until(({ points }) => points !== null)
      const texts = ['Ai đọc quyết định?', 'Hội trường mở lúc mấy giờ?', 'Ai chụp ảnh?']
      await addPoints(page, screen, { asked: [], acknowledged: 0 }, texts)
      const { points } = screen.now()
      await page.keyboard.press('Control+z')
      await screen.until((shown) => shown.points === Number(points) - 1)
    })
    disk.mount('default')
    const brimful = await makeProfile(disk, launch, 'brimful', async (running) => {
      await openConference(running.page)
      const screen = await followScreen(running.page)
      await pasteLists(running, screen, { asked: [], acknowledged: 0 }, BRIMFUL)
    })
    return { disk, launch, ordinary, brimful }
  } catch (error) {
    disk.dispose()
    throw error
  }
}

/**
 * Works in the app, quits it, and keeps the disk as it then is. The disk is not mounted afterwards.
 *
 * @param {Disk} disk
 * @param {Launch} launch
 * @param {string} name
 * @param {(running: Awaited<ReturnType<typeof startApp>>) => Promise<void>} work
 * @returns {Promise<Profile>}
 */
async function makeProfile(disk, launch, name, work) {
  const image = path.join(disk.folder, `${name}.img`)
  const running = await startApp(launch)
  try {
    await work(running)
    const tables = await readTables(running.page)
    await running.close()
    disk.unmount()
    copyImage(disk.image, image)
    return { image, tables }
  } finally {
    await running.kill()
  }
}
