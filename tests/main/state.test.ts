import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DATA_VERSION } from '#bridge'
import { NO_DATA, countsOf, sumsOf } from '#main/snapshots/data.ts'
import { readState, writeState } from '#main/state.ts'
import type { State } from '#main/state.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-state-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const counts = countsOf(NO_DATA.tables)
const sums = sumsOf(NO_DATA.tables)
const state: State = {
  program: '1.0.0',
  data: DATA_VERSION,
  chromium: 130,
  clean: true,
  lastSeq: 7,
  counted: { seq: 7, data: DATA_VERSION, counts, sums },
}
const write = (content: object) =>
  writeFileSync(path.join(folder, 'state.json'), JSON.stringify(content))

describe('the state beside the database', () => {
  it('is what the last run wrote, for its owner only', () => {
    expect(readState(folder)).toBeNull()
    writeState(folder, state)
    expect(readState(folder)).toEqual(state)
    expect(readdirSync(folder)).toEqual(['state.json'])
  })

  it('tells that a later program wrote it, also where that says more than this one knows', () => {
    write({
      ...state,
      program: '9.0.0',
      data: DATA_VERSION + 1,
      chromium: 200,
      counted: { ...state.counted, counts: { ...counts, laterTable: 3 } },
      laterField: true,
    })
    expect(readState(folder)).toMatchObject({
      program: '9.0.0',
      data: DATA_VERSION + 1,
      chromium: 200,
      counted: null,
    })
  })

  it('is none when it is damaged: then the end counts as unclean', () => {
    writeState(folder, state)
    const file = path.join(folder, 'state.json')
    writeFileSync(file, readFileSync(file).subarray(0, -5))
    expect(readState(folder)).toBeNull()
    write({ ...state, lastSeq: -1 })
    expect(readState(folder)).toBeNull()
  })

  it('leaves no half written file where it cannot be written', () => {
    mkdirSync(path.join(folder, 'state.json'))
    expect(() => writeState(folder, state)).toThrow('EISDIR')
    expect(readdirSync(folder)).toEqual(['state.json'])
  })
})
