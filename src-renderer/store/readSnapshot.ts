import type { SnapshotRead, StoredData } from '#bridge'
import type { PlanRows } from '#domain/plan.ts'
import { looseOf, mended } from '#domain/references.ts'
import type { Reference } from '#domain/references.ts'

import { bridge } from './bridge.ts'
import { migratedData } from './migrations/storedRows.ts'

/** A snapshot that can be gone back to, or why not. */
export type ReadSnapshot =
  | {
      readonly ok: true
      readonly data: StoredData
      /** References to nothing that the file had, and that `data` is without. */
      readonly loose: readonly Reference[]
    }
  | Exclude<SnapshotRead, { readonly ok: true }>

/**
 * All data of a snapshot in today's version. A file whose rows are not ours counts as not whole;
 * references that lead nowhere, or in a circle, are mended and told.
 */
export async function readSnapshot(name: string): Promise<ReadSnapshot> {
  const found = await bridge().readSnapshot(name)
  if (!found.ok) return found
  const data = await oursOfToday(found.data)
  if (data === null) return { ok: false, reason: 'foreign' }
  // Every row was checked to be one of ours.
  const plan = data.tables as unknown as PlanRows
  const loose = looseOf(plan)
  if (loose.length === 0) return { ok: true, data, loose }
  const tables = { ...data.tables, ...mended(plan) } as unknown as StoredData['tables']
  return { ok: true, data: { ...data, tables }, loose }
}

/** The data in today's version, or null when a row is not one of ours. */
export async function oursOfToday(found: StoredData): Promise<StoredData | null> {
  const data = migratedData(found)
  // The schemas are many, and nobody needs them before this.
  const { holdsOnlyOurRows } = await import('./storedSchema.ts')
  return (await holdsOnlyOurRows(data)) ? data : null
}
