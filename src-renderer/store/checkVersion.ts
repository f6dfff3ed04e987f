import { INCOMPLETE } from '#bridge'
import { StoreFailure } from '#domain/failure.ts'

import { bridge } from './bridge.ts'
import { database } from './database.ts'
import { failureOfRefusal } from './failure.ts'
import { SCHEMA_VERSION } from './migrations/migrations.ts'

/**
 * Looks at the version of the data before anything opens them. Data of a newer version are refused:
 * Dexie would open them under the old schema without a word. Older data are kept as a snapshot before
 * they are migrated. Gives true when a migration will follow.
 *
 * @throws StoreFailure `newerData`, with the versions in its cause, or what kept the snapshot from
 *   being taken; the data stay untouched
 */
export async function checkVersion(): Promise<boolean> {
  const found = await versionOf(database().name)
  if (found > SCHEMA_VERSION)
    throw new StoreFailure('newerData', new Error(`version ${found}, known ${SCHEMA_VERSION}`))
  if (found === 0 || found === SCHEMA_VERSION) return false
  const taken = await bridge().takeSnapshot('migration')
  // Journal and snapshots may lack what the database has: main has copied that before any window.
  if (!taken.ok && taken.detail !== INCOMPLETE) throw failureOfRefusal(taken)
  return true
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
