import type { StoredData, StoredTable, StoredTables } from '#bridge'
import { STORED_TABLES } from '#bridge'

import { SEQ_KEY } from './applyOps.ts'
import { database } from './database.ts'
import type { Database } from './database.ts'
import { SCHEMA_VERSION } from './migrations/migrations.ts'

export const STORED = Object.keys(STORED_TABLES) as readonly StoredTable[]

/** How far a database is: its last action, and how many rows each table has. */
export interface Mark {
  readonly seq: number
  readonly counts: Readonly<Record<StoredTable, number>>
  readonly rows: number
}

/** Reads how far the database is. */
export async function readMark(db: Database): Promise<Mark> {
  return db.transaction('r', allStores(db), async () => {
    const seq = await readSeq(db)
    const counts = await Promise.all(STORED.map((name) => db.table(name).count()))
    return {
      seq,
      counts: Object.fromEntries(
        STORED.map((name, index) => [name, counts[index]]),
      ) as Mark['counts'],
      rows: counts.reduce((sum, count) => sum + count, 0),
    }
  })
}

/** Reads every row. */
export async function readAll(db: Database): Promise<StoredData> {
  return db.transaction('r', allStores(db), async () => {
    const rows = await Promise.all(STORED.map((name) => db.table(name).toArray()))
    const tables = Object.fromEntries(STORED.map((name, index) => [name, rows[index]]))
    return {
      seq: await readSeq(db),
      data: SCHEMA_VERSION,
      tables: tables as unknown as StoredTables,
    }
  })
}

/** Replaces every row, all or nothing; the rows are of today's version. */
export function writeAll(db: Database, { seq, tables }: StoredData): Promise<void> {
  return db.transaction('rw', allStores(db), async () => {
    for (const name of STORED) {
      await db.table(name).clear()
      await db.table(name).bulkPut([...tables[name]])
    }
    await db.meta.put({ key: SEQ_KEY, value: seq })
  })
}

async function readSeq(db: Database): Promise<number> {
  const row = await db.meta.get(SEQ_KEY)
  return typeof row?.value === 'number' ? row.value : 0
}

function allStores(db: Database) {
  return [...STORED.map((name) => db.table(name)), db.meta]
}

/** How many rows each table of the open database has. */
export async function countRows(): Promise<Mark['counts']> {
  return (await readMark(database())).counts
}
