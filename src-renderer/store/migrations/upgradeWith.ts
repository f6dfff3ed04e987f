import type { Transaction } from 'dexie'

import type { StoredRow, StoredTable } from '#bridge'
import { STORED_TABLES } from '#bridge'

import type { Migration } from './migrations.ts'
import { migratedStoredRow } from './storedRows.ts'

/**
 * Takes a database one version further: the records, the plans that runs have frozen, and the
 * records within the undo list. All in the transaction of the upgrade, hence all or nothing.
 */
export async function upgradeWith(migration: Migration, transaction: Transaction): Promise<void> {
  for (const name of Object.keys(STORED_TABLES) as readonly StoredTable[])
    await transaction
      .table<StoredRow>(name)
      .toCollection()
      .modify((row, place) => {
        place.value = migratedStoredRow(name, row, migration.to - 1, [migration])
      })
}
