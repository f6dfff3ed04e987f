import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { chanceOf } from './chance.mjs'

/** @import { Kinds } from './kinds.mjs' */

const HOUR = 3_600_000

/** One that was put into the folder; the deed is 'whole' where nothing was done. @typedef {{ name: string, deed: string }} Put */

/**
 * Puts spoiled snapshots into the folder of the app, under names that it lists, and with them whole
 * ones, so that some can be read in any case.
 *
 * @param {string} folder
 * @param {Kinds} kinds
 * @param {number} files
 * @returns {Promise<readonly Put[]>}
 */
export async function putSnapshots(folder, { snapshots, app }, files) {
  mkdirSync(folder, { recursive: true })
  const put = []
  for (let index = 0; index < files + snapshots.originals.length; index += 1) {
    const original = snapshots.originals[index - files]
    const { bytes, deed } =
      original === undefined ? await snapshots.spoiled(index) : { ...original, deed: 'whole' }
    const chance = chanceOf(index)
    const name = app.snapshotName({
      takenAt: new Date(Date.now() - (index + 1) * HOUR).toISOString(),
      // Never what is in it, since the app builds on a whole snapshot that holds what its name says:
      // said to be older than all, about as old, or to reach further than anything that there is.
      seq: chance.one([0, 2, 1_000_000]),
      rows: chance.below(1_000),
      why: chance.one(['timer', 'quit', 'import']),
      origin: null,
    })
    writeFileSync(path.join(folder, name), bytes)
    put.push({ name, deed })
  }
  return put
}
