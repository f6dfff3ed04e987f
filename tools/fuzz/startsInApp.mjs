import { readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { stateOfApp } from './appState.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Kinds } from './kinds.mjs' */

const STARTS = 2

/**
 * Starts the app without its database and with no snapshot that is whole, after each start does
 * something and kills it, and prints whether all data came back. True when it did.
 *
 * @param {string} dataDir
 * @param {Kinds} kinds
 * @param {string} before all data as it was
 * @param {(what: (running: { page: Page }) => Promise<string>) => Promise<string>} withApp
 */
export async function fuzzStarts(dataDir, kinds, before, withApp) {
  const snapshots = path.join(dataDir, 'snapshots')
  let expected = before
  let same = 0
  let spoiled = 0
  for (let start = 1; start <= STARTS; start += 1) {
    spoiled = await leaveOnlySpoiled(snapshots, kinds)
    rmSync(path.join(dataDir, 'IndexedDB'), { recursive: true })
    expected = await withApp(async ({ page }) => {
      await page.waitForSelector('[data-usable]')
      if ((await stateOfApp(page)) === expected) same += 1
      await addPoint(page, `Điểm ${start}`)
      return stateOfApp(page)
    })
  }
  console.log(
    `fuzz in the app: ${STARTS} starts without a database and with ${spoiled} spoiled snapshots ` +
      `only, all data came back ${same} times`,
  )
  return same === STARTS
}

/**
 * Removes the snapshots that are whole; gives how many are left.
 *
 * @param {string} folder
 * @param {Kinds} kinds
 */
async function leaveOnlySpoiled(folder, { app }) {
  const names = readdirSync(folder)
  for (const name of names) {
    const file = path.join(folder, name)
    try {
      await app.decodeSnapshot(readFileSync(file))
    } catch (error) {
      if (error instanceof Error && error.name === 'BadSnapshot') continue
      throw error
    }
    rmSync(file)
  }
  return readdirSync(folder).length
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function addPoint(page, text) {
  await page
    .getByRole('button', { name: /Hội nghị tổng kết/u })
    .first()
    .click()
  const field = page.getByRole('textbox', { name: 'Thêm điểm còn bỏ ngỏ' })
  await field.fill(text)
  await field.press('Enter')
  await page.getByText(text, { exact: true }).waitFor()
}
