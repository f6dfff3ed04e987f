import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { chanceOf } from '#tools/fuzz/chance.mjs'
import { everything, openSample, rowsOf } from '#tools/inApp.mjs'
import { sameAs, seen } from '#tools/seen.mjs'

import { pause } from './chance.mjs'
import { startRefused } from './refusedStart.mjs'
import { workAndEnd } from './work.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */

/** Longer than a start takes to have migrated. */
const WITHIN_MS = 1800

/** @type {readonly Fault[]} */
export const VERSION_FAULTS = [
  {
    id: 'F28',
    title: 'a profile of a later Chromium is refused before any window opens',
    short: true,
    async run({ session }) {
      await workAndEnd(session, 'quit')
      const file = path.join(session.dataDir, 'state.json')
      const known = readFileSync(file, 'utf8')
      writeFileSync(file, JSON.stringify({ ...JSON.parse(known), chromium: 999 }))
      const before = readdirSync(path.join(session.dataDir, 'IndexedDB'), { recursive: true })
      const { code, said } = await startRefused(session)
      seen(/phiên bản mới hơn/u.test(said), `the reason in words: ${said}`)
      sameAs(code, 3, 'exit code')
      const after = readdirSync(path.join(session.dataDir, 'IndexedDB'), { recursive: true })
      sameAs(after, before, 'files of the database')
      writeFileSync(file, known)
      const page = await session.start()
      await openSample(page, false)
      return 'refused in words with exit code 3, no file of the database touched'
    },
  },
  {
    id: 'F29',
    title: 'a migration that is killed at any moment is finished at the next start',
    async run({ session, isShort, folder }) {
      const chance = chanceOf(29)
      await workAndEnd(session, 'quit')
      const page = await session.start()
      const wanted = await everything(page)
      await makeVersion1(page)
      await session.kill()
      // Version 1 had neither journal nor snapshots.
      for (const name of ['journal', 'snapshots', 'state.json', 'set-aside'])
        rmSync(path.join(session.dataDir, name), { recursive: true, force: true })
      const old = folder('old')
      session.keep(old)
      const rounds = isShort ? 2 : 8
      for (let round = 0; round < rounds; round += 1) {
        session.put(old)
        for (let kills = 0; kills < 2; kills += 1) {
          const starting = session.start({ refused: true }).catch(() => undefined)
          await pause(chance.below(WITHIN_MS))
          await starting
          await session.kill()
        }
        const now = await session.start()
        sameAs(await everything(now), wanted, `rows in round ${round + 1}`)
        const conferences = await rowsOf(now, 'conferences')
        seen(
          conferences.every((row) => row.received === null),
          'every record in the new shape',
        )
        seen(existsSync(path.join(session.dataDir, 'set-aside')), 'the database as it was, aside')
        await session.quit()
        seen(readdirSync(path.join(session.dataDir, 'snapshots')).length > 0, 'a snapshot after it')
      }
      return `${rounds} rounds of 2 kills each, all rows in the new shape, the old database kept aside`
    },
  },
  {
    id: 'F30',
    title: 'an upgrade that a second window would block',
    cannot: () =>
      'only the planner opens the database, before any other window; the stage window has no bridge and never opens it, and a second program gives way (F23)',
    run: async () => '',
  },
]

/**
 * Makes the database again as version 1 kept it: without the field that version 2 added.
 *
 * @param {Page} page
 */
async function makeVersion1(page) {
  const data = await everything(page)
  await page.evaluate(async (tables) => {
    const done = (/** @type {IDBRequest | IDBTransaction} */ work) =>
      new Promise((resolve, reject) => {
        work.onerror = () => reject(work.error)
        if (work instanceof IDBTransaction) work.oncomplete = () => resolve(undefined)
        else work.onsuccess = () => resolve(work.result)
      })
    await done(indexedDB.deleteDatabase('khanh-tiet'))
    const opening = indexedDB.open('khanh-tiet', 10)
    opening.onupgradeneeded = () => {
      const db = opening.result
      const stores = Object.keys(tables)
      for (const name of stores) {
        const store = db.createObjectStore(name, {
          keyPath: name === 'history' ? 'seq' : 'id',
          autoIncrement: name === 'history',
        })
        if (name === 'history') store.createIndex('scope', 'scope')
        else if (name === 'runEvents') {
          store.createIndex('runId', 'runId')
          store.createIndex('[runId+seq]', ['runId', 'seq'], { unique: true })
        } else if (name !== 'conferences') store.createIndex('conferenceId', 'conferenceId')
      }
      db.createObjectStore('meta', { keyPath: 'key' })
    }
    const db = /** @type {IDBDatabase} */ (await done(opening))
    const writing = db.transaction(Object.keys(tables), 'readwrite')
    const older = (/** @type {unknown} */ value) =>
      JSON.parse(JSON.stringify(value, (key, inner) => (key === 'received' ? undefined : inner)))
    for (const [name, rows] of Object.entries(tables))
      for (const row of rows) writing.objectStore(name).put(older(row))
    await done(writing)
    db.close()
  }, data)
}
