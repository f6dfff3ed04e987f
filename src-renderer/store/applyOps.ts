import type { Op, StoredRow, StoredTable } from '#bridge'
import { STORED_TABLES } from '#bridge'

import type { Database } from './database.ts'

/** Key of the row of `meta` that says which action of the journal the database has last. */
export const SEQ_KEY = 'journalSeq'

/** So many rows are handed to the database within a few milliseconds. */
const ROWS = 50

/**
 * Puts the effects of actions into the database, with the number of the last, all or nothing. Doing
 * it twice is the same as doing it once, so nobody need know how far an earlier try came.
 */
export async function applyOps(db: Database, ops: readonly Op[], seq: number): Promise<void> {
  const tables = new Map<StoredTable, Effects>()
  for (const op of ops) note(tables, op)
  const stores = [...tables.keys()].map((name) => db.table(name))
  await db.transaction('rw', [...stores, db.meta], async () => {
    for (const [name, { puts, deletes }] of tables) {
      // First, since a new row may stand where a deleted one stood in a unique index.
      if (deletes.size > 0) await db.table(name).bulkDelete([...deletes])
      // Piece by piece, still all or nothing: between two the window draws and hears.
      const rows = [...puts.values()]
      for (let at = 0; at < rows.length; at += ROWS)
        await db.table(name).bulkPut(rows.slice(at, at + ROWS))
    }
    await db.meta.put({ key: SEQ_KEY, value: seq })
  })
}

interface Effects {
  readonly puts: Map<unknown, StoredRow>
  readonly deletes: Set<string | number>
}

function note(tables: Map<StoredTable, Effects>, op: Op) {
  const effects = tables.get(op.table) ?? { puts: new Map(), deletes: new Set() }
  tables.set(op.table, effects)
  if ('put' in op) {
    const key = op.put[STORED_TABLES[op.table]] as string | number
    effects.deletes.delete(key)
    effects.puts.set(key, op.put)
  } else {
    effects.puts.delete(op.delete)
    effects.deletes.add(op.delete)
  }
}
