import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

import { SNAPSHOT_WHYS } from '#main/bridge.ts'
import type { Snapshot, SnapshotWhy } from '#main/bridge.ts'

const NAME =
  /^snapshot-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)-(\d+)-(\d+)-([a-z]+)(?:-([0-9a-f]{12}))?\.json\.gz$/

export type SnapshotFacts = Omit<Snapshot, 'name' | 'elsewhere' | 'foreign'>

/** The name says what must be known without opening the file: time, last action, rows, reason, origin. */
export function snapshotName({ takenAt, seq, rows, why, origin }: SnapshotFacts): string {
  const parts = [
    takenAt.replaceAll(/[:.]/g, '-'),
    seq,
    rows,
    why,
    ...(origin === null ? [] : [origin]),
  ]
  return `snapshot-${parts.join('-')}.json.gz`
}

/** Whether a snapshot is of the data with this origin; one that does not say counts as of them. */
export function isOf(origin: string, snapshot: { readonly origin: string | null }): boolean {
  return snapshot.origin === null || snapshot.origin === origin
}

/** A snapshot by its name, or null for any other file. */
export function snapshotOf(name: string): Snapshot | null {
  const [, time = '', seq, rows, why, origin = null] = NAME.exec(name) ?? []
  const known = SNAPSHOT_WHYS.find((each) => each === why) as SnapshotWhy | undefined
  if (known === undefined) return null
  const takenAt = time.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z')
  const facts = { takenAt, seq: Number(seq), rows: Number(rows), why: known, origin }
  return { name, ...facts, elsewhere: false, foreign: false }
}

/** The snapshots of a folder, newest first: by the last action, then by the clock. */
export async function listSnapshots(folder: string): Promise<readonly Snapshot[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => snapshotOf(name) ?? [])
    .toSorted((a, b) => b.seq - a.seq || (a.takenAt < b.takenAt ? 1 : -1))
}

/**
 * The snapshots of a folder on another drive. One that cannot be read has none to give, and what is in
 * the own folder does not depend on it; what is wrong with it is told by the state of the second folder.
 */
export function listCopies(folder: string): Promise<readonly Snapshot[]> {
  return listSnapshots(folder).catch(() => [])
}

/** The newest snapshot of a folder that is of the data with this origin. */
export async function newestOf(folder: string, origin: string): Promise<Snapshot | undefined> {
  return (await listSnapshots(folder)).find((each) => isOf(origin, each))
}

/** The snapshots of the own folder, and of others those that are not there; newest first. */
export async function listEverywhere(
  own: string,
  others: readonly string[],
  origin: string,
): Promise<readonly Snapshot[]> {
  const here = await listSnapshots(own)
  const known = new Set(here.map(({ name }) => name))
  const lists = await Promise.all(others.map(listCopies))
  const elsewhere = lists
    .flat()
    .filter(({ name }) => !known.has(name))
    .map((snapshot) => ({ ...snapshot, elsewhere: true }))
  const all = [...here, ...elsewhere.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))]
  return all.map((snapshot) => ({ ...snapshot, foreign: !isOf(origin, snapshot) }))
}

/** How large snapshots of a folder are, by name; one that is gone by now has no size. Bytes. */
export async function sizesOf(
  folder: string,
  snapshots: readonly Snapshot[],
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for (const { name } of snapshots) {
    const facts = await stat(snapshotPath(folder, name)).catch(() => null)
    if (facts !== null) sizes.set(name, facts.size)
  }
  return sizes
}

/** Where a snapshot lies. */
export function snapshotPath(folder: string, name: string): string {
  return path.join(folder, name)
}
