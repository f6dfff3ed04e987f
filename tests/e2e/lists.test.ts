import { readFileSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { faultsOf, stored } from '#tests/support/inApp.ts'
import { paste } from '#tools/inApp.mjs'

const FOLDER = path.resolve(import.meta.dirname, '..', 'fixtures', 'lists')

let launched: LaunchedApp
let page: Page
let faults: readonly string[]

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  faults = faultsOf(page)
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click()
  await page.getByText('3 đại biểu').waitFor()
  await page.keyboard.press('Control+2')
  await page.getByRole('grid', { name: 'Danh sách đại biểu' }).waitFor()
})

afterAll(() => launched.close())

/** Saves the list by the menu, and reads the file back as our own import does. */
async function exported(format: 'xlsx' | 'csv') {
  const folder = launched.saveDir ?? ''
  const file = path.join(folder, `danh-sach-dai-bieu.${format}`)
  // What an export before it told and wrote must not be taken for this one.
  await rm(file, { force: true })
  await page.getByRole('button', { name: 'Xuất danh sách' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`\\.${format}`, 'u') }).click()
  await expect.poll(() => readdir(folder), { timeout: 15_000 }).toContain(path.basename(file))
  await page
    .getByText(`Đã lưu ${path.basename(file)}`)
    .last()
    .waitFor()
  const bytes = await readFile(file)
  const { sheets } = await readSpreadsheetBytes(
    `a.${format}`,
    new Uint8Array(bytes),
    () => undefined,
  )
  return sheets[0]?.rows ?? []
}

describe('the list of attendees in the real app', () => {
  it.each(['xlsx', 'csv'] as const)('goes out with everybody in it: %s', async (format) => {
    const people = await stored(page, 'attendees')
    const rows = await exported(format)
    expect(rows).toHaveLength(people.length + 1)
    expect(rows[0]?.cells.slice(0, 3)).toEqual(['STT', 'Danh xưng', 'Họ và tên'])
  })

  it('goes out by a worker when it is long', async () => {
    const people = Array.from({ length: 2_100 }, (_, at) => `Nguyễn Mẫu ${at}\tChuyên viên`)
    await page.getByRole('heading', { name: 'Đại biểu', exact: true }).click()
    await paste(launched.app, page, `Họ và tên\tChức vụ\n${people.join('\n')}`)
    await page.getByRole('button', { name: 'Nhập: thêm 2.100' }).click()
    await expect
      .poll(async () => (await stored(page, 'attendees')).length, { timeout: 15_000 })
      .toBeGreaterThan(2_100)
    const rows = await exported('xlsx')
    expect(rows.length).toBe((await stored(page, 'attendees')).length + 1)
    expect(rows.at(-1)?.cells[2]).toBe('Nguyễn Mẫu 2099')
  })
})

describe('a Word file in the real app', () => {
  it('is read in the process for lists, as tables', async () => {
    const base64 = readFileSync(path.join(FOLDER, 'word.docx')).toString('base64')
    const result = await page.evaluate((text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
      return window.bridge.readSpreadsheet({ fileName: 'danh-sach.docx', bytes })
    }, base64)
    expect(result).toMatchObject({ ok: true })
  })

  it('leaves the page without a fault', () => {
    expect(faults).toEqual([])
  })
})
