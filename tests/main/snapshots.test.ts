import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Snapshot } from '#bridge'
import { openJournal } from '#main/journal/journal.ts'
import type { Journal } from '#main/journal/journal.ts'
import { NO_DATA, countsOf, replay } from '#main/snapshots/data.ts'
import { listSnapshots, snapshotName, snapshotOf } from '#main/snapshots/list.ts'
import { rebuild } from '#main/snapshots/rebuild.ts'
import { beforeShrinking, kept } from '#main/snapshots/rotation.ts'
import { decodeSnapshot, encodeSnapshot } from '#main/snapshots/snapshotFile.ts'
import { takeSnapshot } from '#main/snapshots/take.ts'
import type { SnapshotAsk } from '#main/snapshots/take.ts'

const AT = '2026-11-23T07:25:00.000Z'
const head = { takenAt: AT, why: 'timer', program: '1.0.0' } as const

const person = (id: string, fullName: string) =>
  ({ table: 'attendees', put: { id, fullName } }) as const

const some = replay(NO_DATA, [
  { seq: 1, at: AT, ops: [person('a', 'Đại biểu mẫu 1'), person('b', 'Đại biểu mẫu 2')] },
  { seq: 2, at: AT, ops: [person('a', 'Đại biểu mẫu 3'), { table: 'attendees', delete: 'b' }] },
  { seq: 3, at: AT, ops: [{ table: 'history', put: { seq: 7, label: 'Sửa' } }] },
])

describe('the fold of actions', () => {
  it('has the rows as the last action left them', () => {
    expect(some.seq).toBe(3)
    expect(some.tables.attendees).toEqual([{ id: 'a', fullName: 'Đại biểu mẫu 3' }])
    expect(some.tables.history).toEqual([{ seq: 7, label: 'Sửa' }])
  })

  it('is the same when actions are done twice', () => {
    const line = { seq: 3, at: AT, ops: [person('a', 'Đại biểu mẫu 3')] } as const
    expect(replay(replay(some, [line]), [line]).tables).toEqual(some.tables)
  })
})

function rowsOrNull(bytes: Buffer): string | null {
  try {
    return JSON.stringify(decodeSnapshot(bytes).tables)
  } catch {
    return null
  }
}

describe('a snapshot file', () => {
  it('gives back what was put in, and can be read without us', () => {
    const bytes = encodeSnapshot(some, head)
    expect(decodeSnapshot(bytes)).toEqual({ ...some, counts: countsOf(some.tables) })
    const plain = JSON.parse(gunzipSync(bytes).toString()) as Record<string, unknown>
    expect(plain).toMatchObject({ format: 'khanh-tiet-snapshot', seq: 3, takenAt: AT })
  })

  it('refuses every file that is cut or of which a flipped byte changes the rows', () => {
    const bytes = encodeSnapshot(some, head)
    for (let at = 0; at < bytes.length; at += 1) {
      expect(rowsOrNull(bytes.subarray(0, at))).toBeNull()
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      // The header and the padding of gzip have bits that say nothing of the rows.
      expect(rowsOrNull(flipped), `byte ${at}`).toBeOneOf([null, JSON.stringify(some.tables)])
    }
  })
})

describe('the name of a snapshot', () => {
  const facts = { takenAt: AT, seq: 12, rows: 345, why: 'ceremony' } as const

  it('says what must be known without opening it', () => {
    const name = snapshotName(facts)
    expect(name).toBe('snapshot-2026-11-23T07-25-00-000Z-12-345-ceremony.json.gz')
    expect(snapshotOf(name)).toEqual({ name, ...facts })
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
    journal: path.join(folder, 'journal'),
    snapshots: path.join(folder, 'snapshots'),
  })
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
  const names = async () => (await listSnapshots(folders().snapshots)).map(({ seq }) => seq)
  const ids = async () => (await rebuild(folders())).tables.attendees.map((row) => row['id'])

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
    const files = readdirSync(folders().journal)
    rmSync(path.join(folders().journal, files[0] ?? ''))
    await expect(takeSnapshot(ask(AT))).rejects.toThrow(
      expect.objectContaining({ code: 'incomplete' }),
    )
    expect(await names()).toEqual([])
    await takeSnapshot(ask(AT, { data: { ...some, seq: 5 } }))
    expect(await rebuild(folders())).toMatchObject({ seq: 5, missing: 0 })
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
})
