import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { findTail } from '#main/preflight/logTail.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { addPoint, everything, openSample, rowsOf } from '#tools/inApp.mjs'

let dataDir = ''
let running: LaunchedApp | null = null

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-recovery-'))
})

afterEach(async () => {
  await running?.kill()
  running = null
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

const database = () => path.join(dataDir, 'IndexedDB', 'app_main_0.indexeddb.leveldb')
const logsOf = (pattern: RegExp) =>
  readdirSync(database())
    .filter((name) => pattern.test(name))
    .map((name) => path.join(database(), name))

async function start(): Promise<Page> {
  running = await launchApp({ dataDir })
  running.page.setDefaultTimeout(10_000)
  await running.page.waitForSelector('[data-usable]')
  return running.page
}

async function kill() {
  await running?.kill()
  running = null
}

async function quit() {
  await running?.close()
  running = null
}

const notice = (page: Page, title: string) => page.getByText(title, { exact: true })

/** Work with an undo list and a run that is not ended. */
async function work(page: Page) {
  await openSample(page, true)
  for (const text of ['Điểm một', 'Điểm hai', 'Điểm ba']) await addPoint(page, text)
  await page.keyboard.press('Control+6')
  await page.getByRole('button', { name: 'Bắt đầu: Chạy chính thức' }).click()
  await page.waitForSelector('[data-console]')
  await page.keyboard.press('Space')
  await page.getByText(/Bước 1\//u).waitFor()
}

describe('killed in the middle of work', () => {
  it('has every point that was seen, five times, without a hole', async () => {
    const seen: string[] = []
    for (let round = 0; round < 5; round += 1) {
      const page = await start()
      await openSample(page, round === 0)
      const points = (await rowsOf(page, 'openPoints')).map((row) => row['text'])
      expect(points).toEqual(expect.arrayContaining(seen))
      // Each round dies after another point, in the middle of writing the next.
      const last = 3 + round
      for (let index = 0; index < last; index += 1) {
        const text = `Điểm ${round}.${index}`
        await addPoint(page, text)
        seen.push(text)
      }
      const field = page.getByRole('textbox', { name: 'Thêm điểm còn bỏ ngỏ' })
      await field.fill('Điểm đang ghi dở')
      await Promise.all([field.press('Enter').catch(() => undefined), kill()])
    }
    const page = await start()
    const points = (await rowsOf(page, 'openPoints')).map((row) => row['text'])
    expect(points).toEqual(expect.arrayContaining(seen))
    const steps = (await rowsOf(page, 'history')).map((row) => row['seq'])
    expect(steps).toEqual(steps.map((_step, index) => index + 1))
  })
})

describe('a database that is lost', () => {
  it('is made again, with the undo list and the run that was not ended', async () => {
    let page = await start()
    await work(page)
    const before = await everything(page)
    await kill()
    rmSync(path.join(dataDir, 'IndexedDB'), { recursive: true })
    page = await start()
    await notice(page, 'Đã dựng lại toàn bộ dữ liệu').waitFor()
    expect(await everything(page)).toEqual(before)
    await page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).waitFor()
    await openSample(page, false)
    await page.keyboard.press('Control+z')
    await page.getByText('Điểm ba', { exact: true }).waitFor({ state: 'detached' })
    await quit()
    page = await start()
    expect(await notice(page, 'Đã dựng lại toàn bộ dữ liệu').count()).toBe(0)
    expect((await rowsOf(page, 'openPoints')).map((row) => row['text'])).not.toContain('Điểm ba')
  })

  it.each([
    ['the log is gone', () => logsOf(/\.log$/).forEach((file) => rmSync(file))],
    ['the manifest is gone', () => logsOf(/^MANIFEST/).forEach((file) => rmSync(file))],
    ['CURRENT is empty', () => truncateSync(path.join(database(), 'CURRENT'), 0)],
    ['a byte of the log is flipped', () => logsOf(/\.log$/).forEach(flipInTheMiddle)],
  ])('is made again when %s', async (_name, damage) => {
    let page = await start()
    await openSample(page, true)
    await addPoint(page, 'Điểm một')
    const before = await everything(page)
    await quit()
    damage()
    page = await start()
    expect(await everything(page)).toEqual(before)
    await notice(page, 'Đã dựng lại toàn bộ dữ liệu').waitFor()
    await quit()
    page = await start()
    expect(await everything(page)).toEqual(before)
  })
})

function flipInTheMiddle(file: string) {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  for (let at = middle; at < middle + 8; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

describe('a torn end of a log', () => {
  it.each([
    ['cut', (file: string) => truncateSync(file, readFileSync(file).length - 7)],
    ['zeros', (file: string) => appendFileSync(file, Buffer.alloc(300))],
    ['garbage', (file: string) => appendFileSync(file, Buffer.alloc(300, 0x5a))],
  ])('(%s) is trimmed, and three starts have everything', async (_name, tear) => {
    let page = await start()
    await openSample(page, true)
    for (const text of ['Điểm một', 'Điểm hai']) await addPoint(page, text)
    const before = await everything(page)
    await kill()
    for (const log of logsOf(/\.log$/)) tear(log)
    expect(logsOf(/\.log$/).some((log) => findTail(readFileSync(log)).state === 'torn')).toBe(true)
    page = await start()
    expect(await everything(page)).toEqual(before)
    expect(readdirSync(path.join(dataDir, 'set-aside')).length).toBeGreaterThan(0)
    await kill()
    for (const log of logsOf(/\.log$|^MANIFEST/))
      expect(findTail(readFileSync(log)).state).toBe('whole')
    for (let again = 0; again < 2; again += 1) {
      page = await start()
      expect(await everything(page)).toEqual(before)
      await quit()
    }
  })
})

describe('a journal that is damaged', () => {
  it('loses its last line without harm, since the database has it', async () => {
    let page = await start()
    await openSample(page, true)
    await addPoint(page, 'Điểm một')
    const before = await everything(page)
    await kill()
    const folder = path.join(dataDir, 'journal')
    const file = path.join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.jsonl')) ?? '',
    )
    truncateSync(file, readFileSync(file).length - 5)
    page = await start()
    await notice(page, 'Nhật ký bị thiếu, dữ liệu vẫn còn').waitFor()
    expect(await everything(page)).toEqual(before)
    await openSample(page, false)
    await addPoint(page, 'Điểm hai')
    const after = await everything(page)
    await kill()
    rmSync(path.join(dataDir, 'IndexedDB'), { recursive: true })
    page = await start()
    expect(await everything(page)).toEqual(after)
  })

  it('is made good when the whole folder is gone', async () => {
    let page = await start()
    await openSample(page, true)
    const before = await everything(page)
    await kill()
    rmSync(path.join(dataDir, 'journal'), { recursive: true })
    page = await start()
    expect(await everything(page)).toEqual(before)
    await kill()
    rmSync(path.join(dataDir, 'IndexedDB'), { recursive: true })
    page = await start()
    expect(await everything(page)).toEqual(before)
  })
})

describe('going back', () => {
  it('shows what would change, does it, and takes it back', async () => {
    let page = await start()
    await openSample(page, true)
    await quit()
    page = await start()
    await openSample(page, false)
    await addPoint(page, 'Điểm một')
    const before = await everything(page)
    await page.getByRole('button', { name: /Sao lưu gần nhất/u }).click()
    await page.getByText('khi đóng phần mềm').click()
    await page.getByRole('row', { name: /Điểm còn bỏ ngỏ/u }).waitFor()
    await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
    await page.getByText(/Đã khôi phục bản sao lưu/u).waitFor()
    const texts = (await rowsOf(page, 'openPoints')).map((row) => row['text'])
    expect(texts).not.toContain('Điểm một')
    await page
      .getByRole('region', { name: /thông báo/iu })
      .getByRole('button', { name: 'Hoàn tác' })
      .click()
    await expect.poll(() => everything(page)).toEqual(before)
    await kill()
    page = await start()
    expect(await everything(page)).toEqual(before)
  })
})

describe('a proper end', () => {
  it('takes a snapshot, and the next start has nothing to tell', async () => {
    let page = await start()
    await openSample(page, true)
    await addPoint(page, 'Điểm một')
    await quit()
    expect(readdirSync(path.join(dataDir, 'snapshots'))).toEqual([
      expect.stringMatching(/-2-\d+-quit-[0-9a-f]{12}\.json\.gz$/),
    ])
    const copy = `${dataDir}-copy`
    cpSync(path.join(dataDir, 'snapshots'), copy, { recursive: true })
    page = await start()
    expect(await page.getByRole('button', { name: 'Đã hiểu' }).count()).toBe(0)
    await page.getByText(/Sao lưu gần nhất/u).waitFor()
    await quit()
    expect(readdirSync(path.join(dataDir, 'snapshots'))).toEqual(readdirSync(copy))
    rmSync(copy, { recursive: true })
  })
})
