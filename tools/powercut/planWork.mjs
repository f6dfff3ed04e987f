/** @import { ElectronApplication, Page } from 'playwright-core' */
/** @import { Chance } from '#tools/fuzz/chance.mjs' */
/** @import { PlanAction } from './planModel.mjs' */
/** @import { Screen, Shown } from './screen.mjs' */

/**
 * What was asked for, in order, and how many of the first the screen has acknowledged.
 *
 * @template Action
 * @typedef {{ asked: Action[], acknowledged: number }} Work
 */

/** @typedef {{ readonly app: ElectronApplication, readonly page: Page }} Windows */

const LONG_TEXT = 3000
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
async function sendPoint(page, text) {
  await pointField(page).fill(text)
  await pointField(page).press('Enter')
}

/**
 * Adds open points, each when the screen has the one before.
 *
 * @param {Page} page
 * @param {Screen} screen
 * @param {Work<PlanAction>} work
 * @param {readonly string[]} texts
 */
export async function addPoints(page, screen, work, texts) {
  for (const text of texts) {
    await asked(work, { kind: 'add', texts: [text] }, async () => {
      const before = screen.now().points ?? 0
      await sendPoint(page, text)
      await screen.until(({ points }) => points === before + 1)
    })
  }
}

/**
 * Edits at the pace of the disk until the app dies: on one page, rows one by one and many at once,
 * undo and redo.
 *
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {Work<PlanAction>} work
 * @param {Chance} chance
 * @returns {Promise<never>}
 */
export async function editAtPace(windows, screen, work, chance) {
  const { page } = windows
  const place = chance.one([points, attendees])
  await place.open(page)
  await screen.until((shown) => place.count(shown) !== null)
  /** Sizes of the steps that undo and redo go over. @type {{ done: number[], undone: number[] }} */
  const sizes = { done: [], undone: [] }
  for (let number = 1; ; number += 1) {
    const before = place.count(screen.now()) ?? 0
    const turn = chance.below(10)
    const back = turn < 2 ? sizes.done.at(-1) : undefined
    const again = turn === 2 ? sizes.undone.at(-1) : undefined
    /** @param {number} change */
    const shows = (change) => screen.until((shown) => place.count(shown) === before + change)
    if (back !== undefined) {
      await asked(work, { kind: 'undo' }, async () => {
        await page.keyboard.press('Control+z')
        await shows(-back)
      })
      sizes.undone.push(back)
      sizes.done.pop()
    } else if (again !== undefined) {
      await asked(work, { kind: 'redo' }, async () => {
        await page.keyboard.press('Control+y')
        await shows(again)
      })
      sizes.done.push(again)
      sizes.undone.pop()
    } else {
      const texts = place.texts(number, chance)
      await asked(work, { kind: 'add', texts }, async () => {
        await place.add(windows, texts)
        await shows(texts.length)
      })
      sizes.done.push(texts.length)
      sizes.undone = []
    }
  }
}

/**
 * @template Action
 * @param {Work<Action>} work
 * @param {Action} action
 * @param {() => Promise<unknown>} act settles when the screen shows it done
 */
export async function asked(work, action, act) {
  work.asked.push(action)
  await act()
  work.acknowledged = work.asked.length
}

/**
 * @typedef {object} Place
 * @property {(page: Page) => Promise<void>} open
 * @property {(shown: Shown) => number | null} count
 * @property {(number: number, chance: Chance) => readonly string[]} texts of the next step
 * @property {(windows: Windows, texts: readonly string[]) => Promise<void>} add
 */

/** @type {Place} */
const points = {
  open: (page) => pointField(page).focus(),
  count: (shown) => shown.points,
  texts: (number) => [`Điểm ${number}: ai trao, mấy giờ?`],
  add: ({ page }, [text = '']) => sendPoint(page, text),
}

/** @type {Place} */
const attendees = {
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
async function pasteRows({ app, page }, lines) {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.join('\n'))
  await page.getByRole('heading', { name: 'Đại biểu', exact: true }).click()
  await page.keyboard.press('Control+v')
  await page.getByRole('button', { name: `Thêm ${lines.length} đại biểu` }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/**
 * Pastes long lists, one for each number of rows.
 *
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {readonly number[]} sizes
 */
export async function pasteLists(windows, screen, sizes) {
  await attendees.open(windows.page)
  for (const [list, size] of sizes.entries()) {
    const { attendees: before } = await screen.until((shown) => attendees.count(shown) !== null)
    const lines = Array.from({ length: size }, (_, row) =>
      [`Đại biểu ${list} số ${row}`, `Chức vụ ${row}`, `Đơn vị ${row % 20}`, `09${row}`].join('\t'),
    )
    await pasteRows(windows, lines)
    await screen.until((shown) => shown.attendees === Number(before) + size)
  }
}

/**
 * Sends long texts one after the other without waiting, so that the database soon changes its log
 * file. What the screen shows of them by and by is acknowledged.
 *
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {Work<PlanAction>} work
 * @returns {Promise<never>}
 */
export async function editInBursts({ page }, screen, work) {
  await screen.until((shown) => shown.points !== null)
  const before = screen.now().points ?? 0
  screen.onChange(({ points: count }) => {
    if (count !== null) work.acknowledged = Math.max(work.acknowledged, count - before)
  })
  for (let number = 1; ; number += 1) {
    const text = `Điểm ${number}: `.padEnd(LONG_TEXT, 'ai trao, mấy giờ? ').trimEnd()
    work.asked.push({ kind: 'add', texts: [text] })
    await sendPoint(page, text)
  }
}
