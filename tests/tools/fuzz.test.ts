import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { joinContainer } from '#store/file/container.ts'
import { readConferenceFile } from '#store/file/readConferenceFile.ts'
import { writeConferenceFile } from '#store/file/writeConferenceFile.ts'
import { chanceOf } from '#tools/fuzz/chance.mjs'
import { originalsOf } from '#tools/fuzz/originals.mjs'
import { spoil } from '#tools/fuzz/spoil.mjs'

const APP = path.resolve(import.meta.dirname, '..', '..')
const FILES = 200

describe('spoiled conference files', () => {
  it('are read or refused, never more', { timeout: 120_000 }, async () => {
    const originals = await originalsOf(APP, writeConferenceFile)
    const outcomes = new Set<string>()
    for (let index = 0; index < FILES; index += 1) {
      const chance = chanceOf(index)
      const { bytes, passphrase } = await spoil(chance.one(originals), chance, joinContainer)
      const began = performance.now()
      const result = await readConferenceFile(bytes, passphrase)
      expect(performance.now() - began).toBeLessThan(5_000)
      outcomes.add(result.ok ? 'read' : result.problem.kind)
    }
    // The spoiling reaches every door, so that a door that stands open would be found.
    for (const door of ['read', 'notOurs', 'damaged', 'notJson', 'tooDeep', 'badValue', 'dangling'])
      expect(outcomes).toContain(door)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })
})
