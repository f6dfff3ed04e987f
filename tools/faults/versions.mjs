import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { chanceOf } from '#tools/fuzz/chance.mjs'
import { everything, openSample, sameData } from '#tools/inApp.mjs'
import { sameAs, seen } from '#tools/seen.mjs'

import { pause } from './chance.mjs'
import { startRefused } from './refusedStart.mjs'
import { workAndEnd } from './work.mjs'

/** @import { Data, Row } from '#tools/inApp.mjs' */
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
      const now = await everything(page)
      const wanted = withRecords(now, asMigrated)
      await makeVersion1(page, withRecords(now, asInVersion1))
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
        sameData(await everything(await session.start()), wanted, `in round ${round + 1}`)
        seen(existsSync(path.join(session.dataDir, 'set-aside')), 'the database as it was, aside')
        await session.quit()
        seen(readdirSync(path.join(session.dataDir, 'snapshots')).length > 0, 'a snapshot after it')
      }
      return `${rounds} rounds of 2 kills each, all rows of version 1 in the new shape, the old database kept aside`
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

const UNKNOWN = { year: null, month: null, day: null }

/**
 * What every version after the first added to the records, and what its migration says of a record from
 * before. Written down once more, so that the migrations are held against something that is not theirs.
 *
 * @type {Readonly<Record<string, Row>>}
 */
const ADDED = {
  conferences: {
    received: null,
    ownAwards: [],
    checkLevels: [],
    ownRungs: [],
    delegations: [],
    answerBy: null,
    importedLists: [],
    ownPhrases: [],
    readingPlaces: [],
  },
  attendees: {
    birth: UNKNOWN,
    officeSince: UNKNOWN,
    pin: null,
    introduced: null,
    person: null,
    distinctFrom: [],
    answers: [],
    presence: [],
  },
  recipients: { photo: '' },
  handovers: { script: null },
}

/** The same of the hall screen within a conference. */
const ADDED_TO_STAGE = { theme: 'red', farthestSeatMetres: 20, screenHeightMetres: 2.5 }

/** @typedef {(table: string, row: Row) => Row} OfRecord */

/**
 * A record without all that later versions added.
 *
 * @type {OfRecord}
 */
function asInVersion1(table, row) {
  const bare = without(row, ADDED[table] ?? {})
  return isRow(row.stage) ? { ...bare, stage: without(row.stage, ADDED_TO_STAGE) } : bare
}

/**
 * A record as it must come out of all migrations.
 *
 * @type {OfRecord}
 */
function asMigrated(table, row) {
  const filled = { ...row, ...ADDED[table] }
  return isRow(row.stage) ? { ...filled, stage: { ...row.stage, ...ADDED_TO_STAGE } } : filled
}

/**
 * @param {Row} row
 * @param {Row} fields
 */
function without(row, fields) {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !(name in fields)))
}

/**
 * @param {unknown} value
 * @returns {value is Row}
 */
function isRow(value) {
  return typeof value === 'object' && value !== null
}

/**
 * All rows with each record changed: also those within the plans that runs froze, and those that a step
 * of the undo list adds or removes. Of other steps only some fields are kept, and none of those is later.
 *
 * @param {Data} data
 * @param {OfRecord} ofRecord
 * @returns {Data}
 */
function withRecords(data, ofRecord) {
  const ofTables = (/** @type {Data} */ tables) =>
    Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        table,
        rows.map((row) => ofRecord(table, row)),
      ]),
    )
  const { history = [], runs = [], runEvents = [], ...records } = data
  return {
    ...data,
    ...ofTables(records),
    runs: runs.map((run) => ({ ...run, plan: ofTables(/** @type {Data} */ (run.plan)) })),
    runEvents,
    history: history.map((entry) => ({
      ...entry,
      changes: /** @type {Row[]} */ (entry.changes).map((change) =>
        wholeChange(change, (row) => ofRecord(String(change.table), row)),
      ),
    })),
  }
}

/**
 * @param {Row} change
 * @param {(row: Row) => Row} ofRow
 */
function wholeChange(change, ofRow) {
  const { before, after } = change
  if (before === undefined && isRow(after)) return { ...change, after: ofRow(after) }
  if (after === undefined && isRow(before)) return { ...change, before: ofRow(before) }
  return change
}

/**
 * Makes the database again as version 1 kept it.
 *
 * @param {Page} page
 * @param {Data} data rows as version 1 had them
 */
async function makeVersion1(page, data) {
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
    for (const [name, rows] of Object.entries(tables))
      for (const row of rows) writing.objectStore(name).put(row)
    await done(writing)
    db.close()
  }, data)
}
