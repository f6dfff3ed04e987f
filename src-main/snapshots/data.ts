import { createHash } from 'node:crypto'

import { DATA_VERSION, STORED_TABLES } from '#main/bridge.ts'
import type {
  Counts,
  JournalLine,
  Op,
  StoredData,
  StoredRow,
  StoredTable,
  StoredTables,
  Sums,
} from '#main/bridge.ts'

export const TABLES = Object.keys(STORED_TABLES) as readonly StoredTable[]

const NO_ROWS = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as StoredTables

/** Before the first action. */
export const NO_DATA: StoredData = { seq: 0, data: DATA_VERSION, tables: NO_ROWS }

/**
 * The data after these actions, all of its own version. Knows no verb: a line says which rows there
 * are then.
 */
export function replay(data: StoredData, lines: readonly JournalLine[]): StoredData {
  if (lines.length === 0) return data
  const maps = new Map(TABLES.map((table) => [table, mapOf(table, data.tables[table])]))
  for (const line of lines) for (const op of line.ops) apply(maps, op)
  const tables = Object.fromEntries(
    TABLES.map((table) => [table, [...(maps.get(table)?.values() ?? [])]]),
  ) as unknown as StoredTables
  return { ...data, seq: lines.at(-1)?.seq ?? data.seq, tables }
}

type Rows = Map<unknown, StoredRow>

function apply(maps: ReadonlyMap<StoredTable, Rows>, op: Op): void {
  const rows = maps.get(op.table)
  if ('put' in op) rows?.set(op.put[STORED_TABLES[op.table]], op.put)
  else rows?.delete(op.delete)
}

function mapOf(table: StoredTable, rows: readonly StoredRow[]): Rows {
  const key = STORED_TABLES[table]
  return new Map(rows.map((row) => [row[key], row]))
}

export function countsOf(tables: StoredTables): Counts {
  return Object.fromEntries(TABLES.map((table) => [table, tables[table].length])) as Counts
}

export function rowsIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** What the rows of each table come to, see `Sums`. */
export function sumsOf(tables: StoredTables): Sums {
  return Object.fromEntries(TABLES.map((table) => [table, sumOf(table, tables[table])])) as Sums
}

function sumOf(table: StoredTable, rows: readonly StoredRow[]): string {
  const key = (row: StoredRow) => row[STORED_TABLES[table]] as string | number
  const hash = createHash('sha256')
  for (const row of rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)))
    hash.update(`${JSON.stringify(row)}\n`)
  return hash.digest('hex')
}
