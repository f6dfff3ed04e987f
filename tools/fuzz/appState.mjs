import { everything } from '#tools/inApp.mjs'

/** @import { Page } from 'playwright-core' */

/**
 * Everything that the database has but how far the journal is, and what Object.prototype has.
 *
 * @param {Page} page
 * @returns {Promise<string>}
 */
export async function stateOfApp(page) {
  const names = await page.evaluate(() => Object.keys(Object.prototype))
  return JSON.stringify([names, await everything(page)])
}
