import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { saveFile, sweepTemporary } from '#main/saveFile.ts'
import { removeTooOld } from '#main/snapshots/removeTooOld.ts'

/**
 * Copies a snapshot to another folder, reads it back, and removes there what is too old; files of
 * others stay.
 *
 * @throws the file system's error, or when what was read back is not what was written
 */
export async function copySnapshot(
  file: string,
  to: string,
  origin: string,
  now: number,
): Promise<void> {
  const bytes = await readFile(file)
  await sweepTemporary(to)
  const copy = path.join(to, path.basename(file))
  await saveFile(copy, bytes)
  if (!bytes.equals(await readFile(copy))) {
    await rm(copy, { force: true })
    throw new Error('second folder: the copy reads back differently')
  }
  await removeTooOld(to, origin, now)
}
