import { mkdir, readFile, rm } from 'node:fs/promises'

import { INCOMPLETE } from '#main/bridge.ts'
import type { Counted, RebuiltData, Snapshot, SnapshotWhy, StoredData } from '#main/bridge.ts'
import { saveFile, sweepTemporary } from '#main/saveFile.ts'

import { countsOf, rowsIn, sumsOf } from './data.ts'
import { snapshotName, snapshotPath } from './list.ts'
import { rebuild } from './rebuild.ts'
import type { DataFolders } from './rebuild.ts'
import { removeTooOld } from './removeTooOld.ts'
import { decodeSnapshot, encodeSnapshot, proveFile } from './snapshotFile.ts'

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

/** Journal and snapshots do not hold all data in today's version: only the database can give it. */
class Incomplete extends Error {
  override readonly name = 'Incomplete'
  /** Told as the detail of the refusal. */
  readonly code = INCOMPLETE
}

export interface TakenSnapshot {
  readonly snapshot: Snapshot
  readonly counted: Counted
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
  const { origin } = folders
  const folder = folders.snapshots
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sweepTemporary(folder)
  const data = ask.data ?? (await wholeData(folders, ask.upTo))
  const counts = countsOf(data.tables)
  const facts = { takenAt, seq: data.seq, rows: rowsIn(counts), why, origin }
  const snapshot = { name: snapshotName(facts), ...facts, elsewhere: false, foreign: false }
  const file = snapshotPath(folder, snapshot.name)
  await saveFile(file, encodeSnapshot(data, { takenAt, why, program, origin }), 0o600)
  await prove(file)
  return {
    snapshot,
    counted: { seq: data.seq, data: data.data, counts, sums: sumsOf(data.tables) },
    coveredSeq: await rotate(folders, snapshot),
  }
}

/** Copies elsewhere are read only in need: a share that hangs must not keep snapshots from being taken. */
async function wholeData(folders: DataFolders, upTo: number): Promise<StoredData> {
  const own = wholeOf(await rebuild({ ...folders, copies: [] }, upTo))
  const whole = own ?? wholeOf(await rebuild(folders, upTo))
  if (whole === null) throw new Incomplete()
  return whole
}

function wholeOf({ seq, data, tables, tail, missing }: RebuiltData): StoredData | null {
  return missing > 0 || tail.length > 0 ? null : { seq, data, tables }
}

/** Reads the file back; one that is not whole does not stay. */
async function prove(file: string): Promise<void> {
  try {
    await decodeSnapshot(await readFile(file))
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}

/** Removes what is too old; gives the last action that another snapshot holds besides this one. */
async function rotate(
  { snapshots: folder, origin }: DataFolders,
  taken: Snapshot,
): Promise<number> {
  const left = await removeTooOld(folder, origin, Date.parse(taken.takenAt), taken.name)
  return secondSeq(
    folder,
    left.filter(({ name }) => name !== taken.name),
    taken.seq,
  )
}

/** The last action of the newest of these snapshots that is still whole; 0 when none is. */
async function secondSeq(folder: string, others: readonly Snapshot[], upTo: number) {
  for (const { name, seq } of others) {
    if (seq > upTo) continue
    const proven = await proveFile(snapshotPath(folder, name)).catch(() => null)
    if (proven?.seq === seq) return seq
  }
  return 0
}
