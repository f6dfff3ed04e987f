/** @import { Page } from 'playwright-core' */

/**
 * What the screen says, as far as it acknowledges what was done: the app shows nothing that is not on
 * the disk.
 *
 * @typedef {object} Shown
 * @property {number | null} points how many open points are listed; null on another page
 * @property {number} drafts fields that hold what is not on the disk yet
 * @property {number | null} attendees how many attendees there are; null on another page
 * @property {Console | null} console of a run that goes on
 *
 * @typedef {object} Console
 * @property {number} step 0 before the first GO
 * @property {string} title of the step
 * @property {readonly string[]} outcomes of the recipients of the step
 * @property {number} events so many of the run are shown; the keys below are drawn later than the step
 */

/**
 * @typedef {object} Screen
 * @property {() => Shown} now
 * @property {(test: (shown: Shown) => boolean) => Promise<Shown>} until settles at the first change
 *   after which the test holds; never, when the app is killed before
 * @property {(listener: (shown: Shown) => void) => void} onChange
 */

/**
 * Follows the screen of the planner. The page itself tells each change, so that what was shown a
 * moment before the cut is known.
 *
 * @param {Page} page
 * @returns {Promise<Screen>}
 */
export async function followScreen(page) {
  /** @type {Shown} */
  let last = { points: null, drafts: 0, attendees: null, console: null }
  /** @type {Set<(shown: Shown) => void>} */
  const listeners = new Set()
  await page.exposeFunction('powercutShown', (/** @type {Shown} */ shown) => {
    last = shown
    for (const listener of listeners) listener(shown)
  })
  await page.evaluate(tellChanges)
  return {
    now: () => last,
    until: (test) =>
      new Promise((resolve) => {
        const look = (/** @type {Shown} */ shown) => {
          if (!test(shown)) return
          listeners.delete(look)
          resolve(shown)
        }
        listeners.add(look)
        look(last)
      }),
    onChange: (listener) => void listeners.add(listener),
  }
}

/** In the page: tells what is shown whenever it has changed. */
function tellChanges() {
  const look = () => ({ ...lookAtPlan(), console: lookAtConsole() })

  const lookAtPlan = () => {
    const hasPoints = document.querySelector('section[aria-label="Điểm còn bỏ ngỏ"]') !== null
    const points = document.querySelectorAll('ul[aria-label="Điểm còn bỏ ngỏ"] > li').length
    const texts = [...document.querySelectorAll('main header span, main header button')]
    const counts = texts.map((one) => /^([\d.]+) đại biểu$/u.exec(one.textContent ?? ''))
    const digits = counts.find((found) => found !== null)?.[1]?.replaceAll('.', '')
    return {
      points: hasPoints ? points : null,
      drafts: document.querySelectorAll('[data-draft]').length,
      attendees: digits === undefined ? null : Number(digits),
    }
  }

  const lookAtConsole = () => {
    const console = document.querySelector('[data-console]')
    if (console === null) return null
    const rows = [...console.querySelectorAll('[data-outcome]')]
    const outcomes = rows.map((row) => row.getAttribute('data-outcome') ?? '')
    const step = Number(/Bước (\d+)\//u.exec(console.textContent ?? '')?.[1] ?? 0)
    return {
      step,
      title: console.querySelector('h2')?.textContent ?? '',
      outcomes,
      events: Number(console.getAttribute('data-events')),
    }
  }

  let last = ''
  const tell = () => {
    const shown = look()
    const text = JSON.stringify(shown)
    if (text === last) return
    last = text
    void window.powercutShown(shown)
  }
  new MutationObserver(tell).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  tell()
}
