import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Found } from './beforeWindows.ts'
import { INCOMPLETE } from './bridge.ts'
import type {
  Action,
  AppendResult,
  DataFacts,
  JournalTail,
  RebuiltData,
  Snapshot,
  SnapshotResult,
  SnapshotWhy,
  StoredData,
} from './bridge.ts'
import { DATA_VERSION } from './bridge.ts'
import { openJournal } from './journal/journal.ts'
import { readJournal } from './journal/read.ts'
import { factsOf, log } from './log.ts'
import { listSnapshots, snapshotOf, snapshotPath } from './snapshots/list.ts'
import { rebuild } from './snapshots/rebuild.ts'
import { decodeSnapshot } from './snapshots/snapshotFile.ts'
import { openSnapshots } from './snapshots/snapshots.ts'
import { writeState } from './state.ts'

const SNAPSHOT_EVERY_MS = 300_000

/** Keeps the data outside the database: journal, snapshots, and what must agree at the next start. */
export interface Keeper {
  readonly appendJournal: (action: Action) => Promise<AppendResult>
  readonly dataFacts: () => Promise<DataFacts>
  readonly journalAfter: (seq: number) => Promise<JournalTail>
  readonly rebuiltData: () => Promise<RebuiltData | null>
  readonly keepData: (data: StoredData) => Promise<SnapshotResult>
  readonly takeSnapshot: (why: SnapshotWhy) => Promise<SnapshotResult>
  readonly listSnapshots: () => Promise<readonly Snapshot[]>
  readonly readSnapshot: (name: string) => Promise<StoredData | null>
  /** After the last window: a last snapshot, and the mark that the end was a proper one. */
  readonly close: () => Promise<void>
}

/**
 * Opens journal and snapshots of a data folder while the first window loads.
 *
 * @param found what `beforeWindows` saw
 * @param told every snapshot, taken or not
 */
export function openKeeper(
  dataFolder: string,
  program: string,
  found: Found,
  told: (result: SnapshotResult) => void,
): Keeper {
  const folders = {
    journal: path.join(dataFolder, 'journal'),
    snapshots: path.join(dataFolder, 'snapshots'),
  }
  const opening = openJournal(folders.journal)
  // Who asks hears of it; nobody asking is not a fault of the program.
  opening.catch((error: unknown) => log('journal not opened', factsOf(error)))
  const snapshots = openSnapshots(folders, program, told, async (seq) => (await opening).prune(seq))
  const looking = look()
  looking.catch(() => undefined)
  const timer = setInterval(() => void takeIfChanged('timer'), SNAPSHOT_EVERY_MS)

  async function look(): Promise<DataFacts> {
    const journal = await opening
    const own = journal.lastSeq()
    let newest = await snapshots.newest()
    let isIncomplete = false
    const lastSeq = Math.max(own, newest?.seq ?? 0, found.state?.lastSeq ?? 0)
    const clean = found.state?.clean ?? lastSeq === 0
    if (!clean && own > (newest?.seq ?? 0)) {
      const taken = await snapshots.take('start', own, null)
      if (taken.ok) newest = taken.snapshot
      else isIncomplete = taken.detail === INCOMPLETE
    } else if (newest !== null) told({ ok: true, snapshot: newest })
    journal.continueAfter(lastSeq)
    return {
      lastSeq,
      hasSnapshot: newest !== null,
      isNewer: found.isNewer,
      clean,
      counted: snapshots.counted() ?? found.state?.counted ?? null,
      trimmedFiles: found.trimmedFiles,
      damagedLines: journal.found.damaged + Number(isIncomplete),
    }
  }

  async function takeIfChanged(why: SnapshotWhy): Promise<void> {
    const seq = (await opening).lastSeq()
    if (seq > 0 && seq !== (await snapshots.newest())?.seq) await snapshots.take(why, seq, null)
  }

  return {
    async appendJournal(action) {
      // The numbers go on from the largest that is known anywhere.
      await looking
      return (await opening).append(action.ops, action.at)
    },
    // A page that was loaded again asks again: by then the numbers have gone on.
    dataFacts: async () => {
      const facts = await looking
      const journal = await opening
      return { ...facts, lastSeq: Math.max(facts.lastSeq, journal.lastSeq()) }
    },
    async journalAfter(seq) {
      const { lines, missing, damaged } = await readJournal(folders.journal, seq)
      return { lines, missing: Math.max(missing, damaged) }
    },
    async rebuiltData() {
      const data = await rebuild(folders)
      return data.seq === 0 && data.missing === 0 ? null : data
    },
    async keepData(data) {
      ;(await opening).continueAfter(data.seq)
      return snapshots.take('start', data.seq, data)
    },
    async takeSnapshot(why) {
      return snapshots.take(why, (await opening).lastSeq(), null)
    },
    listSnapshots: () => listSnapshots(folders.snapshots),
    async readSnapshot(name) {
      if (snapshotOf(name) === null) return null
      const bytes = await readFile(snapshotPath(folders.snapshots, name)).catch(() => null)
      if (bytes === null) return null
      try {
        const { seq, tables } = decodeSnapshot(bytes)
        return { seq, tables }
      } catch (error) {
        log('snapshot not whole', factsOf(error))
        return null
      }
    },
    async close() {
      clearInterval(timer)
      const { lastSeq } = await looking
      const journal = await opening
      await takeIfChanged('quit')
      await journal.close()
      if (found.isNewer) return
      const counted = snapshots.counted() ?? found.state?.counted ?? null
      writeState(dataFolder, {
        program,
        data: DATA_VERSION,
        clean: true,
        lastSeq: Math.max(lastSeq, journal.lastSeq()),
        counted,
      })
    },
  }
}
