import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { openApp } from '#tools/app.mjs'
import { bundleModules, load } from '#tools/bundleModules.mjs'

import { median, ms } from './figures.mjs'
import { fill } from './fill.mjs'
import { largeConference } from './largeConference.mjs'

/** @import { Page } from 'playwright-core' */

const ROWS = 10_000
const ATTENDEES = 10_000
const READINGS = 3
const LIMIT_MS = 50
const TITLES = [
  'STT',
  'Họ và tên',
  'Danh xưng',
  'Chức vụ Đảng',
  'Chức vụ chính quyền',
  'Đơn vị',
  'Đoàn',
  'Ngày sinh',
  'Điện thoại',
  'Chỗ ngồi',
  'Ghi chú',
  'Giữ chức vụ từ',
]

/**
 * A list of 10,000 × 12 cells in .xlsx, half of it known, against 10,000 attendees: from the choice of
 * the file to the rows held against the plan, and from the last press to the rows in the plan; beside
 * them the reader of the file alone, and the longest that the window was busy.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string>} env
 * @param {string} appFolder
 */
export async function benchImport(runtime, env, appFolder) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const modules = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-modules-'))
  mkdirSync(path.join(dataDir, 'save'))
  const file = path.join(dataDir, 'danh-sach.xlsx')
  try {
    const sources = {
      xlsx: 'src-renderer/papers/sheet/xlsxFile.ts',
      reader: 'src-main/spreadsheet/read.ts',
    }
    const files = await bundleModules(appFolder, modules, sources)
    writeFileSync(file, (await load(files.xlsx)).xlsxFile(list()))
    const bare = await readAlone(files.reader, file)
    const windows = await openApp({
      ...runtime,
      env,
      appFolder,
      dataDir,
      saveDir: path.join(dataDir, 'save'),
      appEnv: { KHANH_TIET_OPEN_FILE: file },
    })
    try {
      report(bare, await take(windows.page, readFileSync(file)))
    } finally {
      await windows.kill()
    }
  } finally {
    for (const folder of [dataDir, modules])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * @param {string} reader
 * @param {string} file
 */
async function readAlone(reader, file) {
  const { readSpreadsheetBytes } = await load(reader)
  /** @type {number[]} */
  const times = []
  for (let run = 0; run < READINGS; run += 1) {
    const bytes = new Uint8Array(readFileSync(file))
    const began = performance.now()
    await readSpreadsheetBytes('danh-sach.xlsx', bytes, () => undefined)
    times.push(performance.now() - began)
  }
  return median(times)
}

/**
 * @param {Page} page
 * @param {Uint8Array} bytes of the file
 */
async function take(page, bytes) {
  page.setDefaultTimeout(60_000)
  await fill(page, largeConference({ handovers: 1, recipientsEach: 1, attendees: ATTENDEES }))
  await page.reload()
  await page.getByRole('button', { name: 'Hội nghị đo tốc độ', exact: true }).click()
  await page.keyboard.press('Control+2')
  // The first of an app that has just begun may take twice as long as the next ones.
  /** @type {number[]} */
  const readings = []
  for (let run = 0; run < READINGS; run += 1)
    readings.push(await page.evaluate(readByApp, Buffer.from(bytes).toString('base64')))
  const alone = median(readings)
  await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
  await page.evaluate(watchTasks)
  const chosen = performance.now()
  await page.getByRole('button', { name: 'Chọn tệp…' }).click()
  const steps = page.getByRole('navigation', { name: 'Các bước nhập danh sách' })
  await steps.waitFor()
  const reviewed = performance.now() - chosen
  const reading = await page.evaluate(() => window.benchTasks.splice(0))
  await steps.getByRole('button', { name: 'Nhận' }).click()
  const confirm = page.getByRole('button', { name: /^Nhập: thêm/u })
  await confirm.waitFor()
  await page.waitForTimeout(1000)
  await page.evaluate(() => window.benchTasks.splice(0))
  const pressed = performance.now()
  await confirm.click()
  await page.getByText('15.000 đại biểu', { exact: true }).waitFor()
  const inPlan = performance.now() - pressed
  await page.waitForTimeout(3000)
  const applying = await page.evaluate(() => window.benchTasks.splice(0))
  return { alone, reviewed, inPlan, reading, applying }
}

/**
 * @param {number} bare
 * @param {{ alone: number, reviewed: number, inPlan: number, reading: number[], applying: number[] }} figures
 */
function report(bare, { alone, reviewed, inPlan, reading, applying }) {
  const longest = (/** @type {number[]} */ tasks) => Math.max(0, ...tasks)
  console.log(
    `list of ${ROWS.toLocaleString('en')} × ${TITLES.length} cells in .xlsx against ${ATTENDEES.toLocaleString('en')} attendees: ` +
      `chosen to reviewed ${ms(reviewed)}, the app's reader alone ${ms(alone)}, ratio ${(reviewed / alone).toFixed(2)} (aim 1.3); ` +
      `its parser under Node, warm, ${ms(bare)}, ratio ${(reviewed / bare).toFixed(2)}; ` +
      `pressed to in the plan ${ms(inPlan)}; longest task of the window while it is read and reviewed ${ms(longest(reading))}, ` +
      `while it is taken over ${ms(longest(applying))} (limit ${LIMIT_MS} ms)`,
  )
  if (Math.max(longest(reading), longest(applying)) > LIMIT_MS) process.exitCode = 1
}

function list() {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const isKnown = at % 2 === 0
    return [
      String(at + 1),
      isKnown ? `Đại biểu mẫu ${at + 1}` : `Người mới mẫu ${at + 1}`,
      'đồng chí',
      '',
      'Chức vụ mẫu',
      isKnown ? '' : `Đơn vị mẫu ${at % 120}`,
      `Đoàn mẫu ${at % 40}`,
      `${String((at % 28) + 1).padStart(2, '0')}/01/19${60 + (at % 40)}`,
      `09${String(at).padStart(8, '0')}`,
      String(at + 1),
      `ghi chú mẫu ${at}`,
      '2020',
    ]
  })
  return { name: 'Đại biểu', columns: TITLES.map((title) => ({ title, width: 12 })), rows }
}

/**
 * In the page: milliseconds for reading a file as one that is dropped, without looking at it.
 *
 * @param {string} base64
 */
async function readByApp(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const began = performance.now()
  await window.bridge.readSpreadsheet({ fileName: 'danh-sach.xlsx', bytes })
  return performance.now() - began
}

/** In the page: notes how long each task was that kept the window busy. */
function watchTasks() {
  window.benchTasks = []
  new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) window.benchTasks.push(duration)
  }).observe({ type: 'longtask' })
}
