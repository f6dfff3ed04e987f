import { randomBytes } from 'node:crypto'

import type { Refusal, SecondFolder, Snapshot } from '#main/bridge.ts'
import { listJournal } from '#main/journal/files.ts'
import type { Overflow } from '#main/journal/journal.ts'
import { refusalOf } from '#main/saveFile.ts'
import { newestOf, snapshotPath } from '#main/snapshots/list.ts'

import { copySnapshot } from './copy.ts'
import { allSnapshotFolders, isSameDisk, isThere, makePlaces, placesOf } from './places.ts'
import { readSettings, writeSettings } from './settings.ts'
import type { SecondSettings } from './settings.ts'

/** A share that hangs must not look like one that is being written to. */
const LONGEST_MS = 60_000

/** The second copy of everything, in a folder of the user's choice. */
export interface Second {
  readonly state: () => SecondFolder
  /** True when actions lie there and it is not plugged in. */
  readonly isMissing: () => boolean
  readonly choose: (folder: string) => Promise<void>
  readonly forget: () => void
  /** Gives up the actions that lie there; later ones begin a journal of their own. */
  readonly leaveJournal: () => void
  /** Brings the newest snapshot there, if it is not; never throws, see `state`. */
  readonly keepUp: () => Promise<void>
  /** Looks whether there are still actions that only lie there. */
  readonly settle: () => Promise<void>
  readonly overflow: Overflow
  /** Folders with snapshots of this machine, and of any. */
  readonly copies: () => readonly string[]
  readonly everyCopy: () => Promise<readonly string[]>
}

/**
 * @param own the folder of the own snapshots
 * @param origin what they are of
 * @param told after every change of the state
 * @param failed what kept a copy from being made
 */
export function openSecond(
  dataFolder: string,
  own: string,
  origin: Promise<string>,
  told: () => void,
  failed: (error: unknown) => void,
): Second {
  let settings = readSettings(dataFolder)
  let copied: Snapshot | null = null
  let problem: Refusal | null = null
  /** Remembered: whoever asks for the state must not wait for a share. */
  let sameDisk = false
  let queue: Promise<void> = Promise.resolve()

  const change = (next: SecondSettings | null): void => {
    writeSettings(dataFolder, next)
    settings = next
    told()
  }

  async function copyNewest(): Promise<void> {
    if (settings === null) return
    sameDisk = await isSameDisk(dataFolder, settings.folder)
    const to = placesOf(settings).snapshots
    const name = await origin
    const newest = await newestOf(own, name)
    const there = await newestOf(to, name)
    if (newest !== undefined && newest.name !== there?.name) {
      await inTime(copySnapshot(snapshotPath(own, newest.name), to, name, Date.now()))
      copied = newest
    } else copied = there ?? null
  }

  return {
    state: () => ({
      folder: settings?.folder ?? null,
      copiedAt: copied?.takenAt ?? null,
      problem,
      sameDisk: settings !== null && sameDisk,
      holdsJournal: settings?.holdsJournal ?? false,
    }),
    isMissing: () => settings !== null && settings.holdsJournal && !isThere(settings),
    async choose(folder) {
      const fresh = { machine: randomBytes(6).toString('hex'), generation: 0, holdsJournal: false }
      const next = { ...fresh, ...settings, folder }
      await makePlaces(next)
      sameDisk = await isSameDisk(dataFolder, folder)
      // What is in the folder before is no copy in this one.
      copied = null
      problem = null
      change(next)
    },
    forget() {
      copied = null
      problem = null
      change(null)
    },
    leaveJournal() {
      if (settings === null) return
      change({ ...settings, generation: settings.generation + 1, holdsJournal: false })
    },
    keepUp() {
      queue = queue.then(async () => {
        if (settings === null) return
        try {
          await copyNewest()
          problem = null
        } catch (error) {
          problem = refusalOf(error).reason
          failed(error)
        }
        told()
      })
      return queue
    },
    async settle() {
      if (settings === null || !settings.holdsJournal || !isThere(settings)) return
      const left = await listJournal([placesOf(settings).journal])
      if (left.length === 0) change({ ...settings, holdsJournal: false })
    },
    overflow: {
      folder: () => (settings !== null && isThere(settings) ? placesOf(settings).journal : null),
      held: () =>
        settings?.holdsJournal === true && isThere(settings) ? placesOf(settings).journal : null,
      begin: async () => {
        if (settings !== null && !settings.holdsJournal) change({ ...settings, holdsJournal: true })
      },
    },
    copies: () => (settings === null ? [] : [placesOf(settings).snapshots]),
    everyCopy: async () => (settings === null ? [] : allSnapshotFolders(settings)),
  }
}

function inTime(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('second folder: no answer')), LONGEST_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
