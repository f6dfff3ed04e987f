import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { originOf } from '#main/origin.ts'
import { snapshotName } from '#main/snapshots/list.ts'

const MINE = '0123456789ab'
const THEIRS = 'ffffffffffff'

const fail = (error: unknown) => {
  throw error
}

let folder = ''
const snapshots = () => path.join(folder, 'snapshots')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-origin-'))
  mkdirSync(snapshots())
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function snapshotOf(origin: string, seq: number) {
  const name = snapshotName({
    takenAt: '2026-11-23T07:25:00.000Z',
    seq,
    rows: 1,
    why: 'timer',
    origin,
  })
  writeFileSync(path.join(snapshots(), name), '')
}

describe('the origin of the data', () => {
  it('is made once and stays', async () => {
    const origin = await originOf(folder, snapshots(), fail)
    expect(origin).toMatch(/^[0-9a-f]{12}$/)
    expect(await originOf(folder, snapshots(), fail)).toBe(origin)
    expect(readFileSync(path.join(folder, 'origin'), 'utf8')).toBe(origin)
  })

  it('is what most snapshots say when its file is lost or spoiled', async () => {
    snapshotOf(MINE, 1)
    snapshotOf(MINE, 2)
    snapshotOf(THEIRS, 900)
    expect(await originOf(folder, snapshots(), fail)).toBe(MINE)
    writeFileSync(path.join(folder, 'origin'), 'x')
    expect(await originOf(folder, snapshots(), fail)).toBe(MINE)
  })

  it('does not change for the snapshot of another machine', async () => {
    const origin = await originOf(folder, snapshots(), fail)
    snapshotOf(THEIRS, 900)
    expect(await originOf(folder, snapshots(), fail)).toBe(origin)
  })
})
