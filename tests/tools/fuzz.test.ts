import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { decodeSnapshot, encodeSnapshot, joinSnapshot } from '#main/snapshots/snapshotFile.ts'
import { joinContainer } from '#store/file/container.ts'
import { readConferenceFile } from '#store/file/readConferenceFile.ts'
import { writeConferenceFile } from '#store/file/writeConferenceFile.ts'
import { oursOfToday } from '#store/readSnapshot.ts'
import { chanceOf } from '#tools/fuzz/chance.mjs'
import { conferenceFrame } from '#tools/fuzz/conferenceFrame.mjs'
import type { Frame, Original } from '#tools/fuzz/frame.d.ts'
import { conferencesOf, snapshotsOf } from '#tools/fuzz/originals.mjs'
import { conferenceReading, snapshotReading } from '#tools/fuzz/outcomes.mjs'
import type { Reading } from '#tools/fuzz/outcomes.mjs'
import { snapshotFrame } from '#tools/fuzz/snapshotFrame.mjs'
import { spoil } from '#tools/fuzz/spoil.mjs'
import { startWatch } from '#tools/fuzz/stopwatch.mjs'

const APP = path.resolve(import.meta.dirname, '..', '..')
const LONG = { timeout: 120_000 }

/** What came of so many spoiled files: each in time, and none a fault of the reader. */
async function outcomesOf(
  files: number,
  originals: readonly Original[],
  frame: Frame,
  read: Reading,
): Promise<ReadonlySet<string>> {
  const outcomes = new Set<string>()
  for (let index = 0; index < files; index += 1) {
    const spoiled = await spoil(originals, chanceOf(index), frame)
    const time = startWatch()
    outcomes.add(await read(spoiled))
    expect(time()).toBeLessThan(5_000)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  expect('polluted' in {}).toBe(false)
  return outcomes
}

/** `tooLarge` takes a bomb, which is rare: `npm run fuzz` reaches it. */
const DOORS_OF_SNAPSHOTS = [
  'read',
  'foreign rows',
  'packing',
  'tooDeep',
  'shape',
  'json',
  'newer',
  'hash',
  'tables',
  'rows',
]

// The spoiling reaches every door, so that a door that stands open would be found.

describe('spoiled conference files', () => {
  it('are read or refused, never more', LONG, async () => {
    const originals = await conferencesOf(APP, writeConferenceFile)
    const read = conferenceReading({ readConferenceFile })
    const frame = { ...conferenceFrame(joinContainer), bombs: [20, 40] }
    const outcomes = await outcomesOf(90, originals, frame, read)
    for (const door of ['read', 'notOurs', 'damaged', 'notJson', 'tooDeep', 'badValue', 'dangling'])
      expect(outcomes).toContain(door)
  })
})

describe('spoiled snapshots', () => {
  it('are read or refused, never more', LONG, async () => {
    const originals = snapshotsOf(APP, encodeSnapshot)
    const read = snapshotReading({ decodeSnapshot, oursOfToday })
    // Smaller bombs than those of `npm run fuzz`: making them is the slow part.
    const frame = { ...snapshotFrame(joinSnapshot), bombs: [20, 40] }
    const outcomes = await outcomesOf(90, originals, frame, read)
    for (const door of DOORS_OF_SNAPSHOTS) expect(outcomes).toContain(door)
  })
})
