import { atStep, holdEnd, openStage } from '#tools/console.mjs'
import { holds } from '#tools/seen.mjs'

import { step } from './steps.mjs'

/** @import { Windows } from '#tools/console.mjs' */

/** Longer than the time within which the console refuses a second GO. */
const BETWEEN_GOS_MS = 750

/**
 * Presses GO and sees the step come up.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} number of the step that must follow
 */
export async function go(page, number) {
  await page.waitForTimeout(BETWEEN_GOS_MS)
  await page.keyboard.press('Space')
  await atStep(page, number)
}

/**
 * The first half: up to the fifth handover, with a double press, an absence, an undo and another
 * presenter.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Page} stage
 * @param {(name: string) => Promise<unknown>} shoot
 */
export async function runFirstHalf(page, stage, shoot) {
  await step('GO brings up report, decisions and the first handover', async () => {
    for (const number of [1, 2, 3]) await go(page, number)
    await page.getByText('Chưa rõ người trao').first().waitFor()
    await stage.getByText('Nguyễn Văn Sơn').first().waitFor()
  })
  await step('a second press within 700 ms is refused, and told', async () => {
    await page.waitForTimeout(BETWEEN_GOS_MS)
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    await page.getByText('Đã bỏ qua lần bấm thứ hai.').waitFor()
    await atStep(page, 4)
  })
  await step('one absence: the hall no longer sees the name', async () => {
    await stage.getByText('lãnh đạo Văn phòng UBND tỉnh').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('F3')
    await stage.getByText('lãnh đạo Văn phòng UBND tỉnh').waitFor({ state: 'detached' })
    await stage.getByText('các đồng chí Phó Chủ tịch UBND tỉnh').waitFor()
    await shoot('dieu-hanh-vang')
  })
  await step('a wrong absence is undone with Ctrl+Z', async () => {
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('F3')
    const name = 'các đồng chí Phó Chủ tịch UBND tỉnh'
    await stage.getByText(name).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await stage.getByText(name).waitFor()
  })
  await step('one presenter is replaced for one handover', async () => {
    for (const number of [5, 6, 7]) await go(page, number)
    await page.keyboard.press('F7')
    await page.getByText('Người trao mới').waitFor()
    await page.keyboard.type('giang')
    await page.keyboard.press('Enter')
    await stage.getByText('Nguyễn Thế Giang').waitFor()
    await shoot('dieu-hanh-thay-nguoi-trao')
  })
}

/**
 * The second half, after a kill: same step, same presenter, safe card until the operator goes on.
 *
 * @param {Windows} windows
 * @param {(name: string) => Promise<unknown>} shoot
 * @param {(stage: import('playwright-core').Page, name: string) => Promise<unknown>} shootStage
 */
export async function runSecondHalf(windows, shoot, shootStage) {
  const { page } = windows
  await step('after kill -9 the outage is told and the run is offered', async () => {
    await page.getByText(/Phần mềm dừng đột ngột lúc/u).waitFor()
    const told = await page.getByText(/Phần mềm dừng đột ngột lúc/u).innerText()
    holds(told, ['gián đoạn'], 'the offer to resume')
    await shoot('tiep-tuc-sau-su-co')
    await page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).click()
    await page.waitForSelector('[data-console]')
  })
  await step('it resumes at the very step, with the replaced presenter', async () => {
    await atStep(page, 7)
    await page.getByText('Nguyễn Thế Giang').first().waitFor()
  })
  const stage = await step(
    'the hall comes up on the safe card, and F9 gives the picture back',
    () => stageAfterResume(windows, shootStage),
  )
  await step('GO to the last step; there GO stops and says so', async () => {
    for (const number of [8, 9]) await go(page, number)
    await page.waitForTimeout(BETWEEN_GOS_MS)
    await page.keyboard.press('Space')
    await page.getByText(/Đã ở bước cuối/u).waitFor()
    await atStep(page, 9)
    await page.keyboard.press('Escape')
    await atStep(page, 9)
  })
  await step('holding the button for a second ends the ceremony', () => holdEnd(page))
  return stage
}

/**
 * @param {Windows} windows
 * @param {(stage: import('playwright-core').Page, name: string) => Promise<unknown>} shootStage
 */
async function stageAfterResume(windows, shootStage) {
  const { page } = windows
  const stage = await openStage(windows)
  await stage.waitForSelector('[data-scene="safe"]')
  await shootStage(stage, 'san-khau-man-an-toan')
  await page.keyboard.press('F9')
  await stage.waitForSelector('[data-scene="handover"]')
  await stage.getByText('Nguyễn Thế Giang').waitFor()
  await shootStage(stage, 'san-khau-luot-trao')
  return stage
}
