/** @import { Page } from 'playwright-core' */
/** @import { Chance } from '#tools/fuzz/chance.mjs' */

/**
 * Something that a hand may do at the console, wise or not.
 *
 * @typedef {object} Action
 * @property {string} name
 * @property {number} weight how often, beside the others
 * @property {(page: Page, chance: Chance) => Promise<void>} play
 */

/** @param {readonly string[]} keys @returns {Action['play']} */
const press =
  (...keys) =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key)
  }

/** What a list of choices is answered with. @param {Page} page @param {Chance} chance */
async function choose(page, chance) {
  for (let down = chance.below(4); down > 0; down -= 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press(chance.below(4) === 0 ? 'Escape' : 'Enter')
}

/** @type {readonly Action[]} */
const ACTIONS = [
  { name: 'go', weight: 30, play: press('Space') },
  { name: 'go twice', weight: 6, play: press('Space', 'Space') },
  { name: 'go by clicker', weight: 4, play: press('PageDown') },
  { name: 'next recipient', weight: 10, play: press('ArrowDown') },
  { name: 'previous recipient', weight: 4, play: press('ArrowUp') },
  { name: 'given', weight: 4, play: press('F2') },
  { name: 'absent', weight: 14, play: press('F3') },
  { name: 'absent twice', weight: 2, play: press('F3', 'F3') },
  { name: 'later', weight: 5, play: press('F6') },
  {
    name: 'proxy',
    weight: 5,
    async play(page, chance) {
      await page.keyboard.press('F4')
      await page.keyboard.insertText(`Người nhận thay mẫu ${chance.below(100)}`)
      await page.keyboard.press(chance.below(4) === 0 ? 'Escape' : 'Enter')
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'replace a presenter',
    weight: 6,
    async play(page, chance) {
      await page.keyboard.press('F7')
      if (chance.below(3) === 0) await page.keyboard.insertText('Lãnh đạo thay mẫu')
      await choose(page, chance)
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'late arrival',
    weight: 8,
    async play(page, chance) {
      await page.keyboard.press('F8')
      await choose(page, chance)
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'the wings',
    weight: 8,
    async play(page, chance) {
      await page.keyboard.press('F10')
      for (let seen = chance.below(6); seen > 0; seen -= 1)
        await page.keyboard.press(['Enter', 'F2', 'F3', 'ArrowDown'][chance.below(4)] ?? 'Enter')
      await page.keyboard.press(chance.below(2) === 0 ? 'Escape' : 'Space')
    },
  },
  {
    name: 'catch up',
    weight: 2,
    async play(page, chance) {
      await page.keyboard.press('F11')
      await choose(page, chance)
      await page.keyboard.press('Escape')
    },
  },
  { name: 'safe card', weight: 5, play: press('F9') },
  { name: 'safe card twice', weight: 2, play: press('F9', 'Period') },
  {
    name: 'a name put right',
    weight: 3,
    async play(page, chance) {
      await page.keyboard.press('Insert')
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(`Người nhận mẫu số ${9000 + chance.below(100)}`)
      await page.keyboard.press(chance.below(4) === 0 ? 'Escape' : 'Enter')
      await page.keyboard.press('Escape')
    },
  },
  { name: 'black', weight: 2, play: press('Control+F9') },
  { name: 'undo', weight: 10, play: press('Control+z') },
  {
    name: 'many undos',
    weight: 1,
    async play(page, chance) {
      for (let left = 5 + chance.below(30); left > 0; left -= 1)
        await page.keyboard.press('Control+z')
    },
  },
  { name: 'help', weight: 1, play: press('F1', 'Escape') },
  { name: 'keys of no use', weight: 3, play: press('F5', 'Home', 'ArrowLeft', 'a', 'Backspace') },
]

const ALL = ACTIONS.reduce((sum, { weight }) => sum + weight, 0)

/** @param {Chance} chance */
export function anyAction(chance) {
  let at = chance.below(ALL)
  for (const action of ACTIONS) {
    if (at < action.weight) return action
    at -= action.weight
  }
  throw new Error('no action')
}
