import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { openApp } from '#tools/app.mjs'

import { ms } from './figures.mjs'
import { fill } from './fill.mjs'
import { largeConference } from './largeConference.mjs'

/** With its titles the list has the 20,000 lines that may be read. */
const ROWS = 19_999
const ATTENDEES = 10_000
const HANDOVERS = 150
const EACH = 10
const LIMIT_MS = 50
/** Whatever follows from a key is done by then. */
const FOLLOWS_MS = 700

/**
 * An award list of 20,000 lines held against 1,500 recipients and 10,000 attendees: how long it takes
 * until it is shown, and again after an answer, and the longest that the window was busy meanwhile.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string>} env
 * @param {string} appFolder
 */
export async function benchReview(runtime, env, appFolder) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const list = path.join(dataDir, 'danh-sach.csv')
  writeFileSync(list, `\uFEFF${longList()}`)
  const windows = await openApp({
    ...runtime,
    env,
    appFolder,
    dataDir,
    saveDir: dataDir,
    appEnv: { KHANH_TIET_OPEN_FILE: list },
  })
  try {
    const { page } = windows
    const size = { handovers: HANDOVERS, recipientsEach: EACH, attendees: ATTENDEES }
    await fill(page, largeConference(size))
    await page.reload()
    await page.getByRole('button', { name: 'Hội nghị đo tốc độ', exact: true }).click()
    await page.keyboard.press('Control+4')
    await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
    await page.evaluate(watchTasks)
    const began = performance.now()
    await page.getByRole('button', { name: 'Chọn tệp…' }).click()
    await page.getByText(/^Đang đối chiếu danh-sach/u).waitFor()
    const read = performance.now()
    const reading = await page.evaluate(() => window.benchTasks.splice(0))
    const confirm = page.getByRole('button', { name: /^Nhập [\d.]+ dòng$/u })
    await confirm.waitFor()
    const shown = performance.now()
    const first = await page.evaluate(() => window.benchTasks.splice(0))
    const question = page.getByRole('button', { name: /Trả lời cho dòng/u })
    await question.first().focus()
    await page.evaluate(() => window.benchTasks.splice(0))
    // By keys: opened, down to the last answer, taken. The page is not looked at meanwhile, as looking
    // for a role in so large a page is a long task itself.
    for (const key of ['Enter', 'End', 'Enter']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(FOLLOWS_MS)
    }
    const again = await page.evaluate(() => window.benchTasks.splice(0))
    await page.getByText('Bỏ qua 1').waitFor()
    const longest = Math.max(0, ...first, ...again)
    console.log(
      `award list of ${ROWS.toLocaleString('en')} rows: read in ${ms(read - began)} ` +
        `(longest task of the window ${ms(Math.max(0, ...reading))}), held against the plan in ${ms(shown - read)}; ` +
        `longest task of the window while it is held against it ${ms(Math.max(0, ...first))}, ` +
        `while a row is answered ${ms(Math.max(0, ...again))} (limit ${LIMIT_MS} ms)`,
    )
    if (longest > LIMIT_MS) process.exitCode = 1
  } finally {
    await windows.kill()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

function longList() {
  const lines = ['STT;Họ và tên;Chức vụ;Đơn vị;Hình thức khen thưởng']
  for (let at = 0; at < ROWS; at += 1) {
    // A part of them are recipients already, a part are attendees, and the rest nobody knows.
    const name =
      at % 3 === 0
        ? `Người nhận mẫu số ${at}`
        : at % 3 === 1
          ? `Đại biểu mẫu ${at}`
          : `Người mới mẫu ${at}`
    lines.push(`${at + 1};${name};Chuyên viên mẫu;Đơn vị mẫu ${at % 40};Bằng khen mẫu`)
  }
  return lines.join('\r\n')
}

/** In the page: notes how long each task was that kept the window busy; none above: at least 0. */
function watchTasks() {
  window.benchTasks = [0]
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchTasks.push(duration)
  }).observe({ type: 'longtask' })
}
