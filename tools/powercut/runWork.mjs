import { asked } from './work.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Chance } from '#tools/fuzz/chance.mjs' */
/** @import { Windows } from './pages.mjs' */
/** @import { Work } from './work.mjs' */
/** @import { RunAction } from './runModel.mjs' */
/** @import { Console, Screen } from './screen.mjs' */

/** Longer than the time within which the console refuses a second GO. */
const BETWEEN_GOS_MS = 720

/** The button of a recipient for each outcome. */
const OUTCOMES = ['absent', 'later', 'given']

/** A command: the key or click that gives it. @typedef {RunAction & { act: () => Promise<void> }} Command */

/**
 * Starts a live run and leads it until the app dies: GO, marks, undo, the safe card, each when the
 * console has answered the one before. `titles` takes the title of each step that was on.
 *
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {Work<RunAction>} work
 * @param {Chance} chance
 * @param {Map<number, string>} titles
 * @returns {Promise<never>}
 */
export async function leadCeremony({ page }, screen, work, chance, titles) {
  await page.keyboard.press('Control+6')
  screen.onChange(({ console }) => {
    if (console !== null) titles.set(console.step, console.title)
  })
  await asked(work, { type: 'started' }, async () => {
    await page.getByRole('button', { name: 'Bắt đầu: Chạy chính thức' }).press('Enter')
    await screen.until(({ console }) => console !== null)
  })
  let nextGo = performance.now()
  /** @type {RunAction['type'][]} */
  const undoable = []
  for (;;) {
    const { console } = screen.now()
    if (console === null) throw new Error('the console is gone')
    const isTime = performance.now() >= nextGo
    const { act, ...action } = commandFor(page, console, isTime, undoable.length, chance)
    await asked(work, action, async () => {
      await act()
      await screen.until((shown) => shown.console !== null && shown.console.events > console.events)
    })
    if (action.type === 'went') nextGo = performance.now() + BETWEEN_GOS_MS
    if (action.type === 'undone') undoable.pop()
    else undoable.push(action.type)
  }
}

/**
 * @param {Page} page
 * @param {Console} console
 * @param {boolean} isTime for a GO
 * @param {number} undoable how many commands can be taken back
 * @param {Chance} chance
 * @returns {Command}
 */
function commandFor(page, { outcomes }, isTime, undoable, chance) {
  const turn = chance.below(10)
  if (isTime && turn < 5) return { type: 'went', act: () => page.keyboard.press('Space') }
  if (turn < 2 && undoable > 0)
    return { type: 'undone', act: () => page.keyboard.press('Control+z') }
  if (turn < 8 && outcomes.length > 0) {
    const at = chance.below(outcomes.length)
    // What has this outcome already would be refused.
    const outcome = chance.one(OUTCOMES.filter((one) => one !== outcomes[at]))
    const row = page.locator('[data-console] [data-outcome]').nth(at)
    return { type: 'marked', outcome, act: () => row.locator(`[data-mark="${outcome}"]`).click() }
  }
  return { type: 'safeCard', act: () => page.keyboard.press('F9') }
}
