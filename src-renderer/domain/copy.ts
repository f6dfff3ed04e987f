import type { Change } from './change.ts'
import { added } from './change.ts'
import type { PlanRows } from './plan.ts'
import { TABLE_NAMES } from './record.ts'
import type { Id } from './record.ts'

/**
 * The same records under fresh ids, every reference among them carried over. References are the
 * fields named `id`, `…Id` and `…Ids`, at any depth; a reference to a record that is not there stays.
 */
export function withFreshIds(rows: PlanRows, newId: () => Id): PlanRows {
  const fresh = new Map<Id, Id>()
  for (const table of TABLE_NAMES) for (const row of rows[table]) fresh.set(row.id, newId())
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, rows[table].map((row) => remapped(row, fresh))]),
  ) as unknown as PlanRows
}

function remapped(value: unknown, fresh: ReadonlyMap<Id, Id>, field = ''): unknown {
  if (typeof value === 'string')
    return /^id$|Ids?$/u.test(field) ? (fresh.get(value) ?? value) : value
  if (Array.isArray(value)) return value.map((item) => remapped(item, fresh, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, remapped(item, fresh, key)]),
  )
}

/** The changes that add all these records. */
export function addedRows(rows: PlanRows): readonly Change[] {
  return TABLE_NAMES.flatMap((table) => rows[table].map((row) => added(table, row as never)))
}
