import { StoreFailure } from '#domain/failure.ts'

import { database } from './database.ts'
import { beforeMigrating } from './migrations/beforeMigrating.ts'
import { SCHEMA_VERSION } from './migrations/migrations.ts'

/**
 * Looks at the version of the data before anything opens them. Data of a newer version are refused:
 * Dexie would open them under the old schema without a word.
 *
 * @throws StoreFailure `newerData`, with the versions in its cause; the data stay untouched
 */
export async function checkVersion(): Promise<void> {
  const found = await versionOf(database().name)
  if (found > SCHEMA_VERSION)
    throw new StoreFailure('newerData', new Error(`version ${found}, known ${SCHEMA_VERSION}`))
  if (found > 0 && found < SCHEMA_VERSION) await beforeMigrating(found, SCHEMA_VERSION)
}

/**
 * The version of a database on the disk, without opening it; 0 when there is none, and when the
 * store cannot be read at all: then opening fails too, and the recovery has the word.
 */
async function versionOf(name: string): Promise<number> {
  const all = await indexedDB.databases().catch(() => [])
  const native = all.find((each) => each.name === name)?.version ?? 0
  // Dexie keeps ten numbers of IndexedDB for each of its own.
  return Math.floor(native / 10)
}
