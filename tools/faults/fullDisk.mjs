import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import path from 'node:path'

import { makeDisk } from '#tools/powercut/disk.mjs'
import { whatIsMissing } from '#tools/powercut/missing.mjs'

import { openSession } from './session.mjs'

/** @import { Session } from './session.mjs' */

/** Room enough that the app sees no want of it, until somebody fills the disk. Bytes. */
const SIZE = 1_300_000_000
/** Too little to be given in one piece: the file system needs some for itself. Bytes. */
const LAST_BYTES = 4_000_000

/**
 * A disk of its own that can be filled, and the app on it.
 *
 * @typedef {object} FullDisk
 * @property {Session} session
 * @property {string} point
 * @property {(left: number) => void} fillTo leaves so many bytes; each call adds a file
 * @property {() => void} free takes the filling away
 */

/**
 * Plays something on a disk of its own; whatever happens, the disk is gone afterwards.
 *
 * @template T
 * @param {Session} session whose Electron and display are used
 * @param {(disk: FullDisk) => Promise<T>} work
 * @param {number} [size] bytes
 * @returns {Promise<T>}
 */
export async function onOwnDisk({ machine, saveDir }, work, size = SIZE) {
  const disk = makeDisk(size)
  disk.mount('default')
  const dataDir = path.join(disk.point, 'data')
  mkdirSync(dataDir)
  const session = openSession(machine, dataDir, saveDir)
  const filling = () => path.join(disk.point, 'filling')
  let count = 0
  try {
    return await work({
      session,
      point: disk.point,
      fillTo(left) {
        mkdirSync(filling(), { recursive: true })
        const next = () => path.join(filling(), String((count += 1)))
        const { bavail, bsize } = statfsSync(disk.point)
        const more = bavail * bsize - Math.max(left, LAST_BYTES)
        if (more > 0) execFileSync('fallocate', ['-l', String(more), next()])
        if (left === 0) fillUp(next())
      },
      free: () => rmSync(filling(), { recursive: true, force: true }),
    })
  } finally {
    await session.kill()
    disk.dispose()
  }
}

/** Writes until nothing more goes in. @param {string} file */
function fillUp(file) {
  const handle = openSync(file, 'w')
  try {
    for (;;) writeSync(handle, Buffer.alloc(4096))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(handle)
  }
}

let missing = /** @type {Promise<string | null> | null} */ (null)

/** What keeps a disk from being made here, or null; asked once. */
export function noDisk() {
  missing ??= whatIsMissing()
  return missing
}
