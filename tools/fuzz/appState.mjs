/** @import { Page } from 'playwright-core' */

/**
 * Everything that the database has but how far the journal is, and what Object.prototype has.
 *
 * @param {Page} page
 * @returns {Promise<string>}
 */
export function stateOfApp(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const names = [...db.objectStoreNames].filter((name) => name !== 'meta')
          const reading = db.transaction(names)
          /** @type {Record<string, unknown>} */
          const found = {}
          for (const name of names) {
            const asked = reading.objectStore(name).getAll()
            asked.onsuccess = () => {
              found[name] = asked.result
            }
          }
          reading.oncomplete = () => {
            db.close()
            const rows = names.map((name) => [name, found[name]])
            resolve(JSON.stringify([Object.keys(Object.prototype), rows]))
          }
        }
      }),
  )
}
