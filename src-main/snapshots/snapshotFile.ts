import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

import { z } from 'zod'

import { DATA_VERSION, SNAPSHOT_WHYS } from '#main/bridge.ts'
import type { SnapshotWhy, StoredData, StoredTables } from '#main/bridge.ts'

import { TABLES, countsOf } from './data.ts'

/** What a snapshot says of itself, before its rows: readable with any gzip and any editor. */
export interface SnapshotHead {
  readonly takenAt: string
  readonly why: SnapshotWhy
  /** Version of the program. */
  readonly program: string
}

/** Larger than any office's data by far; a file that swells beyond it is not one of ours. */
const MOST_BYTES = 400_000_000
/** Version of the rows in files that do not say theirs: snapshots began with it. */
const FIRST_DATA = 2

const rows = z.array(z.record(z.string(), z.unknown()))

const file = z.strictObject({
  format: z.literal('khanh-tiet-snapshot'),
  version: z.literal(1),
  takenAt: z.string(),
  why: z.enum(SNAPSHOT_WHYS),
  program: z.string(),
  data: z.number().int().positive().default(FIRST_DATA),
  seq: z.number().int().nonnegative(),
  counts: z.record(z.string(), z.number()),
  /** SHA-256 of `tables` as it stands in the file. */
  sha256: z.string(),
  tables: z.record(z.string(), rows),
})

/** Gzipped JSON with the hash of its rows inside. */
export function encodeSnapshot(data: StoredData, head: SnapshotHead): Buffer {
  const tables = JSON.stringify(data.tables)
  const about = {
    format: 'khanh-tiet-snapshot',
    version: 1,
    ...head,
    data: data.data,
    seq: data.seq,
    counts: countsOf(data.tables),
    sha256: sha256(tables),
  }
  return gzipSync(`${JSON.stringify(about).slice(0, -1)},"tables":${tables}}`, { level: 4 })
}

/** A snapshot that a later version of the program took: whole perhaps, but not for us to read. */
export class NewerSnapshot extends Error {
  override readonly name = 'NewerSnapshot'
}

/**
 * Reads a snapshot and proves that it is whole.
 *
 * @throws when it is not: cut, changed, of another format; `NewerSnapshot`
 */
export function decodeSnapshot(bytes: Buffer): StoredData {
  const json = z
    .looseObject({})
    .parse(JSON.parse(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8')))
  if (typeof json['data'] === 'number' && json['data'] > DATA_VERSION) throw new NewerSnapshot()
  const { data, seq, tables, sha256: sum } = file.parse(json)
  if (sha256(JSON.stringify(tables)) !== sum) throw new Error('snapshot: hash differs')
  return { seq, data, tables: knownTables(tables, data) }
}

/** Every table of today; one that came after the snapshot has no rows. */
function knownTables(
  tables: Readonly<Record<string, StoredTables[keyof StoredTables]>>,
  data: number,
): StoredTables {
  const strange = Object.keys(tables).find((name) => !(TABLES as readonly string[]).includes(name))
  if (strange !== undefined) throw new Error('snapshot: a table that nobody knows')
  return Object.fromEntries(
    TABLES.map((table) => {
      const found = tables[table]
      if (found === undefined && data === DATA_VERSION) throw new Error('snapshot: no such table')
      return [table, found ?? []]
    }),
  ) as unknown as StoredTables
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
