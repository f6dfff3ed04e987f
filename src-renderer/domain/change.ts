import type { Id, TableName, Tables } from './record.ts'

/**
 * One change of one record. No `before`: the record is added; no `after`: it is removed. Otherwise
 * both hold exactly the fields that differ, so that undoing one edit leaves a later edit of another
 * field alone.
 */
export type Change = { readonly [T in TableName]: ChangeOf<T> }[TableName]

export interface ChangeOf<T extends TableName> {
  readonly table: T
  readonly id: Id
  readonly before?: Partial<Tables[T]>
  readonly after?: Partial<Tables[T]>
}

/** Adds a record. */
export function added<T extends TableName>(table: T, record: Tables[T]): Change {
  return { table, id: record.id, after: record } as unknown as Change
}

/** Removes a record. */
export function removed<T extends TableName>(table: T, record: Tables[T]): Change {
  return { table, id: record.id, before: record } as unknown as Change
}

/** Sets fields of a record; nothing when every field already has its value. */
export function updated<T extends TableName>(
  table: T,
  record: Tables[T],
  fields: Partial<Tables[T]>,
): readonly Change[] {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const key of Object.keys(fields) as (keyof Tables[T] & string)[]) {
    if (sameValue(record[key], fields[key])) continue
    before[key] = record[key]
    after[key] = fields[key]
  }
  if (Object.keys(after).length === 0) return []
  return [{ table, id: record.id, before, after } as unknown as Change]
}

/** The change that takes this one back. */
export function inverted(change: Change): Change {
  const { table, id, before, after } = change
  return {
    table,
    id,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  } as unknown as Change
}

/** The changes that take these back, last first. */
export function invert(changes: readonly Change[]): readonly Change[] {
  return changes.map(inverted).toReversed()
}

/** The shortest list with the same effect: one change per record, none where nothing is left. */
export function squash(changes: readonly Change[]): readonly Change[] {
  const byRecord = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.table}/${change.id}`
    const earlier = byRecord.get(key)
    const merged = earlier === undefined ? change : merge(earlier, change)
    if (merged === null) byRecord.delete(key)
    else byRecord.set(key, merged)
  }
  return [...byRecord.values()]
}

function merge(first: Change, second: Change): Change | null {
  const wasAdded = first.before === undefined
  const isRemoved = second.after === undefined
  if (wasAdded && isRemoved) return null
  const { table, id } = first
  if (wasAdded)
    return { table, id, after: { ...first.after, ...second.after } } as unknown as Change
  if (isRemoved)
    return { table, id, before: { ...second.before, ...first.before } } as unknown as Change
  if (first.after === undefined) return replaced(first, second)
  return withoutEqualFields({
    table,
    id,
    before: { ...second.before, ...first.before },
    after: { ...first.after, ...second.after },
  } as unknown as Change)
}

/** Removed and added again: the fields that differ between the two records. */
function replaced(removal: Change, addition: Change): Change | null {
  const { table, id, before } = removal
  return withoutEqualFields({ table, id, before, after: addition.after } as unknown as Change)
}

function withoutEqualFields(change: Change): Change | null {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  const from = (change.before ?? {}) as Record<string, unknown>
  const to = (change.after ?? {}) as Record<string, unknown>
  for (const key of Object.keys(to)) {
    if (sameValue(from[key], to[key])) continue
    before[key] = from[key]
    after[key] = to[key]
  }
  if (Object.keys(after).length === 0) return null
  return { table: change.table, id: change.id, before, after } as unknown as Change
}

/** Equality of field values: JSON-like, by content. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) =>
    sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}
