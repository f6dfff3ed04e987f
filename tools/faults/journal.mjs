import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { addPoint, everything, openSample, rowsOf, sameData } from '#tools/inApp.mjs'
import { sameAs, seen } from '#tools/seen.mjs'

import { newestJournal, spoilLine } from './journalFiles.mjs'
import { cut, grow } from './levelDb.mjs'
import { UNCERTAIN, noticeOn, onCopies, startsHaveAll, workAndEnd } from './work.mjs'

/** @import { Data } from '#tools/inApp.mjs' */
/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */
/** @import { Notice } from './work.mjs' */

/** The point of which the line is spoiled. */
const LOST = 'Điểm hai'

/** @type {readonly { name: string, harm: (file: string) => void, told: Notice | null }[]} */
const TORN = [
  { name: '5 bytes cut', harm: (file) => cut(file, 5), told: 'journalLost' },
  { name: '60 bytes cut', harm: (file) => cut(file, 60), told: 'journalLost' },
  { name: 'half a line behind', harm: (file) => grow(file, 40, 0x61), told: null },
  { name: 'zeros behind', harm: (file) => grow(file, 4096, 0), told: null },
  { name: 'newlines behind', harm: (file) => grow(file, 3, 10), told: null },
]

/**
 * After the journal was put right it holds again: an edit, a kill, and the database gone.
 *
 * @param {Session} session
 * @param {string} when
 */
async function journalHolds(session, when) {
  let page = await session.start()
  await openSample(page, false)
  await addPoint(page, 'Điểm sau cùng')
  const after = await everything(page)
  await session.kill()
  rmSync(path.join(session.dataDir, 'IndexedDB'), { recursive: true })
  page = await session.start()
  sameData(await everything(page), after, `from the journal alone after ${when}`)
  sameAs(await noticeOn(page), 'rebuilt', `the notice of the database that was gone after ${when}`)
  await session.quit()
}

/** @type {readonly Fault[]} */
export const JOURNAL_FAULTS = [
  {
    id: 'F9',
    title: 'a torn last line of the journal is cut off, and later lines can be read',
    async run(context) {
      const { session } = context
      const prepare = (/** @type {Session} */ one) => workAndEnd(one, 'killed')
      const rows = await onCopies(context, prepare, TORN, async ({ name, harm, told }, before) => {
        harm(newestJournal(session.dataDir))
        await startsHaveAll(session, before, { when: name, told: [told], starts: 2 })
        await journalHolds(session, name)
      })
      return `${TORN.length} kinds of end, 4 starts each, ${rows} rows the same`
    },
  },
  {
    id: 'F10',
    title: 'a spoiled line of the journal costs no other, and is told',
    async run(context) {
      const { session } = context
      const prepare = (/** @type {'killed' | 'quit'} */ end) => (/** @type {Session} */ one) =>
        workAndEnd(one, end)
      const goes = () => rmSync(path.join(session.dataDir, 'IndexedDB'), { recursive: true })
      const first = [{ name: 'the database has it' }, { name: 'nothing has it' }]
      await onCopies(context, prepare('killed'), first, async ({ name }, before) => {
        spoilLine(session.dataDir, LOST)
        if (name === 'the database has it') return databaseHasIt(session, before)
        goes()
        rmSync(path.join(session.dataDir, 'snapshots'), { recursive: true })
        return onlyThatLineIsLost(session)
      })
      const second = [{ name: 'a snapshot has it' }]
      await onCopies(context, prepare('quit'), second, async ({ name }, before) => {
        spoilLine(session.dataDir, LOST)
        goes()
        await startsHaveAll(session, before, { when: `a spoiled line: ${name}`, told: ['rebuilt'] })
      })
      return 'while the database or a snapshot has it, nothing is lost; where neither has, that one action, and it is told'
    },
  },
  {
    id: 'F11',
    title: 'a journal that is gone costs nothing while the database is there',
    async run(context) {
      const { session } = context
      const ends = /** @type {const} */ (['killed', 'quit'])
      for (const end of ends) {
        const prepare = (/** @type {Session} */ one) => workAndEnd(one, end)
        const kinds = [
          { name: `no journal, ${end}`, gone: ['journal'] },
          { name: `no journal, no snapshots, ${end}`, gone: ['journal', 'snapshots'] },
        ]
        await onCopies(context, prepare, kinds, async ({ name, gone }, before) => {
          for (const part of gone)
            rmSync(path.join(session.dataDir, part), { recursive: true, force: true })
          const page = await session.start()
          sameData(await everything(page), before, `at start 1 after ${name}`)
          const snapshots = readdirSync(path.join(session.dataDir, 'snapshots'))
          seen(snapshots.length > 0, `a snapshot at once after ${name}`)
          if (end === 'killed') sameAs(await noticeOn(page), 'journalLost', `notice after ${name}`)
          await session.kill()
          await startsHaveAll(session, before, {
            when: `a start after ${name}`,
            told: [null],
            starts: 1,
          })
          await journalHolds(session, name)
        })
      }
      return 'killed and quit before, with and without snapshots: a new snapshot at once, from which all is made again'
    },
  },
]

/**
 * The database has the action of the spoiled line: told, a new snapshot, and what follows is kept.
 *
 * @param {Session} session
 * @param {Data} before
 */
async function databaseHasIt(session, before) {
  const page = await session.start()
  sameData(await everything(page), before, 'while the database has the spoiled line')
  // The snapshot from the start of the run has the action too: nothing is uncertain.
  sameAs(await noticeOn(page), null, 'the notice of a spoiled line')
  await openSample(page, false)
  await addPoint(page, 'Điểm sau dòng hỏng')
  const after = await everything(page)
  await session.kill()
  await startsHaveAll(session, after, {
    when: 'a spoiled line and an action behind it',
    told: [null],
    starts: 2,
    last: 'Điểm sau dòng hỏng',
  })
  await journalHolds(session, 'a spoiled line in the database')
}

/**
 * Neither database nor snapshot has the action of the spoiled line: all others are there.
 *
 * @param {Session} session
 */
async function onlyThatLineIsLost(session) {
  let page = await session.start()
  const first = await everything(page)
  await page.getByText(UNCERTAIN).waitFor()
  const points = (await rowsOf(page, 'openPoints')).map((row) => row.text)
  for (const text of ['Điểm một', 'Điểm ba'])
    seen(points.includes(text), `${text} in ${points.join(', ')}`)
  seen(!points.includes(LOST), 'the lost point is lost and nothing else')
  await page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).waitFor()
  await session.quit()
  for (const start of [2, 3]) {
    page = await session.start()
    sameData(await everything(page), first, `at start ${start} without the spoiled line`)
    await session.quit()
  }
  await journalHolds(session, 'a spoiled line')
}
