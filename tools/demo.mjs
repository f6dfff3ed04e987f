// Walks the whole job on the sample conference, in the real app: `npm run demo -- --out DIR`; with
// `--large` on a ceremony of 200 handovers and 1,500 recipients.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { openApp } from './app.mjs'
import { buildIfStale } from './build.mjs'
import { openStage, startLive } from './console.mjs'
import { runFirstHalf, runSecondHalf } from './demo/ceremony.mjs'
import { walkLarge } from './demo/large.mjs'
import { savePapers } from './demo/papers.mjs'
import { saveReport } from './demo/report.mjs'
import { step } from './demo/steps.mjs'
import { withDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

const PAGES = [
  { key: 1, name: 'hoi-nghi', shows: 'Thông tin chung' },
  { key: 2, name: 'dai-bieu', shows: 'Nguyễn Mạnh Tuấn' },
  { key: 3, name: 'chuong-trinh', shows: 'Công bố các quyết định khen thưởng' },
  { key: 4, name: 'khen-thuong', shows: 'Chia lượt trao' },
]
const CEREMONY_KEY = 6
const PAPERS_KEY = 5

const appFolder = path.resolve(import.meta.dirname, '..')
const out = path.resolve(outFolder(process.argv.slice(2)))
const screens = path.join(out, 'screens')
mkdirSync(screens, { recursive: true })
const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-demo-'))

const began = performance.now()
const runtime = await resolveRuntime({ programs: ['Xvfb', 'pdftotext'] })
buildIfStale(appFolder)
const display = await withDisplay()
const launch = { ...runtime, env: display.env, appFolder, dataDir, saveDir: out }
let running = /** @type {Awaited<ReturnType<typeof openApp>> | null} */ (null)
try {
  if (process.argv.includes('--large'))
    await walkLarge(launch, out, shootOf, (windows) => {
      running = windows
    })
  else await walkSample()
  console.log(`demo: every step held, ${Math.round((performance.now() - began) / 1000)} s, ${out}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (running !== null) await shoot('loi').catch(() => console.error('no picture of the fault'))
  process.exitCode = 1
} finally {
  if (running !== null) await running.kill()
  display.stop()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
}

async function walkSample() {
  running = await step('the app starts', () => openApp(launch))
  await plan(running)
  const stage = await step('the stage opens beside the console', () => openStage(windows()))
  await step('the live run starts', () => startLive(page()))
  await runFirstHalf(page(), stage, shoot)
  await shootOf(stage, 'san-khau-thay-nguoi-trao')
  await step('kill -9 of the whole process tree', () => windows().kill())
  running = await step('the app starts again on the same data', () => openApp(launch))
  await runSecondHalf(running, shoot, shootOf)
  await shoot('bao-cao')
  await step('report and captions say what was done', () => saveReport(windows(), out))
  await windows().close()
  running = null
}

function windows() {
  if (running === null) throw new Error('the app does not run')
  return running
}

function page() {
  return windows().page
}

/** @param {string} name */
function shoot(name) {
  return shootOf(page(), name)
}

/**
 * @param {import('playwright-core').Page} of
 * @param {string} name
 */
async function shootOf(of, name) {
  await of.screenshot({ path: path.join(screens, `${name}.png`) })
}

/** @param {Awaited<ReturnType<typeof openApp>>} app */
async function plan({ page: planner }) {
  await step('the first page offers the sample and an empty conference', async () => {
    await planner.getByRole('button', { name: /Tạo hội nghị mới/u }).waitFor()
    await shoot('thu-vien-lan-dau')
    await planner.getByRole('button', { name: /Mở hội nghị mẫu/u }).click()
    await planner.getByText('3 đại biểu').waitFor()
  })
  for (const { key, name, shows } of PAGES) {
    await step(`page ${name}`, async () => {
      await planner.keyboard.press(`Control+${key}`)
      await planner.getByText(shows).first().waitFor()
      await shoot(name)
    })
  }
  await step('every paper is saved as PDF and says what it must', async () => {
    await planner.keyboard.press(`Control+${PAPERS_KEY}`)
    await savePapers(planner, out, shoot)
  })
  await step('page dieu-hanh', async () => {
    await planner.keyboard.press(`Control+${CEREMONY_KEY}`)
    await planner.getByText('Điều hành hội nghị').waitFor()
    await shoot('dieu-hanh-bat-dau')
  })
}

/** @param {readonly string[]} args */
function outFolder(args) {
  const at = args.indexOf('--out')
  const folder = at >= 0 ? args[at + 1] : undefined
  if (folder !== undefined) return folder
  console.error('usage: npm run demo -- --out DIR [--large]')
  process.exit(2)
}
