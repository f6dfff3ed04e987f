import { stateOfApp } from './appState.mjs'
import { timed } from './appTime.mjs'
import { LONGEST_MS } from './nodeReader.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */
/** @import { Put } from './putSnapshots.mjs' */

const DIALOG = 'Sao lưu và khôi phục'
const RESTORED = /Đã khôi phục bản sao lưu/u

/**
 * Looks at every snapshot in the dialog, as a user would; goes back to a whole and to a spoiled one of
 * those that can be read, and takes that back. Prints what happened; true when all data is as it was.
 *
 * @param {{ app: ElectronApplication, page: Page }} running
 * @param {readonly Put[]} put
 */
export async function fuzzSnapshotsInApp({ app, page }, put) {
  const before = await stateOfApp(page)
  /** @type {Put[]} */
  const readable = []
  let slowest = 0
  await openDialog(page)
  for (const each of put) {
    const milliseconds = await timed(app, () => choose(page, each.name))
    slowest = Math.max(slowest, milliseconds)
    if (await counts(page).isVisible()) readable.push(each)
    if (milliseconds >= LONGEST_MS) console.error(`slow: ${each.deed}, ${milliseconds} ms`)
  }
  await closeDialog(page)
  const isSame = (await stateOfApp(page)) === before
  const tried = [
    readable.find(({ deed }) => deed === 'whole'),
    readable.find(({ deed }) => deed !== 'whole'),
  ].filter((each) => each !== undefined)
  for (const { name } of tried) await restoreAndTakeBack(page, name, before)
  const wholeRead = readable.filter(({ deed }) => deed === 'whole').length
  const whole = put.filter(({ deed }) => deed === 'whole').length
  console.log(
    `fuzz in the app: ${put.length - whole} snapshots and ${wholeRead} of ${whole} whole ones, ` +
      `slowest ${Math.round(slowest)} ms, ${readable.length - wholeRead} could be read, ` +
      `${tried.length} restored and taken back, data ${isSame ? 'unchanged' : 'CHANGED'}`,
  )
  return isSame && wholeRead === whole && tried.length > 0 && slowest < LONGEST_MS
}

/** @param {Page} page */
async function openDialog(page) {
  await page.getByRole('button', { name: /Sao lưu gần nhất|Chưa có bản sao lưu/u }).click()
  await page.getByRole('dialog', { name: DIALOG }).waitFor()
}

/** @param {Page} page */
async function closeDialog(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: DIALOG }).waitFor({ state: 'hidden' })
}

/** @param {Page} page */
function counts(page) {
  return page.getByRole('dialog', { name: DIALOG }).getByRole('row', { name: /Điểm còn bỏ ngỏ/u })
}

/**
 * From the click to the verdict.
 *
 * @param {Page} page
 * @param {string} name
 */
async function choose(page, name) {
  const dialog = page.getByRole('dialog', { name: DIALOG })
  await dialog.locator('label', { has: page.locator(`input[value="${name}"]`) }).click()
  const broken = dialog.getByText(/Bản này bị hỏng|không phải tệp sao lưu|phần mềm mới hơn/u)
  await broken.or(counts(page)).first().waitFor()
}

/**
 * Goes back to a snapshot and takes that back: then everything is as it was.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} before
 */
async function restoreAndTakeBack(page, name, before) {
  await openDialog(page)
  await choose(page, name)
  await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await page.getByText(RESTORED).waitFor()
  if ((await stateOfApp(page)) === before) throw new Error(`fuzz: ${name} changed nothing`)
  await page
    .getByRole('region', { name: /thông báo/iu })
    .getByRole('button', { name: 'Hoàn tác' })
    .click()
  await sameAgain(page, before)
}

/**
 * @param {Page} page
 * @param {string} before
 */
async function sameAgain(page, before) {
  const until = performance.now() + 2 * LONGEST_MS
  while ((await stateOfApp(page)) !== before) {
    if (performance.now() > until) throw new Error('fuzz: the data is not as it was')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
