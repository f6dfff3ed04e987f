import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { build } from 'vite'

import { openApp } from '#tools/app.mjs'

import { median, ms, quantile } from './figures.mjs'
import { fill } from './fill.mjs'
import { largeConference } from './largeConference.mjs'
import { lastEdit, watchSaves } from './pageSaves.mjs'

/** @import { Page } from 'playwright-core' */

const EDITS = 100
/** The first few warm the code up and are not counted. */
const WARM = 5
const BETWEEN_EDITS_MS = 150
const BETWEEN_KEYS_MS = 80
const ATTENDEES = 2000

/**
 * An edit from the key to "Đã lưu", and beside it, from a key too, the same rows written by Dexie
 * alone: what the journal, the undo list and the screen add to a bare strict transaction.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string>} env
 * @param {string} appFolder
 */
export async function benchSaved(runtime, env, appFolder) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const windows = await openApp({ ...runtime, env, appFolder, dataDir, saveDir: dataDir })
  try {
    const { page } = windows
    await fill(page, largeConference({ handovers: 1, recipientsEach: 1, attendees: ATTENDEES }))
    await page.reload()
    const bare = await bundleBare(appFolder)
    await page.getByRole('button', { name: /Mở hội nghị mẫu/u }).click()
    await page.getByText('3 đại biểu').waitFor()
    await watch(page, bare)
    report('a field of the sample', await measure(page, 'conferences', changePlace))
    report('an open point of the sample', await measure(page, 'openPoints', addPoint))

    await page.reload()
    await page.getByRole('button', { name: 'Hội nghị đo tốc độ', exact: true }).click()
    await page.keyboard.press('Control+2')
    await page.getByRole('gridcell', { name: 'Đại biểu mẫu 1', exact: true }).click()
    await watch(page, bare)
    report(`a cell of ${ATTENDEES} attendees`, await measure(page, 'attendees', rename))
  } finally {
    await windows.kill()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * @param {Page} page
 * @param {string} bare
 */
async function watch(page, bare) {
  await page.evaluate(bare)
  await page.evaluate(watchSaves)
}

/**
 * @param {Page} page
 * @param {'attendees' | 'conferences' | 'openPoints'} table
 * @param {(page: Page, index: number) => Promise<void>} edit up to the Enter
 */
async function measure(page, table, edit) {
  /** @type {number[]} */
  const alone = []
  await page.evaluate(() => {
    window.benchSaves = []
  })
  for (let index = 0; index < EDITS + WARM; index += 1) {
    await page.waitForTimeout(BETWEEN_EDITS_MS)
    await edit(page, index)
    // Nobody presses Enter before the last letter is painted.
    await page.waitForTimeout(BETWEEN_KEYS_MS)
    await page.keyboard.press('Enter')
    await page.waitForFunction((count) => window.benchSaves.length === count, index + 1)
    const rows = await page.evaluate(lastEdit, table)
    await page.waitForTimeout(BETWEEN_EDITS_MS)
    await page.evaluate(
      ([name, { row, entry }]) => {
        window.benchAlone = window.benchBare.writeBareOnKey(name, row, entry)
      },
      [table, rows],
    )
    await page.keyboard.press('F9')
    alone.push(await page.evaluate(() => window.benchAlone))
  }
  const saves = (await page.evaluate(() => window.benchSaves)).slice(WARM)
  return {
    saved: saves.map(({ saved }) => saved),
    painted: saves.map(({ painted }) => painted),
    alone: alone.slice(WARM),
  }
}

/**
 * @param {Page} page
 * @param {number} index
 */
async function changePlace(page, index) {
  await page.getByRole('textbox', { name: 'Địa điểm' }).fill(`Hội trường thử ${index}`)
}

/**
 * @param {Page} page
 * @param {number} index
 */
async function addPoint(page, index) {
  await page.getByPlaceholder('Điều gì còn chưa rõ? Enter để thêm').focus()
  await page.keyboard.insertText(`Điểm thử ${index}: chưa rõ ai thay mặt đơn vị lên nhận`)
}

/**
 * @param {Page} page
 * @param {number} index
 */
async function rename(page, index) {
  await page.keyboard.insertText(`Đại biểu đã sửa ${index}`)
}

/**
 * @param {string} what
 * @param {{ saved: readonly number[], painted: readonly number[], alone: readonly number[] }} times
 */
function report(what, { saved, painted, alone }) {
  const both = (/** @type {readonly number[]} */ values) =>
    `${ms(median(values))} / ${ms(quantile(values, 0.99))}`
  const ratio = (/** @type {number} */ share) =>
    (quantile(saved, share) / quantile(alone, share)).toFixed(2)
  console.log(
    `${what}, ${saved.length} times, median / p99: key to saved ${both(saved)} (aim 10 and 50), ` +
      `painted ${both(painted)}; the same rows by bare Dexie strict ${both(alone)}; ` +
      `ratio ${ratio(0.5)} / ${ratio(0.99)} (aim 2 or below)`,
  )
}

/**
 * `bareDexie.mjs` as a script that puts itself into the page.
 *
 * @param {string} appFolder
 */
async function bundleBare(appFolder) {
  const built = await build({
    configFile: false,
    root: appFolder,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome130',
      lib: {
        entry: path.join(import.meta.dirname, 'bareDexie.mjs'),
        formats: ['iife'],
        name: 'benchBare',
      },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  if (bundle === undefined || !('output' in bundle)) throw new Error('bare Dexie was not built')
  return `${bundle.output[0].code}\nwindow.benchBare = benchBare`
}
