// @ts-nocheck
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { largeCeremony } from '#tests/support/largeCeremony.mjs'
import { openApp } from '#tools/app.mjs'
import { goToStep, startLive } from '#tools/console.mjs'
import { openLarge } from '#tools/inApp.mjs'

import { withDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

const runtime = await resolveRuntime({ programs: ['Xvfb'] })
const display = await withDisplay()
const appFolder = path.resolve(import.meta.dirname, '..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'zz-'))
const windows = await openApp({
  ...runtime,
  env: display.env,
  appFolder,
  dataDir,
  saveDir: dataDir,
})
const { page } = windows
try {
  const data = largeCeremony(7)
  const now = new Date(Date.now() - 20 * 60_000)
  data.conferences[0].date = {
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
  }
  data.conferences[0].start = now.getHours() * 60 + now.getMinutes()
  data.conferences[0].stage.theme = 'blue'
  data.agendaItems.push(
    {
      ...data.agendaItems[2],
      id: 'large-item-9',
      kind: 'break',
      title: 'Giải lao',
      minutes: 15,
      order: 'a9',
    },
    {
      ...data.agendaItems[2],
      id: 'large-item-8',
      kind: 'directive',
      title: 'Phát biểu chỉ đạo',
      minutes: 20,
      order: 'aA',
    },
  )
  for (const h of data.handovers)
    h.presenters = h.presenters.slice(0, 1).map((p) => ({ ...p, attendeeId: 'large-attendee-0' }))
  await openLarge(page, data)
  await page.keyboard.press('Control+6')
  await startLive(page)
  await goToStep(page, 3)
  await page.keyboard.press('F11')
  await page.waitForTimeout(500)
  for (const [w, h] of [
    [1280, 720],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width: w, height: h })
    await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/late-${w}.png` })
  }
} finally {
  await windows.kill()
}
process.exit(0)
