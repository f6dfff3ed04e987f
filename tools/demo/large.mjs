import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { largeCeremony } from '#tests/support/largeCeremony.mjs'
import { openApp } from '#tools/app.mjs'
import { atStep, holdEnd, openStage, startLive } from '#tools/console.mjs'
import { openLarge } from '#tools/inApp.mjs'
import { sameAs, seen } from '#tools/seen.mjs'

import { go } from './ceremony.mjs'
import { step } from './steps.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Windows } from '#tools/console.mjs' */

const SEED = 2026
const PATIENCE_MS = 60_000
/** Opening, 200 handovers, closing. */
const STEPS = 202
/** In the third handover somebody is absent, who has come in the fourth; both are of one award. */
const ABSENT_AT = 4
const KILLED_AT = 100
/** The last handover of an award: who is absent there cannot join another. */
const LAST_OF_AWARD = 106

const PAPERS = [
  { name: 'Chương trình', file: 'chuong-trinh.pdf', names: false },
  { name: 'Danh sách khen thưởng', file: 'danh-sach-khen-thuong.pdf', names: true },
  { name: 'Kịch bản trao tặng', file: 'kich-ban-trao-tang.pdf', names: true },
  { name: 'Phiếu xếp bằng', file: 'phieu-xep-bang.pdf', names: true },
]

/**
 * The whole job on a ceremony of 200 handovers and 1,500 recipients: papers, the run with a late
 * arrival and a kill, the report.
 *
 * @param {Parameters<typeof openApp>[0]} launch
 * @param {string} out
 * @param {(of: Page, name: string) => Promise<unknown>} shootOf
 * @param {(windows: Awaited<ReturnType<typeof openApp>> | null) => void} runs told what runs now
 */
export async function walkLarge(launch, out, shootOf, runs) {
  const data = largeCeremony(SEED)
  const start = async () => {
    const opened = await openApp(launch)
    opened.page.setDefaultTimeout(PATIENCE_MS)
    runs(opened)
    return opened
  }
  let windows = await step('the app starts', start)
  await step('a ceremony of 200 handovers and 1,500 recipients opens', async () => {
    await openLarge(windows.page, data)
    await windows.page.keyboard.press('Control+4')
    await windows.page.getByText('Chia lượt trao').first().waitFor()
    await shootOf(windows.page, 'lon-khen-thuong')
  })
  const names = data.recipients.map((one) => /** @type {{ name: string }} */ (one).name)
  for (const paper of PAPERS)
    await step(`${paper.name} is saved${paper.names ? ' with every name' : ''}`, () =>
      savePaper(windows.page, out, paper, names),
    )
  await windows.page.keyboard.press('Control+6')
  let stage = await step('the stage opens and the live run starts', async () => {
    const opened = await openStage(windows)
    await startLive(windows.page)
    return opened
  })
  const late = await step('an absent recipient comes late and stands at the end of the line', () =>
    comesLate(windows, stage, shootOf),
  )
  await step(`GO up to step ${KILLED_AT}`, () => goThrough(windows.page, ABSENT_AT + 1, KILLED_AT))
  await step('kill -9, start and resume at the same step', async () => {
    await windows.kill()
    windows = await start()
    await windows.page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).click()
    await atStep(windows.page, KILLED_AT)
    stage = await openStage(windows)
  })
  const owed = await step('an absent recipient of the last handover of an award', async () => {
    const { page } = windows
    await goThrough(page, KILLED_AT, LAST_OF_AWARD)
    const name = await firstRecipient(page)
    await page.keyboard.press('F3')
    await page.getByText(/^Hoàn tác: vắng/u).waitFor()
    await go(page, LAST_OF_AWARD + 1)
    await page.keyboard.press('F8')
    await page.getByText('Không có ai vắng').waitFor()
    return name
  })
  await step('GO to the end of the ceremony', () =>
    goThrough(windows.page, LAST_OF_AWARD + 1, STEPS),
  )
  await step('the report tells who received late and which certificate is owed', async () => {
    await holdEnd(windows.page)
    await shootOf(windows.page, 'lon-bao-cao')
    await reportHolds(windows, out, { late, owed })
  })
  await windows.close()
  runs(null)
}

/**
 * @param {Page} page
 * @param {number} from the step that is on
 * @param {number} to
 */
async function goThrough(page, from, to) {
  for (let number = from + 1; number <= to; number += 1) await go(page, number)
}

/**
 * @param {Page} page
 * @param {string} out
 * @param {{ name: string, file: string, names: boolean }} paper
 * @param {readonly string[]} names
 */
async function savePaper(page, out, { name, file, names: all }, names) {
  await page.keyboard.press('Control+5')
  await page.getByRole('option', { name }).click()
  await page.getByText(file, { exact: true }).waitFor()
  await page.getByRole('button', { name: /Lưu PDF/u }).click()
  await page.getByText(`Đã lưu ${file}`).waitFor()
  if (!all) return
  const pdf = path.join(out, file)
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 64e6 })
  // A name may break over two lines, and "số 1" stands in "số 12" too.
  const said = new Set(text.replaceAll(/\s+/gu, ' ').match(/(?:Người nhận|Tập thể) mẫu số \d+/gu))
  const missing = names.filter((one) => !said.has(one))
  seen(missing.length === 0, `every name in ${file}; ${missing.length} miss, as ${missing[0]}`)
}

/**
 * @param {Windows} windows
 * @param {Page} stage
 * @param {(of: Page, name: string) => Promise<unknown>} shootOf
 */
async function comesLate({ page }, stage, shootOf) {
  await goThrough(page, 0, ABSENT_AT)
  const name = await firstRecipient(page)
  await page.keyboard.press('F3')
  await stage.getByText(name, { exact: true }).waitFor({ state: 'detached' })
  await go(page, ABSENT_AT + 1)
  await page.keyboard.press('F8')
  await page.getByRole('region', { name: 'Người vắng đã đến' }).waitFor()
  await page.keyboard.press('Enter')
  await stage.getByText(name, { exact: true }).waitFor()
  await shootOf(page, 'lon-bo-sung')
  await shootOf(stage, 'lon-san-khau-bo-sung')
  const rows = page.getByRole('region', { name: /^Người nhận/u }).getByRole('group')
  sameAs(await rows.last().getAttribute('aria-label'), name, 'the last in the line')
  return name
}

/** @param {Page} page */
async function firstRecipient(page) {
  const rows = page.getByRole('region', { name: /^Người nhận/u }).getByRole('group')
  return (await rows.first().getAttribute('aria-label')) ?? ''
}

/**
 * @param {Windows} windows
 * @param {string} out
 * @param {{ late: string, owed: string }} names
 */
async function reportHolds({ page }, out, { late, owed }) {
  await page.getByRole('button', { name: 'Lưu dữ liệu' }).click()
  await page.getByText('Đã lưu bao-cao.json').waitFor()
  const report = JSON.parse(readFileSync(path.join(out, 'bao-cao.json'), 'utf8'))
  /** @type {(rows: { name: string }[]) => string[]} */
  const namesOf = (rows) => rows.map(({ name }) => name)
  sameAs(namesOf(report.absences), [owed], 'the absences')
  sameAs(namesOf(report.owed), [owed], 'the certificates that are owed')
  /** @type {{ recipients: { name: string, outcome: string }[] }[]} */
  const handovers = report.handovers
  const all = handovers.flatMap(({ recipients }) => recipients)
  sameAs(all.length, 1500, 'recipients in the report')
  sameAs(all.filter(({ outcome }) => outcome === 'given').length, 1499, 'recipients who received')
  sameAs(all.filter(({ name }) => name === late).length, 1, 'lines of the one who came late')
  sameAs(report.outages.length, 1, 'outages')
}
