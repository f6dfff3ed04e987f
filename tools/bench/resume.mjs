import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { largeCeremony } from '#tests/support/largeCeremony.mjs'
import { openApp } from '#tools/app.mjs'
import { atStep, goToStep, startLive } from '#tools/console.mjs'
import { openLarge } from '#tools/inApp.mjs'

import { median, ms } from './figures.mjs'

const TIMES = 5
const STEP = 4

/**
 * From the start of the program after a kill until the console stands at the same step and takes a GO:
 * a ceremony of 1,500 recipients, the one key of the resume pressed at once.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string>} env
 * @param {string} appFolder
 */
export async function benchResume(runtime, env, appFolder) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const start = () => openApp({ ...runtime, env, appFolder, dataDir, saveDir: dataDir })
  let windows = await start()
  try {
    await openLarge(windows.page, largeCeremony(1))
    await windows.page.keyboard.press('Control+6')
    await startLive(windows.page)
    await goToStep(windows.page, STEP)
    /** @type {number[]} */
    const times = []
    for (let index = 0; index < TIMES; index += 1) {
      await windows.kill()
      const began = performance.now()
      windows = await start()
      await windows.page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).click()
      await atStep(windows.page, STEP)
      times.push(performance.now() - began)
    }
    console.log(
      `start after a kill to ready for GO, 1,500 recipients, ${TIMES} times: ` +
        `median ${ms(median(times))}, longest ${ms(Math.max(...times))} (aim 3000)`,
    )
  } finally {
    await windows.kill()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
