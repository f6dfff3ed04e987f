/** @import { Page } from 'playwright-core' */

/**
 * @typedef {Readonly<Record<string, unknown>>} Row
 * @typedef {Readonly<Record<string, readonly Row[]>>} Tables
 */

/**
 * Every row of the database as it lies on the disk, but for notes that are no data of the user.
 *
 * @param {Page} page
 * @returns {Promise<Tables>}
 */
export async function readTables(page) {
  return JSON.parse(await page.evaluate(tablesAsText))
}

/**
 * In the page. As one text, like the lines of the journal: a field without a value is no field.
 *
 * @returns {Promise<string>}
 */
function tablesAsText() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('khanh-tiet')
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const db = opening.result
      const names = [...db.objectStoreNames].filter((name) => name !== 'meta')
      const reading = db.transaction(names)
      /** @type {Record<string, Row[]>} */
      const tables = {}
      for (const name of names) {
        const asked = reading.objectStore(name).getAll()
        asked.addEventListener('success', () => {
          tables[name] = asked.result
        })
      }
      reading.addEventListener('error', () => reject(reading.error))
      reading.addEventListener('complete', () => {
        db.close()
        resolve(JSON.stringify(tables))
      })
    })
  })
}
