import { existsSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

import type { SecondSettings } from './settings.ts'

/** Our part of a folder that belongs to the user. ASCII, since old drives spoil other names. */
const OURS = 'Khanh Tiet - sao luu'

/** What this machine has in the second folder. */
export interface SecondPlaces {
  readonly machine: string
  readonly snapshots: string
  readonly journal: string
}

export function placesOf({ folder, machine, generation }: SecondSettings): SecondPlaces {
  const own = path.join(folder, OURS, machine)
  return {
    machine: own,
    snapshots: path.join(own, 'snapshots'),
    journal: path.join(own, `journal-${generation}`),
  }
}

/** Makes our part of a folder that was just chosen; later it is never made again, see `isThere`. */
export async function makePlaces(settings: SecondSettings): Promise<void> {
  await mkdir(placesOf(settings).snapshots, { recursive: true })
}

/**
 * True when the drive is plugged in. Our part is looked for and not made: where a drive was, an empty
 * folder of the own disk may be left, and a copy in there would be none.
 */
export function isThere(settings: SecondSettings): boolean {
  return existsSync(placesOf(settings).snapshots)
}

/** The folders of snapshots that any machine has put there. */
export async function allSnapshotFolders({ folder }: SecondSettings): Promise<readonly string[]> {
  const all = path.join(folder, OURS)
  const entries = await readdir(all, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(all, entry.name, 'snapshots'))
}

/** True when both lie on one disk. */
export async function isSameDisk(one: string, other: string): Promise<boolean> {
  const [device, otherDevice] = await Promise.all([one, other].map(deviceOf))
  return device === otherDevice
}

async function deviceOf(folder: string): Promise<number | null> {
  return stat(folder).then(
    ({ dev }) => dev,
    () => null,
  )
}

/**
 * True for a folder in which the data themselves lie, or that lies within them.
 *
 * @param rules of paths: those of this system
 */
export function isOwnFolder(dataFolder: string, folder: string, rules = path): boolean {
  const way = rules.relative(dataFolder, rules.resolve(folder))
  // From one drive of Windows to another there is no way but the whole path.
  return way.split(rules.sep)[0] !== '..' && !rules.isAbsolute(way)
}
