import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DATA_VERSION } from '#bridge'
import type { Op } from '#bridge'
import { openJournal } from '#main/journal/journal.ts'
import type { Journal, JournalOptions } from '#main/journal/journal.ts'
import { isPackedAction } from '#main/journal/packedAction.ts'
import { readJournal } from '#main/journal/read.ts'

const AT = '2026-11-23T07:30:12.000Z'

let folder = ''
let opened: Journal[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-journal-'))
  opened = []
})

afterEach(async () => {
  for (const journal of opened) await journal.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(options: JournalOptions = {}): Promise<Journal> {
  const journal = await openJournal(folder, options)
  opened.push(journal)
  return journal
}

function put(name: string): readonly Op[] {
  return [{ table: 'attendees', put: { id: name, fullName: `Đại biểu ${name}` } }]
}

async function append(journal: Journal, names: readonly string[]): Promise<void> {
  for (const name of names) await journal.append(put(name), AT)
}

async function seqs(after = 0): Promise<readonly number[]> {
  return (await readJournal([folder], after)).lines.map((line) => line.seq)
}

const files = () => readdirSync(folder).toSorted()
const pathOf = (name: string) => path.join(folder, name)
const newest = () => pathOf(files().findLast((name) => name.endsWith('.jsonl')) ?? '')

/** As a restart after a kill: nobody closed anything. */
async function reopened(options: JournalOptions = {}): Promise<Journal> {
  for (const journal of opened.splice(0)) await journal.close()
  return open(options)
}

describe('the journal', () => {
  it('numbers actions from 1 and goes on after a restart', async () => {
    await append(await open(), ['a', 'b'])
    const again = await reopened()
    expect(again.lastSeq()).toBe(2)
    expect(await again.append(put('c'), AT)).toMatchObject({ ok: true, seq: 3 })
    const { lines, missing, damaged } = await readJournal([folder], 0)
    expect(lines).toEqual(
      ['a', 'b', 'c'].map((name, index) => ({
        seq: index + 1,
        at: AT,
        ops: put(name),
        data: DATA_VERSION,
      })),
    )
    expect([missing, damaged]).toEqual([0, 0])
    expect(files()).toHaveLength(1)
  })

  it('keeps the order of actions that were asked for at once', async () => {
    const journal = await open()
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => journal.append(put(name), AT)))
    expect(answers.map((answer) => answer.ok && answer.seq)).toEqual([1, 2, 3])
  })

  it('takes an action that is JSON already as the same line, also one of many rows', async () => {
    const journal = await open()
    const ops = Array.from({ length: 10_000 }, (_, at) => put(`số ${at}`)).flat()
    await journal.append(ops, AT)
    const packed = new TextEncoder().encode(JSON.stringify({ at: AT, ops }))
    expect(packed.length).toBeGreaterThan(800_000)
    const answer = await journal.appendPacked(packed, async () => null)
    expect(answer).toMatchObject({ ok: true, seq: 2 })
    await append(journal, ['sau đó'])
    const { lines, missing, damaged } = await readJournal([folder], 0)
    expect({ missing, damaged }).toEqual({ missing: 0, damaged: 0 })
    expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(lines[1]).toEqual({ ...lines[0], seq: 2 })
  })

  it('is not at rest, nor lets a later action pass, while one that is JSON already is looked at', async () => {
    const journal = await open()
    let allow = (_why: null) => {}
    const looking = new Promise<null>((resolve) => {
      allow = resolve
    })
    const packed = new TextEncoder().encode(JSON.stringify({ at: AT, ops: put('a') }))
    const order: string[] = []
    const first = journal.appendPacked(packed, () => looking)
    const second = journal.append(put('b'), AT).then((answer) => {
      order.push('b')
      return answer
    })
    const atRest = journal.idle().then(() => order.push('at rest'))
    expect(journal.lastSeq()).toBe(0)
    allow(null)
    expect(await first).toMatchObject({ ok: true, seq: 1 })
    expect(await second).toMatchObject({ ok: true, seq: 2 })
    await atRest
    expect(order).toEqual(['b', 'at rest'])
  })

  it('leaves nothing of what is no action, and gives its number to the next one', async () => {
    const journal = await open()
    const refused = { ok: false, reason: 'bad-request', detail: 'packed action' } as const
    expect(await journal.appendPacked(new Uint8Array([1]), async () => refused)).toEqual(refused)
    await append(journal, ['a'])
    expect(await seqs()).toEqual([1])
  })

  it('goes on after rows that cannot be put into words', async () => {
    const journal = await open()
    const circle: Record<string, unknown> = { id: 'a' }
    circle['self'] = circle
    const broken = journal.append([{ table: 'attendees', put: circle }], AT)
    await expect(broken).rejects.toThrow('circular')
    await append(journal, ['b'])
    expect(await seqs()).toEqual([1])
  })

  it('is for its owner only', async () => {
    await append(await open(), ['a'])
    expect(statSync(newest()).mode & 0o777).toBe(0o600)
  })

  it('reads what follows a number, across files', async () => {
    await append(await open({ fileLimit: 400 }), ['a', 'b', 'c', 'd', 'e', 'f'])
    expect(files().length).toBeGreaterThan(2)
    expect(await seqs()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await seqs(4)).toEqual([5, 6])
    expect((await readJournal([folder], 2, 5)).lines.map((line) => line.seq)).toEqual([3, 4, 5])
  })

  it('begins a new file on a new day and goes on with that of the same day', async () => {
    let now = new Date(2026, 10, 23, 23, 59)
    await append(await open({ now: () => now }), ['a'])
    await append(await reopened({ now: () => now }), ['b'])
    now = new Date(2026, 10, 24, 0, 1)
    await append(await reopened({ now: () => now }), ['c'])
    // A clock that was set back does not change the order.
    now = new Date(2026, 10, 22, 12, 0)
    await append(await reopened({ now: () => now }), ['d'])
    expect(files()).toEqual([
      '000000000001-2026-11-23.jsonl',
      '000000000003-2026-11-24.jsonl',
      '000000000004-2026-11-22.jsonl',
    ])
    expect(await readJournal([folder], 0)).toMatchObject({ missing: 0, damaged: 0 })
    expect(await seqs()).toEqual([1, 2, 3, 4])
  })

  it('goes on after a number that something else has reached', async () => {
    const journal = await open()
    journal.continueAfter(41)
    expect(await journal.append(put('a'), AT)).toMatchObject({ ok: true, seq: 42 })
    journal.continueAfter(7)
    expect(await journal.append(put('b'), AT)).toMatchObject({ ok: true, seq: 43 })
    expect(await readJournal([folder], 41)).toMatchObject({ missing: 0 })
    expect(await readJournal([folder], 40)).toMatchObject({ missing: 1 })
  })

  it('throws away only files that are covered, and never the newest', async () => {
    const journal = await open({ fileLimit: 400 })
    await append(journal, ['a', 'b', 'c', 'd', 'e', 'f'])
    const first = files()
    const second = Number(first[1]?.slice(0, 12))
    expect(await journal.prune(second - 2)).toEqual([])
    expect(await journal.prune(second - 1)).toEqual([first[0]])
    await journal.prune(99)
    expect(files()).toEqual([first.at(-1)])
    expect(await seqs(5)).toEqual([6])
  })
})

describe('bytes that are to be a line of the journal', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const ops = put('a')

  it('are one action as JSON, with line breaks only inside its texts', () => {
    const broken = [{ table: 'attendees', put: { id: 'a', note: 'hai\ndòng' } }]
    expect(isPackedAction(bytes(JSON.stringify({ at: AT, ops: broken })))).toBe(true)
  })

  it.each([
    ['half of one', JSON.stringify({ at: AT, ops }).slice(0, -1)],
    ['two lines', JSON.stringify({ at: AT, ops }, null, 1)],
    ['two of them', `${JSON.stringify({ at: AT, ops })}${JSON.stringify({ at: AT, ops })}`],
    ['a space first', ` ${JSON.stringify({ at: AT, ops })}`],
    ['a number of its own', JSON.stringify({ seq: 7, at: AT, ops })],
    ['no row', JSON.stringify({ at: AT, ops: [] })],
    ['a row that is a list', JSON.stringify({ at: AT, ops: [{ table: 'attendees', put: [] }] })],
    ['a table that there is not', JSON.stringify({ at: AT, ops: [{ table: 'x', put: {} }] })],
    ['nothing', ''],
  ])('are no action: %s', (_, text) => {
    expect(isPackedAction(bytes(text))).toBe(false)
  })

  it('are no action when they are not UTF-8', () => {
    const packed = bytes(JSON.stringify({ at: AT, ops }))
    packed[packed.indexOf(0x61, 10)] = 0xff
    expect(isPackedAction(packed)).toBe(false)
  })
})

describe('a journal after a crash', () => {
  it('cuts the last line at every byte, and never writes behind what was cut', async () => {
    await append(await open(), ['a', 'b', 'c'])
    const whole = readFileSync(newest())
    const start = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (let end = start; end < whole.length; end += 1) {
      writeFileSync(newest(), whole.subarray(0, end))
      const journal = await reopened()
      expect(journal.found).toEqual({ cutBytes: end - start, damaged: 0, isNewer: false })
      expect(await journal.append(put('new'), AT)).toMatchObject({ ok: true, seq: 3 })
      const { lines, missing, damaged } = await readJournal([folder], 0)
      expect(lines.map((line) => line.ops)).toEqual([put('a'), put('b'), put('new')])
      expect([missing, damaged]).toEqual([0, 0])
    }
  })

  it('cuts zeros and garbage behind the last line', async () => {
    for (const tail of [Buffer.alloc(5000), Buffer.from('\n\nx\n'), Buffer.alloc(64, 0xff)]) {
      await append(await reopened(), ['a'])
      const whole = readFileSync(newest())
      writeFileSync(newest(), Buffer.concat([whole, tail]))
      const journal = await reopened()
      expect(journal.found.cutBytes).toBe(tail.length)
      expect(readFileSync(newest())).toEqual(whole)
    }
  })

  it('keeps the bytes that it cuts beside', async () => {
    await append(await open(), ['a'])
    writeFileSync(newest(), Buffer.concat([readFileSync(newest()), Buffer.from('half')]))
    await reopened()
    expect(readFileSync(`${newest()}.cut`, 'utf8')).toBe('half')
  })

  it('takes a file of which not one line is whole for none', async () => {
    await append(await open({ now: () => new Date(2026, 0, 1) }), ['a'])
    writeFileSync(pathOf('000000000002-2026-01-02.jsonl'), Buffer.alloc(300))
    const journal = await reopened()
    expect(journal.lastSeq()).toBe(1)
    expect(await journal.append(put('b'), AT)).toMatchObject({ ok: true, seq: 2 })
    expect(await readJournal([folder], 0)).toMatchObject({ missing: 0, damaged: 0 })
  })

  it('tells of a flipped byte in the middle, keeps the rest, and leaves that file', async () => {
    await append(await open(), ['a', 'b', 'c', 'd'])
    const bytes = readFileSync(newest())
    const second = bytes.indexOf('"id":"b"')
    bytes[second + 6] = (bytes[second + 6] ?? 0) ^ 1
    writeFileSync(newest(), bytes)
    const journal = await reopened()
    expect(journal.found.damaged).toBe(1)
    expect(await journal.append(put('e'), AT)).toMatchObject({ ok: true, seq: 5 })
    expect(files()).toHaveLength(2)
    const { lines, missing, damaged } = await readJournal([folder], 0)
    expect(lines.map((line) => line.seq)).toEqual([1, 3, 4, 5])
    expect([missing, damaged]).toEqual([1, 0])
    // What is behind it is whole for whoever does not need it.
    expect(await readJournal([folder], 2)).toMatchObject({ missing: 0, damaged: 0 })
  })

  it('tells when a file does not follow from the one before', async () => {
    const now = { day: 1 }
    const options = { now: () => new Date(2026, 0, now.day) }
    await append(await open(options), ['a'])
    const first = readFileSync(newest())
    now.day = 2
    await append(await reopened(options), ['b'])
    const other = first.toString().replace('Đại biểu a', 'Đại biểu x')
    writeFileSync(pathOf(files()[0] ?? ''), other)
    expect((await readJournal([folder], 0)).damaged).toBeGreaterThan(0)
  })

  it('tells when a file is gone', async () => {
    const journal = await open({ fileLimit: 400 })
    await append(journal, ['a', 'b', 'c', 'd', 'e', 'f'])
    rmSync(pathOf(files()[1] ?? ''))
    const { missing, damaged } = await readJournal([folder], 0)
    expect(missing).toBeGreaterThan(0)
    expect(damaged).toBe(1)
  })
})

describe('a journal that cannot write', () => {
  it('refuses while there is still room for the database, and leaves nothing', async () => {
    let free = 1e12
    const journal = await open({ freeSpace: async () => free })
    await append(journal, ['a'])
    const before = readFileSync(newest())
    free = 20_000_000
    expect(await journal.append(put('b'), AT)).toEqual({
      ok: false,
      reason: 'no-space',
      detail: 'ENOSPC',
    })
    expect(readFileSync(newest())).toEqual(before)
    free = 1e12
    expect(await journal.append(put('b'), AT)).toMatchObject({ ok: true, seq: 2 })
  })

  it('refuses when its folder is gone, and goes on when it is back', async () => {
    const journal = await open()
    rmSync(folder, { recursive: true })
    const refused = await journal.append(put('a'), AT)
    expect(refused).toEqual({ ok: false, reason: 'no-folder', detail: 'ENOENT' })
    mkdirSync(folder)
    expect(await journal.append(put('a'), AT)).toMatchObject({ ok: true, seq: 1 })
  })
})

describe('the version of the rows', () => {
  it('begins a new file with each, and every line is told with its own', async () => {
    await append(await open({ data: 2 }), ['a'])
    await append(await reopened({ data: 3 }), ['b'])
    await append(await reopened({ data: 3 }), ['c'])
    expect(files()).toHaveLength(2)
    const { lines, damaged } = await readJournal([folder], 0)
    expect(lines.map(({ seq, data }) => [seq, data])).toEqual([
      [1, 2],
      [2, 3],
      [3, 3],
    ])
    expect(damaged).toBe(0)
  })

  it('is two in files that do not say it', async () => {
    const lines = ['{"journal":1,"day":"2026-01-01","firstSeq":1,"previous":""}', line(1, 'a')]
    writeFileSync(pathOf('000000000001-2026-01-01.jsonl'), lines.map(summed).join(''))
    const { lines: read } = await readJournal([folder], 0)
    expect(read.map(({ data }) => data)).toEqual([2])
  })

  it('keeps a journal of a later program as it is: nothing is cut, nothing appended', async () => {
    await append(await open({ data: 9 }), ['a'])
    appendFileSync(newest(), 'half a line')
    const before = readFileSync(newest())
    const journal = await reopened({ data: 8 })
    expect(journal.found.isNewer).toBe(true)
    expect(await journal.append(put('b'), AT)).toMatchObject({ ok: false })
    expect(readFileSync(newest())).toEqual(before)
    expect(files()).toHaveLength(1)
  })
})

const line = (seq: number, name: string) => JSON.stringify({ seq, at: AT, ops: put(name) })
const summed = (json: string) =>
  `${createHash('sha256').update(json).digest('hex').slice(0, 16)} ${json}\n`

describe('a journal whose own disk takes no more', () => {
  let free = 1e12
  let second = ''
  let begun = 0

  beforeEach(() => {
    free = 1e12
    begun = 0
    second = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-overflow-'))
  })
  afterEach(() => rmSync(second, { recursive: true, force: true }))

  const withSecond = (): JournalOptions => ({
    freeSpace: async (of) => (of === folder ? free : 1e12),
    overflow: {
      folder: () => second,
      held: () => (begun > 0 ? second : null),
      begin: async () => {
        begun += 1
      },
    },
  })
  const inBoth = async (after = 0) => readJournal([folder, second], after)

  it('goes on in the second folder, says so first, and comes back when there is room', async () => {
    const journal = await open(withSecond())
    await append(journal, ['a', 'b'])
    free = 20_000_000
    expect(begun).toBe(0)
    expect(await journal.append(put('c'), AT)).toEqual({ ok: true, seq: 3, space: 'short' })
    await append(journal, ['d'])
    expect(begun).toBeGreaterThan(0)
    expect(readdirSync(second)).toHaveLength(1)
    free = 1e12
    expect(await journal.append(put('e'), AT)).toEqual({ ok: true, seq: 5, space: 'enough' })
    const { lines, missing, damaged } = await inBoth()
    expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect([missing, damaged]).toEqual([0, 0])
  })

  it('knows after a restart how far it came there', async () => {
    await append(await open(withSecond()), ['a'])
    free = 0
    await append(await reopened(withSecond()), ['b', 'c'])
    const again = await reopened(withSecond())
    expect(again.lastSeq()).toBe(3)
    free = 1e12
    await append(again, ['d'])
    expect((await inBoth()).lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    await again.prune(3)
    expect(readdirSync(second)).toEqual([])
  })

  it('refuses with what is wrong with the own disk when the second takes nothing either', async () => {
    free = 0
    const journal = await open({
      ...withSecond(),
      freeSpace: async () => free,
      overflow: {
        folder: () => pathOf('no/such'),
        held: () => null,
        begin: async () => Promise.reject(new Error()),
      },
    })
    expect(await journal.append(put('a'), AT)).toMatchObject({ ok: false, reason: 'no-space' })
    expect(files()).toEqual([])
  })

  it('does not read the second folder before it was needed: the drive may be broken', async () => {
    const journal = await open(withSecond())
    await append(journal, ['a'])
    rmSync(second, { recursive: true })
    writeFileSync(second, 'no folder')
    const again = await reopened(withSecond())
    await append(again, ['b'])
    expect(await again.prune(0)).toEqual([])
    expect(await seqs()).toEqual([1, 2])
  })

  it('tells how much room there is', async () => {
    const journal = await open(withSecond())
    const spaces = []
    for (const bytes of [600e6, 300e6, 60e6]) {
      free = bytes
      const answer = await journal.append(put('a'), AT)
      spaces.push(answer.ok && answer.space)
    }
    expect(spaces).toEqual(['enough', 'low', 'short'])
  })
})
