import { statSync } from 'node:fs'
import path from 'node:path'

import { openApp } from '#tools/app.mjs'

import { DATABASE } from './moment.mjs'
import { openConference } from './planWork.mjs'
import { readTables } from './rows.mjs'
import { stepOf } from './runModel.mjs'

/** @import { Launch } from '#tools/app.mjs' */
/** @import { Tables } from './rows.mjs' */

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
      ...(await offerFaults(page, tables, titles)),
      ...(await screenFaults(page, tables)),
    ]
    const isWiped = birthOf(launch.dataDir) !== before || told.includes('rebuilt')
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

/**
 * A run that was not ended must be offered, at its very step.
 *
 * @param {import('playwright-core').Page} page
 * @param {Tables} tables
 * @param {ReadonlyMap<number, string>} titles
 */
async function offerFaults(page, tables, titles) {
  const step = stepOf(tables)
  const button = page.getByRole('button', { name: 'Tiếp tục lần chạy này' })
  if (step === null) return (await button.isVisible()) ? ['a run is offered that is not there'] : []
  await button.waitFor()
  const offer = await button.locator('xpath=../..').innerText()
  // The title of a step that came up as the power went was never seen.
  const title = step === 0 ? 'Chưa vào bước nào.' : (titles.get(step) ?? '')
  return offer.includes(title) ? [] : [`the run is at step ${step} and offered as: ${offer}`]
}

/**
 * What the first page of the conference shows must be what lies on the disk.
 *
 * @param {import('playwright-core').Page} page
 * @param {Tables} tables
 */
async function screenFaults(page, tables) {
  await openConference(page)
  const points = (tables['openPoints'] ?? [])
    .filter((row) => row['settled'] === false)
    .toSorted((a, b) => (String(a['order']) < String(b['order']) ? -1 : 1))
  const shown = await page
    .getByRole('list', { name: 'Điểm còn bỏ ngỏ' })
    .getByRole('textbox')
    .evaluateAll((fields) =>
      fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')),
    )
  const faults = []
  if (JSON.stringify(points.map((row) => row['text'])) !== JSON.stringify(shown))
    faults.push(`${points.length} open points, ${shown.length} shown`)
  const count = new Intl.NumberFormat('vi-VN').format((tables['attendees'] ?? []).length)
  if (!(await page.getByText(`${count} đại biểu`, { exact: true }).isVisible()))
    faults.push(`not ${count} attendees shown`)
  const steps = (tables['history'] ?? []).filter((row) => row['scope'] !== 'library')
  const last = steps.filter((row) => row['undone'] === 0).at(-1)
  const undo = page.getByRole('button', { name: /^Hoàn tác: /u }).first()
  const label = await undo.getAttribute('aria-label')
  if (last !== undefined && label !== `Hoàn tác: ${String(last['label'])}`)
    faults.push(`undo offers ${label}, the last step is ${String(last['label'])}`)
  return faults
}
