import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { crc32c, masked } from '#main/preflight/crc32c.ts'
import { findTail } from '#main/preflight/logTail.ts'
import { preflight } from '#main/preflight/preflight.ts'

const BLOCK = 32_768

/** A log as LevelDB writes it: records cut into fragments at the borders of blocks. */
function logOf(...sizes: readonly number[]): Buffer {
  const parts: Buffer[] = []
  let at = 0
  const add = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  sizes.forEach((size, index) => {
    let left = Buffer.alloc(size, index + 1)
    let isFirst = true
    do {
      const room = BLOCK - (at % BLOCK)
      if (room < 7) {
        add(Buffer.alloc(room))
        continue
      }
      const payload = left.subarray(0, Math.min(left.length, room - 7))
      left = left.subarray(payload.length)
      const isLast = left.length === 0
      const type = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3
      add(fragment(type, payload))
      isFirst = false
    } while (left.length > 0 || isFirst)
  })
  return Buffer.concat(parts)
}

function fragment(type: number, payload: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from([type]), payload])
  const head = Buffer.alloc(6)
  head.writeUInt32LE(masked(crc32c(body)), 0)
  head.writeUInt16LE(payload.length, 4)
  return Buffer.concat([head, body])
}

describe('the checksum of LevelDB', () => {
  it('is CRC-32C', () => {
    // RFC 3720 B.4.
    expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa)
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283)
  })
})

describe('the end of a log', () => {
  const before = logOf(100, 900)
  const whole = logOf(100, 900, 300)

  it('is whole where the last record is', () => {
    expect(findTail(whole)).toEqual({ goodBytes: whole.length, state: 'whole' })
    expect(findTail(Buffer.alloc(0))).toEqual({ goodBytes: 0, state: 'whole' })
  })

  it('is found for a cut at every byte of the last record', () => {
    for (let end = before.length + 1; end < whole.length; end += 1) {
      expect(findTail(whole.subarray(0, end))).toEqual({ goodBytes: before.length, state: 'torn' })
    }
  })

  it.each([
    ['zeros', Buffer.alloc(64)],
    ['many zeros', Buffer.alloc(200_000)],
    ['garbage', Buffer.from('x'.repeat(500))],
  ])('is found before %s', (_name, tail) => {
    expect(findTail(Buffer.concat([whole, tail]))).toEqual({
      goodBytes: whole.length,
      state: 'torn',
    })
  })

  it('is before a record of several blocks of which the last is missing', () => {
    const long = logOf(100, 900, 100_000)
    expect(findTail(long).state).toBe('whole')
    for (const end of [long.length - 1, BLOCK, 2 * BLOCK, 2 * BLOCK + 3]) {
      expect(findTail(long.subarray(0, end))).toEqual({ goodBytes: before.length, state: 'torn' })
    }
  })

  it('is not sought behind damage that whole records follow', () => {
    const flipped = Buffer.from(whole)
    flipped[60] = 0xee
    expect(findTail(flipped)).toEqual({ goodBytes: 0, state: 'damaged' })
    const inFirstBlock = logOf(BLOCK - 7, 500)
    inFirstBlock[60] = 0xee
    expect(findTail(inFirstBlock).state).toBe('damaged')
  })
})

describe('the preflight', () => {
  let data = ''
  let database = ''

  beforeEach(() => {
    data = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-preflight-'))
    database = path.join(data, 'IndexedDB', 'app_main_0.indexeddb.leveldb')
    mkdirSync(database, { recursive: true })
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))

  const torn = logOf(100, 900).subarray(0, -3)

  it('cuts logs and manifest, copies them aside as they were, and leaves the rest alone', () => {
    writeFileSync(path.join(database, '000003.log'), torn)
    writeFileSync(
      path.join(database, 'MANIFEST-000001'),
      Buffer.concat([logOf(50), Buffer.alloc(60)]),
    )
    writeFileSync(path.join(database, '000005.ldb'), 'table')
    const found = preflight(data, new Date('2026-11-23T07:30:00.000Z'))
    expect(found).toEqual({
      trimmed: ['000003.log', 'MANIFEST-000001'],
      damaged: [],
      isCopied: true,
    })
    expect(readFileSync(path.join(database, '000003.log'))).toEqual(logOf(100))
    expect(readFileSync(path.join(database, 'MANIFEST-000001'))).toEqual(logOf(50))
    expect(readFileSync(path.join(database, '000005.ldb'), 'utf8')).toBe('table')
    const copy = path.join(data, 'set-aside', '2026-11-23T07-30-00-000Z')
    expect(readFileSync(path.join(copy, 'app_main_0.indexeddb.leveldb', '000003.log'))).toEqual(
      torn,
    )
  })

  it('leaves damage in the middle to Chromium', () => {
    const bytes = logOf(100, 900, 300)
    bytes[300] = 0xee
    writeFileSync(path.join(database, '000003.log'), bytes)
    expect(preflight(data, new Date()).damaged).toEqual(['000003.log'])
    expect(readFileSync(path.join(database, '000003.log'))).toEqual(bytes)
  })

  it('keeps three copies', () => {
    for (let minute = 10; minute < 16; minute += 1)
      preflight(data, new Date(`2026-11-23T07:${minute}:00.000Z`))
    expect(readdirSync(path.join(data, 'set-aside'))).toEqual([
      '2026-11-23T07-13-00-000Z',
      '2026-11-23T07-14-00-000Z',
      '2026-11-23T07-15-00-000Z',
    ])
  })

  it('cuts also where there is no room for a copy', () => {
    writeFileSync(path.join(database, '000003.log'), torn)
    writeFileSync(path.join(data, 'set-aside'), 'no folder')
    const found = preflight(data, new Date())
    expect(found).toEqual({ trimmed: ['000003.log'], damaged: [], isCopied: false })
    expect(readFileSync(path.join(database, '000003.log'))).toEqual(logOf(100))
  })

  it('has nothing to do at the first start', () => {
    rmSync(path.join(data, 'IndexedDB'), { recursive: true })
    expect(preflight(data, new Date())).toEqual({ trimmed: [], damaged: [], isCopied: true })
    expect(existsSync(path.join(data, 'set-aside'))).toBe(false)
  })
})
