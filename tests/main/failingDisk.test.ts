import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openJournal } from '#main/journal/journal.ts'
import { readJournal } from '#main/journal/read.ts'
import { saveFile } from '#main/saveFile.ts'
import { copySnapshot } from '#main/second/copy.ts'
import { listSnapshots, snapshotPath } from '#main/snapshots/list.ts'
import { rebuild } from '#main/snapshots/rebuild.ts'
import { takeSnapshot } from '#main/snapshots/take.ts'
import { failNth } from '#tests/support/failingDisk.ts'

/** Whatever call of the file system fails, what was there before is there afterwards. */

const AT = '2026-11-23T07:30:12.000Z'
const CODES = ['EIO', 'ENOSPC', 'EPERM', 'EMFILE']
/** More than any of these ever makes. */
const MOST_CALLS = 50

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-failing-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ORIGIN = '0123456789ab'
const journalFolder = () => path.join(folder, 'journal')
const folders = () => ({
  journals: [journalFolder()],
  snapshots: path.join(folder, 'snapshots'),
  copies: [],
  origin: ORIGIN,
})
const put = (id: string) => [{ table: 'attendees', put: { id } } as const]
const attendees = async () => (await rebuild(folders())).tables.attendees.map((row) => row['id'])

/** The actions in the journal, of which none is missing or damaged. */
async function journalled(): Promise<readonly unknown[]> {
  const { lines, missing, damaged } = await readJournal([journalFolder()], 0)
  expect([missing, damaged]).toEqual([0, 0])
  return lines.flatMap(({ ops }) => ops.map((op) => 'put' in op && op.put['id']))
}

/** Plays a work with the 1st, 2nd, 3rd … call failing, until it needs fewer calls than that. */
async function everyCall(
  code: string,
  play: (n: number) => Promise<{ readonly reached: boolean }>,
): Promise<number> {
  for (let n = 1; n <= MOST_CALLS; n += 1) {
    const { reached } = await play(n)
    if (!reached) return n - 1
  }
  throw new Error(`${code}: the work makes more than ${MOST_CALLS} calls`)
}

describe.each(CODES)('when a call of the file system fails with %s', (code) => {
  it('a document that is saved is the old or the new one, whole', async () => {
    const file = path.join(folder, 'a.pdf')
    const calls = await everyCall(code, async (n) => {
      writeFileSync(file, 'old')
      const played = await failNth(n, code, () => saveFile(file, 'new'))
      const failed = played.result instanceof Error
      // The folder is flushed last: by then the new name is there.
      expect(readFileSync(file, 'utf8')).toBeOneOf(failed ? ['old', 'new'] : ['new'])
      expect(readdirSync(folder)).toEqual(['a.pdf'])
      return played
    })
    expect(calls).toBeGreaterThan(4)
  })

  it('an action is in the journal whole, or refused and not there at all', async () => {
    const calls = await everyCall(code, async (n) => {
      rmSync(journalFolder(), { recursive: true, force: true })
      const journal = await openJournal(journalFolder(), { fileLimit: 250 })
      const expected = ['a', 'b', 'c']
      for (const id of expected) await journal.append(put(id), AT)
      const played = await failNth(n, code, () => journal.append(put('d'), AT))
      const { result } = played
      if (!(result instanceof Error) && result.ok) expected.push('d')
      expect(await journalled()).toEqual(expected)
      const next = await journal.append(put('e'), AT)
      expect(next.ok).toBe(true)
      await journal.close()
      expect(await journalled()).toEqual([...expected, 'e'])
      return played
    })
    expect(calls).toBeGreaterThan(2)
  })

  it('a snapshot is proven or not there, and the ones before stay', async () => {
    const calls = await everyCall(code, async (n) => {
      rmSync(folder, { recursive: true, force: true })
      const journal = await openJournal(journalFolder())
      for (const id of ['a', 'b']) await journal.append(put(id), AT)
      const ask = { folders: folders(), why: 'timer', program: '1', data: null } as const
      await takeSnapshot({ ...ask, takenAt: AT, upTo: 2 })
      const [old] = await listSnapshots(folders().snapshots)
      await journal.append(put('c'), AT)
      await journal.close()
      const takenAt = '2026-11-23T07:35:12.000Z'
      const played = await failNth(n, code, () => takeSnapshot({ ...ask, takenAt, upTo: 3 }))
      const names = (await listSnapshots(folders().snapshots)).map(({ name }) => name)
      expect(names).toContain(old?.name)
      expect(await attendees()).toEqual(['a', 'b', 'c'])
      expect(await rebuild(folders())).toMatchObject({ missing: 0, badSnapshots: 0 })
      return played
    })
    expect(calls).toBeGreaterThan(6)
  })

  it('a copy in the second folder is proven or not there', async () => {
    const to = path.join(folder, 'second')
    const journal = await openJournal(journalFolder())
    await journal.append(put('a'), AT)
    await journal.close()
    const ask = { folders: folders(), why: 'timer', program: '1', data: null } as const
    const { snapshot } = await takeSnapshot({ ...ask, takenAt: AT, upTo: 1 })
    const file = snapshotPath(folders().snapshots, snapshot.name)
    const calls = await everyCall(code, async (n) => {
      rmSync(to, { recursive: true, force: true })
      mkdirSync(to)
      const played = await failNth(n, code, () => copySnapshot(file, to, ORIGIN, Date.parse(AT)))
      for (const { name } of await listSnapshots(to))
        expect(readFileSync(snapshotPath(to, name))).toEqual(readFileSync(file))
      return played
    })
    expect(calls).toBeGreaterThan(5)
  })
})
