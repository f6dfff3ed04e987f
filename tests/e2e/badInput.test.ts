import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { AgendaItem, Attendee, Conference, Handover } from '#domain/record.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import {
  BLANK_NAMES,
  COMPOSED_NAME,
  DECOMPOSED_NAME,
  IMAGE_NAME,
  LONG_NAME,
  SCRIPT_NAME,
  UNBROKEN_NAME,
  UNSEEN_NAMES,
} from '#tests/support/badText.ts'
import { faultsOf, stored } from '#tests/support/inApp.ts'
import { overviewWords as facts } from '#text/overviewWords.ts'
import { papersPageWords } from '#text/papersPageWords.ts'
import { paperWords } from '#text/paperWords.ts'
import { runWords } from '#text/runWords.ts'
import { shellWords } from '#text/shellWords.ts'

const TYPED = [LONG_NAME, UNBROKEN_NAME, IMAGE_NAME, SCRIPT_NAME, DECOMPOSED_NAME]
const KEPT = [LONG_NAME, UNBROKEN_NAME, IMAGE_NAME, SCRIPT_NAME, COMPOSED_NAME]
const TYPED_NAMES = [...TYPED, ...UNSEEN_NAMES.map(([typed]) => typed)]
const KEPT_NAMES = [...KEPT, ...UNSEEN_NAMES.map(([, kept]) => kept)]

const { kinds } = papersPageWords
const { report } = runWords

let launched: LaunchedApp
let page: Page
let faults: readonly string[]

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  page.setDefaultTimeout(8000)
  faults = faultsOf(page)
})

afterAll(async () => {
  await launched.close()
})

async function goTo(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor()
}

/** Types into a line that adds a row, and waits until the row is on the disk. */
async function addLine(field: string, table: string, text: string): Promise<void> {
  const before = (await stored(page, table)).length
  const line = page.getByRole('textbox', { name: field })
  await line.fill(text)
  await line.press('Enter')
  await expect.poll(async () => (await stored(page, table)).length).toBe(before + 1)
}

/** The cell of a row that holds a text, in a column counted from 0. */
function cell(table: string, row: number, column: number) {
  const grid = page.getByRole('grid', { name: table })
  return grid.locator(`[aria-rowindex="${row + 1}"] [data-column="${column}"]`)
}

/** Comes to a cell by keyboard, since a click into the cell of the cursor opens it; then types. */
async function typeOver(table: string, row: number, column: number, text: string): Promise<void> {
  await cell(table, row + 1, column).click({ position: { x: 4, y: 4 } })
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}

/** Sees the refusal that stands at an open cell, then leaves the cell as it was. */
async function refusedInCell(sentence: string | RegExp): Promise<void> {
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('alert').waitFor({ state: 'detached' })
}

const noHit = (one: Page) => one.evaluate(() => 'hit' in window)

/** Every text of the window ends within it: nothing pushes the page wider. */
function isWithin(one: Page): Promise<boolean> {
  return one.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
}

describe('a new conference', () => {
  it.each(['', '   ', '\u00a0\u200b'])('is refused the title %j, and says so', async (title) => {
    await page.getByRole('button', { name: /Tạo hội nghị mới/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Hội nghị trống').click()
    await dialog.getByLabel('Tên hội nghị').fill(title)
    await dialog.getByRole('button', { name: 'Tạo hội nghị' }).click()
    await dialog.getByText('Hội nghị phải có tên.').waitFor()
    await dialog.getByRole('button', { name: 'Hủy' }).click()
    expect(await stored(page, 'conferences')).toEqual([])
  })

  it('refuses 25:99, 24:00 and 31/02 with a sentence, and takes a date without year', async () => {
    await page.getByRole('button', { name: /Tạo hội nghị mới/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Hội nghị trống').click()
    await dialog.getByLabel('Tên hội nghị').fill(LONG_NAME)
    const create = dialog.getByRole('button', { name: 'Tạo hội nghị' })
    for (const time of ['25:99', '24:00']) {
      await dialog.getByLabel('Giờ bắt đầu').fill(time)
      await create.click()
      await dialog.getByText('Không đọc được giờ này. Ghi như 7h30 hoặc 07:30.').waitFor()
    }
    await dialog.getByLabel('Giờ bắt đầu').fill('7h30')
    await dialog.getByLabel('Ngày').fill('31/02')
    await create.click()
    await dialog.getByText(/Không đọc được ngày này/).waitFor()
    expect(await stored(page, 'conferences')).toEqual([])
    await dialog.getByLabel('Ngày').fill('20-1')
    await create.click()
    await dialog.waitFor({ state: 'detached' })
    const [conference] = await stored<Conference>(page, 'conferences')
    expect(conference).toMatchObject({
      title: LONG_NAME,
      date: { year: null, month: 1, day: 20 },
      start: 450,
    })
    expect(await isWithin(page)).toBe(true)
  })
})

describe('the facts of the conference', () => {
  it.each([
    [facts.start, '25:99', '“25:99” không phải là giờ'],
    [facts.slotEnd, '24:00', '“24:00” không phải là giờ'],
    [facts.date, '32-13', '“32-13” không phải là ngày'],
    [facts.conferenceTitle, '   ', 'Hội nghị phải có tên'],
    [facts.note, 'ô'.repeat(20_001), 'Nội dung dài quá 20.000 ký tự'],
  ])('%s refuses what it cannot be, in its place', async (label, typed, sentence) => {
    const before = await stored(page, 'conferences')
    const field = page.getByLabel(label, { exact: true })
    await field.fill(typed)
    await field.press('Control+Enter')
    await page.getByText(sentence).waitFor()
    await field.press('Escape')
    await page.getByText(sentence).waitFor({ state: 'detached' })
    expect(await stored(page, 'conferences')).toEqual(before)
  })

  it('keeps a note of 10,000 letters, lines and all', async () => {
    // Long lines: Chromium lays out a field anew for each line that is put into it.
    const note = `${'Dòng ghi chú. '.repeat(18)}\n`.repeat(40).slice(0, 9_999) + '.'
    const field = page.getByLabel(facts.note, { exact: true })
    await field.fill(note)
    await field.press('Control+Enter')
    await expect
      .poll(async () => (await stored<Conference>(page, 'conferences'))[0]?.note)
      .toBe(note)
    expect(await isWithin(page)).toBe(true)
  })
})

describe('attendees', () => {
  it('are kept as typed, in NFC and without what nobody sees', async () => {
    await goTo(shellWords.pages.attendees)
    for (const name of TYPED_NAMES) await addLine('Thêm đại biểu', 'attendees', name)
    const names = (await stored<Attendee>(page, 'attendees')).map((one) => one.fullName)
    expect(names.toSorted()).toEqual(KEPT_NAMES.toSorted())
    for (const [index, name] of KEPT_NAMES.entries())
      expect(await cell('Danh sách đại biểu', index + 1, 0).textContent()).toBe(name)
    expect(await isWithin(page)).toBe(true)
  })

  it.each(BLANK_NAMES)('need a name in which something is seen: %j', async (name) => {
    const before = await stored(page, 'attendees')
    const line = page.getByRole('textbox', { name: 'Thêm đại biểu' })
    await line.fill(name)
    await line.press('Enter')
    await page.getByText('Đại biểu phải có họ và tên.').waitFor()
    await line.press('Escape')
    expect(await stored(page, 'attendees')).toEqual(before)
  })

  it('do not lose their name to Delete or to spaces', async () => {
    const table = 'Danh sách đại biểu'
    await cell(table, 3, 0).click()
    await page.keyboard.press('Delete')
    await refusedInCell('Đại biểu phải có họ và tên.')
    await typeOver(table, 3, 0, '   ')
    await refusedInCell('Đại biểu phải có họ và tên.')
    expect(await cell(table, 3, 0).textContent()).toBe(IMAGE_NAME)
  })

  it('take a note of 10,000 letters in a cell, and refuse a rank that is none', async () => {
    const table = 'Danh sách đại biểu'
    const note = 'Ghi chú dài. '.repeat(800).slice(0, 9_999) + '.'
    await typeOver(table, 5, 9, note)
    await expect
      .poll(async () =>
        (await stored<Attendee>(page, 'attendees')).find(
          ({ fullName }) => fullName === COMPOSED_NAME,
        ),
      )
      .toMatchObject({ note })
    for (const rank of ['-5', '1e9', 'abc']) {
      await typeOver(table, 5, 6, rank)
      await refusedInCell(`“${rank}” không phải là số thứ bậc`)
    }
    expect(await isWithin(page)).toBe(true)
  })

  it('are found by what is typed with an input method, only when it is done', async () => {
    const keyboard = await page.context().newCDPSession(page)
    await page.getByRole('searchbox', { name: 'Tìm đại biểu' }).click()
    for (const text of ['t', 'tu', 'tuy', 'tuyê', 'tuyêt'])
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await keyboard.send('Input.insertText', { text: 'tuyết' })
    await page.getByText('1 / 8 đại biểu').waitFor()
    expect(await page.getByRole('searchbox', { name: 'Tìm đại biểu' }).inputValue()).toBe('tuyết')
    await page.keyboard.press('Escape')
    await page.getByText('8 đại biểu', { exact: true }).waitFor()
  })

  it('take the first composed letter of a cell', async () => {
    const keyboard = await page.context().newCDPSession(page)
    const table = 'Danh sách đại biểu'
    await cell(table, 5, 4).click()
    for (const text of ['D', 'Đ', 'Đô', 'Đội'])
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await keyboard.send('Input.insertText', { text: 'Đội mẫu' })
    await page.keyboard.press('Enter')
    await expect.poll(() => cell(table, 5, 4).textContent()).toBe('Đội mẫu')
    // The cell shows what was typed at once; the disk has it a moment later.
    const units = async () => (await stored<Attendee>(page, 'attendees')).map(({ unit }) => unit)
    await expect
      .poll(async () => (await units()).filter((unit) => unit !== ''))
      .toEqual(['Đội mẫu'])
  })
})

describe('the agenda', () => {
  const table = 'Các mục chương trình'

  it('keeps hostile titles as text', async () => {
    await goTo(shellWords.pages.agenda)
    for (const title of TYPED) await addLine('Mục tự đặt tên', 'agendaItems', title)
    const titles = (await stored<AgendaItem>(page, 'agendaItems')).map((item) => item.title)
    expect(titles.toSorted()).toEqual(KEPT.toSorted())
    expect(await isWithin(page)).toBe(true)
  })

  it.each(['-5', '1e9', 'abc', '1441', '2,5'])('refuses %s minutes', async (minutes) => {
    const before = await stored(page, 'agendaItems')
    await typeOver(table, 1, 3, minutes)
    await refusedInCell(/Thời lượng phải là|không phải là số phút/)
    expect(await stored(page, 'agendaItems')).toEqual(before)
  })

  it.each(['25:99', '24:00', 'sáng'])('refuses a start at %s', async (time) => {
    const before = await stored(page, 'agendaItems')
    await typeOver(table, 1, 0, time)
    await refusedInCell(`“${time}” không phải là giờ trong ngày`)
    expect(await stored(page, 'agendaItems')).toEqual(before)
  })

  it('refuses a title of spaces only', async () => {
    await typeOver(table, 1, 1, '   ')
    await refusedInCell('Nội dung của mục không được để trống')
    expect(await cell(table, 1, 1).textContent()).toBe(LONG_NAME)
  })
})

describe('awards and handovers', () => {
  it('keep hostile names, and a handover without recipients', async () => {
    await goTo(shellWords.pages.awards)
    const adder = page.getByRole('combobox', { name: 'Thêm hình thức' })
    for (const name of [LONG_NAME, UNBROKEN_NAME, IMAGE_NAME, SCRIPT_NAME]) {
      await adder.fill(name)
      await adder.press('Enter')
      await page.getByRole('heading', { name, exact: true, level: 2 }).waitFor()
    }
    for (const name of TYPED_NAMES)
      await addLine('Họ tên, tên tập thể hoặc mô tả nhóm', 'recipients', name)
    await page.getByRole('button', { name: 'Chia lượt trao' }).click()
    const handover = page.getByRole('combobox', { name: 'Thêm lượt trao' })
    await handover.fill(IMAGE_NAME)
    await handover.press('Enter')
    await page.getByText('Chưa có người nhận trong lượt này.').waitFor()
    const presenter = page.getByRole('combobox', { name: 'Người trao 1' })
    await presenter.fill(UNBROKEN_NAME)
    await presenter.press('Enter')
    await expect
      .poll(async () =>
        (await stored<Handover>(page, 'handovers')).map(({ presenters, recipientIds }) => ({
          known: presenters.filter(({ attendeeId }) => attendeeId !== null).length,
          recipients: recipientIds.length,
        })),
      )
      .toEqual(
        expect.arrayContaining([
          { known: 0, recipients: 8 },
          { known: 1, recipients: 0 },
        ]),
      )
    expect(await isWithin(page)).toBe(true)
  })

  it('the checks tell of the handover without recipients', async () => {
    await page.getByRole('button', { name: /^Kiểm tra/ }).click()
    const panel = page.getByRole('complementary', { name: 'Kiểm tra' })
    await panel.getByText(/<img src=x onerror.*chưa có người nhận/).waitFor()
    await page.getByRole('button', { name: /^Kiểm tra/ }).click()
    expect(await isWithin(page)).toBe(true)
  })
})

describe('the papers of all that', () => {
  it.each([
    [kinds.programme.name, paperWords.fileNames.programme, KEPT],
    [kinds.awardList.name, paperWords.fileNames.awardList, KEPT_NAMES],
    [kinds.handoverScript.name, paperWords.fileNames.handoverScript, KEPT_NAMES],
  ])('%s says every name whole, within its margins', async (name, fileName, names) => {
    await page.getByRole('button', { name: shellWords.pages.papers, exact: true }).click()
    await page.getByRole('option', { name }).click()
    await page.getByText(fileName, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Lưu PDF…' }).click()
    await page.getByText(`Đã lưu ${fileName}`).waitFor()
    const file = path.join(launched.saveDir ?? '', fileName)
    const said = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
    const letters = lettersOf(said)
    for (const one of names) expect(letters).toContain(lettersOf(one))
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
    const rights = [...boxes.matchAll(/xMax="([\d.]+)"/gu)].map(([, right]) => Number(right))
    expect(Math.max(...rights)).toBeLessThan((190 / 25.4) * 72 + 0.5)
    expect(await noHit(page)).toBe(false)
  })
})

/** A text without its spaces: a paper breaks lines where it must. */
function lettersOf(text: string): string {
  return text.replace(/\s/gu, '')
}

describe('console, stage and report of all that', () => {
  let stage: Page

  it('run through every step, and nothing leaves the picture', async () => {
    await page.getByRole('button', { name: shellWords.pages.ceremony, exact: true }).click()
    const opened = launched.app.waitForEvent('window')
    await page.getByRole('button', { name: 'Mở màn hội trường' }).click()
    stage = await opened
    await stage.waitForSelector('[data-scene]')
    await page.getByRole('button', { name: 'Bắt đầu: Chạy chính thức' }).click()
    await page.waitForSelector('[data-console]')
    for (let step = 1; step <= 7; step += 1) {
      await expect
        .poll(
          async () => {
            await page.keyboard.press('Space')
            return page.getByText(`Bước ${step}/7`).count()
          },
          { timeout: 5000 },
        )
        .toBe(1)
      await stage.waitForFunction(() => document.querySelector('[data-scene]') !== null)
      expect(await isWithin(page)).toBe(true)
      await expect.poll(() => stage.evaluate(leavingThePicture)).toEqual([])
    }
    expect([await noHit(page), await noHit(stage)]).toEqual([false, false])
  })

  it('are told in the report and in the captions as they were typed', async () => {
    const end = await page.getByRole('button', { name: /Kết thúc/ }).boundingBox()
    await page.mouse.move((end?.x ?? 0) + 10, (end?.y ?? 0) + 10)
    await page.mouse.down()
    await page.getByText(report.title).waitFor()
    await page.mouse.up()
    await page.getByRole('button', { name: report.saveCaptions }).click()
    await page.getByText(report.saved(report.fileNames.captions)).waitFor()
    await page.getByRole('button', { name: report.savePdf }).click()
    await page.getByText(report.saved(report.fileNames.pdf)).waitFor()
    const captions = readFileSync(
      path.join(launched.saveDir ?? '', report.fileNames.captions),
      'utf8',
    )
    for (const name of KEPT_NAMES) expect(captions).toContain(name)
    const file = path.join(launched.saveDir ?? '', report.fileNames.pdf)
    const said = lettersOf(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }))
    for (const title of KEPT) expect(said).toContain(lettersOf(title))
    expect(await isWithin(page)).toBe(true)
    expect(await noHit(page)).toBe(false)
  })

  it('no page broke and none complained', () => {
    expect(faults).toEqual([])
  })
})

/** Texts of the stage that are cut at an edge of the window, or of the part in which they stand. */
function leavingThePicture(): readonly string[] {
  const texts = [...document.querySelectorAll('[data-scene] h1, [data-scene] p, [data-scene] li')]
  return texts
    .filter((one) => {
      const { left, right, top, bottom, width } = one.getBoundingClientRect()
      const isOut =
        left < -1 || right > window.innerWidth + 1 || top < -1 || bottom > window.innerHeight + 1
      return width > 0 && isOut
    })
    .map((one) => (one.textContent ?? '').slice(0, 40))
}
