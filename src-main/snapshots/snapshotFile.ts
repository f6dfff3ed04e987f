import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

import { DATA_VERSION, STORED_TABLES } from '#main/bridge.ts'
import type { SnapshotWhy, StoredData, StoredRow, StoredTable, StoredTables } from '#main/bridge.ts'
import { readWhole } from '#main/readFile.ts'

import { BadSnapshot } from './badSnapshot.ts'
import { TABLES, countsOf } from './data.ts'
import { MOST_BYTES, proveWhole } from './proveWhole.ts'
import type { Proven } from './proveWhole.ts'

/** What a snapshot says of itself, before its rows: readable with any gzip and any editor. */
export interface SnapshotHead {
  readonly takenAt: string
  readonly why: SnapshotWhy
  /** Version of the program. */
  readonly program: string
  /** See `originOf`. */
  readonly origin: string | null
}

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
 * Reads a snapshot and proves that it is whole.
 *
 * @throws BadSnapshot when it is not
 */
export async function decodeSnapshot(bytes: Buffer): Promise<StoredData> {
  const { seq, data, tablesAt } = await proveWhole(bytes)
  const json = gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  const tables = parsed(json.toString('utf8', tablesAt, json.length - 1))
  return { seq, data, tables: knownTables(tables, data) }
}

/**
 * Reads the snapshot in a file. Only an ordinary file: a pipe or a device would never end.
 *
 * @throws BadSnapshot
 */
export async function readSnapshotFile(file: string): Promise<StoredData> {
  return decodeSnapshot(await bytesOf(file))
}

/**
 * Proves that the snapshot in a file is whole, without building its rows.
 *
 * @throws BadSnapshot
 */
export async function proveFile(file: string): Promise<Proven> {
  return proveWhole(await bytesOf(file))
}

async function bytesOf(file: string): Promise<Buffer> {
  const read = await readWhole(file, MOST_BYTES)
  if (!read.ok) throw new BadSnapshot(read.reason === 'too-large' ? 'tooLarge' : 'file')
  return Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.length)
}

function parsed(text: string): object {
  try {
    const found: unknown = JSON.parse(text)
    if (isRecord(found)) return found
  } catch (error) {
    throw new BadSnapshot('json', { cause: error })
  }
  throw new BadSnapshot('tables')
}

/** Every table of today; one that came after the snapshot has no rows. */
function knownTables(found: object, data: number): StoredTables {
  const tables = new Map<string, unknown>(Object.entries(found))
  const known = TABLES.map((table) => {
    const rows = tables.get(table)
    tables.delete(table)
    if (rows === undefined && data !== DATA_VERSION) return [table, []] as const
    return [table, keyedRows(table, rows)] as const
  })
  if (tables.size > 0) throw new BadSnapshot('tables')
  return Object.fromEntries(known) as unknown as StoredTables
}

/** Rows that the database can take: each with its key, and no key twice. */
function keyedRows(table: StoredTable, rows: unknown): readonly StoredRow[] {
  if (!Array.isArray(rows)) throw new BadSnapshot('tables')
  const name = STORED_TABLES[table]
  const keys = new Set<unknown>()
  for (const row of rows) {
    const key = isRecord(row) ? row[name] : undefined
    const isKey = name === 'seq' ? Number.isSafeInteger(key) : typeof key === 'string'
    if (!isKey || keys.has(key)) throw new BadSnapshot('rows')
    keys.add(key)
  }
  return rows as readonly StoredRow[]
}

function isRecord(value: unknown): value is StoredRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
