import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { goToStep, startLive } from '#tools/console.mjs'
import { openSample } from '#tools/inApp.mjs'

/**
 * Every page as somebody meets it who has no mouse, or does not see it: what can be operated has a name, the
 * keys reach it and show where they are, and what opens above a page keeps them and gives them back.
 */

let launched: LaunchedApp
let page: Page

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  page.setDefaultTimeout(8000)
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).waitFor()
})

afterAll(() => launched.close())

const PAGES = [
  'Hội nghị',
  'Đại biểu',
  'Mời',
  'Thứ bậc',
  'Chương trình',
  'Khen thưởng',
  'Tài liệu',
  'Đón tiếp',
  'Điều hành',
  'Sẵn sàng',
]

/** A line of the accessibility tree that has a role of something operated or shown whole, and no name. */
const NAMELESS =
  /^\s*- (?:button|link|textbox|searchbox|combobox|checkbox|radio|radiogroup|switch|slider|spinbutton|tab|menu|menuitem|listbox|option|grid|table|dialog|alertdialog|progressbar|meter|img)(?: \[[^\]]*\])*:?$/u

async function nameless(): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot()
  return tree.split('\n').filter((line) => NAMELESS.test(line))
}

/** What the keys are at, and whether that can be seen: an outline on it, within it or around it. */
function focused() {
  return page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return null
    const hasRing = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    }
    // A table has its keys in a field that is not seen; the cell that they are at has a frame.
    const isCell = (element: Element) =>
      element.getAttribute('aria-label')?.startsWith('Ô đang chọn') === true &&
      [...document.querySelectorAll('[role=gridcell][data-cursor]')].some((cell) =>
        getComputedStyle(cell).boxShadow.includes('0px 0px 0px 2px inset'),
      )
    const near = [at, ...at.querySelectorAll('*'), ...(at.parentElement?.children ?? [])]
    const around = [at.parentElement, at.parentElement?.parentElement].filter(
      (one) => one !== null && one !== undefined,
    )
    const box = at.getBoundingClientRect()
    return {
      what: `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent.trim().slice(0, 40)}`,
      isSeen: [...near, ...around].some(hasRing) || isCell(at),
      isInView: box.right > 0 && box.bottom > 0 && box.x < innerWidth && box.y < innerHeight,
      isInDialog: at.closest('[role=dialog], [role=alertdialog]') !== null,
    }
  })
}

/** Presses Tab so often; tells where the keys went. */
async function tabs(times: number) {
  const stops: NonNullable<Awaited<ReturnType<typeof focused>>>[] = []
  for (let at = 0; at < times; at += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused()
    if (stop !== null) stops.push(stop)
  }
  return stops
}

async function open(name: string) {
  const link = page.getByRole('navigation').getByRole('button', { name, exact: true })
  await link
    .or(page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }))
    .first()
    .click()
  await page.locator('main h1').first().waitFor()
}

describe('the library', () => {
  it('names whatever can be operated', async () => {
    expect(await nameless()).toEqual([])
    await openSample(page, true)
  })
})

describe.each(PAGES)('the page “%s”', (name) => {
  it('names whatever can be operated, in each of its parts', async () => {
    await open(name)
    const parts = page.getByRole('tab')
    const found = new Set(await nameless())
    for (let at = 0; at < (await parts.count()); at += 1) {
      await parts.nth(at).click()
      for (const line of await nameless()) found.add(line)
    }
    expect([...found]).toEqual([])
  })

  it('is walked by Tab in the order of the page, and shows where the keys are', async () => {
    expect(
      await page
        .locator('[tabindex]')
        .evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex > 0).length),
    ).toBe(0)
    const stops = await tabs(25)
    expect(stops.length).toBeGreaterThan(20)
    expect(stops.filter(({ isSeen, isInView }) => !isSeen || !isInView)).toEqual([])
  })
})

describe('a table that is only read', () => {
  it('has a name beside the attendees and in the library', async () => {
    await open('Đại biểu')
    await page.getByRole('button', { name: 'Tổng theo đoàn' }).click()
    await page.getByRole('complementary', { name: 'Tổng theo đoàn' }).getByRole('table').waitFor()
    expect(await nameless()).toEqual([])
    await page.getByRole('button', { name: 'Thư viện hội nghị' }).click()
    await page.getByRole('table', { name: 'Thư viện hội nghị' }).waitFor()
    expect(await nameless()).toEqual([])
    await page
      .getByRole('button', { name: /^Hội nghị tổng kết/u })
      .first()
      .click()
  })
})

describe('what opens above a page', () => {
  it.each([
    ['Đại biểu', 'Nhập danh sách…'],
    ['Đại biểu', 'Xuất danh sách'],
    ['Đại biểu', 'Kiểu xem'],
    ['Khen thưởng', 'Nhập danh sách…'],
    ['Đón tiếp', 'Khách ngoài danh sách'],
  ])('on “%s” by “%s” is named, keeps the keys, and gives them back', async (where, name) => {
    await open(where)
    const opener = page.getByRole('button', { name, exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    const above = page.locator('[role=dialog]')
    await above.first().waitFor()
    expect(await nameless()).toEqual([])
    expect((await tabs(30)).filter(({ isInDialog }) => !isInDialog)).toEqual([])
    // A hint that the keys have brought up goes first.
    await expect
      .poll(async () => {
        if ((await above.count()) > 0) await page.keyboard.press('Escape')
        return above.count()
      })
      .toBe(0)
    await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true)
  })
})

describe('the console', () => {
  it('names whatever can be operated, in each of its forms', async () => {
    await open('Điều hành')
    await startLive(page)
    await goToStep(page, 5)
    const found = new Set(await nameless())
    for (const key of ['F1', 'F4', 'F7', 'F10', 'F11', 'F12', 'Insert']) {
      await page.keyboard.press(key)
      for (const line of await nameless()) found.add(line)
      await page.keyboard.press('Escape')
    }
    expect([...found]).toEqual([])
  })
})
