import type { Transaction } from 'dexie'

import { TABLE_NAMES } from '#domain/record.ts'
import type { Run } from '#domain/run.ts'
import type { HistoryEntry } from '#store/database.ts'

import { migratedChange, migratedPlan } from './migrations.ts'
import type { Migration, OldRow } from './migrations.ts'

/**
 * Takes a database one version further: the records, the plans that runs have frozen, and the
 * records within the undo list. All in the transaction of the upgrade, hence all or nothing.
 */
export async function upgradeWith(migration: Migration, transaction: Transaction): Promise<void> {
  const from = migration.to - 1
  const steps = [migration]
  for (const name of TABLE_NAMES)
    await transaction
      .table<OldRow>(name)
      .toCollection()
      .modify((row, place) => {
        place.value = migration.row(name, row)
      })
  await transaction
    .table<Run>('runs')
    .toCollection()
    .modify((run, place) => {
      place.value = { ...run, plan: migratedPlan(run.plan, from, steps) }
    })
  await transaction
    .table<HistoryEntry>('history')
    .toCollection()
    .modify((entry, place) => {
      const changes = entry.changes.map((change) => migratedChange(change, from, steps))
      place.value = { ...entry, changes }
    })
}
