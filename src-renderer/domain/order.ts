import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

import type { Id, OrderKey } from './record.ts'

/** True for a key that other keys can be made from; the library itself is the judge. */
export function isOrderKey(text: string): boolean {
  try {
    generateKeyBetween(text, null)
    return true
  } catch {
    return false
  }
}

interface Ordered {
  readonly id: Id
  readonly order: OrderKey
}

/** By order key, then by id, so that two desks that wrote the same key still agree. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * `count` keys that sort between two rows; null stands for the start or the end of the list. Rows
 * that share one key leave no room between them: then the keys come right after the first.
 */
export function keysBetween(
  before: OrderKey | null,
  after: OrderKey | null,
  count: number,
): readonly OrderKey[] {
  const end = before !== null && after !== null && before >= after ? null : after
  return generateNKeysBetween(before, end, count)
}

/** `count` keys after the last of these rows (rows in order). */
export function keysAtEnd(rows: readonly Ordered[], count = 1): readonly OrderKey[] {
  return keysBetween(rows.at(-1)?.order ?? null, null, count)
}

/** One key after the last of these rows (rows in order). */
export function keyAtEnd(rows: readonly Ordered[]): OrderKey {
  return keysAtEnd(rows, 1)[0] as OrderKey
}

/**
 * Keys that place `count` rows before the row `beforeId`, or at the end for null, in a list from
 * which the moving rows are already taken out.
 */
export function keysBefore(
  rows: readonly Ordered[],
  beforeId: Id | null,
  count: number,
): readonly OrderKey[] {
  const at = beforeId === null ? rows.length : rows.findIndex((row) => row.id === beforeId)
  const index = at < 0 ? rows.length : at
  return keysBetween(rows[index - 1]?.order ?? null, rows[index]?.order ?? null, count)
}

/** New order keys of rows that move, in their present order, before `beforeId` (null: the end). */
export function movedKeys(
  rows: readonly Ordered[],
  ids: readonly Id[],
  beforeId: Id | null,
): readonly { readonly id: Id; readonly order: OrderKey }[] {
  const moving = new Set(ids)
  const target = nextStaying(rows, beforeId, moving)
  const staying = rows.filter((row) => !moving.has(row.id))
  const movers = rows.filter((row) => moving.has(row.id))
  const keys = keysBefore(staying, target, movers.length)
  return movers.map((row, index) => ({ id: row.id, order: keys[index] as OrderKey }))
}

/** The target itself moves along when it is selected too: the next row that stays is meant. */
function nextStaying(rows: readonly Ordered[], beforeId: Id | null, moving: ReadonlySet<Id>) {
  if (beforeId === null) return null
  const from = rows.findIndex((row) => row.id === beforeId)
  if (from < 0) return null
  return rows.slice(from).find((row) => !moving.has(row.id))?.id ?? null
}
