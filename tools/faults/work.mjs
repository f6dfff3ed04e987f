import { atStep, goToStep, startLive } from '#tools/console.mjs'
import { addPoint, countRows, everything, openSample, sameData } from '#tools/inApp.mjs'
import { reasonOf, seen } from '#tools/seen.mjs'

/** @import { Data } from '#tools/inApp.mjs' */
/** @import { Page } from 'playwright-core' */
/** @import { Context } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

/** What the start says of the data, word for word. */
const NOTICES = /** @type {const} */ ({
  replayed: 'Đã khôi phục những thao tác cuối cùng',
  rebuilt: 'Đã dựng lại toàn bộ dữ liệu',
  journalLost: 'Nhật ký bị thiếu, dữ liệu vẫn còn',
  trimmed: 'Lần trước phần mềm bị ngắt đột ngột',
})

/** @typedef {keyof typeof NOTICES} Notice */

/** How a notice begins to tell of actions that nothing on the disk has whole. */
export const UNCERTAIN = /Không chắc chắn về/u

const LAST_POINT = 'Điểm ba'
const STEP = 3

/**
 * Work as an office leaves it: edits, one of them taken back, and a live run that is not ended.
 *
 * @param {Page} page at the library
 * @param {{ isFirst?: boolean }} [start] false: the sample is there already
 * @returns {Promise<Data>} every row
 */
export async function work(page, { isFirst = true } = {}) {
  await openSample(page, isFirst)
  for (const text of ['Điểm một', 'Điểm hai', LAST_POINT, 'Điểm bỏ']) await addPoint(page, text)
  await page.keyboard.press('Control+z')
  await page.getByText('Điểm bỏ', { exact: true }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+6')
  await startLive(page)
  await goToStep(page, STEP)
  await page.keyboard.press('F3')
  await page.getByText(/^Hoàn tác: vắng/u).waitFor()
  return everything(page)
}

/**
 * Starts, works and ends; what is left is the data folder.
 *
 * @param {Session} session
 * @param {'killed' | 'quit'} end
 */
export async function workAndEnd(session, end) {
  const before = await work(await session.start())
  await (end === 'killed' ? session.kill() : session.quit())
  return before
}

/**
 * @typedef {object} Wish
 * @property {string} when for the message
 * @property {readonly (Notice | null)[]} told what the first start may tell; null: nothing
 * @property {number} [starts] three unless given
 * @property {string} [last] the point that was added last, unless it is that of `work`
 * @property {boolean} [late] Chromium may find out one start later, so the second may tell it too
 */

/**
 * The starts after a fault: each shows the same rows, and says that they are all; undo list and run
 * go on at the last.
 *
 * @param {Session} session
 * @param {Data} before
 * @param {Wish} wish
 */
export async function startsHaveAll(session, before, wish) {
  const { when, told, starts = 3, late = false, last = LAST_POINT } = wish
  for (let number = 1; number <= starts; number += 1) {
    const page = await session.start()
    const here = `at start ${number} after ${when}`
    sameData(await everything(page), before, here)
    const notice = await noticeOn(page)
    const isLate = late && number === 2
    const may = number === 1 ? told : isLate ? [...told, null] : [null]
    seen(may.includes(notice), `notice ${may.join(' or ')} ${here}, but ${notice}`)
    seen((await page.getByText(UNCERTAIN).count()) === 0, `no action called uncertain ${here}`)
    if (number === starts) await goesOn(page, last)
    await session.quit()
  }
}

/**
 * What the start tells of the data, or null.
 *
 * @param {Page} page
 * @returns {Promise<Notice | null>}
 */
export async function noticeOn(page) {
  const text = await page.locator('body').innerText()
  for (const [name, title] of Object.entries(NOTICES))
    if (text.includes(title)) return /** @type {Notice} */ (name)
  return null
}

/**
 * The undo list and the run are alive: the last point is taken back, and the run goes on at its step.
 *
 * @param {Page} page at the library, after `work`
 * @param {string} last the point that was added last
 */
async function goesOn(page, last) {
  await openSample(page, false)
  await page.keyboard.press('Control+z')
  await page.getByText(last, { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).click()
  await atStep(page, STEP)
  await page.getByText(/^Hoàn tác: vắng/u).waitFor()
}

/**
 * Prepares a data folder once, and plays several kinds of damage each on a copy of it. All are
 * played, also when one fails.
 *
 * @template {{ name: string }} Kind
 * @param {Context} context
 * @param {(session: Session) => Promise<Data>} prepare works and ends
 * @param {readonly Kind[]} kinds
 * @param {(kind: Kind, before: Data) => Promise<unknown>} playOne
 * @returns {Promise<number>} how many rows there are
 */
export async function onCopies({ session, folder }, prepare, kinds, playOne) {
  session.clear()
  const before = await prepare(session)
  const kept = folder('kept')
  session.keep(kept)
  const failures = []
  for (const kind of kinds) {
    session.put(kept)
    try {
      await playOne(kind, before)
    } catch (error) {
      failures.push(`${kind.name}: ${reasonOf(error)}`)
      await session.kill()
    }
  }
  seen(
    failures.length === 0,
    `all ${kinds.length} kinds; ${failures.length} of them fail: ${failures.join(' | ')}`,
  )
  return countRows(before)
}
