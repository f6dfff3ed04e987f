import { everything, openSample, pointField } from '#tools/inApp.mjs'
import { seen, until } from '#tools/seen.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */

/** The app's limit of three seconds, and what the screen may take. Milliseconds. */
const TOLD_MS = 4500

const TEXT = 'Điểm không ghi xong'

/** @type {readonly { name: string, stores: readonly string[] }[]} */
const HELD = [
  { name: 'the write waits', stores: ['meta'] },
  { name: 'the read before it waits too', stores: ['openPoints', 'history', 'meta'] },
]

/** @type {readonly Fault[]} */
export const STUCK_FAULTS = [
  {
    id: 'F16',
    title: 'a write that never settles is told within 4.5 s and not called saved',
    short: true,
    async run({ session, isShort }) {
      const times = []
      for (const { name, stores } of isShort ? HELD.slice(0, 1) : HELD) {
        session.clear()
        let page = await session.start()
        await openSample(page, true)
        await hold(page, stores)
        await pointField(page).fill(TEXT)
        await page.keyboard.press('Enter')
        const began = performance.now()
        await until(`a red notice, ${name}`, () => redNotice(page), { within: TOLD_MS })
        times.push(Math.round(performance.now() - began))
        const claim = await page.getByText(/Đã lưu \d|Mọi thay đổi đã được lưu/u).count()
        seen(claim === 0, `no claim that all is saved, ${name}`)
        await session.kill()
        page = await session.start()
        const points = (await everything(page)).openPoints ?? []
        seen(
          points.some((row) => row.text === TEXT),
          `the point after the next start, ${name}`,
        )
        await session.kill()
      }
      return `told after ${times.join(' and ')} ms, there after the next start`
    },
  },
]

/**
 * Keeps a transaction over these stores open for as long as the page lives, so that every later one
 * over them really waits.
 *
 * @param {Page} page
 * @param {readonly string[]} stores
 */
async function hold(page, stores) {
  await page.evaluate(
    (names) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const holding = opening.result.transaction([...names], 'readwrite')
          const goOn = () => {
            const asked = holding.objectStore(names[0] ?? '').count()
            asked.onsuccess = () => {
              resolve(undefined)
              goOn()
            }
          }
          goOn()
        }
      }),
    stores,
  )
}

/** What stands in the page as an alert, with its title. @param {Page} page */
async function redNotice(page) {
  const texts = await page.getByRole('alert').allInnerTexts()
  return texts.filter((text) => text.trim() !== '').join(' | ')
}
