import { everything, openSample, sameData } from '#tools/inApp.mjs'
import { sameAs, seen, until } from '#tools/seen.mjs'

import { moment } from './chance.mjs'

/** @import { Data } from '#tools/inApp.mjs' */
/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */

const ROUNDS = { short: 3, full: 30 }
const NAMES = 200
/** The latest kill after the first name was seen. A burst takes longer. Milliseconds. */
const LATEST_MS = 1500

/** @type {readonly Fault[]} */
export const KILL_FAULTS = [
  {
    id: 'F1',
    title: 'a kill in a burst of edits loses nothing that was shown',
    async run({ session, isShort }) {
      const rounds = isShort ? ROUNDS.short : ROUNDS.full
      const later = isShort ? 1 : 2
      let page = await session.start()
      await openSample(page, true)
      let shownInAll = 0
      let killedInside = 0
      for (let round = 1; round <= rounds; round += 1) {
        const names = Array.from({ length: NAMES }, (_, at) => `Đại biểu ${round}.${at + 1}.`)
        const shown = await watchNames(page, `Đại biểu ${round}.`)
        // Rejects when the page dies under it, which is what is wanted.
        const burst = typeNames(page, names).then(
          () => true,
          () => false,
        )
        await until('the first name of the burst', () => shown.size, { within: 30_000 })
        await moment(LATEST_MS)
        await session.kill()
        if (!(await burst)) killedInside += 1
        page = await session.start()
        const kept = await everything(page)
        holdsBurst(kept, names, shown, round)
        for (let start = 2; start <= 1 + later; start += 1) {
          await session.quit()
          page = await session.start()
          sameData(await everything(page), kept, `at start ${start} after kill ${round}`)
        }
        shownInAll += shown.size
        await openSample(page, false)
      }
      return `${rounds} kills, ${killedInside} inside the burst, ${shownInAll} rows shown and kept, ${1 + later} starts each`
    },
  },
]

/**
 * What is kept is the beginning of what was typed, with all that was shown, each with its step.
 *
 * @param {Data} kept
 * @param {readonly string[]} names
 * @param {ReadonlySet<string>} shown
 * @param {number} round
 */
function holdsBurst(kept, names, shown, round) {
  const written = (kept.attendees ?? [])
    .map((row) => String(row.fullName))
    .filter((name) => names.includes(name))
    .toSorted((a, b) => names.indexOf(a) - names.indexOf(b))
  sameAs(written, names.slice(0, written.length), `names without a gap after kill ${round}`)
  for (const name of shown) seen(written.includes(name), `${name} after kill ${round}`)
  const steps = (kept.history ?? []).toSorted((a, b) => Number(a.seq) - Number(b.seq))
  const first = Number(steps[0]?.seq)
  sameAs(
    steps.map((step) => Number(step.seq) - first),
    steps.map((_step, at) => at),
    `numbers of the undo list after kill ${round}`,
  )
  sameAs(steps.at(-1)?.label, `Thêm đại biểu “${written.at(-1)}”`, `undo after kill ${round}`)
}

/**
 * Tells every name that comes up on the screen. What is told too late only makes the fault milder,
 * never the app worse.
 *
 * @param {Page} page
 * @param {string} prefix
 */
async function watchNames(page, prefix) {
  /** @type {Set<string>} */
  const shown = new Set()
  await page.exposeBinding('nameShown', (_source, name) => void shown.add(name))
  await page.evaluate((beginning) => {
    const told = new Set()
    const tell = () => {
      for (const cell of document.querySelectorAll('[role="gridcell"][data-column="0"]')) {
        const name = cell.textContent ?? ''
        if (!name.startsWith(beginning) || told.has(name)) continue
        told.add(name)
        Reflect.get(window, 'nameShown')(name)
      }
    }
    new MutationObserver(tell).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  }, prefix)
  return shown
}

/**
 * @param {Page} page with a conference open
 * @param {readonly string[]} names
 */
async function typeNames(page, names) {
  await page.keyboard.press('Control+2')
  await page.getByPlaceholder('Gõ họ và tên rồi Enter để thêm đại biểu').focus()
  for (const name of names) {
    await page.keyboard.insertText(name)
    await page.keyboard.press('Enter')
  }
}
