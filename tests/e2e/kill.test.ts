import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RunEvent } from '#domain/run/run.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { rowTexts, stored } from '#tests/support/inApp.ts'
import { runWords } from '#text/runWords.ts'
import { goToStep, stepNumber } from '#tools/console.mjs'

/**
 * SIGKILL to every process at once, at moments when it hurts. After the start nothing is missing
 * that the screen had acknowledged, and the run is offered at its very step.
 */

let dataDir = ''
let launched: LaunchedApp
let page: Page

async function start() {
  launched = await launchApp({ dataDir })
  page = launched.page
  page.setDefaultTimeout(10_000)
}

async function killAndStart() {
  await launched.kill()
  await start()
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'khanh-tiet-kill-'))
  await start()
  await page.getByRole('button', { name: /Mở hội nghị mẫu/u }).click()
  await page.getByText('3 đại biểu').waitFor()
})

afterEach(async () => {
  await launched.kill()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

async function openSampleAgain() {
  await page.getByRole('row').filter({ hasText: 'Mẫu' }).getByRole('button').first().press('Enter')
  await page.getByText('Thông tin chung').waitFor()
}

async function undoLabel() {
  return page
    .getByRole('button', { name: /^Hoàn tác/u })
    .first()
    .getAttribute('aria-label')
}

/** Types names into the last line without waiting; each Enter is an edit of its own. */
async function addBurst(names: readonly string[]) {
  await page.keyboard.press('Control+2')
  await page.getByPlaceholder('Gõ họ và tên rồi Enter để thêm đại biểu').focus()
  for (const name of names) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
}

async function namesShown(): Promise<readonly string[]> {
  const rows = await rowTexts(page, 'Danh sách đại biểu')
  return rows.flatMap((text) => /^Người thứ \d+/u.exec(text) ?? [])
}

describe('while the plan is edited', () => {
  it('keeps every row that was shown in a burst of edits, and their undo steps', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Người thứ ${at + 1}`)
    const burst = addBurst(names).catch((reason: unknown) => reason)
    await page.getByRole('gridcell', { name: 'Người thứ 5', exact: true }).waitFor()
    const shown = await namesShown()
    await launched.kill()
    await burst
    await start()
    await openSampleAgain()
    await page.keyboard.press('Control+2')
    await page.getByRole('gridcell', { name: 'Người thứ 5', exact: true }).waitFor()
    const kept = await namesShown()
    expect(kept).toEqual(expect.arrayContaining([...shown]))
    // What was written is whole: rows in the order of typing, each with its step to take back.
    expect(kept).toEqual(names.slice(0, kept.length))
    expect(await undoLabel()).toBe(`Hoàn tác: Thêm đại biểu “${kept.at(-1)}”`)
  })

  it('keeps an undo that was told, and the step can be done again', async () => {
    await addBurst(['Người thứ 1', 'Người thứ 2'])
    await page.getByRole('gridcell', { name: 'Người thứ 2', exact: true }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Đã hoàn tác: Thêm đại biểu “Người thứ 2”').waitFor()
    await killAndStart()
    await openSampleAgain()
    await page.keyboard.press('Control+2')
    await page.getByRole('gridcell', { name: 'Người thứ 1', exact: true }).waitFor()
    expect(await namesShown()).toEqual(['Người thứ 1'])
    await page.keyboard.press('Control+y')
    await page.getByRole('gridcell', { name: 'Người thứ 2', exact: true }).waitFor()
  })

  it('loses of an open form only what was not sent', async () => {
    await page.getByRole('textbox', { name: 'Địa điểm' }).focus()
    await page.keyboard.type('Hội trường A')
    await page.keyboard.press('Tab')
    await expect.poll(undoLabel).toBe('Hoàn tác: Sửa địa điểm')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('chưa gửi')
    await killAndStart()
    await openSampleAgain()
    expect(await page.getByRole('textbox', { name: 'Địa điểm' }).inputValue()).toContain(
      'Hội trường A',
    )
    expect(await page.getByRole('textbox', { name: 'Địa danh' }).inputValue()).not.toContain(
      'chưa gửi',
    )
  })
})

async function startLive() {
  await page.keyboard.press('Control+6')
  await page.getByRole('button', { name: 'Bắt đầu: Chạy chính thức' }).press('Enter')
  await page.waitForSelector('[data-console]')
}

/** The offer after the start; gives what it says. */
async function offer(): Promise<string> {
  const told = page.getByText(/Phần mềm dừng đột ngột lúc/u)
  await told.waitFor()
  expect(await told.innerText()).toMatch(/lúc \d\d:\d\d:\d\d \(gián đoạn .+\)/u)
  return page
    .getByRole('button', { name: runWords.resume.resume })
    .locator('xpath=../..')
    .innerText()
}

async function resume() {
  await page.getByRole('button', { name: runWords.resume.resume }).press('Enter')
  await page.waitForSelector('[data-console]')
}

describe('while the ceremony runs', () => {
  it('offers a run that had just begun, before its first step', async () => {
    await startLive()
    await killAndStart()
    expect(await offer()).toContain(runWords.resume.atStart)
    await resume()
    expect(await stepNumber(page)).toBe(0)
    await goToStep(page, 1)
  })

  it('takes the outage as a pause of the step that was on, when the operator says so', async () => {
    await startLive()
    await goToStep(page, 2)
    await killAndStart()
    await offer()
    await page.getByRole('button', { name: runWords.resume.resumePaused }).press('Enter')
    await page.waitForSelector('[data-console]')
    expect(await stepNumber(page)).toBe(2)
    const resumed = (await stored<RunEvent>(page, 'runEvents')).filter(
      ({ type }) => type === 'resumed',
    )
    expect(resumed).toMatchObject([{ paused: true }])
  })

  it('comes back at the step between two GOs, with what was marked there', async () => {
    await startLive()
    await goToStep(page, 4)
    await page.keyboard.press('F3')
    const undo = () => page.getByText(/Hoàn tác: vắng/u).innerText()
    const label = await undo()
    await killAndStart()
    await offer()
    await resume()
    expect(await stepNumber(page)).toBe(4)
    expect(await undo()).toBe(label)
  })

  it('is at the step shown or at the one just asked for when it died right after GO', async () => {
    await startLive()
    await goToStep(page, 3)
    // Answered as soon as the page has had the key: about a millisecond later everything is dead.
    await page.keyboard.down('Space')
    await launched.kill()
    await start()
    await offer()
    await resume()
    expect([3, 4]).toContain(await stepNumber(page))
    await goToStep(page, 5)
  })

  it('forgets an open form, not the step nor an undo', async () => {
    /** What Ctrl+Z would take back now. */
    const undoKey = () => page.locator('[data-console] footer button').first().innerText()
    await startLive()
    await goToStep(page, 4)
    // The keys are drawn after their step.
    await expect.poll(undoKey).toContain('Hoàn tác: chuyển sang “Lượt 2')
    const before = await undoKey()
    await page.keyboard.press('F3')
    await expect.poll(undoKey).toContain('Hoàn tác: vắng')
    await page.keyboard.press('Control+z')
    await expect.poll(undoKey).toBe(before)
    await page.keyboard.press('F7')
    await page.getByRole('form', { name: 'Thay người trao' }).waitFor()
    await page.keyboard.type('giang')
    await killAndStart()
    await offer()
    await resume()
    expect(await stepNumber(page)).toBe(4)
    expect(await undoKey()).toBe(before)
    expect(await page.getByRole('form').count()).toBe(0)
  })
})
