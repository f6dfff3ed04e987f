/**
 * Puts rows into the database as they are; the page must be loaded again to see them.
 *
 * @param {import('playwright-core').Page} page
 * @param {Record<string, readonly object[]>} rows
 */
export async function fill(page, rows) {
  await page.waitForSelector('[data-usable]')
  await page.evaluate(
    (tables) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(Object.keys(tables), 'readwrite')
          for (const [name, records] of Object.entries(tables)) {
            for (const record of records) writing.objectStore(name).put(record)
          }
          writing.addEventListener('error', () => reject(writing.error))
          writing.addEventListener('complete', () => {
            opening.result.close()
            resolve(undefined)
          })
        })
      }),
    rows,
  )
}
