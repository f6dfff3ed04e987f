import type { Change } from '#domain/change.ts'
import type { Id } from '#domain/record.ts'

/** Whose undo list an entry is in: `LIBRARY`, or the id of a conference. */
export type Scope = Id

/** The scope of new, duplicate, archive and delete. */
export const LIBRARY: Scope = 'library'

/** One intention of the user, with what takes it back. */
export interface HistoryEntry {
  readonly seq?: number
  readonly scope: Scope
  readonly label: string
  readonly changes: readonly Change[]
  /** ISO time. */
  readonly at: string
  /** 1 while taken back; a number, because IndexedDB does not index booleans. */
  readonly undone: 0 | 1
}
