import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Spreadsheet } from '#bridge'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { faultsOf, stored } from '#tests/support/inApp.ts'
import { makeWorkbook } from '#tests/support/makeWorkbook.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', 'fixtures', 'spreadsheets')

let launched: LaunchedApp
let page: Page
let faults: readonly string[]

beforeAll(async () => {
  launched = await launchApp({
    env: { KHANH_TIET_OPEN_FILE: path.join(FOLDER, 'mau-tdkt.xlsx') },
  })
  page = launched.page
  faults = faultsOf(page)
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click()
  await page
    .getByRole('button', { name: 'Khen thưởng' })
    .or(page.getByRole('link', { name: 'Khen thưởng' }))
    .first()
    .click()
})

afterAll(() => launched.close())

/** Names of the processes that read lists and still run. */
const readers = () =>
  launched.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ name }) => name === 'spreadsheet-reader')
      .map(({ pid }) => pid),
  )

/** Reads bytes by the bridge, as a dropped file is read. */
const read = (name: string, bytes: Uint8Array) =>
  page.evaluate(
    ([fileName, base64]) => {
      const given = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      return window.bridge.readSpreadsheet({ fileName, bytes: given })
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  )

/** A workbook within all limits, of which every row is merged with every other a million times. */
function endless(): Uint8Array {
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
  )
  const merges = Array.from(
    { length: 1_000_000 },
    (_, at) => `<mergeCell ref="A${(at % 1000) + 1}:A${20_000 + at}"/>`,
  )
  return makeWorkbook(
    `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`,
  )
}

describe('a list in the real app', () => {
  it('is picked, shown row by row, taken over in its order, and taken back', async () => {
    const before = await stored<{ id: string }>(page, 'recipients')
    await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
    await page.getByRole('button', { name: 'Chọn tệp…' }).click()
    const dialog = page.getByRole('dialog', { name: /mau-tdkt.xlsx/ })
    await dialog.getByRole('listitem').filter({ hasText: 'Hộ gia đình mẫu 1' }).waitFor()
    await dialog.getByText(/1 dòng đang bị ẩn/).waitFor()
    await dialog.getByRole('button', { name: 'Nhập 4 dòng' }).click()
    await page.getByText('Đã nhập 4 dòng của danh sách khen thưởng.').waitFor()
    const after = await stored<{ id: string; name: string; order: string; kind: string }>(
      page,
      'recipients',
    )
    const known = new Set(before.map(({ id }) => id))
    const added = after
      .filter(({ id }) => !known.has(id))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    expect(added.map(({ name, kind }) => [name, kind])).toEqual([
      ['Tập thể mẫu 1', 'collective'],
      ['Cá nhân mẫu 4', 'individual'],
      ['Thượng tá Cá nhân mẫu 5', 'individual'],
      ['Hộ gia đình mẫu 1', 'household'],
    ])
    await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
    await expect.poll(async () => (await stored(page, 'recipients')).length).toBe(before.length)
  })

  it('is dropped on the page', async () => {
    const base64 = readFileSync(path.join(FOLDER, 'windows-1258.csv')).toString('base64')
    await page.evaluate((text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], 'danh-sach.csv'))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      )
    }, base64)
    const dialog = page.getByRole('dialog', { name: /danh-sach.csv/ })
    await dialog.getByText(/bảng mã Windows-1258/).waitFor()
    const rows = await dialog.getByRole('listitem').allTextContents()
    expect(rows[0]).toContain('Trưởng phòng, "phụ trách", Sở mẫu')
    await page.keyboard.press('Escape')
  })
})

describe('the process that reads lists', () => {
  it('is gone after each, whatever came of it', async () => {
    const good = await read('a.xlsx', readFileSync(path.join(FOLDER, 'ca-nhan.xlsx')))
    expect(good.ok).toBe(true)
    const bad = await read(
      'a.xls',
      readFileSync(path.join(FOLDER, 'ca-nhan.xlsx')).subarray(0, 900),
    )
    expect(bad).toMatchObject({ reason: 'unreadable', problem: { kind: 'damaged' } })
    await expect.poll(readers).toEqual([])
  })

  it('reads the last list once more by another separator, until it is forgotten', async () => {
    const bytes = new TextEncoder().encode('Họ và tên;Đơn vị\nAn, Bình;Sở\n')
    expect((await read('a.csv', bytes)).ok).toBe(true)
    const separator = await page.evaluate(async () => {
      const again = await window.bridge.readListAgain(',')
      if (!again.ok) return again.reason
      return (JSON.parse(new TextDecoder().decode(again.packed)) as Spreadsheet).text?.separator
    })
    expect(separator).toBe(',')
    await page.evaluate(() => window.bridge.stopReading())
    const gone = await page.evaluate(() => window.bridge.readListAgain(null))
    expect(gone).toMatchObject({ ok: false, reason: 'gone' })
    await expect.poll(readers).toEqual([])
  })

  it('is killed when the user stops it', async () => {
    const answer = await page.evaluate(async () => {
      // Some seconds of work: every line has to be looked at.
      const text = 'Họ và tên;Đơn vị\n'.repeat(19_000) + ';;;;\n'.repeat(3_000_000)
      const bytes = new TextEncoder().encode(text)
      const reading = window.bridge.readSpreadsheet({ fileName: 'a.csv', bytes })
      await window.bridge.stopReading()
      return reading
    })
    expect(answer).toMatchObject({ reason: 'unreadable', problem: { kind: 'stopped' } })
    await expect.poll(readers).toEqual([])
  })

  it('is killed after 15 seconds, whatever it is doing', async () => {
    const began = performance.now()
    const answer = await read('a.xlsx', endless())
    expect(answer).toMatchObject({ reason: 'unreadable', problem: { kind: 'tookTooLong' } })
    expect(performance.now() - began).toBeGreaterThan(14_000)
    await expect.poll(readers).toEqual([])
  })

  it('leaves the page without a fault', () => {
    expect(faults).toEqual([])
  })
})
