import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'

import { INCOMPLETE } from '#main/bridge.ts'
import type { Counts, Snapshot, SnapshotWhy, StoredData } from '#main/bridge.ts'
import { saveFile } from '#main/saveFile.ts'

import { countsOf, rowsIn } from './data.ts'
import { listSnapshots, snapshotName, snapshotPath } from './list.ts'
import { rebuild } from './rebuild.ts'
import type { DataFolders } from './rebuild.ts'
import { kept } from './rotation.ts'
import { decodeSnapshot, encodeSnapshot } from './snapshotFile.ts'

export interface SnapshotAsk {
  readonly folders: DataFolders
  readonly why: SnapshotWhy
  readonly program: string
  /** ISO time. */
  readonly takenAt: string
  /** The last action that was acknowledged: a line behind it may still be taken back. */
  readonly upTo: number
  /** Rows from the database, where the journal does not have them; null: from snapshot and journal. */
  readonly data: StoredData | null
}

/** Journal and snapshots do not hold all data: only the database can give it. */
export class Incomplete extends Error {
  override readonly name = 'Incomplete'
  /** Told as the detail of the refusal. */
  readonly code = INCOMPLETE
}

export interface TakenSnapshot {
  readonly snapshot: Snapshot
  readonly counts: Counts
  /** Up to here the journal may be thrown away: two snapshots that are whole reach further. */
  readonly coveredSeq: number
}

/**
 * Writes all data into a new file: flushed, read back and compared before it counts. No file is ever
 * written over, and old ones go only when the new one is proven.
 *
 * @throws the file system's error, `Incomplete`, or when the file does not read back as it was
 */
export async function takeSnapshot(ask: SnapshotAsk): Promise<TakenSnapshot> {
  const { folders, why, program, takenAt } = ask
  const folder = folders.snapshots
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sweep(folder)
  const { missing, ...data } =
    ask.data === null ? await rebuild(folders, ask.upTo) : { ...ask.data, missing: 0 }
  if (missing > 0) throw new Incomplete()
  const counts = countsOf(data.tables)
  const facts = { takenAt, seq: data.seq, rows: rowsIn(counts), why }
  const snapshot = { name: snapshotName(facts), ...facts }
  const file = snapshotPath(folder, snapshot.name)
  await saveFile(file, encodeSnapshot(data, { takenAt, why, program }))
  await prove(file)
  return {
    snapshot,
    counts,
    coveredSeq: await rotate(folder, Date.parse(takenAt)),
  }
}

/** Reads the file back; one that is not whole does not stay. */
async function prove(file: string): Promise<void> {
  try {
    decodeSnapshot(await readFile(file))
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}

/** Removes what is too old; gives the number of the last action in the second newest snapshot. */
async function rotate(folder: string, now: number): Promise<number> {
  const all = await listSnapshots(folder)
  const keep = kept(all, now)
  for (const { name } of all) {
    if (!keep.has(name)) await rm(snapshotPath(folder, name), { force: true })
  }
  return all[1]?.seq ?? 0
}

/** Temporary files of ours that a kill left behind. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^\.[0-9a-f-]{36}\.tmp$/.test(name)) await rm(path.join(folder, name), { force: true })
  }
}
