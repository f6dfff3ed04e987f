import { create } from 'zustand'

import { INCOMPLETE } from '#bridge'
import type { Snapshot, SnapshotResult, SnapshotWhy } from '#bridge'

import { bridge } from './bridge.ts'
import { keepCopy } from './recovery.ts'

interface Backups {
  /** The last snapshot that was proven, or null when there is none. */
  readonly newest: Snapshot | null
  /** When the newest was heard of; milliseconds. */
  readonly heardAt: number
  /** True when the last try failed; the one before stays the newest. */
  readonly failed: boolean
}

/** What the status bar may say of the snapshots. */
export const useBackups = create<Backups>(() => ({ newest: null, heardAt: 0, failed: false }))

/** Follows what main says of its snapshots. Gives what ends it. */
export function followBackups(): () => void {
  void bridge()
    .listSnapshots()
    .then(([newest]) => {
      if (newest !== undefined && useBackups.getState().newest === null)
        useBackups.setState({ newest, heardAt: Date.now() })
    })
  return bridge().onSnapshot((result) => void noteBackup(result))
}

/**
 * Takes a snapshot of what is now, before something large. It need not be waited for: it reaches up to
 * the last action at this moment. What is kept does not depend on it, so it may fail.
 */
export async function backUp(why: SnapshotWhy): Promise<void> {
  await noteBackup(await bridge().takeSnapshot(why))
}

/** Remembers a result for the status bar. */
export async function noteBackup(result: SnapshotResult): Promise<void> {
  if (result.ok)
    useBackups.setState({ newest: result.snapshot, heardAt: Date.now(), failed: false })
  else if (result.detail === INCOMPLETE) await keepCopy()
  else useBackups.setState({ failed: true })
}
