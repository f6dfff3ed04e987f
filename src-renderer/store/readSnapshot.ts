import type { SnapshotRead, StoredData } from '#bridge'

import { bridge } from './bridge.ts'
import { migratedData } from './migrations/storedRows.ts'

/** All data of a snapshot in today's version; a file whose rows are not ours counts as not whole. */
export async function readSnapshot(name: string): Promise<SnapshotRead> {
  const found = await bridge().readSnapshot(name)
  if (!found.ok) return found
  const data = await oursOfToday(found.data)
  return data === null ? { ok: false, reason: 'foreign' } : { ok: true, data }
}

/** The data in today's version, or null when a row is not one of ours. */
export async function oursOfToday(found: StoredData): Promise<StoredData | null> {
  const data = migratedData(found)
  // The schemas are many, and nobody needs them before this.
  const { holdsOnlyOurRows } = await import('./storedSchema.ts')
  return (await holdsOnlyOurRows(data)) ? data : null
}
