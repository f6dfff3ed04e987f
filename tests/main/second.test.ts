import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openJournal } from '#main/journal/journal.ts'
import { isOwnFolder, placesOf } from '#main/second/places.ts'
import { openSecond } from '#main/second/secondFolder.ts'
import type { Second } from '#main/second/secondFolder.ts'
import { readSettings, writeSettings } from '#main/second/settings.ts'
import { listEverywhere, snapshotName } from '#main/snapshots/list.ts'

let root = ''
let told = 0
let failures: unknown[] = []
let second: Second

const ORIGIN = '0123456789ab'
const data = () => path.join(root, 'data')
const own = () => path.join(data(), 'snapshots')
const drive = () => path.join(root, 'usb')
const there = () => {
  const settings = readSettings(data())
  if (settings === null) throw new Error('no second folder is chosen')
  return placesOf(settings)
}

const open = () =>
  openSecond(
    data(),
    own(),
    Promise.resolve(ORIGIN),
    () => {
      told += 1
    },
    (error) => failures.push(error),
  )

/** The copying trusts the names; what is in the files is for the reader of snapshots. */
function snapshotAt(minute: number, content = `${minute}`): string {
  const takenAt = new Date(Date.UTC(2026, 10, 23, 7, minute)).toISOString()
  const name = snapshotName({ takenAt, seq: minute, rows: 10, why: 'timer', origin: ORIGIN })
  writeFileSync(path.join(own(), name), content)
  return name
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-second-'))
  for (const folder of [own(), drive()]) mkdirSync(folder, { recursive: true })
  told = 0
  failures = []
  second = open()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the second folder', () => {
  it('is none until one is chosen', async () => {
    snapshotAt(1)
    await second.keepUp()
    expect(second.state()).toMatchObject({ folder: null, copiedAt: null, problem: null })
    expect(second.overflow.folder()).toBeNull()
  })

  it('gets the newest snapshot, and every later one', async () => {
    const first = snapshotAt(1)
    await second.choose(drive())
    await second.keepUp()
    expect(readdirSync(there().snapshots)).toEqual([first])
    expect(second.state()).toMatchObject({ copiedAt: '2026-11-23T07:01:00.000Z', problem: null })
    const next = snapshotAt(2)
    await second.keepUp()
    expect(readdirSync(there().snapshots)).toEqual([first, next])
    expect(second.state().copiedAt).toBe('2026-11-23T07:02:00.000Z')
    expect(told).toBeGreaterThan(0)
  })

  it('is known again after a restart, with its last copy', async () => {
    snapshotAt(1)
    await second.choose(drive())
    await second.keepUp()
    second = open()
    await second.keepUp()
    expect(second.state()).toMatchObject({
      folder: drive(),
      copiedAt: '2026-11-23T07:01:00.000Z',
    })
  })

  it('is told as missing when the drive is pulled, stays honest, and catches up by itself', async () => {
    snapshotAt(1)
    await second.choose(drive())
    await second.keepUp()
    renameSync(drive(), `${drive()}-pulled`)
    // What a mount point leaves behind: a copy in here would be no second copy.
    mkdirSync(drive())
    const next = snapshotAt(2)
    await second.keepUp()
    expect(second.state()).toMatchObject({
      problem: 'no-folder',
      copiedAt: '2026-11-23T07:01:00.000Z',
    })
    expect(readdirSync(drive())).toEqual([])
    expect(failures).toEqual([expect.objectContaining({ code: 'ENOENT' })])
    rmSync(drive(), { recursive: true })
    renameSync(`${drive()}-pulled`, drive())
    await second.keepUp()
    expect(second.state().problem).toBeNull()
    expect(readdirSync(there().snapshots)).toContain(next)
  })

  it('says nothing of copies in the folder before when another one is chosen', async () => {
    snapshotAt(1)
    await second.choose(drive())
    await second.keepUp()
    mkdirSync(`${drive()}-2`)
    await second.choose(`${drive()}-2`)
    expect(second.state()).toMatchObject({ folder: `${drive()}-2`, copiedAt: null, problem: null })
    await second.keepUp()
    expect(second.state().copiedAt).toBe('2026-11-23T07:01:00.000Z')
  })

  it('may fail without taking the list of the own snapshots with it', async () => {
    const name = snapshotAt(1)
    await second.choose(drive())
    rmSync(there().snapshots, { recursive: true })
    writeFileSync(there().snapshots, 'no folder')
    const all = await listEverywhere(own(), await second.everyCopy(), ORIGIN)
    expect(all.map((each) => each.name)).toEqual([name])
  })

  it('removes only its own old files', async () => {
    await second.choose(drive())
    const theirs = path.join(there().snapshots, 'báo cáo.docx')
    writeFileSync(theirs, 'x')
    for (let minute = 0; minute < 25; minute += 1) {
      snapshotAt(minute)
      await second.keepUp()
    }
    expect(readFileSync(theirs, 'utf8')).toBe('x')
    const names = readdirSync(there().snapshots).filter((name) => name.endsWith('.gz'))
    expect(names.length).toBeGreaterThanOrEqual(20)
    expect(names.length).toBeLessThan(25)
  })

  it('keeps what two machines bring apart, and shows both', async () => {
    const mine = snapshotAt(1)
    await second.choose(drive())
    await second.keepUp()
    const other = path.join(drive(), 'Khanh Tiet - sao luu', '0123456789ab', 'snapshots')
    mkdirSync(other, { recursive: true })
    const theirs = snapshotName({
      takenAt: '2026-11-22T01:00:00.000Z',
      seq: 99,
      rows: 5,
      why: 'quit',
      origin: 'ffffffffffff',
    })
    writeFileSync(path.join(other, theirs), 'x')
    const all = await listEverywhere(own(), await second.everyCopy(), ORIGIN)
    expect(all.map(({ name, elsewhere, foreign }) => [name, elsewhere, foreign])).toEqual([
      [mine, false, false],
      [theirs, true, true],
    ])
  })

  it('may not be the folder of the data itself, nor lie in it', () => {
    expect(isOwnFolder(data(), data())).toBe(true)
    expect(isOwnFolder(data(), path.join(data(), 'x'))).toBe(true)
    expect(isOwnFolder(data(), drive())).toBe(false)
    expect(isOwnFolder(data(), `${data()}-2`)).toBe(false)
    expect(isOwnFolder(data(), path.join(data(), '..2'))).toBe(true)
  })

  it('may be another drive of Windows', () => {
    const windows = (folder: string) =>
      isOwnFolder(String.raw`C:\Users\office\AppData\khanh-tiet`, folder, path.win32)
    expect(windows('E:\\')).toBe(false)
    expect(windows(String.raw`E:\Sao lưu`)).toBe(false)
    expect(windows(String.raw`\\may-chu\chung\sao-luu`)).toBe(false)
    expect(windows(String.raw`C:\Users\office\Documents`)).toBe(false)
    expect(windows(String.raw`C:\Users\office\AppData\khanh-tiet\snapshots`)).toBe(true)
  })

  it('is remembered in a file that keeps its length, so that it changes on a full disk too', () => {
    const settings = { folder: drive(), machine: '0123456789ab', generation: 0 }
    writeSettings(data(), { ...settings, holdsJournal: false })
    const before = readFileSync(path.join(data(), 'second-folder.json')).length
    writeSettings(data(), { ...settings, holdsJournal: true })
    expect(readFileSync(path.join(data(), 'second-folder.json'))).toHaveLength(before)
    expect(readSettings(data())).toEqual({ ...settings, holdsJournal: true })
    writeSettings(data(), null)
    expect(readSettings(data())).toBeNull()
  })
})

describe('actions that only the second folder has', () => {
  const put = [{ table: 'attendees', put: { id: 'a', fullName: 'Đại biểu a' } }] as const
  const AT = '2026-11-23T07:30:12.000Z'
  let free = 0

  const journal = () =>
    openJournal(path.join(data(), 'journal'), {
      overflow: second.overflow,
      freeSpace: async () => free,
    })

  beforeEach(async () => {
    free = 0
    await second.choose(drive())
  })

  it('are known of at the next start, which asks for the drive', async () => {
    const writing = await journal()
    expect(await writing.append(put, AT)).toMatchObject({ ok: true, seq: 1 })
    await writing.close()
    expect(second.state().holdsJournal).toBe(true)
    renameSync(drive(), `${drive()}-pulled`)
    second = open()
    expect(second.isMissing()).toBe(true)
    renameSync(`${drive()}-pulled`, drive())
    expect(second.isMissing()).toBe(false)
    const again = await journal()
    expect(again.lastSeq()).toBe(1)
    await again.close()
  })

  it('are told of until snapshots cover them', async () => {
    const writing = await journal()
    await writing.append(put, AT)
    await second.settle()
    expect(second.state().holdsJournal).toBe(true)
    free = 1e12
    await writing.append(put, AT)
    await writing.prune(1)
    await second.settle()
    expect(second.state().holdsJournal).toBe(false)
    await writing.close()
  })

  it('can be given up; they stay there, and are never read again', async () => {
    const writing = await journal()
    await writing.append(put, AT)
    await writing.close()
    const left = there().journal
    renameSync(drive(), `${drive()}-pulled`)
    second = open()
    second.leaveJournal()
    expect(second.isMissing()).toBe(false)
    renameSync(`${drive()}-pulled`, drive())
    expect(existsSync(left)).toBe(true)
    const again = await journal()
    expect(again.lastSeq()).toBe(0)
    await again.close()
  })
})
