import type { Op, Snapshot, StoredData, StoredRow, StoredTable } from '#bridge'
import { STORED_TABLES } from '#bridge'
import { sameValue } from '#domain/change.ts'
import { StoreFailure } from '#domain/failure.ts'

import { noteBackup } from './backups.ts'
import { bridge } from './bridge.ts'
import { database } from './database.ts'
import { failureOfRefusal } from './failure.ts'
import { openHistory } from './history.ts'
import { LIBRARY } from './historyEntry.ts'
import { openLibrary } from './library.ts'
import { persist, readKept } from './persist.ts'
import { forgetPlan } from './plan.ts'
import { readSnapshot } from './readSnapshot.ts'
import { closeRun } from './run.ts'
import { inTurn, watched } from './saving.ts'
import { STORED, readAll } from './wholeData.ts'

/**
 * Goes back to all data of a snapshot, as one action of the journal: all of it or nothing. Gives the
 * snapshot that was taken just before, with which this can be taken back.
 *
 * @throws StoreFailure; then nothing has changed
 */
export function restore(name: string): Promise<Snapshot> {
  return inTurn(async () => {
    const wanted = await readSnapshot(name)
    if (!wanted.ok) throw new StoreFailure('unknown', 'the snapshot is not whole')
    const before = await bridge().takeSnapshot('restore')
    await noteBackup(before)
    if (!before.ok) throw failureOfRefusal(before)
    const ops = differences(await readKept(() => readAll(database())), wanted.data)
    if (ops.length > 0) await watched(() => persist(ops))
    closeRun()
    forgetPlan()
    await openHistory(LIBRARY)
    await openLibrary()
    return before.snapshot
  })
}

/** What must be written so that the first data becomes the second. */
function differences(from: StoredData, to: StoredData): readonly Op[] {
  return STORED.flatMap((table) => differencesOf(table, from.tables[table], to.tables[table]))
}

function differencesOf(
  table: StoredTable,
  from: readonly StoredRow[],
  to: readonly StoredRow[],
): readonly Op[] {
  const key = STORED_TABLES[table]
  const now = new Map(from.map((row) => [row[key], row]))
  const then = new Set(to.map((row) => row[key]))
  return [
    ...from
      .filter((row) => !then.has(row[key]))
      .map((row) => ({ table, delete: row[key] as string | number })),
    ...to.filter((row) => !sameValue(now.get(row[key]), row)).map((put) => ({ table, put })),
  ]
}
