import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DATA_VERSION } from '#bridge'
import type { Snapshot } from '#bridge'
import { openJournal } from '#main/journal/journal.ts'
import type { Journal } from '#main/journal/journal.ts'
import { NO_DATA, replay, sumsOf } from '#main/snapshots/data.ts'
import {
  listEverywhere,
  listSnapshots,
  newestOf,
  snapshotName,
  snapshotOf,
} from '#main/snapshots/list.ts'
import { rebuild } from '#main/snapshots/rebuild.ts'
import { BUDGET, beforeShrinking, kept } from '#main/snapshots/rotation.ts'
import { decodeSnapshot, encodeSnapshot, joinSnapshot } from '#main/snapshots/snapshotFile.ts'
import { takeSnapshot } from '#main/snapshots/take.ts'
import type { SnapshotAsk } from '#main/snapshots/take.ts'

const AT = '2026-11-23T07:25:00.000Z'
const ORIGIN = '0123456789ab'
const head = { takenAt: AT, why: 'timer', program: '1.0.0', origin: ORIGIN } as const

const person = (id: string, fullName: string) =>
  ({ table: 'attendees', put: { id, fullName } }) as const

const some = replay(NO_DATA, [
  {
    seq: 1,
    at: AT,
    data: DATA_VERSION,
    ops: [person('a', 'Đại biểu mẫu 1'), person('b', 'Đại biểu mẫu 2')],
  },
  {
    seq: 2,
    at: AT,
    data: DATA_VERSION,
    ops: [person('a', 'Đại biểu mẫu 3'), { table: 'attendees', delete: 'b' }],
  },
  {
    seq: 3,
    at: AT,
    data: DATA_VERSION,
    ops: [{ table: 'history', put: { seq: 7, label: 'Sửa' } }],
  },
])

describe('the fold of actions', () => {
  it('has the rows as the last action left them', () => {
    expect(some.seq).toBe(3)
    expect(some.tables.attendees).toEqual([{ id: 'a', fullName: 'Đại biểu mẫu 3' }])
    expect(some.tables.history).toEqual([{ seq: 7, label: 'Sửa' }])
  })

  it('is the same when actions are done twice', () => {
    const line = {
      seq: 3,
      at: AT,
      data: DATA_VERSION,
      ops: [person('a', 'Đại biểu mẫu 3')],
    } as const
    expect(replay(replay(some, [line]), [line]).tables).toEqual(some.tables)
  })
})

async function rowsOrNull(bytes: Buffer): Promise<string | null> {
  try {
    return JSON.stringify((await decodeSnapshot(bytes)).tables)
  } catch {
    return null
  }
}

describe('a snapshot file', () => {
  it('gives back what was put in, and can be read without us', async () => {
    const bytes = encodeSnapshot(some, head)
    expect(await decodeSnapshot(bytes)).toEqual(some)
    const plain = JSON.parse(gunzipSync(bytes).toString()) as Record<string, unknown>
    expect(plain).toMatchObject({ format: 'khanh-tiet-snapshot', seq: 3, takenAt: AT })
  })

  it('refuses every file that is cut or of which a flipped byte changes the rows', async () => {
    const bytes = encodeSnapshot(some, head)
    for (let at = 0; at < bytes.length; at += 1) {
      expect(await rowsOrNull(bytes.subarray(0, at))).toBeNull()
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      // The header and the padding of gzip have bits that say nothing of the rows.
      expect(await rowsOrNull(flipped), `byte ${at}`).toBeOneOf([null, JSON.stringify(some.tables)])
    }
  })
})

describe('a snapshot that asks too much', () => {
  const about = { format: 'khanh-tiet-snapshot', version: 1, ...head, data: 2, seq: 1, counts: {} }
  const MANY = 4_000_000

  it.each([
    ['tooDeep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['tooDeep', `{"attendees":${'{"a":'.repeat(600)}1${'}'.repeat(600)}}`],
    ['tooLarge', `{"attendees":[${'{},'.repeat(MANY)}{}]}`],
    ['tooLarge', `[${'0,'.repeat(MANY)}0]`],
    ['tooLarge', `${' '.repeat(MANY)}{}`],
    ['tooLarge', '\0'.repeat(MANY)],
    ['tooLarge', `{"attendees":[{"id":"${'x'.repeat(MANY)}"}]}`],
  ])('is refused as %s before anything is built from it', async (code, tables) => {
    await expect(decodeSnapshot(joinSnapshot(about, tables))).rejects.toMatchObject({ code })
  })

  it('is refused however much it swells, and takes no memory for that', async () => {
    const part = gzipSync(Buffer.alloc(100_000_000, '{"id":"0123456789"},'))
    const bytes = Buffer.concat([
      gzipSync(`${JSON.stringify(about).slice(0, -1)},"sha256":"","tables":[`),
      ...Array.from({ length: 5 }, () => part),
    ])
    const before = process.memoryUsage().rss
    await expect(decodeSnapshot(bytes)).rejects.toMatchObject({ code: 'tooLarge' })
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it('is not whole with a row that has no key, or the key of another', async () => {
    for (const attendees of [[{}], [7], [{ id: 7 }], [{ id: 'a' }, { id: 'a' }]]) {
      const tables = JSON.stringify({ ...NO_DATA.tables, attendees })
      const read = decodeSnapshot(joinSnapshot(about, tables))
      await expect(read).rejects.toMatchObject({ code: 'rows' })
    }
  })
})

describe('the name of a snapshot', () => {
  const facts = { takenAt: AT, seq: 12, rows: 345, why: 'ceremony', origin: ORIGIN } as const
  const notTold = { elsewhere: false, foreign: false }

  it('says what must be known without opening it', () => {
    const name = snapshotName(facts)
    expect(name).toBe('snapshot-2026-11-23T07-25-00-000Z-12-345-ceremony-0123456789ab.json.gz')
    expect(snapshotOf(name)).toEqual({ name, ...facts, ...notTold })
  })

  it('did not always say of which data it is', () => {
    const name = 'snapshot-2026-11-23T07-25-00-000Z-12-345-ceremony.json.gz'
    expect(snapshotOf(name)).toEqual({ name, ...facts, origin: null, ...notTold })
    expect(snapshotName({ ...facts, origin: null })).toBe(name)
  })

  it.each(['../x', 'snapshot-x.json.gz', 'a/snapshot-2026-11-23T07-25-00-000Z-1-1-timer.json.gz'])(
    'is not %s',
    (name) => expect(snapshotOf(name)).toBeNull(),
  )
})

describe('rotation', () => {
  const now = Date.parse(AT)
  const HOUR = 3_600_000
  const made = (hoursAgo: number, rows = 100): Snapshot => ({
    name: `${hoursAgo}`,
    takenAt: new Date(now - hoursAgo * HOUR).toISOString(),
    seq: 10_000 - Math.round(hoursAgo * 10),
    rows,
    why: 'timer',
    origin: ORIGIN,
    elsewhere: false,
    foreign: false,
  })

  it('keeps the last 20, one per hour of a day, one per day of 30 days', () => {
    const all = Array.from({ length: 24 * 60 * 2 }, (_, half) => made(half / 2))
    const names = kept(all, now)
    expect(all.slice(0, 20).every(({ name }) => names.has(name))).toBe(true)
    const hours = all.filter(({ name }) => names.has(name) && Number(name) <= 24)
    const days = all.filter(({ name }) => names.has(name) && Number(name) > 25)
    expect(hours.length).toBeGreaterThanOrEqual(24 + 9)
    expect(days).toHaveLength(29)
    expect(names.size).toBeLessThan(70)
  })

  it('keeps the newest from before the data shrank, however old', () => {
    const old = made(24 * 50, 900)
    const all = [...Array.from({ length: 40 }, (_, index) => made(index / 20, 0)), old]
    expect(beforeShrinking(all)?.name).toBe(old.name)
    expect(kept(all, now).has(old.name)).toBe(true)
    expect(beforeShrinking([made(0, 100), made(1, 120)])).toBeNull()
  })

  const sized = (all: readonly Snapshot[], megabytes: number) =>
    new Map(all.map(({ name }) => [name, megabytes * 1_000_000]))
  const hourly = Array.from({ length: 24 * 20 }, (_, hour) => made(hour))

  it('lets the oldest go until all together are within 300 MB', () => {
    const free = kept(hourly, now)
    const names = kept(hourly, now, sized(hourly, 8))
    expect(free.size).toBeGreaterThan(40)
    expect(names.size).toBe(37)
    const left = hourly.filter(({ name }) => free.has(name)).slice(0, 37)
    expect([...names]).toEqual(expect.arrayContaining(left.map(({ name }) => name)))
  })

  it('keeps all of them within 300 MB', () => {
    expect(kept(hourly, now, sized(hourly, 5))).toEqual(kept(hourly, now))
  })

  it('never lets go the newest three, nor the one from before the data shrank', () => {
    const all = [...Array.from({ length: 30 }, (_, index) => made(index, 10)), made(24 * 50, 900)]
    expect([...kept(all, now, sized(all, 200))]).toEqual(['0', '1', '2', '1200'])
    expect([...kept(all.slice(0, 2), now, sized(all, 200))]).toEqual(['0', '1'])
  })
})

describe('taking a snapshot', () => {
  let folder = ''
  let journal: Journal

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-snapshots-'))
    journal = await openJournal(path.join(folder, 'journal'), { fileLimit: 400 })
  })
  afterEach(async () => {
    await journal.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const folders = () => ({
    journals: [path.join(folder, 'journal')],
    snapshots: path.join(folder, 'snapshots'),
    copies: [path.join(folder, 'copies')],
    origin: ORIGIN,
  })
  const journalFolder = () => path.join(folder, 'journal')
  const ask = (takenAt: string, fields: Partial<SnapshotAsk> = {}): SnapshotAsk => ({
    folders: folders(),
    why: 'timer',
    program: '1.0.0',
    takenAt,
    upTo: journal.lastSeq(),
    data: null,
    ...fields,
  })
  const append = async (...ids: readonly string[]) => {
    for (const id of ids) await journal.append([person(id, `Đại biểu ${id}`)], AT)
  }
  const nameOf = (facts: Pick<Snapshot, 'takenAt' | 'seq'>) =>
    snapshotName({ rows: 1, why: 'timer', origin: ORIGIN, ...facts })
  const putFile = (facts: Pick<Snapshot, 'takenAt' | 'seq'>, content: Buffer | string) => {
    mkdirSync(folders().snapshots, { recursive: true })
    writeFileSync(path.join(folders().snapshots, nameOf(facts)), content)
  }
  const names = async () => (await listSnapshots(folders().snapshots)).map(({ seq }) => seq)
  const ids = async () => (await rebuild(folders())).tables.attendees.map((row) => row['id'])

  it('is for its owner only', async () => {
    await append('a')
    const { snapshot } = await takeSnapshot(ask(AT))
    expect(statSync(path.join(folders().snapshots, snapshot.name)).mode & 0o777).toBe(0o600)
    expect(statSync(folders().snapshots).mode & 0o777).toBe(0o700)
  })

  it('holds all actions, and the next one what came after', async () => {
    await append('a', 'b')
    const first = await takeSnapshot(ask('2026-11-23T07:25:00.000Z'))
    expect(first.snapshot).toMatchObject({ seq: 2, rows: 2 })
    await append('c')
    const second = await takeSnapshot(ask('2026-11-23T07:30:00.000Z'))
    expect(second).toMatchObject({ snapshot: { seq: 3, rows: 3 }, coveredSeq: 2 })
    expect(await names()).toEqual([3, 2])
    const file = path.join(folders().snapshots, second.snapshot.name)
    expect(statSync(file).isFile()).toBe(true)
  })

  it('counts what the files take when it removes old ones', async () => {
    await append('a')
    await takeSnapshot(ask('2026-11-23T07:25:00.000Z'))
    const large = nameOf({ takenAt: AT, seq: 0 })
    writeFileSync(path.join(folders().snapshots, large), '')
    truncateSync(path.join(folders().snapshots, large), BUDGET)
    await append('b')
    await takeSnapshot(ask('2026-11-23T07:30:00.000Z'))
    expect(await names()).toEqual([2, 1, 0])
    await append('c')
    await takeSnapshot(ask('2026-11-23T07:35:00.000Z'))
    expect(await names()).toEqual([3, 2, 1])
  })

  it('rebuilds from the one before when the newest is torn or empty, and keeps the bad one', async () => {
    await append('a')
    await takeSnapshot(ask('2026-11-23T07:25:00.000Z'))
    await append('b')
    const { snapshot } = await takeSnapshot(ask('2026-11-23T07:30:00.000Z'))
    await append('c')
    const file = path.join(folders().snapshots, snapshot.name)
    for (const length of [100, 0]) {
      truncateSync(file, length)
      expect(await rebuild(folders())).toMatchObject({ seq: 3, missing: 0, badSnapshots: 1 })
      expect(await ids()).toEqual(['a', 'b', 'c'])
    }
    expect(readdirSync(folders().snapshots)).toHaveLength(2)
  })

  it('still has everything when files are pruned that two snapshots cover', async () => {
    await append('a', 'b', 'c', 'd')
    await takeSnapshot(ask('2026-11-23T07:25:00.000Z'))
    await append('e', 'f', 'g', 'h')
    const { coveredSeq } = await takeSnapshot(ask('2026-11-23T07:30:00.000Z'))
    await append('i')
    expect((await journal.prune(coveredSeq)).length).toBeGreaterThan(0)
    expect(await rebuild(folders())).toMatchObject({ seq: 9, missing: 0 })
    const [newest] = await listSnapshots(folders().snapshots)
    truncateSync(path.join(folders().snapshots, newest?.name ?? ''), 50)
    expect(await rebuild(folders())).toMatchObject({ seq: 9, missing: 0 })
    expect(await ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
  })

  it('is refused when actions are missing: only the database has all', async () => {
    await append('a', 'b', 'c', 'd', 'e')
    const files = readdirSync(journalFolder())
    rmSync(path.join(journalFolder(), files[0] ?? ''))
    await expect(takeSnapshot(ask(AT))).rejects.toThrow(
      expect.objectContaining({ code: 'incomplete' }),
    )
    expect(await names()).toEqual([])
    await takeSnapshot(ask(AT, { data: { ...some, seq: 5 } }))
    expect(await rebuild(folders())).toMatchObject({ seq: 5, missing: 0 })
  })

  it('lets the journal go only as far as a second snapshot can still be read', async () => {
    const file = async (at: number) =>
      path.join(folders().snapshots, (await listSnapshots(folders().snapshots))[at]?.name ?? '')
    await append('a')
    await takeSnapshot(ask('2026-11-23T07:25:00.000Z'))
    await append('b')
    await takeSnapshot(ask('2026-11-23T07:30:00.000Z'))
    truncateSync(await file(0), 50)
    await append('c')
    expect(await takeSnapshot(ask('2026-11-23T07:35:00.000Z'))).toMatchObject({ coveredSeq: 1 })
    truncateSync(await file(2), 50)
    await append('d')
    expect(await takeSnapshot(ask('2026-11-23T07:40:00.000Z'))).toMatchObject({ coveredSeq: 3 })
  })

  it('keeps what it has just taken, and no journal less, whatever names lie there', async () => {
    await append('a', 'b')
    for (let minute = 10; minute < 40; minute += 1)
      putFile({ takenAt: `2026-11-23T07:${minute}:00.000Z`, seq: 9_000 + minute }, 'spoiled')
    const taken = await takeSnapshot(ask('2026-11-23T07:05:00.000Z'))
    expect(taken).toMatchObject({ snapshot: { seq: 2 }, coveredSeq: 0 })
    expect(readdirSync(folders().snapshots)).toContain(taken.snapshot.name)
    expect(await rebuild(folders())).toMatchObject({ seq: 2, missing: 0 })
  })

  it('does not build on a snapshot that holds something else than its name says', async () => {
    await append('a', 'b', 'c')
    putFile({ takenAt: AT, seq: 2 }, encodeSnapshot({ ...some, seq: 900 }, head))
    expect(await rebuild(folders())).toMatchObject({ seq: 3, missing: 0, badSnapshots: 1 })
    expect(await ids()).toEqual(['a', 'b', 'c'])
  })

  it('goes on from no snapshot of other data, and neither counts nor removes one', async () => {
    await append('a', 'b', 'c')
    await takeSnapshot(ask('2026-11-23T07:25:00.000Z'))
    const foreign = { takenAt: '2026-11-23T07:26:00.000Z', seq: 900, rows: 1, why: 'quit' } as const
    const other = 'ffffffffffff'
    const name = snapshotName({ ...foreign, origin: other })
    const theirs = encodeSnapshot({ ...some, seq: 900 }, { ...head, origin: other })
    writeFileSync(path.join(folders().snapshots, name), theirs)
    await append('d')
    expect(await rebuild(folders())).toMatchObject({ seq: 4, missing: 0, badSnapshots: 0 })
    expect(await ids()).toEqual(['a', 'b', 'c', 'd'])
    for (let minute = 10; minute < 40; minute += 1) {
      await append(`m${minute}`)
      const taken = await takeSnapshot(ask(`2026-11-23T08:${minute}:00.000Z`))
      expect(taken.coveredSeq).toBeLessThan(900)
    }
    expect(readdirSync(folders().snapshots)).toContain(name)
    expect(await newestOf(folders().snapshots, ORIGIN)).toMatchObject({ seq: 34 })
    expect((await listEverywhere(folders().snapshots, [], ORIGIN))[0]).toMatchObject({
      name,
      foreign: true,
    })
  })

  it('passes over what is no ordinary file, and never waits for it', async () => {
    await append('a')
    mkdirSync(path.join(folders().snapshots, nameOf({ takenAt: AT, seq: 1 })), { recursive: true })
    symlinkSync('/dev/zero', path.join(folders().snapshots, nameOf({ takenAt: AT, seq: 0 })))
    expect(await rebuild(folders())).toMatchObject({ seq: 1, missing: 0, badSnapshots: 2 })
  })

  it('does not count a line that was not acknowledged', async () => {
    await append('a', 'b')
    const { snapshot } = await takeSnapshot(ask(AT, { upTo: 1 }))
    expect(snapshot).toMatchObject({ seq: 1, rows: 1 })
  })

  it('removes what a kill left half written, and no file of anybody else', async () => {
    await append('a')
    await takeSnapshot(ask('2026-11-23T07:25:00.000Z'))
    const left = `.${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.tmp`
    writeFileSync(path.join(folders().snapshots, left), 'half')
    writeFileSync(path.join(folders().snapshots, 'của tôi.txt'), 'x')
    await takeSnapshot(ask('2026-11-23T07:30:00.000Z'))
    const after = readdirSync(folders().snapshots)
    expect(after).not.toContain(left)
    expect(after).toContain('của tôi.txt')
    expect(readFileSync(path.join(folders().snapshots, 'của tôi.txt'), 'utf8')).toBe('x')
  })

  it('uses a copy that lies elsewhere when no own one is whole', async () => {
    await append('a', 'b', 'c', 'd')
    const { snapshot } = await takeSnapshot(ask(AT))
    cpSync(folders().snapshots, folders().copies[0] ?? '', { recursive: true })
    truncateSync(path.join(folders().snapshots, snapshot.name), 10)
    rmSync(journalFolder(), { recursive: true })
    expect(await rebuild(folders())).toMatchObject({ seq: 4, missing: 0, badSnapshots: 1 })
  })

  it('does not look elsewhere while the own files have all: a share may hang', async () => {
    await append('a', 'b')
    const { snapshot } = await takeSnapshot(ask(AT))
    mkdirSync(folders().copies[0] ?? '')
    const other = replay(NO_DATA, [
      { seq: 3, at: AT, data: DATA_VERSION, ops: [person('x', 'Đại biểu x')] },
    ])
    const name = snapshotName({ takenAt: AT, seq: 3, rows: 1, why: 'timer', origin: ORIGIN })
    writeFileSync(path.join(folders().copies[0] ?? '', name), encodeSnapshot(other, head))
    await append('c')
    const next = await takeSnapshot(ask('2026-11-23T07:35:00.000Z'))
    expect(next.snapshot).toMatchObject({ seq: 3, rows: 3 })
    expect(snapshot.rows).toBe(2)
  })

  it('goes on, and is read, without copies elsewhere that cannot be read', async () => {
    writeFileSync(folders().copies[0] ?? '', 'no folder')
    await append('a', 'b')
    await takeSnapshot(ask(AT))
    expect(await rebuild(folders())).toMatchObject({ seq: 2, missing: 0 })
  })

  it('says what the rows of each table come to, in whatever order they were written', async () => {
    await append('b', 'a')
    const { counted } = await takeSnapshot(ask(AT))
    expect(counted.counts.attendees).toBe(2)
    const rows = ['a', 'b'].map((id) => JSON.stringify(person(id, `Đại biểu ${id}`).put))
    const text = rows.map((row) => `${row}\n`).join('')
    expect(counted.sums.attendees).toBe(createHash('sha256').update(text).digest('hex'))
    expect(sumsOf(NO_DATA.tables).attendees).not.toBe(counted.sums.attendees)
  })

  it('never mixes rows of two versions: what follows in another is given beside', async () => {
    const old = await openJournal(path.join(folder, 'old'), { data: DATA_VERSION - 1 })
    await old.append([person('a', 'Đại biểu a')], AT)
    await old.close()
    const now = await openJournal(path.join(folder, 'old'))
    await now.append([person('b', 'Đại biểu b')], AT)
    await now.close()
    const both = { ...folders(), journals: [path.join(folder, 'old')] }
    const { data, seq, tables, tail, missing } = await rebuild(both)
    expect([data, seq, missing]).toEqual([DATA_VERSION - 1, 1, 0])
    expect(tables.attendees).toHaveLength(1)
    expect(tail.map((line) => line.seq)).toEqual([2])
    const asked = takeSnapshot(ask(AT, { folders: both, upTo: 2 }))
    await expect(asked).rejects.toMatchObject({ code: 'incomplete' })
  })
})

describe('a snapshot of another version', () => {
  const written = (change: Record<string, unknown>) => {
    const plain = JSON.parse(gunzipSync(encodeSnapshot(some, head)).toString()) as object
    return gzipSync(JSON.stringify({ ...plain, ...change }))
  }

  it('is read, when it is older, with the tables that it knew', async () => {
    const { history: _, ...tables } = some.tables
    const sha256 = createHash('sha256').update(JSON.stringify(tables)).digest('hex')
    const read = await decodeSnapshot(written({ data: DATA_VERSION - 1, tables, sha256 }))
    expect(read.data).toBe(DATA_VERSION - 1)
    expect(read.tables.history).toEqual([])
    expect(read.tables.attendees).toEqual(some.tables.attendees)
  })

  it('is refused as such when it is newer', async () => {
    const newer = written({ data: DATA_VERSION + 1, more: {} })
    await expect(decodeSnapshot(newer)).rejects.toMatchObject({ code: 'newer' })
  })

  it('is not whole with a table that nobody knows', async () => {
    const tables = { ...some.tables, strange: [] }
    const sha256 = createHash('sha256').update(JSON.stringify(tables)).digest('hex')
    await expect(decodeSnapshot(written({ tables, sha256 }))).rejects.toMatchObject({
      code: 'tables',
    })
  })
})
