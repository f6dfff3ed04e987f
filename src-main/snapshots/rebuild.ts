import { readFile } from 'node:fs/promises'

import type { RebuiltData } from '#main/bridge.ts'
import { readJournal } from '#main/journal/read.ts'

import { NO_DATA, replay } from './data.ts'
import { listSnapshots, snapshotPath } from './list.ts'
import { decodeSnapshot } from './snapshotFile.ts'

/** Where journal and snapshots lie. */
export interface DataFolders {
  readonly journal: string
  readonly snapshots: string
}

/** All data after an action: the newest snapshot that is whole, and the journal after it. */
export async function rebuild(folders: DataFolders, upTo?: number): Promise<RebuiltData> {
  const { data, bad } = await newestWhole(folders.snapshots, upTo)
  const { lines, missing, damaged } = await readJournal(folders.journal, data.seq, upTo)
  const end = upTo === undefined ? 0 : Math.max(0, upTo - (lines.at(-1)?.seq ?? data.seq))
  return { ...replay(data, lines), missing: Math.max(missing + end, damaged), badSnapshots: bad }
}

async function newestWhole(folder: string, upTo = Number.POSITIVE_INFINITY) {
  let bad = 0
  for (const { name, seq } of await listSnapshots(folder)) {
    if (seq > upTo) continue
    const read = await readFile(snapshotPath(folder, name))
      .then(decodeSnapshot)
      .catch(() => null)
    if (read !== null) return { data: { seq: read.seq, tables: read.tables }, bad }
    // It stays where it is: it is the user's, and somebody may still read something in it.
    bad += 1
  }
  return { data: NO_DATA, bad }
}
