import { writeFileSync } from 'node:fs'

import { stateOfApp } from './appState.mjs'
import { timed } from './appTime.mjs'
import { LONGEST_MS } from './nodeReader.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */
/** @import { Spoiled } from './frame.d.ts' */
/** @import { Kind } from './kinds.mjs' */

const DIALOG = 'Nhập hội nghị từ tệp'

/**
 * Picks spoiled conference files in the library of the real app, as a user would, and prints what it
 * did. True when nothing changed and nothing was slow.
 *
 * @param {{ app: ElectronApplication, page: Page, picked: string }} running with the file that the app opens unasked
 * @param {Kind} kind
 * @param {number} files
 */
export async function fuzzConferencesInApp({ app, page, picked }, kind, files) {
  const before = await stateOfApp(page)
  let read = 0
  let slowest = 0
  for (let index = 0; index < files; index += 1) {
    const spoiled = await kind.spoiled(index)
    writeFileSync(picked, spoiled.bytes)
    const milliseconds = await timed(app, () => pick(page, spoiled))
    slowest = Math.max(slowest, milliseconds)
    const dialog = page.getByRole('dialog', { name: DIALOG })
    if (await dialog.getByText('Lúc xuất').isVisible()) read += 1
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  const isSame = (await stateOfApp(page)) === before
  console.log(
    `fuzz in the app: ${files} ${kind.name}, slowest ${Math.round(slowest)} ms, ` +
      `${read} could be taken in, data ${isSame ? 'unchanged' : 'CHANGED'}`,
  )
  return isSame && slowest < LONGEST_MS
}

/**
 * From the button to the verdict.
 *
 * @param {Page} page
 * @param {Spoiled} spoiled
 */
async function pick(page, { passphrase }) {
  await page.getByRole('button', { name: 'Nhập từ tệp…' }).click()
  const dialog = page.getByRole('dialog', { name: DIALOG })
  const field = dialog.getByLabel('Mật khẩu của tệp')
  const refused = dialog.getByText('Không nhập tệp này')
  const wrong = dialog.getByText(/Mật khẩu không đúng/u)
  const verdict = refused.or(wrong).or(dialog.getByText('Lúc xuất'))
  await verdict.or(field).first().waitFor()
  if (!(await field.isVisible()) || passphrase === null || passphrase === '') return
  await field.fill(passphrase)
  await dialog.getByRole('button', { name: 'Mở tệp', exact: true }).click()
  await verdict.first().waitFor()
}
