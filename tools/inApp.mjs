import { fill } from './bench/fill.mjs'
import { sameAs } from './seen.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */

/** What the tools and the tests do and see in the planner's window of the running app. */

/** @typedef {Record<string, unknown>} Row */
/** @typedef {Record<string, readonly Row[]>} Data rows by table */

/**
 * Every row on the disk, by table; without `meta`, which holds no work of anybody.
 *
 * @param {Page} page
 */
export function everything(page) {
  return readTables(page, null)
}

/**
 * Every row of one table as it lies on the disk.
 *
 * @param {Page} page
 * @param {string} table
 */
export async function rowsOf(page, table) {
  return (await readTables(page, [table]))[table] ?? []
}

/**
 * @param {Page} page
 * @param {readonly string[] | null} tables
 * @returns {Promise<Data>}
 */
function readTables(page, tables) {
  return page.evaluate(
    (asked) =>
      /** @type {Promise<Data>} */ (
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('khanh-tiet')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const db = opening.result
            const names = asked ?? [...db.objectStoreNames].filter((name) => name !== 'meta')
            const reading = db.transaction(names)
            const rows = names.map((name) => reading.objectStore(name).getAll())
            reading.onabort = () => reject(reading.error)
            reading.oncomplete = () => {
              db.close()
              resolve(Object.fromEntries(names.map((name, at) => [name, rows[at]?.result ?? []])))
            }
          }
        })
      ),
    tables,
  )
}

/** @param {Data} data */
export function countRows(data) {
  return Object.values(data).reduce((sum, rows) => sum + rows.length, 0)
}

/**
 * Says which row differs, not only that one does.
 *
 * @param {Data} found
 * @param {Data} wanted
 * @param {string} when
 */
export function sameData(found, wanted, when) {
  sameAs(Object.keys(found), Object.keys(wanted), `tables ${when}`)
  for (const [table, rows] of Object.entries(wanted)) {
    const others = found[table] ?? []
    sameAs(others.length, rows.length, `rows of ${table} ${when}`)
    for (const [at, row] of rows.entries()) sameAs(others[at], row, `row of ${table} ${when}`)
  }
}

const SAMPLE = /Hội nghị tổng kết/u

/**
 * Opens the sample at its overview, where open points are added with Enter.
 *
 * @param {Page} page at the library
 * @param {boolean} isFirst whether the first page still offers the sample
 */
export async function openSample(page, isFirst) {
  if (isFirst) await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click()
  else await page.getByRole('button', { name: SAMPLE }).first().click()
  await pointField(page).waitFor()
}

/**
 * Puts the rows of a large ceremony into the database and opens it.
 *
 * @param {Page} page
 * @param {Record<string, readonly object[]>} rows see `largeCeremony`
 */
export async function openLarge(page, rows) {
  await fill(page, rows)
  await page.reload()
  await page.getByRole('button', { name: 'Hội nghị mẫu cỡ lớn', exact: true }).click()
}

/** @param {Page} page */
export function pointField(page) {
  return page.getByRole('textbox', { name: 'Thêm điểm còn bỏ ngỏ' })
}

/**
 * Adds an open point, and waits until the screen has it: then it counts as kept.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function addPoint(page, text) {
  const field = pointField(page)
  await field.fill(text)
  await field.press('Enter')
  await page.getByText(text, { exact: true }).waitFor()
}

/**
 * Goes to the last step of a list that is looked through; gives the button that takes it over.
 *
 * @param {Page} page
 * @param {number} count of people who are new, all that the list changes
 */
export async function confirmOfList(page, count) {
  const steps = page.getByRole('navigation', { name: 'Các bước nhập danh sách' })
  await steps.getByRole('button', { name: 'Nhận' }).click()
  const label = `Nhập: thêm ${count.toLocaleString('vi-VN')}`
  const confirm = page.getByRole('button', { name: label, exact: true })
  await confirm.waitFor()
  return confirm
}

/**
 * Puts a text on the clipboard and presses Ctrl+V.
 *
 * @param {ElectronApplication} app
 * @param {Page} page
 * @param {string} text
 */
export async function paste(app, page, text) {
  await app.evaluate(({ clipboard }, one) => clipboard.writeText(one), text)
  await page.keyboard.press('Control+v')
}
