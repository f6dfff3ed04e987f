import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { openSample } from '#tools/inApp.mjs'
import { seen } from '#tools/seen.mjs'

import { readPasted, seeAttendees } from './largeImport.mjs'
import {
  BLOB,
  CURRENT,
  LOG,
  MANIFEST,
  TABLE,
  blobFiles,
  cut,
  databaseFiles,
  databaseFolder,
  empty,
  flip,
  grow,
  overwrite,
  overwriteEnd,
  remove,
} from './levelDb.mjs'
import { onCopies, startsHaveAll, work, workAndEnd } from './work.mjs'

/** @import { Context, Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

/** @typedef {(file: string) => void} Harm */
/** @typedef {{ name: string, harm: Harm }} Torn */
/** @typedef {Torn & { of: RegExp }} Broken */

/** @type {readonly Torn[]} */
const ENDS_OF_LOG = [
  ...[1, 7, 100, 1000, 3000].map((bytes) => ({
    name: `${bytes} bytes cut`,
    harm: (/** @type {string} */ file) => cut(file, bytes),
  })),
  { name: 'zeros over the end', harm: (file) => overwriteEnd(file, 200, 0) },
  { name: 'garbage over the end', harm: (file) => overwriteEnd(file, 200, 90) },
  { name: 'zeros behind', harm: (file) => grow(file, 4096, 0) },
  { name: 'garbage behind', harm: (file) => grow(file, 300, 90) },
]

/** @type {readonly Torn[]} */
const ENDS_OF_MANIFEST = [
  { name: '60 zeros behind', harm: (file) => grow(file, 60, 0) },
  { name: 'garbage behind', harm: (file) => grow(file, 60, 90) },
  { name: '5 bytes cut', harm: (file) => cut(file, 5) },
  { name: '20 bytes cut', harm: (file) => cut(file, 20) },
]

/** @type {readonly Broken[]} */
const BROKEN = [
  { name: 'log flipped', of: LOG, harm: flip },
  { name: 'log empty', of: LOG, harm: empty },
  { name: 'log deleted', of: LOG, harm: remove },
  { name: 'log cut after a proper end', of: LOG, harm: (file) => cut(file, 7) },
  { name: 'table flipped', of: TABLE, harm: flip },
  { name: 'table empty', of: TABLE, harm: empty },
  { name: 'table deleted', of: TABLE, harm: remove },
  { name: 'MANIFEST flipped', of: MANIFEST, harm: flip },
  { name: 'MANIFEST empty', of: MANIFEST, harm: empty },
  { name: 'CURRENT empty', of: CURRENT, harm: empty },
  { name: 'CURRENT garbage', of: CURRENT, harm: (file) => overwrite(file, 90) },
  { name: 'CURRENT deleted', of: CURRENT, harm: remove },
  { name: 'large value deleted', of: BLOB, harm: remove },
  { name: 'large value empty', of: BLOB, harm: empty },
]

/** So many that Chromium makes a table file and a file of its own for the step of the undo list. */
const MANY = 5000

/** Work with a large import before it. @param {Session} session */
async function largeWork(session) {
  let page = await session.start()
  await openSample(page, true)
  const confirm = await readPasted(session.windows(), MANY)
  await confirm.click()
  await seeAttendees(page, MANY + 3)
  await session.quit()
  page = await session.start()
  const before = await work(page, { isFirst: false })
  await session.quit()
  return before
}

/**
 * Chromium does not look at a large value before it is asked for: whoever opens the conference works on
 * in memory.
 *
 * @param {Session} session
 */
async function meetsTheLoss(session) {
  const page = await session.start()
  await openSample(page, false)
  // A value of which the file is empty never comes, and that takes its time to be found out.
  await page.getByText('Cơ sở dữ liệu trên ổ đĩa không dùng được').waitFor({ timeout: 30_000 })
  await session.quit()
}

/**
 * @param {Context} context
 * @param {RegExp} files
 * @param {readonly Torn[]} kinds
 */
async function tear(context, files, kinds) {
  const { session } = context
  const prepare = (/** @type {Session} */ one) => workAndEnd(one, 'killed')
  const rows = await onCopies(context, prepare, kinds, async ({ name, harm }, before) => {
    for (const file of databaseFiles(session.dataDir, files)) harm(file)
    const torn = contentOf(session.dataDir, files)
    await startsHaveAll(session, before, {
      when: name,
      told: ['trimmed', 'replayed', 'rebuilt'],
    })
    seenAside(session.dataDir, files, torn)
  })
  return `${kinds.length} kinds of end, 3 starts each, ${rows} rows the same`
}

/** What the files of a kind hold. @param {string} dataDir @param {RegExp} files */
function contentOf(dataDir, files) {
  return databaseFiles(dataDir, files).map((file) => readFileSync(file).toString('base64'))
}

/**
 * A copy of the folder as it was found stays, for whoever wants to look into it.
 *
 * @param {string} dataDir
 * @param {RegExp} files
 * @param {readonly string[]} wanted
 */
function seenAside(dataDir, files, wanted) {
  const aside = path.join(dataDir, 'set-aside')
  const copies = existsSync(aside) ? readdirSync(aside) : []
  const name = path.basename(databaseFolder(dataDir))
  const isKept = copies.some((copy) => {
    const folder = path.join(aside, copy, name)
    const names = existsSync(folder) ? readdirSync(folder).filter((one) => files.test(one)) : []
    const found = names.map((one) => readFileSync(path.join(folder, one)).toString('base64'))
    return JSON.stringify(found) === JSON.stringify(wanted)
  })
  seen(isKept, `the folder as it was found, in set-aside (${copies.length} copies)`)
}

/** @type {readonly Fault[]} */
export const DATABASE_FAULTS = [
  {
    id: 'F4',
    title: 'a torn LevelDB log loses nothing',
    run: (context) => tear(context, LOG, ENDS_OF_LOG),
  },
  {
    id: 'F5',
    title: 'a torn MANIFEST loses nothing',
    run: (context) => tear(context, MANIFEST, ENDS_OF_MANIFEST),
  },
  {
    id: 'F6',
    title: 'a broken file of the database is found out, and all is made again',
    async run(context) {
      const { session } = context
      const rows = await onCopies(
        context,
        largeWork,
        BROKEN,
        async ({ name, of, harm }, before) => {
          const files =
            of === BLOB ? blobFiles(session.dataDir) : databaseFiles(session.dataDir, of)
          for (const file of files) harm(file)
          if (of === BLOB) await meetsTheLoss(session)
          await startsHaveAll(session, before, {
            when: name,
            told: of === BLOB ? ['rebuilt'] : ['rebuilt', 'replayed', null],
            late: of !== BLOB,
          })
        },
      )
      return `${BROKEN.length} kinds of damage, 3 starts each, ${rows} rows the same`
    },
  },
  {
    id: 'F7',
    title: 'a database that is gone is made again, and nobody is greeted as new',
    async run(context) {
      const { session } = context
      const rows = []
      for (const end of /** @type {const} */ (['killed', 'quit'])) {
        const kinds = [
          { name: `no database, ${end}`, gone: ['IndexedDB'] },
          { name: `neither database nor state, ${end}`, gone: ['IndexedDB', 'state.json'] },
          { name: `the journal alone, ${end}`, gone: ['IndexedDB', 'state.json', 'snapshots'] },
        ]
        const prepare = (/** @type {Session} */ one) => workAndEnd(one, end)
        const count = await onCopies(context, prepare, kinds, async ({ name, gone }, before) => {
          for (const part of gone)
            rmSync(path.join(session.dataDir, part), { recursive: true, force: true })
          await startsHaveAll(session, before, { when: name, told: ['rebuilt'] })
        })
        rows.push(count)
      }
      return `3 kinds, killed and quit before, 3 starts each, ${rows[0]} rows the same`
    },
  },
  {
    id: 'F8',
    title: 'a database that never opens is put aside and made again',
    async run({ session }) {
      const before = await workAndEnd(session, 'quit')
      for (const file of databaseFiles(session.dataDir, MANIFEST)) remove(file)
      const logs = contentOf(session.dataDir, LOG)
      await startsHaveAll(session, before, { when: 'no MANIFEST', told: ['rebuilt'] })
      seenAside(session.dataDir, LOG, logs)
      return 'no MANIFEST, 3 starts, the folder is in set-aside'
    },
  },
]
