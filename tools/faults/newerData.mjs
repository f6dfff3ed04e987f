import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { everything, sameData } from '#tools/inApp.mjs'
import { sameAs, seen } from '#tools/seen.mjs'

import { startRefused } from './refusedStart.mjs'
import { workAndEnd } from './work.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

const NEWER = 99
const REFUSED = /phiên bản mới hơn của phần mềm ghi nên chưa mở được/u
const OURS = ['journal', 'snapshots']
const KEPT = [...OURS, 'state.json', 'IndexedDB']
/** What LevelDB writes of its own running, and no data. */
const OWN = /(?:^|\/)LOG(?:\.old)?$/u

/** @type {readonly Fault[]} */
export const NEWER_DATA_FAULTS = [
  {
    id: 'F27',
    title: 'data of a newer version are refused in Vietnamese and left as they are',
    short: true,
    async run({ session }) {
      const before = await workAndEnd(session, 'quit')
      const state = path.join(session.dataDir, 'state.json')
      const known = readFileSync(state, 'utf8')
      writeFileSync(state, JSON.stringify({ ...JSON.parse(known), data: NEWER }))
      const untouched = sums(session.dataDir)
      const { code, said } = await startRefused(session)
      seen(code === 3 && /phiên bản mới hơn/u.test(said), `a refusal in words, not ${code} ${said}`)
      sameAs(sums(session.dataDir), untouched, 'files after a refusal by state.json')

      writeFileSync(state, known)
      let page = await session.start()
      sameData(await everything(page), before, 'after the refusals')
      await raiseVersion(page)
      await session.quit()
      await refusedTwice(session, 'the database')
      page = await session.start({ refused: true })
      sameData(await everything(page), before, 'in the refused database')
      return 'by state.json before any window, by the database in 2 starts: journal and snapshots byte for byte the same, every row too'
    },
  },
]

/**
 * @param {Session} session
 * @param {string} by what tells the version
 */
async function refusedTwice(session, by) {
  // Chromium keeps books of its own when it opens a database; its rows are looked at afterwards.
  const kept = () => sums(session.dataDir, OURS)
  const before = kept()
  for (const end of /** @type {const} */ (['quit', 'kill'])) {
    const page = await session.start({ refused: true })
    await page.getByText(REFUSED).waitFor()
    seen((await page.locator('[data-usable]').count()) === 0, 'no library of newer data')
    await session[end]()
    const after = kept()
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    const changed = [...names].filter((name) => before[name] !== after[name])
    sameAs(changed, [], `files changed by a start that was refused by ${by}, ${end}`)
  }
}

/**
 * Gives the database the version of a later schema, as a later program would.
 *
 * @param {Page} page
 */
async function raiseVersion(page) {
  await page.evaluate(
    (version) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet', version)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          resolve(undefined)
        }
      }),
    NEWER * 10,
  )
}

/**
 * The sum of every file that holds data.
 *
 * @param {string} dataDir
 * @param {readonly string[]} [names]
 */
function sums(dataDir, names = KEPT) {
  /** @type {Record<string, string>} */
  const found = {}
  const walk = (/** @type {string} */ name) => {
    const place = path.join(dataDir, name)
    if (!existsSync(place) || OWN.test(name)) return
    if (statSync(place).isDirectory()) {
      for (const inner of readdirSync(place).toSorted()) walk(`${name}/${inner}`)
    } else found[name] = createHash('sha256').update(readFileSync(place)).digest('hex').slice(0, 12)
  }
  for (const name of names) walk(name)
  return found
}
