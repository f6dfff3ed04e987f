import { rm } from 'node:fs/promises'

import type { Snapshot } from '#main/bridge.ts'

import { isOf, listSnapshots, sizesOf, snapshotPath } from './list.ts'
import { kept } from './rotation.ts'

/**
 * Removes the snapshots of a folder that need not be kept, and no file of anybody else. Gives those
 * that are left, newest first.
 *
 * @param origin the data they are of; snapshots of others are their owner's to remove
 * @param now milliseconds
 * @param always one that stays whatever its age
 * @throws the file system's error
 */
export async function removeTooOld(
  folder: string,
  origin: string,
  now: number,
  always: string | null = null,
): Promise<readonly Snapshot[]> {
  const all = (await listSnapshots(folder)).filter((each) => isOf(origin, each))
  const keep = kept(all, now, await sizesOf(folder, all))
  const stays = ({ name }: Snapshot) => name === always || keep.has(name)
  for (const one of all) if (!stays(one)) await rm(snapshotPath(folder, one.name), { force: true })
  return all.filter(stays)
}
