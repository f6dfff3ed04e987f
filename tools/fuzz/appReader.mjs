import { writeFileSync } from 'node:fs'

import { LONGEST_MS } from './nodeReader.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Spoiled } from './spoil.mjs' */

const DIALOG = 'Nhập hội nghị từ tệp'

/**
 * Picks a spoiled file in the real app, as a user would, and closes the dialog again.
 *
 * @param {Page} page
 * @param {string} pickedFile the file that the app opens unasked
 * @param {Spoiled} spoiled
 */
export async function readInApp(page, pickedFile, { bytes, passphrase }) {
  writeFileSync(pickedFile, bytes)
  const began = performance.now()
  await page.getByRole('button', { name: 'Nhập từ tệp…' }).click()
  const dialog = page.getByRole('dialog', { name: DIALOG })
  const field = dialog.getByLabel('Mật khẩu của tệp')
  const refused = dialog.getByText('Không nhập tệp này')
  const wrong = dialog.getByText(/Mật khẩu không đúng/u)
  const ready = dialog.getByText('Lúc xuất')
  const verdict = refused.or(wrong).or(ready)
  const wait = { timeout: 2 * LONGEST_MS }
  await verdict.or(field).first().waitFor(wait)
  if ((await field.isVisible()) && passphrase !== null && passphrase !== '') {
    await field.fill(passphrase)
    await dialog.getByRole('button', { name: 'Mở tệp', exact: true }).click()
    await verdict.first().waitFor(wait)
  }
  const outcome = (await ready.isVisible()) ? 'read' : 'refused'
  const milliseconds = performance.now() - began
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return { outcome, milliseconds }
}

/**
 * Everything on the disk, and what Object.prototype has.
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
          const names = [...db.objectStoreNames]
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
