import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { cacheFolder, partialFolder, sweepPartials } from '#tools/runtime/cache.mjs'

describe('the cache of downloads', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-cache-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('lies where KHANH_TIET_CACHE says, else in the home folder', () => {
    expect(cacheFolder({ KHANH_TIET_CACHE: folder })).toBe(folder)
    expect(cacheFolder({})).toMatch(/\.cache.khanh-tiet$/)
  })

  it('works in a folder beside the target, so that a rename can put it in place', () => {
    const partial = partialFolder(path.join(folder, 'runtime'))
    expect(path.dirname(partial)).toBe(folder)
    expect(existsSync(path.join(folder, 'runtime'))).toBe(false)
    expect(readdirSync(partial)).toEqual([])
  })

  it('starts empty where an earlier process of the same number left something', () => {
    const partial = partialFolder(path.join(folder, 'runtime'))
    writeFileSync(path.join(partial, 'half'), 'x')
    expect(readdirSync(partialFolder(path.join(folder, 'runtime')))).toEqual([])
  })

  it('sweeps what dead processes left, and nothing else', () => {
    for (const name of ['runtime', 'runtime.partial-11', 'runtime.partial-22', 'x.partial-odd']) {
      mkdirSync(path.join(folder, name))
    }
    const removed = sweepPartials(folder, (pid) => pid === 22)
    expect(removed.toSorted()).toEqual(['runtime.partial-11', 'x.partial-odd'])
    expect(readdirSync(folder).toSorted()).toEqual(['runtime', 'runtime.partial-22'])
  })

  it('sweeps a folder that is not there', () => {
    expect(sweepPartials(path.join(folder, 'none'))).toEqual([])
  })
})
