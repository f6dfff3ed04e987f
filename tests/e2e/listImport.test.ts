import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Attendee } from '#domain/record.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { faultsOf, stored } from '#tests/support/inApp.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', 'fixtures', 'lists')

let launched: LaunchedApp
let page: Page
let faults: readonly string[]

/** The app with the sample open, which opens these files when it is asked for some. */
async function start(...files: readonly string[]): Promise<void> {
  const opened = files.map((file) => path.join(FOLDER, file)).join(path.delimiter)
  launched = await launchApp({ env: { KHANH_TIET_OPEN_FILE: opened } })
  page = launched.page
  page.setDefaultTimeout(15_000)
  faults = faultsOf(page)
  await page.getByRole('button', { name: /Mở hội nghị mẫu/ }).click()
  await page.getByText('3 đại biểu').first().waitFor()
  await page.keyboard.press('Control+2')
}

async function openList(): Promise<void> {
  await page.getByRole('button', { name: 'Nhập danh sách…' }).first().click()
  await page.getByRole('button', { name: 'Chọn tệp…' }).click()
  await page.getByRole('navigation', { name: 'Các bước nhập danh sách' }).waitFor()
}

async function toStep(name: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Các bước nhập danh sách' })
  await steps.getByRole('button', { name }).click()
}

const names = async () =>
  (await stored<Attendee>(page, 'attendees')).map(({ fullName }) => fullName)

describe('a list that another program made', () => {
  beforeAll(() => start('libre.xlsx'))
  afterAll(() => launched.close())

  it('comes in with what it says, and is one step that is taken back', async () => {
    await openList()
    await toStep('Dòng')
    await page.getByText('“31/02/1982”: không có ngày này').waitFor()
    await toStep('Nhận')
    const confirm = page.getByRole('button', { name: /^Nhập: thêm \d+/u })
    const added = Number(/\d+/u.exec((await confirm.textContent()) ?? '')?.[0])
    expect(added).toBeGreaterThan(0)
    await confirm.click()
    await page.getByText(`${3 + added} đại biểu`, { exact: true }).waitFor()
    expect(await names()).toContain('Trần Thị Hòa')
  })

  it('told of above the page does not cover what the next list will do', async () => {
    const told = page.getByRole('status').filter({ hasText: /^Đã thêm \d+ đại biểu/u })
    // Under the pointer it stays, and as long again when the pointer leaves.
    await told.hover()
    await openList()
    await toStep('Nhận')
    const next = await page.getByRole('button', { name: 'Nhập', exact: true }).boundingBox()
    const above = await told.boundingBox()
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(next?.y ?? 0)
    await page.keyboard.press('Escape')
  })

  it('taken in again is told, and doubles nobody', async () => {
    const before = await names()
    await openList()
    await page.getByText(/Chính tệp này đã được nhập lúc/).waitFor()
    await toStep('Nhận')
    expect(await page.getByRole('button', { name: 'Nhập', exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await names()).toEqual(before)
    await page.getByRole('heading', { name: 'Đại biểu', exact: true }).click()
    await page.keyboard.press('Control+z')
    await page.getByText('3 đại biểu', { exact: true }).waitFor()
  })

  it('leaves the page without a fault', () => {
    expect(faults).toEqual([])
  })
})

describe('a table of a Word file', () => {
  beforeAll(() => start('word.docx'))
  afterAll(() => launched.close())

  it('comes in like a sheet', async () => {
    await openList()
    await toStep('Tệp')
    await page.getByText(/văn bản Word/).waitFor()
    await toStep('Nhận')
    await page.getByRole('button', { name: /^Nhập: thêm \d+/u }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await names()).toContain('Trần Thị Hòa')
    expect(faults).toEqual([])
  })
})

describe('a table of a mail that was copied', () => {
  beforeAll(() => start('word.docx'))
  afterAll(() => launched.close())

  it('comes in by its columns though there is no text beside it', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Đơn vị'],
      ['1', 'Đại biểu mẫu 12', 'Sở Nội vụ'],
    ].map(
      (cells) =>
        `<tr>${cells.map((cell) => `<td><p style="margin:0">${cell}</p></td>`).join('')}</tr>`,
    )
    const html = `<style>p { margin: 0 }</style><p>Kính gửi Văn phòng,</p><table>${rows.join('')}</table>`
    await launched.app.evaluate((electron, one) => {
      const { clipboard } = electron as unknown as {
        readonly clipboard: { readonly write: (data: { readonly html: string }) => void }
      }
      clipboard.write({ html: one })
    }, html)
    await page.getByRole('heading', { name: 'Đại biểu', exact: true }).click()
    await page.keyboard.press('Control+v')
    await toStep('Nhận')
    await page.getByRole('button', { name: 'Nhập: thêm 1' }).click()
    await page.getByText('4 đại biểu', { exact: true }).waitFor()
    const added = (await stored<Attendee>(page, 'attendees')).find(
      ({ fullName }) => fullName === 'Đại biểu mẫu 12',
    )
    expect(added?.unit).toBe('Sở Nội vụ')
    expect(faults).toEqual([])
  })
})

describe('two lists that are picked together', () => {
  beforeAll(() => start('libre.xlsx', 'word.docx'))
  afterAll(() => launched.close())

  it('come in one after the other, each as a step of its own', async () => {
    await openList()
    await page.getByRole('dialog', { name: /libre\.xlsx \(tệp 1\/2\)$/u }).waitFor()
    await toStep('Nhận')
    await page.getByRole('button', { name: /^Nhập: thêm \d+/u }).click()
    await page.getByRole('dialog', { name: /word\.docx \(tệp 2\/2\)$/u }).waitFor()
    const added = (await names()).length
    expect(added).toBeGreaterThan(3)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.getByText('3 đại biểu', { exact: true }).waitFor()
    expect(faults).toEqual([])
  })
})
