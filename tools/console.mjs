import { until } from './seen.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */

/** What the tools and the tests do on the console of a ceremony. */

/**
 * @typedef {object} Windows
 * @property {ElectronApplication} app
 * @property {Page} page the planner's window
 */

/**
 * Opens the stage beside the console, or beside the page from which a run is started.
 *
 * @param {Windows} windows
 */
export async function openStage({ app, page }) {
  const [stage] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: 'Mở màn hội trường' }).click(),
  ])
  await stage.waitForSelector('[data-scene]')
  return stage
}

/**
 * Starts a live run from the page of the ceremony.
 *
 * @param {Page} page
 */
export async function startLive(page) {
  await page.getByRole('button', { name: 'Bắt đầu: Chạy chính thức' }).click()
  await page.waitForSelector('[data-console]')
}

/**
 * @param {Page} page
 * @param {number} number
 */
export async function atStep(page, number) {
  await page.getByText(new RegExp(`Bước ${number}/`, 'u')).waitFor()
}

/**
 * The number of the step on the console; 0 before the first GO.
 *
 * @param {Page} page
 */
export async function stepNumber(page) {
  const text = await page.locator('[data-console]').innerText()
  return Number(/Bước (\d+)\//u.exec(text)?.[1] ?? 0)
}

/**
 * Presses GO until this step is on. A press that comes too soon after the last is refused by the
 * console, so pressing on is how one waits for it; a step is never skipped, as each GO names the
 * step that it saw.
 *
 * @param {Page} page
 * @param {number} number
 */
export async function goToStep(page, number) {
  const tryGo = async () => {
    const before = await stepNumber(page)
    if (before < number) await page.keyboard.press('Space')
    return stepNumber(page)
  }
  await until(`step ${number}`, tryGo, { is: (step) => step === number, within: 30_000 })
}

/**
 * Holds the button that ends the run until the report is there.
 *
 * @param {Page} page
 */
export async function holdEnd(page) {
  await page.getByRole('button', { name: 'Kết thúc' }).hover()
  await page.mouse.down()
  await page.getByText('Báo cáo diễn biến').waitFor()
  await page.mouse.up()
}
