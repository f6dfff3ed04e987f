import { execFileSync } from 'node:child_process'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { rowTexts } from '#tests/support/inApp.ts'

/** People across two conferences, their order, and the paper by which they are introduced. */

const HEAD = ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại']
const LAST_YEAR = [
  ['Đại biểu Một', 'Phó Giám đốc Sở Nội vụ', 'Sở Nội vụ', '0912345678'],
  ['Đại biểu Hai', 'Trưởng phòng', 'Sở Tài chính', ''],
]
const THIS_YEAR = [
  ['Đại biểu Một', '', 'Sở Nội vụ', '0912345678'],
  ['Đại biểu Hai', 'Trưởng phòng', 'Sở Y tế', ''],
  ['Đại biểu Ba', 'Phó Giám đốc Sở Tài chính', 'Sở Tài chính', ''],
  ['Đại biểu Bốn', 'Chủ tịch UBND tỉnh', 'UBND tỉnh', ''],
  ['Đại biểu Năm', 'Chánh Văn phòng', 'Văn phòng Mẫu', ''],
]

let launched: LaunchedApp

beforeAll(async () => {
  launched = await launchApp()
  launched.page.setDefaultTimeout(8000)
})

afterAll(async () => {
  await launched.close()
})

async function see(text: string | RegExp) {
  await launched.page.getByText(text).first().waitFor()
}

async function makeConference(title: string, date: string, people: readonly string[][]) {
  const { page, app } = launched
  await page.keyboard.press('Control+n')
  await page.getByLabel('Tên hội nghị').fill(title)
  await page.getByLabel('Cơ quan tổ chức').fill('Văn phòng Mẫu')
  await page.getByLabel('Ngày', { exact: true }).fill(date)
  await page.getByRole('button', { name: 'Tạo hội nghị', exact: true }).click()
  await page.getByRole('heading', { name: 'Thông tin chung' }).waitFor()
  await page.keyboard.press('Control+2')
  await see('Chưa có đại biểu nào')
  const text = [HEAD, ...people].map((cells) => `${cells.join('\t')}\r\n`).join('')
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await page.keyboard.press('Control+v')
  // Nothing is to be asked: the rows are seen, and taken over.
  await page.getByRole('button', { name: `Nhập: thêm ${people.length}` }).click()
  await see(`Đã thêm ${people.length} đại biểu`)
}

/** The rows of a table without its head, what stands above each row included nowhere. */
const rowsOf = (table: string) => rowTexts(launched.page, table)

async function goToLibrary() {
  await launched.page.getByRole('button', { name: 'Thư viện hội nghị' }).click()
}

describe('somebody who was there last year', () => {
  it('is found again by the phone, and never by the name alone', async () => {
    const { page } = launched
    await page.getByRole('button', { name: /Tạo hội nghị mới/u }).waitFor()
    await makeConference('Hội nghị năm trước', '10/01/2026', LAST_YEAR)
    await goToLibrary()
    await makeConference('Hội nghị năm nay', '20/01/2027', THIS_YEAR)
    await see('Đại biểu Một có thể đã dự 1 hội nghị: Hội nghị năm trước (10/01/2026).')
    await page.getByRole('button', { name: 'Đúng, lấy chức vụ gần nhất' }).click()
    await see('Đã nhận ra')
    await expect
      .poll(() => rowsOf('Danh sách đại biểu'))
      .toContainEqual(expect.stringMatching(/^Đại biểu Một .*Phó Giám đốc Sở Nội vụ/u))
    // The namesake of another office is nobody's proposal.
    expect(await page.getByText('có thể đã dự').count()).toBe(0)
  })

  it('is one person in the register, until it is split, and one again after undo', async () => {
    const { page } = launched
    await goToLibrary()
    await page.getByRole('tab', { name: 'Danh bạ' }).click()
    await see('6 người, 1 người dự từ hai hội nghị')
    await page.getByRole('grid').getByText('Đại biểu Một').click()
    await see('Phó Giám đốc Sở Nội vụ')
    await page.getByRole('button', { name: /^Người ở Hội nghị năm nay/u }).click()
    await see('7 người')
    await page.keyboard.press('Control+z')
    await see('6 người, 1 người dự từ hai hội nghị')
    expect(await rowsOf('Danh bạ đại biểu của mọi hội nghị')).toContainEqual(
      expect.stringMatching(/^Đại biểu Một Phó Giám đốc Sở Nội vụ .*2 20\/01\/2027/u),
    )
  })
})

describe('the order of people', () => {
  const ORDER = 'Đại biểu theo thứ bậc'

  it('says why, and is changed by hand within a rank', async () => {
    const { page } = launched
    await page.getByRole('tab', { name: 'Hội nghị' }).click()
    await page.getByRole('button', { name: 'Hội nghị năm nay', exact: true }).click()
    await page.getByRole('heading', { name: 'Thông tin chung' }).waitFor()
    await page.keyboard.press('Control+0')
    await page.getByRole('button', { name: 'Đề xuất thứ bậc' }).click()
    await page
      .getByTitle('Đại biểu Một đứng trước Đại biểu Ba: cùng bậc, không có gì phân định')
      .getByText('Đứng trước người dưới: cùng bậc, không có gì phân định')
      .waitFor()
    const names = async () =>
      (await rowsOf(ORDER)).map((row) => row.split(' ').slice(0, 3).join(' '))
    expect((await names()).slice(0, 3)).toEqual(['Đại biểu Bốn', 'Đại biểu Một', 'Đại biểu Ba'])
    await page.getByRole('grid', { name: ORDER }).getByText('Đại biểu Ba', { exact: true }).click()
    await page.keyboard.press('Alt+ArrowUp')
    await page
      .getByTitle('Đại biểu Ba đứng trước Đại biểu Một: cùng bậc, cơ quan đã xếp tay lên trước.')
      .getByText('Đứng trước người dưới: cùng bậc, cơ quan đã xếp tay lên trước.')
      .waitFor()
    expect((await names()).slice(0, 3)).toEqual(['Đại biểu Bốn', 'Đại biểu Ba', 'Đại biểu Một'])
  })

  it('is the order of introduction on paper, guests first and then the host', async () => {
    const { page, saveDir } = launched
    await page.keyboard.press('Control+5')
    await page.getByRole('option', { name: /^Thứ tự giới thiệu đại biểu/u }).click()
    await see('thu-tu-gioi-thieu.pdf')
    await page.getByRole('button', { name: 'Lưu PDF' }).click()
    await see('Đã lưu thu-tu-gioi-thieu.pdf')
    const file = path.join(saveDir ?? '', 'thu-tu-gioi-thieu.pdf')
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    const at = (words: string) => text.indexOf(words)
    expect(text).toContain('THỨ TỰ GIỚI THIỆU ĐẠI BIỂU')
    const order = ['I. Khách mời', 'Bốn', 'Giới thiệu theo nhóm', 'Ba', 'Một', 'II. Đơn vị chủ nhà']
    const places = order.map(at)
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(at('đồng chí Đại biểu Năm')).toBeGreaterThan(at('II. Đơn vị chủ nhà: Văn phòng Mẫu'))
  })
})
