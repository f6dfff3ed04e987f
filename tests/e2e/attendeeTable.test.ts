import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Attendee } from '#domain/record.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { faultsOf, stored } from '#tests/support/inApp.ts'
import { fill } from '#tools/bench/fill.mjs'
import { paste } from '#tools/inApp.mjs'
import { manyAttendees } from '#tools/madeUpAttendees.mjs'

const COUNT = 10_000

let launched: LaunchedApp
let page: Page
let faults: readonly string[]

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  page.setDefaultTimeout(20_000)
  await fill(page, manyAttendees(COUNT))
  await page.reload()
  faults = faultsOf(page)
  await page.getByRole('button', { name: 'Hội nghị nhiều đại biểu', exact: true }).click()
  await page.keyboard.press('Control+2')
  await page.getByText('10.000 đại biểu', { exact: true }).waitFor()
})

afterAll(async () => {
  await launched.close()
})

const grid = () => page.getByRole('grid', { name: 'Danh sách đại biểu' })
const row = (place: number) => grid().locator(`[role="row"][aria-rowindex="${place + 1}"]`)
const cell = (place: number, column: number) =>
  row(place).locator(`[role="gridcell"][aria-colindex="${column + 1}"]`)
const nameSorted = () =>
  grid().getByRole('columnheader', { name: 'Họ và tên' }).getAttribute('aria-sort')
const current = () => grid().locator('[data-column][data-cursor]')

/** Columns as they come: 1 name, 5 unit, 6 delegation, 7 rank. */
const UNIT = 5

describe('the list of 10,000', () => {
  it('draws a screen of rows and tells how many there are', async () => {
    expect(await grid().getAttribute('aria-rowcount')).toBe('10001')
    expect(await grid().locator('[data-row]').count()).toBeLessThan(80)
    await cell(1, 1).click()
    await page.keyboard.press('Control+End')
    await row(COUNT).waitFor()
    await page.keyboard.press('Control+Home')
    await row(1).waitFor()
    expect(await current().textContent()).toBe('Nguyễn Văn An')
  })

  it('pastes a block of Excel into the cells from the one on, and takes it back as one step', async () => {
    await cell(2, UNIT).click()
    await paste(launched.app, page, 'Sở X\tĐoàn X\r\nSở Y\tĐoàn Y\r\n')
    await page.getByText('Đã ghi 4 ô').waitFor()
    await expect.poll(() => cell(3, UNIT + 1).textContent()).toBe('Đoàn Y')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell(3, UNIT + 1).textContent()).toBe('Đoàn mẫu 26')
    expect(await cell(2, UNIT).textContent()).toBe('Đơn vị mẫu 13')
  })

  it('tells what does not fit below the last row, and offers to add it', async () => {
    await page.keyboard.press('Control+End')
    await cell(COUNT, 1).click()
    await paste(launched.app, page, 'Tên sửa\nTên thừa')
    const dialog = page.getByRole('dialog', { name: 'Có nội dung chưa ghi được' })
    await dialog.getByText(/1 dòng nằm dưới dòng cuối của bảng, bắt đầu từ “Tên thừa”/).waitFor()
    await dialog.getByRole('button', { name: 'Đã rõ' }).click()
    await expect.poll(() => cell(COUNT, 1).textContent()).toBe('Tên sửa')
    await page.keyboard.press('Control+Home')
  })

  it('fills a block of cells by Ctrl+Enter and empties it by Delete', async () => {
    await cell(1, UNIT).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('Đã chọn 3 đại biểu').waitFor()
    await page.keyboard.insertText('Sở chung')
    await page.keyboard.press('Control+Enter')
    const units = () => Promise.all([1, 2, 3, 4].map((place) => cell(place, UNIT).textContent()))
    await expect.poll(units).toEqual(['Sở chung', 'Sở chung', 'Sở chung', 'Đơn vị mẫu 39'])
    await page.keyboard.press('Delete')
    await expect.poll(units).toEqual(['', '', '', 'Đơn vị mẫu 39'])
    await page.keyboard.press('Escape')
  })

  it('changes a column of all rows found, as one step', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.insertText('nguyễn văn an')
    const found = page.getByText(/^\d+ \/ 10\.000 đại biểu$/)
    await found.waitFor()
    const count = Number.parseInt((await found.textContent()) ?? '', 10)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Sửa hàng loạt…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Giá trị mới' }).fill('Đoàn chung')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: `Sửa ${count} đại biểu` }).click()
    await page.getByText(`Đã ghi ${count} ô`).waitFor()
    const changed = (await stored<Attendee>(page, 'attendees')).filter(
      ({ delegation }) => delegation === 'Đoàn chung',
    )
    expect(changed.length).toBe(count)
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox', { name: 'Tìm đại biểu' }).fill('')
  })

  it('is sorted by a head, and keeps columns and views over a start of the program', async () => {
    await grid().getByRole('button', { name: 'Họ và tên' }).click()
    await expect.poll(nameSorted).toBe('ascending')
    await page.getByRole('button', { name: 'Cột', exact: true }).click()
    await page.getByText('Ngày sinh', { exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Kiểu xem', exact: true }).click()
    await page.getByRole('textbox', { name: 'Lưu cách xem hiện tại' }).fill('Theo tuổi')
    await page.keyboard.press('Enter')
    await page.getByText('Đã lưu kiểu xem “Theo tuổi”').waitFor()
    await page.keyboard.press('Escape')

    await page.reload()
    await page.getByRole('button', { name: 'Hội nghị nhiều đại biểu', exact: true }).click()
    await page.keyboard.press('Control+2')
    await grid().getByRole('columnheader', { name: 'Ngày sinh' }).waitFor()
    await page.getByRole('button', { name: 'Kiểu xem', exact: true }).click()
    await page.getByRole('button', { name: 'Theo tuổi', exact: true }).click()
    await expect.poll(nameSorted).toBe('ascending')
  })

  it('makes a column wider by the line behind its head, and by keys', async () => {
    const head = grid().getByRole('columnheader', { name: 'Đơn vị' })
    const width = async () => Math.round((await head.boundingBox())?.width ?? 0)
    const box = await head.boundingBox()
    const edge = { x: (box?.x ?? 0) + (box?.width ?? 0) - 3, y: (box?.y ?? 0) + 10 }
    const before = await width()
    await page.mouse.move(edge.x, edge.y)
    await page.mouse.down()
    await page.mouse.move(edge.x + 60, edge.y, { steps: 3 })
    await page.mouse.up()
    await expect.poll(width).toBe(before + 60)
    await cell(1, UNIT).click()
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    await expect.poll(width).toBe(before + 44)
  })

  it('no page broke and none complained', () => {
    expect(faults).toEqual([])
  })
})
