import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'

import { DATA_VERSION } from '#bridge'
import type { SnapshotWhy } from '#bridge'
import { added } from '#domain/change.ts'
import { rowsOf } from '#domain/plan.ts'
import type { Conference } from '#domain/record.ts'
import { NO_DATA } from '#main/snapshots/data.ts'
import { replaceBridge } from '#store/bridge.ts'
import { checkVersion } from '#store/checkVersion.ts'
import { Database, database, replaceDatabase } from '#store/database.ts'
import { redo, undo } from '#store/edit.ts'
import { openHistory } from '#store/history.ts'
import { MIGRATIONS, SCHEMA_VERSION, migratedRow } from '#store/migrations/migrations.ts'
import { migratedData, migratedOps, migratedStoredRow } from '#store/migrations/storedRows.ts'
import { fakeBridge } from '#tests/support/fakeBridge.ts'
import { makeAttendee, makeConference, makePlan } from '#tests/support/makers.ts'
import { openStoreOf } from '#tests/support/openStore.ts'

const STORES = {
  conferences: 'id',
  attendees: 'id, conferenceId',
  agendaItems: 'id, conferenceId',
  decisions: 'id, conferenceId',
  awards: 'id, conferenceId',
  recipients: 'id, conferenceId',
  handovers: 'id, conferenceId',
  openPoints: 'id, conferenceId',
  history: '++seq, scope',
  runs: 'id, conferenceId',
  runEvents: 'id, runId, &[runId+seq]',
  meta: 'key',
}

/** The conference as version 1 kept it. */
function conferenceOfVersion1() {
  const { received, ownAwards, checkLevels, ownPhrases, readingPlaces, stage, ...row } =
    makeConference()
  const { theme, farthestSeatMetres, screenHeightMetres, ...settings } = stage
  expect([received, ownAwards, checkLevels, ownPhrases, readingPlaces]).toEqual([
    null,
    [],
    [],
    [],
    [],
  ])
  expect([theme, farthestSeatMetres, screenHeightMetres]).toEqual(['red', 20, 2.5])
  return { ...row, stage: settings }
}

/** A database as version 1 left it: a conference, an attendee, a run, and the step that added all. */
async function fillVersion1(name: string): Promise<void> {
  const old = new Dexie(name)
  old.version(1).stores(STORES)
  await old.open()
  const conference = conferenceOfVersion1() as unknown as Conference
  await old.table('conferences').add(conference)
  await old.table('attendees').add(makeAttendee())
  const plan = rowsOf(makePlan({ conferences: [conference] }))
  await old.table('runs').add({ id: 'run', conferenceId: conference.id, steps: [], plan })
  const changes = [added('conferences', conference), added('attendees', makeAttendee())]
  await old.table('history').add({ scope: 'library', label: 'Thêm', changes, at: '', undone: 0 })
  old.close()
}

afterEach(() => {
  replaceBridge(null)
  replaceDatabase(null)
})

describe('the steps of the schema', () => {
  it('rise by one, from version 1', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, index) => index + 2))
  })

  it('leave records of today as they are', () => {
    const row = { ...makeConference() }
    expect(migratedRow('conferences', row, SCHEMA_VERSION)).toBe(row)
  })
})

describe('a row that is none of ours', () => {
  it.each([
    ['runs', { id: 'r1' }],
    ['runs', { id: 'r1', plan: null }],
    ['runs', { id: 'r1', plan: { conferences: 7 } }],
    ['history', { seq: 1 }],
    ['history', { seq: 1, changes: 'x' }],
    ['history', { seq: 1, changes: [null] }],
  ] as const)('goes through the steps as it is, in %s: %j', (table, row) => {
    expect(migratedStoredRow(table, row, 1)).toBe(row)
  })
})

describe('version 2', () => {
  it('adds the file that a conference came from to the records of version 1', async () => {
    await fillVersion1('v1-rows')
    const db = new Database('v1-rows')
    expect(await db.conferences.toArray()).toEqual([makeConference()])
    expect(await db.attendees.toArray()).toEqual([makeAttendee()])
  })

  it('reaches the plans of runs and the undo list, so that undo and redo give whole records', async () => {
    await fillVersion1('v1-history')
    await openStoreOf('v1-history')
    expect((await database().runs.get('run'))?.plan.conferences).toEqual([makeConference()])
    await openHistory('library')
    await undo()
    expect(await database().conferences.count()).toBe(0)
    await redo()
    expect(await database().conferences.toArray()).toEqual([makeConference()])
  })

  it('is not begun when no copy of the old data can be made', async () => {
    await fillVersion1('v1-copy')
    replaceDatabase(new Database('v1-copy'))
    const asked: SnapshotWhy[] = []
    const refuse = async (why: SnapshotWhy) => {
      asked.push(why)
      return { ok: false, reason: 'no-space', detail: 'ENOSPC' } as const
    }
    replaceBridge({ ...fakeBridge(), takeSnapshot: refuse })
    await expect(checkVersion()).rejects.toMatchObject({ kind: 'noSpace' })
    expect(asked).toEqual(['migration'])
    const still = new Dexie('v1-copy')
    still.version(1).stores(STORES)
    expect(await still.table('conferences').toArray()).toEqual([conferenceOfVersion1()])
  })

  it('reaches snapshots and lines of the journal of version 1', () => {
    const row = conferenceOfVersion1()
    const data = { seq: 1, data: 1, tables: { ...NO_DATA.tables, conferences: [row] } }
    expect(migratedData(data).tables.conferences).toEqual([makeConference()])
    expect(migratedData(data).data).toBe(SCHEMA_VERSION)
    const ops = [{ table: 'conferences', put: row } as const]
    const line = { seq: 1, at: '2026-01-01T00:00:00.000Z', ops }
    expect(migratedOps([{ ...line, data: 1 }])).toEqual([
      { table: 'conferences', put: makeConference() },
    ])
    expect(migratedOps([{ ...line, data: SCHEMA_VERSION }])).toEqual(ops)
  })
})

describe('the version of the data', () => {
  it('is one number for both sides', () => {
    expect(DATA_VERSION).toBe(SCHEMA_VERSION)
  })
})

describe('data of a newer version', () => {
  it('are refused before they are opened, and stay as they are', async () => {
    const newer = new Dexie('newer')
    newer.version(SCHEMA_VERSION + 1).stores({ ...STORES, more: 'id' })
    await newer.table('more').add({ id: 'x' })
    newer.close()
    replaceDatabase(new Database('newer'))
    await expect(checkVersion()).rejects.toMatchObject({ kind: 'newerData' })
    const again = new Dexie('newer')
    again.version(SCHEMA_VERSION + 1).stores({ ...STORES, more: 'id' })
    expect(await again.table('more').count()).toBe(1)
  })

  it('are no matter where there are none yet', async () => {
    replaceDatabase(new Database('nothing-yet'))
    await checkVersion()
    expect(await database().conferences.count()).toBe(0)
  })
})
