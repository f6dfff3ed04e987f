import { confirmOfList } from '#tools/inApp.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */
/** @import { Chance } from '#tools/fuzz/chance.mjs' */
/** @import { Shown } from './screen.mjs' */

/** @typedef {{ readonly app: ElectronApplication, readonly page: Page }} Windows */

const PASTED_ROWS = 30

/**
 * Opens the conference of the profile at its first page.
 *
 * @param {Page} page
 */
export async function openConference(page) {
  const row = page.getByRole('row').filter({ hasText: 'Mẫu' })
  await row.getByRole('button').first().press('Enter')
  await pointField(page).waitFor()
}

/** @param {Page} page */
function pointField(page) {
  return page.getByPlaceholder('Điều gì còn chưa rõ? Enter để thêm')
}

/**
 * Adds an open point and does not wait for the disk.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function sendPoint(page, text) {
  await pointField(page).fill(text)
  await pointField(page).press('Enter')
}

/**
 * The text of the first open point; Ctrl+Enter sends what is typed there.
 *
 * @param {Page} page
 */
export function firstPoint(page) {
  return page.getByRole('list', { name: 'Điểm còn bỏ ngỏ' }).locator('textarea').first()
}

/**
 * A page on which rows are added, one or many in one step.
 *
 * @typedef {object} Place
 * @property {(page: Page) => Promise<void>} open
 * @property {(shown: Shown) => number | null} count
 * @property {(number: number, chance: Chance) => readonly string[]} texts of the next step
 * @property {(windows: Windows, texts: readonly string[]) => Promise<void>} add
 */

/** @type {Place} */
const POINTS = {
  open: (page) => pointField(page).focus(),
  count: (shown) => shown.points,
  texts: (number) => [`Điểm ${number}: ai trao, mấy giờ?`],
  add: ({ page }, [text = '']) => sendPoint(page, text),
}

/** @type {Place} */
export const ATTENDEES = {
  async open(page) {
    await page.keyboard.press('Control+2')
    await nameField(page).focus()
  },
  count: (shown) => (shown.points === null ? shown.attendees : null),
  texts: (number, chance) =>
    Array.from(
      { length: chance.below(4) === 0 ? PASTED_ROWS : 1 },
      (_, index) => `Người thứ ${number} hàng ${index + 1}`,
    ),
  async add(windows, texts) {
    if (texts.length > 1) await pasteRows(windows, texts)
    else {
      await nameField(windows.page).fill(texts[0] ?? '')
      await nameField(windows.page).press('Enter')
    }
  },
}

/** @param {Page} page */
function nameField(page) {
  return page.getByPlaceholder('Gõ họ và tên rồi Enter để thêm đại biểu')
}

/**
 * Pastes lines into the page of attendees and confirms them: one step, many rows.
 *
 * @param {Windows} windows
 * @param {readonly string[]} lines
 */
export async function pasteRows({ app, page }, lines) {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.join('\n'))
  await page.getByRole('heading', { name: 'Đại biểu', exact: true }).click()
  await page.keyboard.press('Control+v')
  await (await confirmOfList(page, lines.length)).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export const PLACES = [POINTS, ATTENDEES]
