import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { DATA_VERSION } from '#bridge'
import type { StoredData } from '#bridge'
import { added, updated } from '#domain/change.ts'
import { conferenceOf } from '#domain/plan.ts'
import { countsOf, replay, sumsOf } from '#main/snapshots/data.ts'
import { replaceBridge } from '#store/bridge.ts'
import { Database, database, replaceDatabase } from '#store/database.ts'
import { edit, editLibrary, undo } from '#store/edit.ts'
import { openHistory, useHistory } from '#store/history.ts'
import { openLibrary } from '#store/library.ts'
import { persist } from '#store/persist.ts'
import { closeConference, openConference, openPlan } from '#store/plan.ts'
import { reconcile } from '#store/recovery.ts'
import { restore } from '#store/restore.ts'
import { appendEvent, runsOf, startRun, unfinishedRun } from '#store/runLog.ts'
import { inTurn, useSaving } from '#store/saving.ts'
import { readAll, writeAll } from '#store/wholeData.ts'
import { fakeBridge } from '#tests/support/fakeBridge.ts'
import { fakeJournal } from '#tests/support/fakeJournal.ts'
import type { FakeJournal } from '#tests/support/fakeJournal.ts'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { START, makeCeremonyPlan } from '#tests/support/makeRun.ts'

let journal: FakeJournal
let count = 0
let name = ''

beforeEach(async () => {
  journal = fakeJournal()
  count += 1
  name = `recovery-${count}`
  useSaving.setState({ failure: null, halted: false, inMemory: false, savedAt: null })
  await start()
})

afterEach(() => {
  database().close()
  useSaving.setState({ failure: null, halted: false, inMemory: false })
})

/** What a start does: the database is opened anew and made to agree. */
async function start() {
  replaceBridge(fakeBridge(journal))
  replaceDatabase(new Database(name))
  const recovery = await reconcile()
  await closeConference()
  await openHistory('library')
  await openLibrary()
  return recovery
}

async function restart() {
  database().close()
  useSaving.setState({ failure: null, halted: false, inMemory: false })
  return start()
}

const rename = (title: string) =>
  edit(`Đổi tên thành ${title}`, (plan) => {
    const row = conferenceOf(plan)
    return row === null ? [] : updated('conferences', row, { title })
  })

const title = () => conferenceOf(openPlan().plan)?.title

/** A conference with three names, the last taken back, and a run that was not ended. */
async function work() {
  await editLibrary('Thêm', [
    added('conferences', makeConference({ id: 'c1', conferenceId: 'c1' })),
  ])
  await openConference('c1')
  await rename('Một')
  await rename('Hai')
  await rename('Ba')
  await undo()
  const { run } = await startRun(makeCeremonyPlan(), 'c1', 'live', START)
  await appendEvent(run.id, 1, { type: 'went', from: null, to: 'i1' }, START + 1)
}

const ACTIONS = 7

async function expectAll(whole: StoredData) {
  expect(await readAll(database())).toEqual(whole)
  await openConference('c1')
  expect(title()).toBe('Hai')
  expect(useHistory.getState().lines.map((line) => [line.label, line.undone])).toEqual([
    ['Đổi tên thành Một', false],
    ['Đổi tên thành Hai', false],
    ['Đổi tên thành Ba', true],
  ])
  expect((await unfinishedRun())?.events.map((event) => event.seq)).toEqual([1, 2])
}

/** The database as it was after an action. */
const databaseAt = async (seq: number) =>
  writeAll(database(), replay(emptyData(), journal.lines.slice(0, seq)))

const emptyData = (): StoredData => replay({ seq: 0, data: DATA_VERSION, tables: noRows() }, [])
const noRows = () =>
  Object.fromEntries(
    ['conferences', 'attendees', 'agendaItems', 'decisions', 'awards', 'recipients']
      .concat(['handovers', 'openPoints', 'history', 'runs', 'runEvents'])
      .map((table) => [table, []]),
  ) as unknown as StoredData['tables']

/** Rows in an order of their own: a list of rows has none. */
const inOrder = ({ seq, tables }: StoredData) => ({
  seq,
  tables: Object.entries(tables).map(([table, rows]) => [
    table,
    rows.map((row) => JSON.stringify(row)).toSorted(),
  ]),
})

describe('every action', () => {
  it('is a line of the journal that says which rows there are then', async () => {
    await work()
    expect(journal.lines.map((line) => line.seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(inOrder(replay(emptyData(), journal.lines))).toEqual(inOrder(await readAll(database())))
  })

  it('does not happen when the journal refuses', async () => {
    await work()
    const before = await readAll(database())
    journal.refuses = 'no-space'
    await expect(rename('Bốn')).rejects.toMatchObject({ kind: 'noSpace' })
    expect(await readAll(database())).toEqual(before)
    expect(title()).toBe('Hai')
    expect(useSaving.getState()).toMatchObject({ failure: 'noSpace', halted: false })
    journal.refuses = null
    await rename('Bốn')
    expect(title()).toBe('Bốn')
    expect(useSaving.getState().failure).toBeNull()
  })

  it('is kept, shown, and goes on in memory when the database fails', async () => {
    await work()
    const failing = database()
    failing.meta.hook('updating', () => {
      throw new Error('Connection is closing')
    })
    await rename('Bốn')
    expect(title()).toBe('Bốn')
    await writesDone()
    expect(useSaving.getState()).toMatchObject({ inMemory: true, halted: false, failure: null })
    await rename('Năm')
    await undo()
    expect(title()).toBe('Bốn')
    expect(journal.lines).toHaveLength(ACTIONS + 3)
    expect(await restart()).toMatchObject({ kind: 'replayed', actions: 3 })
    await openConference('c1')
    expect(title()).toBe('Bốn')
    expect(useHistory.getState().lines.at(-1)).toMatchObject({ undone: true })
  })

  it('goes on in memory as soon as the disk is nearly full, before the database is', async () => {
    await work()
    journal.facts = { space: 'short' }
    await rename('Bốn')
    expect(title()).toBe('Bốn')
    await writesDone()
    expect(await stillOnDisk()).toBe(ACTIONS)
  })

  it('is safe and shown when no copy can be made, and all editing stops', async () => {
    await work()
    const failing = database()
    failing.meta.hook('updating', () => {
      throw new Error('Connection is closing')
    })
    journal.lines = journal.lines.filter((line) => line.seq !== 3)
    await rename('Bốn')
    expect(title()).toBe('Bốn')
    await writesDone()
    expect(useSaving.getState()).toMatchObject({ failure: 'journalled', halted: true })
    await expect(rename('Năm')).rejects.toMatchObject({ kind: 'halted' })
  })

  it('goes on in memory when the database does not settle in three seconds', async () => {
    await work()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let isHeld = true
    const db = database()
    const holder = db.transaction('rw', db.tables, async () => {
      while (isHeld) await db.meta.count()
    })
    const writing = persist([{ table: 'openPoints', put: { id: 'p1', conferenceId: 'c1' } }])
    await vi.waitUntil(() => journal.lines.length > ACTIONS && vi.getTimerCount() > 0)
    vi.advanceTimersByTime(3000)
    vi.useRealTimers()
    await writing
    expect(useSaving.getState()).toMatchObject({ inMemory: true, halted: false })
    expect(await database().openPoints.get('p1')).toBeDefined()
    isHeld = false
    await holder.catch(() => undefined)
  })
})

/** Until what was begun is done, and not only safe. */
const writesDone = () => inTurn(async () => undefined)

/** The last action in the database on the disk, whatever is worked on. */
async function stillOnDisk(): Promise<unknown> {
  const onDisk = new Database(name)
  const row = await onDisk.meta.get('journalSeq')
  onDisk.close()
  return row?.value
}

const countedIn = ({ seq, data, tables }: StoredData) => ({
  seq,
  data,
  counts: countsOf(tables),
  sums: sumsOf(tables),
})

describe('going back to a snapshot', () => {
  it('puts everything as it was, as one action, and can be taken back', async () => {
    await work()
    const whole = await readAll(database())
    const early = replay(emptyData(), journal.lines.slice(0, 2))
    journal.snapshot = early
    const before = await restore('snapshot')
    expect(inOrder({ ...(await readAll(database())), seq: 2 })).toEqual(inOrder(early))
    expect(journal.lines).toHaveLength(ACTIONS + 1)
    expect(before.seq).toBe(ACTIONS)
    await openConference('c1')
    expect(title()).toBe('Một')
    // The fake keeps one snapshot: the one from just before.
    await restore(before.name)
    expect(inOrder({ ...(await readAll(database())), seq: ACTIONS })).toEqual(inOrder(whole))
    expect(await restart()).toBeNull()
    await openConference('c1')
    expect(title()).toBe('Hai')
  })

  it('does nothing when a row of it is none of ours', async () => {
    await work()
    const whole = await readAll(database())
    const [conference] = whole.tables.conferences
    for (const strange of [
      { ...conference, title: 7 },
      { ...conference, more: 'x' },
      { id: 'c1' },
    ]) {
      journal.snapshot = { ...whole, tables: { ...whole.tables, conferences: [strange] } }
      await expect(restore('snapshot')).rejects.toMatchObject({ name: 'StoreFailure' })
      expect(await readAll(database())).toEqual(whole)
    }
  })

  it('does nothing when a step of the undo list would add half a record', async () => {
    await work()
    const whole = await readAll(database())
    const [entry] = whole.tables.history
    for (const side of ['before', 'after']) {
      const change = { table: 'attendees', id: 'a1', [side]: { id: 'a1', fullName: 'Nửa' } }
      const history = [{ ...entry, changes: [change] }]
      journal.snapshot = { ...whole, tables: { ...whole.tables, history } }
      await expect(restore('snapshot')).rejects.toMatchObject({ name: 'StoreFailure' })
    }
    expect(await readAll(database())).toEqual(whole)
  })

  it('does nothing when two events claim one place in the log of a run', async () => {
    await work()
    const whole = await readAll(database())
    const [event] = whole.tables.runEvents
    const runEvents = [...whole.tables.runEvents, { ...event, id: 'another' }]
    journal.snapshot = { ...whole, tables: { ...whole.tables, runEvents } }
    await expect(restore('snapshot')).rejects.toMatchObject({ name: 'StoreFailure' })
    expect(journal.lines).toHaveLength(ACTIONS)
    expect(await readAll(database())).toEqual(whole)
  })

  it('does nothing when one row is there twice', async () => {
    await work()
    const whole = await readAll(database())
    const one = { ...makeAttendee({ id: 'p1', conferenceId: 'c1' }) }
    const attendees = [one, { ...one, fullName: 'Một người khác' }]
    journal.snapshot = { ...whole, tables: { ...whole.tables, attendees } }
    await expect(restore('snapshot')).rejects.toMatchObject({ name: 'StoreFailure' })
    expect(await readAll(database())).toEqual(whole)
  })

  it('mends what leads nowhere in it', async () => {
    await work()
    const whole = await readAll(database())
    const one = { ...makeAttendee({ id: 'p1', conferenceId: 'c1', substituteId: 'nobody' }) }
    journal.snapshot = { ...whole, tables: { ...whole.tables, attendees: [one] } }
    await restore('snapshot')
    expect((await readAll(database())).tables.attendees).toEqual([{ ...one, substituteId: null }])
  })

  it('does nothing when the snapshot is not whole', async () => {
    await work()
    const whole = await readAll(database())
    await expect(restore('snapshot')).rejects.toMatchObject({ name: 'StoreFailure' })
    expect(await readAll(database())).toEqual(whole)
  })
})

describe('a start', () => {
  it('of a new user has nothing to tell', async () => {
    expect(await restart()).toBeNull()
    expect(journal.snapshot).toBeNull()
  })

  it('after a proper end changes nothing', async () => {
    await work()
    const whole = await readAll(database())
    expect(await restart()).toBeNull()
    await expectAll(whole)
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('replays what a database at action %i lacks', async (seq) => {
    await work()
    const whole = await readAll(database())
    await databaseAt(seq)
    expect(await restart()).toMatchObject({ actions: ACTIONS - seq, missing: 0 })
    await expectAll(whole)
    expect(await restart()).toBeNull()
  })

  it('replays over what an earlier try has half done', async () => {
    await work()
    const whole = await readAll(database())
    await database().meta.put({ key: 'journalSeq', value: 3 })
    expect(await restart()).toMatchObject({ kind: 'replayed', actions: 4 })
    await expectAll(whole)
  })

  it.each([0, 3, ACTIONS])(
    'rebuilds an empty database from a snapshot at %i and the journal after it',
    async (seq) => {
      await work()
      const whole = await readAll(database())
      journal.snapshot = replay(emptyData(), journal.lines.slice(0, seq))
      journal.lines = journal.lines.slice(seq)
      await database().delete()
      expect(await restart()).toEqual({
        kind: 'rebuilt',
        actions: ACTIONS,
        conferences: 1,
        missing: 0,
      })
      await expectAll(whole)
      expect(await restart()).toBeNull()
    },
  )

  it('rebuilds when the journal no longer reaches back to where the database is', async () => {
    await work()
    const whole = await readAll(database())
    await databaseAt(2)
    journal.snapshot = replay(emptyData(), journal.lines.slice(0, 5))
    journal.lines = journal.lines.slice(5)
    expect(await restart()).toMatchObject({ kind: 'rebuilt', missing: 0 })
    await expectAll(whole)
  })

  it('rebuilds when Chromium has lost rows without a word', async () => {
    await work()
    const whole = await readAll(database())
    journal.facts = { counted: countedIn(whole) }
    await database().runEvents.clear()
    expect(await restart()).toMatchObject({ kind: 'rebuilt' })
    await expectAll(whole)
  })

  it('rebuilds after an unclean end when a row is not as it was', async () => {
    await work()
    const whole = await readAll(database())
    journal.facts = { counted: countedIn(whole), clean: false }
    expect(await restart()).toBeNull()
    await database().conferences.update('c1', { title: 'Bị hỏng' })
    expect(await restart()).toMatchObject({ kind: 'rebuilt' })
    await expectAll(whole)
  })

  it('rebuilds after an unclean end when a row cannot be read', async () => {
    await work()
    const whole = await readAll(database())
    journal.facts = { counted: countedIn(whole), clean: false }
    database().close()
    useSaving.setState({ failure: null, halted: false, inMemory: false })
    await closeConference()
    replaceDatabase(new Database(name))
    const unreadable = () => {
      throw new Error('Failed to read large IndexedDB value')
    }
    database().history.hook('reading', unreadable)
    expect(await reconcile()).toMatchObject({ kind: 'rebuilt' })
    database().history.hook('reading').unsubscribe(unreadable)
    await expectAll(whole)
  })

  it('opens a conference of which Chromium has lost a part from the journal, all readers at once', async () => {
    await work()
    await closeConference()
    database().conferences.hook('reading', () => {
      throw new Error('Failed to read large IndexedDB value')
    })
    await Promise.all([openConference('c1'), openLibrary(), runsOf('c1')])
    expect(title()).toBe('Hai')
    expect(useSaving.getState()).toMatchObject({ inMemory: true, halted: false })
    expect(journal.distrusted).toBe(1)
  })

  it('works in memory while the disk is nearly full, and leaves the database alone', async () => {
    await work()
    await databaseAt(ACTIONS - 1)
    journal.facts = { space: 'short' }
    expect(await restart()).toBeNull()
    expect(useSaving.getState().inMemory).toBe(true)
    await openConference('c1')
    await rename('Bốn')
    expect(await stillOnDisk()).toBe(ACTIONS - 1)
    journal.facts = {}
    expect(await restart()).toMatchObject({ kind: 'replayed', actions: 2 })
    await openConference('c1')
    expect(title()).toBe('Bốn')
  })

  it('opens nothing while the last actions lie in a folder that is not there', async () => {
    await work()
    journal.facts = { secondMissing: true }
    await expect(restart()).rejects.toMatchObject({ kind: 'secondMissing' })
  })

  it('keeps a database that is ahead, tells it, and has a snapshot made of it', async () => {
    await work()
    const whole = await readAll(database())
    journal.lines = journal.lines.slice(0, 4)
    expect(await restart()).toMatchObject({ kind: 'journalLost', conferences: 1 })
    await expectAll(whole)
    expect(journal.snapshot).toEqual(whole)
    await rename('Bốn')
    expect(journal.lines.at(-1)?.seq).toBe(ACTIONS + 1)
    expect(await restart()).toBeNull()
  })

  it('takes data from before there was a journal into a snapshot, without a word', async () => {
    await database().conferences.put(makeConference())
    expect(await restart()).toBeNull()
    expect(journal.snapshot?.tables.conferences).toHaveLength(1)
  })

  it('saves what can be saved when an action is missing, and tells how many', async () => {
    await work()
    await database().delete()
    journal.lines = journal.lines.filter((line) => line.seq !== 3)
    expect(await restart()).toMatchObject({ kind: 'rebuilt', missing: 1 })
    await openConference('c1')
    expect(title()).toBe('Hai')
    expect(journal.snapshot?.seq).toBe(ACTIONS)
    expect(await restart()).toBeNull()
  })

  it('opens nothing that a later version wrote', async () => {
    await work()
    journal.facts = { isNewer: true }
    await expect(restart()).rejects.toMatchObject({ kind: 'newerData' })
  })
})
