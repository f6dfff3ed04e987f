import type { StoredData } from '#bridge'

import { bridge } from './bridge.ts'
import { migratedData } from './migrations/storedRows.ts'

/** All data of a snapshot in today's version; null when it is gone, not whole or not one of ours. */
export async function readSnapshot(name: string): Promise<StoredData | null> {
  const found = await bridge().readSnapshot(name)
  return found === null ? null : oursOfToday(found)
}

/** The data in today's version, or null when a row is not one of ours. */
export async function oursOfToday(found: StoredData): Promise<StoredData | null> {
  const data = migratedData(found)
  // The schemas are many, and nobody needs them before this.
  const { holdsOnlyOurRows } = await import('./storedSchema.ts')
  return (await holdsOnlyOurRows(data)) ? data : null
}
