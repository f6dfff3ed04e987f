import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

import { z } from 'zod'

import { SNAPSHOT_WHYS } from '#main/bridge.ts'
import type { Counts, SnapshotWhy, StoredData, StoredTable } from '#main/bridge.ts'

import { TABLES, countsOf } from './data.ts'

/** What a snapshot says of itself, before its rows: readable with any gzip and any editor. */
export interface SnapshotHead {
  readonly takenAt: string
  readonly why: SnapshotWhy
  /** Version of the program. */
  readonly program: string
}

/** Larger than any office's data by far; a file that swells beyond it is not one of ours. */
const MOST_BYTES = 1_000_000_000

const rows = z.array(z.record(z.string(), z.unknown()))

const file = z.strictObject({
  format: z.literal('khanh-tiet-snapshot'),
  version: z.literal(1),
  takenAt: z.string(),
  why: z.enum(SNAPSHOT_WHYS),
  program: z.string(),
  seq: z.number().int().nonnegative(),
  counts: z.record(z.string(), z.number()),
  /** SHA-256 of `tables` as it stands in the file. */
  sha256: z.string(),
  tables: z.strictObject(
    Object.fromEntries(TABLES.map((table) => [table, rows])) as Record<StoredTable, typeof rows>,
  ),
})

/** Gzipped JSON with the hash of its rows inside. */
export function encodeSnapshot(data: StoredData, head: SnapshotHead): Buffer {
  const tables = JSON.stringify(data.tables)
  const about = {
    format: 'khanh-tiet-snapshot',
    version: 1,
    ...head,
    seq: data.seq,
    counts: countsOf(data.tables),
    sha256: sha256(tables),
  }
  return gzipSync(`${JSON.stringify(about).slice(0, -1)},"tables":${tables}}`, { level: 4 })
}

/**
 * Reads a snapshot and proves that it is whole.
 *
 * @throws when it is not: cut, changed, of another format or newer than this program
 */
export function decodeSnapshot(bytes: Buffer): StoredData & { readonly counts: Counts } {
  const text = gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8')
  const read = file.parse(JSON.parse(text))
  const { tables } = read
  if (sha256(JSON.stringify(tables)) !== read.sha256) throw new Error('snapshot: hash differs')
  return { seq: read.seq, tables, counts: countsOf(tables) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
