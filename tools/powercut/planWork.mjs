import { ATTENDEES, PLACES, firstPoint, pasteRows, sendPoint } from './pages.mjs'
import { asked } from './work.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Chance } from '#tools/fuzz/chance.mjs' */
/** @import { Windows } from './pages.mjs' */
/** @import { PlanAction } from './planModel.mjs' */
/** @import { Screen } from './screen.mjs' */
/** @import { Work } from './work.mjs' */

const LONG_TEXT = 3000
const LIST_ROWS = 40

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
    await asked(work, { kind: 'step', texts: [text] }, async () => {
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
  const place = chance.one(PLACES)
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
      await asked(work, { kind: 'step', texts }, async () => {
        await place.add(windows, texts)
        await shows(texts.length)
      })
      sizes.done.push(texts.length)
      sizes.undone = []
    }
  }
}

/**
 * Pastes lists until the app dies or each of these sizes had its turn: one step, many rows.
 *
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {Work<PlanAction>} work
 * @param {Iterable<number>} sizes
 */
export async function pasteLists(windows, screen, work, sizes) {
  await ATTENDEES.open(windows.page)
  for (const size of sizes) {
    const { attendees } = await screen.until((shown) => ATTENDEES.count(shown) !== null)
    // A name that is there already would be passed over.
    const first = Number(attendees) + 1
    const texts = Array.from({ length: size }, (_, row) => `Đại biểu ${first + row}`)
    const lines = texts.map((name, row) => `${name}\tChức vụ ${row}\tĐơn vị ${row % 20}\t09${row}`)
    await asked(work, { kind: 'step', texts }, async () => {
      await pasteRows(windows, lines)
      await screen.until((shown) => shown.attendees === Number(attendees) + size)
    })
  }
}

/**
 * Writes much and fast until the app dies, so that the database soon changes its log file: long texts
 * without waiting, lists, or one row again and again, where no count of rows tells what is missing.
 *
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {Work<PlanAction>} work
 * @param {Chance} chance
 */
export async function editInBursts(windows, screen, work, chance) {
  const burst = chance.one([sendPoints, reword, pasteManyLists])
  await burst(windows, screen, work)
}

/**
 * Sends long texts one after the other; what the screen shows of them by and by is acknowledged.
 *
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {Work<PlanAction>} work
 * @returns {Promise<never>}
 */
async function sendPoints({ page }, screen, work) {
  const before = Number(screen.now().points)
  screen.onChange(({ points }) => {
    if (points !== null) work.acknowledged = Math.max(work.acknowledged, points - before)
  })
  for (let number = 1; ; number += 1) {
    const text = longText(number)
    work.asked.push({ kind: 'step', texts: [text] })
    await sendPoint(page, text)
  }
}

/**
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {Work<PlanAction>} work
 * @returns {Promise<never>}
 */
async function reword({ page }, screen, work) {
  for (let number = 1; ; number += 1) {
    const text = longText(number)
    await asked(work, { kind: 'step', texts: [text] }, async () => {
      await firstPoint(page).fill(text)
      await screen.until(({ drafts }) => drafts > 0)
      await firstPoint(page).press('Control+Enter')
      await screen.until(({ drafts }) => drafts === 0)
    })
  }
}

/**
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {Work<PlanAction>} work
 */
function pasteManyLists(windows, screen, work) {
  return pasteLists(windows, screen, work, { [Symbol.iterator]: sameForEver })
}

function* sameForEver() {
  for (;;) yield LIST_ROWS
}

/** @param {number} number */
function longText(number) {
  return `Điểm ${number}: `.padEnd(LONG_TEXT, 'ai trao, mấy giờ? ').trimEnd()
}
