import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'

import { findTail } from './logTail.ts'

/**
 * Chromium goes on writing behind the half record that a crash leaves at the end of a LevelDB log.
 * The start after that calls the log corrupt and deletes the whole database (google/leveldb#1287).
 * So the half record is cut off before any window opens. Synchronous, because nothing may come
 * between it and the first window.
 */

const ASIDE = 'set-aside'
const KEPT_COPIES = 3
const LOGS = /^(\d+\.log|MANIFEST-\d+)$/

export interface Preflight {
  /** Files of which an unusable end was cut. */
  readonly trimmed: readonly string[]
  /** Files with damage before whole records; Chromium decides about them. */
  readonly damaged: readonly string[]
  /** False when no copy could be made, on a full disk for example. */
  readonly isCopied: boolean
}

/** Copies the databases of a data folder aside, then cuts what a crash left half written. */
export function preflight(dataFolder: string, now: Date): Preflight {
  const databases = path.join(dataFolder, 'IndexedDB')
  if (!existsSync(databases)) return { trimmed: [], damaged: [], isCopied: true }
  const isCopied = copyAside(dataFolder, now)
  const trimmed: string[] = []
  const damaged: string[] = []
  for (const file of logsIn(databases)) {
    const bytes = readFileSync(file)
    const { goodBytes, state } = findTail(bytes)
    if (state === 'damaged') damaged.push(path.basename(file))
    if (state !== 'torn' || goodBytes === bytes.length) continue
    cut(file, goodBytes)
    trimmed.push(path.basename(file))
  }
  return { trimmed, damaged, isCopied }
}

function logsIn(databases: string): readonly string[] {
  return readdirSync(databases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('.leveldb'))
    .flatMap((entry) => {
      const folder = path.join(databases, entry.name)
      return readdirSync(folder)
        .filter((name) => LOGS.test(name))
        .map((name) => path.join(folder, name))
    })
}

function cut(file: string, length: number): void {
  const handle = openSync(file, 'r+')
  try {
    ftruncateSync(handle, length)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Copies the databases of a data folder beside; the newest three copies stay. False when there is no
 * room: the start goes on, since what is cut can be read by nobody anyway.
 */
export function copyAside(dataFolder: string, now: Date): boolean {
  const databases = path.join(dataFolder, 'IndexedDB')
  const folder = path.join(dataFolder, ASIDE)
  const place = path.join(folder, now.toISOString().replaceAll(/[:.]/g, '-'))
  try {
    makeRoom(folder)
    cpSync(databases, place, { recursive: true })
    return true
  } catch {
    if (existsSync(place)) rmSync(place, { recursive: true, force: true })
    return false
  }
}

/** Makes the folder of the copies; of those in it the newest two stay. */
function makeRoom(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const older = readdirSync(folder).toSorted()
  for (const name of older.slice(0, Math.max(0, older.length - KEPT_COPIES + 1))) {
    rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}
