import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { openApp } from '#tools/app.mjs'

import { median, ms, quantile } from './figures.mjs'
import { fill } from './fill.mjs'
import { largeConference } from './largeConference.mjs'

/** @import { Page } from 'playwright-core' */

const HANDOVERS = 500
const GOS = 100
/** The first few warm the code up and are not counted. */
const WARM = 5
// Between a key and its paint nothing looks at the pages: who waits for a text reads all of it at every frame.
const BETWEEN_GOS_MS = 720
const ABSENCES = 50
const BETWEEN_MARKS_MS = 150

/**
 * GO to painted console and painted stage, and an absence to the stage, on a run of 500 handovers and
 * 1,500 recipients.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string>} env
 * @param {string} appFolder
 */
export async function benchGo(runtime, env, appFolder) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const windows = await openApp({ ...runtime, env, appFolder, dataDir, saveDir: dataDir })
  try {
    const { app, page } = windows
    await fill(page, largeConference({ handovers: HANDOVERS, recipientsEach: 3, attendees: 1 }))
    // Before the page's own: the console lets no key through to others.
    await page.addInitScript(watchKeys)
    await page.reload()
    await page.getByRole('button', { name: 'Hội nghị đo tốc độ', exact: true }).click()
    await page.keyboard.press('Control+6')
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: 'Mở màn hội trường' }).click()
    const stage = await opened
    await stage.waitForSelector('[data-scene]')
    await page.getByRole('button', { name: 'Bắt đầu: Chạy chính thức' }).click()
    await page.waitForSelector('[data-console]')
    await page.evaluate(watchPaints, 'section[aria-label="Đang diễn ra"] p')
    await stage.evaluate(watchPaints, '[data-scene]')
    for (let index = 0; index < GOS + WARM; index += 1) {
      await page.keyboard.press('Space')
      await page.waitForTimeout(BETWEEN_GOS_MS)
      await page.getByText(`Bước ${index + 1}/`).waitFor()
      await stage.getByText(`Người nhận mẫu số ${index * 3 + 1}`, { exact: true }).waitFor()
    }
    const pressed = await page.evaluate(() => window.benchPressed)
    const shown = await page.evaluate(() => window.benchPainted)
    const staged = await stage.evaluate(() => window.benchPainted)
    report('GO to painted console', delays(pressed, shown))
    report('GO to painted stage', delays(pressed, staged))
    report('an absence to the painted stage', await absences(page, stage))
    report('the safe card, on and off', await covers(page, stage, 'F9', 'safe'))
    report('black, on and off', await covers(page, stage, 'Control+F9', 'black'))
  } finally {
    await windows.kill()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Marks the first recipient absent and takes that back, again and again: from the key until the hall
 * sees the line without the name.
 *
 * @param {Page} page
 * @param {Page} stage
 */
async function absences(page, stage) {
  await page.evaluate(() => {
    window.benchPressed = []
  })
  await stage.evaluate(() => {
    window.benchPainted = []
  })
  for (let index = 0; index < ABSENCES + WARM; index += 1) {
    await page.keyboard.press('F3')
    await page.waitForTimeout(BETWEEN_MARKS_MS)
    await page.getByRole('button', { name: 'Hoàn tác: vắng' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.waitForTimeout(BETWEEN_MARKS_MS)
    await page.getByRole('button', { name: 'Hoàn tác: chuyển' }).waitFor()
    await page.keyboard.press('ArrowUp')
  }
  const pressed = await page.evaluate(() => window.benchPressed)
  return delays(pressed, await stage.evaluate(() => window.benchPainted))
}

/**
 * Covers the hall and shows it again: from each key until the stage has painted the other picture.
 *
 * @param {Page} page
 * @param {Page} stage
 * @param {string} key
 * @param {string} kind of the scene while it is covered
 */
async function covers(page, stage, key, kind) {
  await page.evaluate(() => {
    window.benchPressed = []
  })
  await stage.evaluate(() => {
    window.benchPainted = []
  })
  for (let index = 0; index < ABSENCES + WARM; index += 1)
    for (const scene of [kind, 'handover']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(BETWEEN_MARKS_MS)
      await stage.waitForSelector(`[data-scene="${scene}"]`)
    }
  const pressed = await page.evaluate(() => window.benchPressed)
  return delays(pressed, await stage.evaluate(() => window.benchPainted))
}

/**
 * @param {string} what
 * @param {readonly number[]} times
 */
function report(what, times) {
  console.log(
    `${what}, run of ${HANDOVERS} handovers, ${times.length} times: median ${ms(median(times))}, ` +
      `p99 ${ms(quantile(times, 0.99))} (aim 16.7 and 33)`,
  )
}

/**
 * From each press to the first paint after it that changed something.
 *
 * @param {readonly number[]} pressed
 * @param {readonly number[]} painted
 */
function delays(pressed, painted) {
  return pressed.slice(WARM).map((at, index) => {
    const next = pressed[index + WARM + 1] ?? Number.POSITIVE_INFINITY
    const first = painted.find((time) => time > at && time < next)
    if (first === undefined) throw new Error('a press was never painted')
    return first - at
  })
}

/** In the page: notes when GO was pressed, an absence, or a cover; epoch milliseconds. */
function watchKeys() {
  window.benchPressed = []
  const note = (/** @type {KeyboardEvent} */ event) => {
    if (['Space', 'F3', 'F9'].includes(event.code))
      window.benchPressed.push(performance.timeOrigin + event.timeStamp)
  }
  addEventListener('keydown', note, { capture: true })
}

/**
 * In the page: notes when what the selector finds was painted with another text; epoch milliseconds.
 *
 * @param {string} selector
 */
function watchPaints(selector) {
  const epoch = () => performance.timeOrigin + performance.now()
  window.benchPainted = []
  const mark = () => {
    const found = document.querySelector(selector)
    return `${found?.getAttribute('data-scene')} ${found?.textContent}`
  }
  let last = mark()
  new MutationObserver(() => {
    const now = mark()
    if (now === last) return
    last = now
    // The frame callback runs before the paint, the message after it.
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => {
        window.benchPainted.push(epoch())
        channel.port1.close()
      })
      channel.port1.start()
      channel.port2.postMessage(null)
    })
  }).observe(document.body, {
    attributes: true,
    childList: true,
    characterData: true,
    subtree: true,
  })
}
