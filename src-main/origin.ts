import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { saveFile } from './saveFile.ts'
import { listSnapshots } from './snapshots/list.ts'

const ORIGIN = /^[0-9a-f]{12}$/

/**
 * What the data of this folder are called: snapshots bear it, so that one of another machine is never
 * taken for this one's. Twelve hexadecimal digits, made at the first start.
 *
 * Where the file is lost, most of the snapshots say which they belong to: a data folder that was made
 * again from its snapshots is the same one.
 *
 * @param failed what kept the file from being written
 */
export async function originOf(
  dataFolder: string,
  snapshots: string,
  failed: (error: unknown) => void,
): Promise<string> {
  const file = path.join(dataFolder, 'origin')
  const known = await readFile(file, 'utf8').catch(() => '')
  if (ORIGIN.test(known)) return known
  const origin = (await mostIn(snapshots)) ?? randomBytes(6).toString('hex')
  // Without the file the snapshots of this run say it at the next start.
  await saveFile(file, Buffer.from(origin), 0o600).catch(failed)
  return origin
}

async function mostIn(folder: string): Promise<string | null> {
  const counts = new Map<string, number>()
  for (const { origin } of await listSnapshots(folder))
    if (origin !== null) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
