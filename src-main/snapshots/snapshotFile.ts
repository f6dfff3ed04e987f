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
  const about = {
    format: 'khanh-tiet-snapshot',
    version: 1,
    ...head,
    data: data.data,
    seq: data.seq,
    counts: countsOf(data.tables),
  }
  return joinSnapshot(about, JSON.stringify(data.tables))
}

/**
 * The bytes of a snapshot: what it says of itself, the hash of its rows, and last its rows.
 *
 * @param tables as JSON
 */
export function joinSnapshot(about: object, tables: string): Buffer {
  const head = JSON.stringify({ ...about, sha256: sha256(tables) })
  return gzipSync(`${head.slice(0, -1)},"tables":${tables}}`, { level: 4 })
}

/**
 * Why a file is no snapshot that can be read. packing: no gzip, or cut; tooLarge: it swells beyond
 * what is ours; json, shape: not of our format; newer: taken by a later version of the program;
 * hash: changed since; tables: one that nobody knows, or one too few.
 */
export type SnapshotFault = 'packing' | 'tooLarge' | 'json' | 'shape' | 'newer' | 'hash' | 'tables'

export class BadSnapshot extends Error {
  override readonly name = 'BadSnapshot'
  /** Told as the detail of the refusal. */
  readonly code: SnapshotFault

  constructor(fault: SnapshotFault, options?: ErrorOptions) {
    super(`snapshot: ${fault}`, options)
    this.code = fault
  }
}

/**
 * Reads a snapshot and proves that it is whole.
 *
 * @throws BadSnapshot when it is not
 */
export function decodeSnapshot(bytes: Buffer): StoredData {
  const json = parsed(unpacked(bytes))
  if (typeof json['data'] === 'number' && json['data'] > DATA_VERSION)
    throw new BadSnapshot('newer')
  const found = file.safeParse(json)
  if (!found.success) throw new BadSnapshot('shape', { cause: found.error })
  const { data, seq, tables, sha256: sum } = found.data
  if (sha256(JSON.stringify(tables)) !== sum) throw new BadSnapshot('hash')
  return { seq, data, tables: knownTables(tables, data) }
}

function unpacked(bytes: Buffer): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8')
  } catch (error) {
    throw new BadSnapshot(error instanceof RangeError ? 'tooLarge' : 'packing', { cause: error })
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return z.looseObject({}).parse(JSON.parse(text))
  } catch (error) {
    throw new BadSnapshot('json', { cause: error })
  }
}

/** Every table of today; one that came after the snapshot has no rows. */
function knownTables(
  tables: Readonly<Record<string, StoredTables[keyof StoredTables]>>,
  data: number,
): StoredTables {
  const strange = Object.keys(tables).find((name) => !(TABLES as readonly string[]).includes(name))
  if (strange !== undefined) throw new BadSnapshot('tables')
  return Object.fromEntries(
    TABLES.map((table) => {
      const found = tables[table]
      if (found === undefined && data === DATA_VERSION) throw new BadSnapshot('tables')
      return [table, found ?? []]
    }),
  ) as unknown as StoredTables
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
