import { readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { everything, openSample, addPoint } from '#tools/inApp.mjs'
import { seen } from '#tools/seen.mjs'

import { cut, empty, flip } from './levelDb.mjs'
import { onCopies, startsHaveAll, work } from './work.mjs'

/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

const BROKEN = [
  {
    name: 'cut in half',
    harm: (/** @type {string} */ file) => cut(file, readFileSync(file).length >> 1),
  },
  { name: 'empty', harm: empty },
  { name: 'flipped', harm: (/** @type {string} */ file) => flip(file) },
]

/** The snapshot with the most actions in it: the number stands behind the time. @param {string} dataDir */
function newestSnapshot(dataDir) {
  const folder = path.join(dataDir, 'snapshots')
  const seqOf = (/** @type {string} */ name) => Number(/Z-(\d+)-/u.exec(name)?.[1])
  const names = readdirSync(folder).toSorted((a, b) => seqOf(b) - seqOf(a))
  seen(names.length > 1 && names[0] !== undefined, `two snapshots in ${names.join(', ')}`)
  return path.join(folder, names[0])
}

/** Two sessions with a snapshot each, and actions after the second. @param {Session} session */
async function threeSessions(session) {
  let page = await session.start()
  await work(page)
  await session.quit()
  for (const text of ['Điểm bốn', 'Điểm năm']) {
    page = await session.start()
    await openSample(page, false)
    await addPoint(page, text)
    if (text === 'Điểm bốn') await session.quit()
  }
  // So that the last step of the undo list is the one that is taken back in the end.
  await page.keyboard.press('Control+z')
  await page.getByText('Điểm năm', { exact: true }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.getByText('Điểm bốn', { exact: true }).waitFor({ state: 'detached' })
  const before = await everything(page)
  await session.kill()
  return before
}

/** @type {readonly Fault[]} */
export const SNAPSHOT_FAULTS = [
  {
    id: 'F12',
    title: 'a newest snapshot that is broken is passed over, kept and told',
    async run(context) {
      const { session } = context
      const rows = await onCopies(
        context,
        threeSessions,
        BROKEN,
        async ({ name, harm }, before) => {
          const broken = newestSnapshot(session.dataDir)
          harm(broken)
          const bytes = readFileSync(broken)
          rmSync(path.join(session.dataDir, 'IndexedDB'), { recursive: true })
          await startsHaveAll(session, before, { when: name, told: ['rebuilt'] })
          seen(readFileSync(broken).equals(bytes), 'the broken snapshot as it was')
          await toldBroken(session, readdirSync(path.dirname(broken)))
        },
      )
      return `${BROKEN.length} kinds of damage, 3 starts each, ${rows} rows the same from the one before`
    },
  },
]

/**
 * Whoever chooses the broken snapshot is told, and cannot go back to it.
 *
 * @param {Session} session
 * @param {readonly string[]} names
 */
async function toldBroken(session, names) {
  const page = await session.start()
  await page.getByRole('button', { name: /Sao lưu gần nhất/u }).click()
  const choices = page.getByRole('dialog').getByRole('radio')
  await choices.first().waitFor({ state: 'attached' })
  const broken = page.getByText(/Bản này bị hỏng|không phải tệp sao lưu/u)
  let count = 0
  for (let at = 0; at < names.length; at += 1) {
    await choices.nth(at).press('Space')
    await broken.or(page.getByRole('row', { name: /Điểm còn bỏ ngỏ/u })).waitFor()
    if ((await broken.count()) > 0) count += 1
  }
  seen(count === 1, `one snapshot called broken, but ${count}`)
  await session.quit()
}
