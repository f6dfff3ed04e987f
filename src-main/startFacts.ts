import type { Found } from './beforeWindows.ts'
import { INCOMPLETE } from './bridge.ts'
import type { DataFacts, Snapshot, Space } from './bridge.ts'
import type { Journal } from './journal/journal.ts'
import type { Snapshots } from './snapshots/snapshots.ts'

interface Known {
  readonly journal: Journal
  readonly snapshots: Snapshots
  readonly found: Found
  readonly secondMissing: boolean
  readonly space: Space
}

/**
 * What main knows of the data at the start. After an unclean end a snapshot is taken first: it proves
 * that the journal can be read, and its sums tell whether the database has the same.
 *
 * @param told the snapshot that is the newest
 */
export async function factsAtStart(
  { journal, snapshots, found, secondMissing, space }: Known,
  told: (newest: Snapshot) => void,
): Promise<DataFacts> {
  const own = journal.lastSeq()
  // State of a later program ends this one before any window: here only the journal can tell.
  const { isNewer } = journal.found
  let newest = await snapshots.newest()
  let isIncomplete = false
  const lastSeq = Math.max(own, newest?.seq ?? 0, found.state?.lastSeq ?? 0)
  const clean = found.state?.clean ?? lastSeq === 0
  if (!clean && !isNewer && own > (newest?.seq ?? 0)) {
    const taken = await snapshots.take('start', own, null)
    if (taken.ok) newest = taken.snapshot
    else isIncomplete = taken.detail === INCOMPLETE
  } else if (newest !== null) told(newest)
  journal.continueAfter(lastSeq)
  // What a snapshot covers is whole, whatever happened to its line of the journal.
  const isCovered = own <= (newest?.seq ?? 0)
  return {
    lastSeq,
    hasSnapshot: newest !== null,
    isNewer,
    secondMissing,
    space,
    clean,
    counted: snapshots.counted() ?? found.state?.counted ?? null,
    trimmedFiles: found.trimmedFiles,
    damagedLines: isCovered ? 0 : Math.max(journal.found.damaged, Number(isIncomplete)),
  }
}
