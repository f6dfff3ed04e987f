import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { largeCeremony } from '#tests/support/largeCeremony.mjs'
import { openApp } from '#tools/app.mjs'
import { goToStep, startLive } from '#tools/console.mjs'
import { openLarge } from '#tools/inApp.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */

const HOURS = 8
/** One action a second. */
const PER_HOUR = 3600
/** By then everything that is ever loaded is there: ten minutes. */
const WARM = 600
const STEP = 4

/**
 * Memory of the console over eight hours of one action a second, without the seconds between them: a
 * handing over is put off and taken back again and again, each key after the one before was shown.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string>} env
 * @param {string} appFolder
 */
export async function benchMemory(runtime, env, appFolder) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const windows = await openApp({ ...runtime, env, appFolder, dataDir, saveDir: dataDir })
  try {
    const { app, page } = windows
    await openLarge(page, largeCeremony(1))
    await page.keyboard.press('Control+6')
    await startLive(page)
    await goToStep(page, STEP)
    await page.evaluate(act, WARM)
    const before = await measure(app, page)
    for (let hour = 1; hour <= HOURS; hour += 1) {
      await page.evaluate(act, PER_HOUR)
      const now = await measure(app, page)
      console.log(
        `memory after ${hour} of ${HOURS} hours, ${WARM + hour * PER_HOUR} actions: heap ` +
          `${mb(before.heap)} to ${mb(now.heap)}, growth ${mb(now.heap - before.heap)} (aim below 50 MB); ` +
          `all processes ${mb(before.all)} to ${mb(now.all)}`,
      )
    }
  } finally {
    await windows.kill()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * In the page: presses "trao sau" and Ctrl+Z in turn; each waits until the console tells what the one
 * before has done.
 *
 * @param {number} actions an even number, so that nothing is left of them
 */
async function act(actions) {
  const told = document.querySelector('[data-console] footer button')
  if (told === null) throw new Error('the console has no undo')
  for (let index = 0; index < actions; index += 1) {
    const before = told.textContent
    const changed = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (told.textContent === before) return
        watch.disconnect()
        resolve(undefined)
      })
      watch.observe(told, { subtree: true, childList: true, characterData: true })
    })
    const key = index % 2 === 0 ? { code: 'F6' } : { code: 'KeyZ', ctrlKey: true }
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }),
    )
    await changed
  }
}

/**
 * Bytes: what is alive in the window after a collection, and the working sets of all processes.
 *
 * @param {ElectronApplication} app
 * @param {Page} page
 */
async function measure(app, page) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const processes = await app.evaluate(({ app: electron }) => electron.getAppMetrics())
  const all = processes.reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0)
  return { heap: usedSize, all }
}

/** @param {number} bytes */
function mb(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
