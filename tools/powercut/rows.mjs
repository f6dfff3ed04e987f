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

/**
 * Indexes that know fewer rows than there are, in words. The app finds the rows of a conference by an
 * index: a row that is missing there is on the disk and on no screen.
 *
 * @param {Page} page
 * @returns {Promise<readonly string[]>}
 */
export function indexFaults(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const db = opening.result
          const reading = db.transaction([...db.objectStoreNames])
          /** @type {string[]} */
          const faults = []
          for (const name of db.objectStoreNames) {
            const store = reading.objectStore(name)
            const all = store.count()
            for (const index of store.indexNames) {
              const known = store.index(index).count()
              known.addEventListener('success', () => {
                if (known.result !== all.result)
                  faults.push(`${name}: ${known.result} of ${all.result} rows in index ${index}`)
              })
            }
          }
          reading.addEventListener('error', () => reject(reading.error))
          reading.addEventListener('complete', () => {
            db.close()
            resolve(faults)
          })
        })
      }),
  )
}
