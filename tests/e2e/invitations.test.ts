import { execFileSync } from 'node:child_process'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Attendee, Handover } from '#domain/record.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { faultsOf, stored } from '#tests/support/inApp.ts'

let launched: LaunchedApp
let page: Page
let faults: readonly string[]

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  faults = faultsOf(page)
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click()
  await page.getByRole('button', { name: 'Mời', exact: true }).waitFor()
  await page.keyboard.press('Control+Digit8')
  await page.getByRole('grid', { name: 'Lời mời và trả lời' }).waitFor()
})

afterAll(() => launched.close())

const cell = (name: string) => page.getByRole('gridcell', { name, exact: true }).first()
const attendees = () => stored<Attendee>(page, 'attendees')
const handovers = () => stored<Handover>(page, 'handovers')
const named = async (name: string) => (await attendees()).find((one) => one.fullName === name)

/** How often an attendee presents, as it lies on the disk. */
async function turnsOf(id: string | undefined): Promise<number> {
  const slots = (await handovers()).flatMap(({ presenters }) => presenters)
  return slots.filter(({ attendeeId }) => attendeeId === id).length
}

describe('answers to invitations', () => {
  it('are noted by one key for all who are chosen, and taken back by another', async () => {
    const before = (await attendees()).map(({ invitation }) => invitation)
    await cell('Nguyễn Mạnh Tuấn').click()
    await page.keyboard.press('Control+KeyA')
    await page.keyboard.press('Alt+Digit3')
    await expect
      .poll(async () => (await attendees()).every(({ invitation }) => invitation === 'declined'))
      .toBe(true)
    await page.keyboard.press('Alt+Digit0')
    await expect
      .poll(async () => (await attendees()).map(({ invitation }) => invitation))
      .toEqual(before)
  })

  it('stay when the whole list is noted as invited, and go when one person is', async () => {
    await page.keyboard.press('Alt+Digit1')
    await page.getByText(/đều đã trả lời: giữ nguyên/).waitFor()
    expect((await attendees()).some(({ invitation }) => invitation === 'invited')).toBe(false)
    await cell('Nguyễn Mạnh Tuấn').click()
    await page.keyboard.press('Alt+Digit1')
    await expect.poll(async () => (await named('Nguyễn Mạnh Tuấn'))?.invitation).toBe('invited')
  })

  it('that are open come as a paper to call from', async () => {
    await page.keyboard.press('Control+Digit5')
    await page.getByRole('option', { name: /Danh sách chưa trả lời/u }).click()
    const save = page.getByRole('button', { name: 'Lưu PDF…' })
    await page
      .getByText(/\d+ trang/u)
      .first()
      .waitFor()
    await save.click()
    await page.getByText('Đã lưu danh-sach-chua-tra-loi.pdf').waitFor()
    const file = path.join(launched.saveDir ?? '', 'danh-sach-chua-tra-loi.pdf')
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toContain('DANH SÁCH ĐẠI BIỂU CHƯA TRẢ LỜI')
    expect(text).toContain('Nguyễn Mạnh Tuấn')
    await page.keyboard.press('Control+Digit8')
  })
})

describe('a leader who drops out', () => {
  it('hands everything on in one step, and one undo puts all back', async () => {
    const before = { attendees: await attendees(), handovers: await handovers() }
    const leader = await named('Nguyễn Mạnh Tuấn')
    const turns = await turnsOf(leader?.id)
    expect(turns).toBeGreaterThan(0)
    await cell('Nguyễn Mạnh Tuấn').click()
    await page.keyboard.press('Alt+Digit3')
    const dialog = page.getByRole('dialog', { name: 'Nguyễn Mạnh Tuấn không dự' })
    await dialog.getByText('Tài liệu nêu tên, cần làm lại').waitFor()
    await dialog.getByRole('button', { name: /^Ghi và chuyển/u }).click()
    await expect.poll(() => turnsOf(leader?.id)).toBe(0)
    expect((await named('Nguyễn Mạnh Tuấn'))?.invitation).toBe('declined')
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(() => turnsOf(leader?.id)).toBe(turns)
    expect({ attendees: await attendees(), handovers: await handovers() }).toEqual(before)
  })

  it('leaves no fault behind', () => {
    expect(faults).toEqual([])
  })
})
