import { updated } from './change.ts'
import type { Change } from './change.ts'
import { cleanText } from './cleanText.ts'
import { movedKeys } from './order.ts'
import type { Plan } from './plan.ts'
import { conferenceOf } from './plan.ts'
import type { Conference, Id, TableName, Tables } from './record.ts'
import { Refused } from './refused.ts'

/** What a verb may set of a record: all but identity and place in the list. */
export type Fields<T> = Partial<Omit<T, 'id' | 'conferenceId' | 'order' | 'createdAt' | 'received'>>

/** The record, or a refusal when it is gone, as after a removal in another window. */
export function rowOf<T extends TableName>(plan: Plan, table: T, id: Id): Tables[T] {
  const row = plan[table].get(id)
  if (row === undefined) throw new Refused({ kind: 'gone', table })
  return row as Tables[T]
}

/** Moves records of a list, in their present order, before another one (null: to the end). */
export function movedRows<T extends Exclude<TableName, 'conferences'>>(
  table: T,
  list: readonly Tables[T][],
  ids: readonly Id[],
  beforeId: Id | null,
): readonly Change[] {
  const rows = new Map(list.map((row) => [row.id, row]))
  return movedKeys(list, ids, beforeId).flatMap(({ id, order }) =>
    updated(table, rows.get(id) as Tables[T], { order } as Partial<Tables[T]>),
  )
}

/** The records that are still there, in the order of the ids. */
export function rowsOfIds<T extends TableName>(
  plan: Plan,
  table: T,
  ids: readonly Id[],
): readonly Tables[T][] {
  return [...new Set(ids)].flatMap((id) => (plan[table].get(id) as Tables[T] | undefined) ?? [])
}

/** The conference of the plan; refused while none is open. */
export function openConference(plan: Plan): Conference {
  const conference = conferenceOf(plan)
  if (conference === null) throw new Refused({ kind: 'gone', table: 'conferences' })
  return conference
}

/** Some ten pages. More is a slip of the clipboard, and no page or paper could show it. */
export const MAX_TEXT = 20_000

/**
 * A value with every text in it as `cleanText` leaves it, at any depth; nothing else is touched.
 * Refuses a text of more than `MAX_TEXT` characters. A photo is no text, although it is a string.
 */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT) throw new Refused({ kind: 'textTooLong', most: MAX_TEXT })
    return cleanText(value) as T
  }
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'photo' ? item : cleaned(item)]),
  ) as T
}

/** True for a text in which a reader sees nothing. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(text)
}

/** A whole number within bounds. */
export function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
