import { watch } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** @import { Chance } from '#tools/fuzz/chance.mjs' */

/** Where Chromium keeps the database, in the data folder. */
export const DATABASE = path.join('IndexedDB', 'app_main_0.indexeddb.leveldb')

/**
 * Anywhere in the first milliseconds of the work.
 *
 * @param {Chance} chance
 * @param {number} longestMs
 * @returns {Promise<null>}
 */
export function anyMoment(chance, longestMs) {
  return pause(chance.below(longestMs), null)
}

/**
 * Just after the database has begun a new log file: it does not flush the old one. Settles with false
 * when it begins none within the time.
 *
 * @param {string} dataDir
 * @param {Chance} chance
 * @param {{ withinMs: number, laterMs: number }} times
 */
export async function logChange(dataDir, chance, { withinMs, laterMs }) {
  const later = chance.below(laterMs)
  const watcher = watch(path.join(dataDir, DATABASE))
  /** @type {Promise<boolean>} */
  const changed = new Promise((resolve) => {
    watcher.on('change', (event, name) => {
      if (event === 'rename' && /^\d+\.log$/u.test(String(name))) resolve(true)
    })
  })
  const tooLong = pause(withinMs, false, { ref: false })
  const isChanged = await Promise.race([changed, tooLong])
  watcher.close()
  if (isChanged) await pause(later)
  return isChanged
}
