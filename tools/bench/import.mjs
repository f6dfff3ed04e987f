import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { openApp } from '#tools/app.mjs'
import { bundleModules, load } from '#tools/bundleModules.mjs'

import { median, ms } from './figures.mjs'
import { fill } from './fill.mjs'
import { largeConference } from './largeConference.mjs'
import { recordTasks } from './windowTasks.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */
/** @import { LongestTask } from './windowTasks.mjs' */

const ROWS = 10_000
const ATTENDEES = 10_000
const READINGS = 3
const LIMIT_MS = 50
/** At most so many times what the bare parser takes. */
const AIM = 1.3
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

/** So long a user looks for the file, at least; meanwhile the reader and the thread of the list begin. */
const LOOKING_MS = 2000

/**
 * A list of 10,000 × 12 cells in .xlsx, half of it known, against 10,000 attendees: from the choice of the
 * file to the rows held against the plan, and from the last press to the rows in the plan; beside them
 * the bare parsers of the file, and the longest that the window was busy. Twice, in an app that has just
 * begun: with a file that is chosen at once, for which everything has to begin, and with one that is
 * looked for first. The import is held to the parser that most programs read .xlsx with, which stays the
 * same: against our own, which has become several times as quick, every gain of it would count as a loss.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string>} env
 * @param {string} appFolder
 */
export async function benchImport(runtime, env, appFolder) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const modules = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-modules-'))
  const file = path.join(folder, 'danh-sach.xlsx')
  try {
    const sources = {
      xlsx: 'src-renderer/papers/sheet/xlsxFile.ts',
      reader: 'src-main/spreadsheet/read.ts',
    }
    const files = await bundleModules(appFolder, modules, sources)
    writeFileSync(file, (await load(files.xlsx)).xlsxFile(list()))
    console.log(
      `list of ${ROWS.toLocaleString('en')} × ${TITLES.length} cells in .xlsx against ${ATTENDEES.toLocaleString('en')} attendees:`,
    )
    const ours = readUnderNode(BY_OUR_PARSER, pathToFileURL(files.reader).href, file)
    const other = readUnderNode(BY_ANOTHER_PARSER, import.meta.resolve('@e965/xlsx'), file)
    for (const looking of [0, LOOKING_MS]) {
      const dataDir = path.join(folder, `after-${looking}`)
      mkdirSync(path.join(dataDir, 'save'), { recursive: true })
      const windows = await openApp({
        ...runtime,
        env,
        appFolder,
        dataDir,
        saveDir: path.join(dataDir, 'save'),
        appEnv: { KHANH_TIET_OPEN_FILE: file },
      })
      try {
        const taken = await take(windows, looking, dataDir)
        const reader = await readByApp(windows.page, readFileSync(file), looking)
        const state = looking === 0 ? 'cold' : 'warm'
        report(state, { ...taken, reader, ours: ours[state], other: other[state] })
      } finally {
        await windows.kill()
      }
    }
  } finally {
    for (const one of [folder, modules])
      rmSync(one, { recursive: true, force: true, maxRetries: 5 })
  }
}

const BY_OUR_PARSER = `
const { readSpreadsheetBytes } = parser
await readSpreadsheetBytes('danh-sach.xlsx', bytes, () => undefined)
`

/** As quick as it can: rows in place of cells by name, and no texts made of them. */
const BY_ANOTHER_PARSER = 'parser.read(bytes, { dense: true })'

/**
 * A parser alone under Node: the first file of a process, by code that never ran, and files after some
 * others.
 *
 * @param {string} reading what reads `bytes` with the module `parser`
 * @param {string} parser its address
 * @param {string} file
 */
function readUnderNode(reading, parser, file) {
  const program = `
const [address, file] = process.argv.slice(1)
const parser = await import(address)
const { readFileSync } = await import('node:fs')
const read = []
for (let run = 0; run < 6; run += 1) {
  const bytes = new Uint8Array(readFileSync(file))
  const began = performance.now()
  ${reading}
  read.push(performance.now() - began)
}
console.log(JSON.stringify(read))`
  const readings = Array.from({ length: READINGS }, () => {
    const args = ['--input-type=module', '-e', program, parser, file]
    const said = execFileSync(process.execPath, args, { encoding: 'utf8' })
    return /** @type {number[]} */ (JSON.parse(said))
  })
  return {
    cold: median(readings.map(([first = 0]) => first)),
    warm: median(readings.flatMap((times) => times.slice(3))),
  }
}

/**
 * @param {{ app: ElectronApplication, page: Page }} windows of an app that has just begun
 * @param {number} looking for the file, in milliseconds
 * @param {string} folder for what is recorded
 */
async function take({ app, page }, looking, folder) {
  page.setDefaultTimeout(60_000)
  await fill(page, largeConference({ handovers: 1, recipientsEach: 1, attendees: ATTENDEES }))
  await page.reload()
  await page.getByRole('button', { name: 'Hội nghị đo tốc độ', exact: true }).click()
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
  await page.waitForTimeout(looking)
  const whileReading = await recordTasks(app, folder)
  await page.evaluate(timeFromPress, `nav[aria-label="Các bước nhập danh sách"]`)
  await page.getByRole('button', { name: 'Chọn tệp…' }).click()
  const steps = page.getByRole('navigation', { name: 'Các bước nhập danh sách' })
  const reviewed = await page.evaluate(() => window.benchTaken)
  const reading = await whileReading()
  await steps.getByRole('button', { name: 'Nhận' }).click()
  const confirm = page.getByRole('button', { name: /^Nhập: thêm/u })
  await confirm.waitFor()
  await page.waitForTimeout(1000)
  const whileApplying = await recordTasks(app, folder)
  await page.evaluate(timeFromPress, '15.000 đại biểu')
  await confirm.click()
  const inPlan = await page.evaluate(() => window.benchTaken)
  await page.waitForTimeout(3000)
  const applying = await whileApplying()
  return { reviewed, inPlan, reading, applying }
}

/**
 * The reader of the app alone, in a process that begins for it, or that waits for it.
 *
 * @param {Page} page
 * @param {Uint8Array} bytes of the file
 * @param {number} waiting of the process, in milliseconds
 */
async function readByApp(page, bytes, waiting) {
  const base64 = Buffer.from(bytes).toString('base64')
  /** @type {number[]} */
  const readings = []
  for (let run = 0; run < READINGS; run += 1)
    readings.push(await page.evaluate(readOnce, { base64, waiting }))
  return median(readings)
}

/**
 * @param {'cold' | 'warm'} state
 * @param {{ reviewed: number, inPlan: number, reading: LongestTask, applying: LongestTask, reader: number, ours: number, other: number }} figures
 */
function report(state, { reviewed, inPlan, reading, applying, reader, ours, other }) {
  const said = (/** @type {LongestTask} */ { lasted, worked }) =>
    `${ms(lasted)}, of which it worked ${ms(worked)}`
  const ratio = (/** @type {number} */ alone) =>
    `${ms(alone)}, ratio ${(reviewed / alone).toFixed(2)}`
  const [when, code, where] = {
    cold: /** @type {const} */ ([
      'cold, chosen at once',
      'for the first file of a process',
      'in a process that begins for it',
    ]),
    warm: /** @type {const} */ ([
      `chosen after ${LOOKING_MS} ms of looking for it`,
      'after other files',
      'in a process that waits',
    ]),
  }[state]
  console.log(
    `  ${when}: chosen to reviewed ${ms(reviewed)}; the bare parser of SheetJS under Node, ${code}, ${ratio(other)} (aim ${AIM}); ` +
      `our own, ${ratio(ours)}; our own in the app with its process, ${where}, ${ratio(reader)}; ` +
      `pressed to in the plan ${ms(inPlan)}; ` +
      `longest task of the window while it is read and reviewed ${said(reading)}, ` +
      `while it is taken over ${said(applying)} (limit ${LIMIT_MS} ms)`,
  )
  if (reviewed > AIM * other || Math.max(reading.lasted, applying.lasted) > LIMIT_MS)
    process.exitCode = 1
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
 * @param {{ base64: string, waiting: number }} given the file, and how long its process has begun before
 */
async function readOnce({ base64, waiting }) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  if (waiting > 0) await window.bridge.prepareReading()
  await new Promise((resolve) => {
    setTimeout(resolve, waiting)
  })
  const began = performance.now()
  await window.bridge.readSpreadsheet({ fileName: 'danh-sach.xlsx', bytes })
  return performance.now() - began
}

/**
 * In the page: takes the time from the next press to the paint in which something is there. Playwright
 * looks for it now and then only, up to half a second apart.
 *
 * @param {string} wanted a `nav` by its selector, or a text
 */
function timeFromPress(wanted) {
  const isThere = () =>
    wanted.startsWith('nav')
      ? document.querySelector(wanted) !== null
      : document.body.textContent.includes(wanted)
  window.benchTaken = new Promise((resolve) => {
    const press = () => {
      const pressed = performance.now()
      const look = () => {
        if (isThere()) setTimeout(() => resolve(performance.now() - pressed))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    addEventListener('pointerdown', press, { once: true, capture: true })
  })
}
