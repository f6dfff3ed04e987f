import { create } from 'zustand'

import { LIBRARY, database } from './database.ts'
import type { HistoryEntry, Scope } from './database.ts'

/** An entry as a screen lists it; its changes stay on the disk until they are needed. */
export interface HistoryLine {
  readonly seq: number
  readonly label: string
  readonly at: string
  readonly undone: boolean
}

interface History {
  readonly scope: Scope
  /** Oldest first. Entries that are taken back stand at the end. */
  readonly lines: readonly HistoryLine[]
}

/** The undo list of what is open now. */
export const useHistory = create<History>(() => ({ scope: LIBRARY, lines: [] }))

/** How many steps are kept for each scope. */
export const HISTORY_LIMIT = 500

/** Loads the undo list of a scope; it is the same after a restart. */
export async function openHistory(scope: Scope): Promise<void> {
  const entries = await database().history.where('scope').equals(scope).sortBy('seq')
  useHistory.setState({ scope, lines: entries.map(lineOf) })
}

export function lineOf(entry: HistoryEntry): HistoryLine {
  return {
    seq: entry.seq ?? 0,
    label: entry.label,
    at: entry.at,
    undone: entry.undone === 1,
  }
}

/** What undo would take back, or null. */
export function undoLine(history: History): HistoryLine | null {
  return history.lines.findLast((line) => !line.undone) ?? null
}

/** What redo would do again, or null. */
export function redoLine(history: History): HistoryLine | null {
  return history.lines.find((line) => line.undone) ?? null
}
