import { create } from 'zustand'

import type { Change } from '#domain/change.ts'
import { applyChanges, emptyPlan } from '#domain/plan.ts'
import type { Conference, Id } from '#domain/record.ts'

import { database } from './database.ts'
import { readKept } from './persist.ts'

interface Library {
  /** Null until read. */
  readonly conferences: ReadonlyMap<Id, Conference> | null
}

const useLibraryStore = create<Library>(() => ({ conferences: null }))

/** All conferences, deleted ones too (`deletedAt`), or null until they are read. */
export function useLibrary(): ReadonlyMap<Id, Conference> | null {
  return useLibraryStore((state) => state.conferences)
}

/** The library at this moment: for commands, not for rendering. */
export function library(): ReadonlyMap<Id, Conference> {
  return useLibraryStore.getState().conferences ?? new Map()
}

/** Reads the list of conferences from the disk. */
export async function openLibrary(): Promise<void> {
  const rows = await readKept(() => database().conferences.toArray())
  useLibraryStore.setState({ conferences: new Map(rows.map((row) => [row.id, row])) })
}

/** Shows changes of conferences that are on the disk. */
export function showInLibrary(changes: readonly Change[]) {
  const { conferences } = useLibraryStore.getState()
  const own = changes.filter((change) => change.table === 'conferences')
  if (conferences === null || own.length === 0) return
  const after = applyChanges({ ...emptyPlan(), conferences }, own)
  useLibraryStore.setState({ conferences: after.conferences })
}
