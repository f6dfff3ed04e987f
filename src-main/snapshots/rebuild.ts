import type { RebuiltData, Snapshot, StoredData } from '#main/bridge.ts'
import { readJournal } from '#main/journal/read.ts'

import { NO_DATA, replay } from './data.ts'
import { isOf, listCopies, listSnapshots, snapshotPath } from './list.ts'
import { readSnapshotFile } from './snapshotFile.ts'

/** Where journal and snapshots lie. */
export interface DataFolders {
  /** The own one first; then where the journal went on when that took no more. */
  readonly journals: readonly string[]
  readonly snapshots: string
  /** Where copies of this machine's snapshots lie besides. */
  readonly copies: readonly string[]
  /** Of which data they must be: a snapshot of others is nothing to go on from. */
  readonly origin: string
}

/**
 * All data after an action: the newest snapshot that is whole, and the journal after it. Only rows of
 * one version are folded into each other; actions of another are given beside, as `tail`.
 */
export async function rebuild(folders: DataFolders, upTo?: number): Promise<RebuiltData> {
  const { data, bad } = await newestWhole(folders, upTo)
  const { lines, missing, damaged } = await readJournal(folders.journals, data?.seq ?? 0, upTo)
  const base = data ?? { ...NO_DATA, data: lines[0]?.data ?? NO_DATA.data }
  const turn = lines.findIndex((line) => line.data !== base.data)
  const own = turn === -1 ? lines : lines.slice(0, turn)
  const end = upTo === undefined ? 0 : Math.max(0, upTo - (lines.at(-1)?.seq ?? base.seq))
  return {
    ...replay(base, own),
    tail: lines.slice(own.length),
    missing: Math.max(missing + end, damaged),
    badSnapshots: bad,
  }
}

async function newestWhole(
  { snapshots, copies, origin }: DataFolders,
  upTo = Number.POSITIVE_INFINITY,
): Promise<{ readonly data: StoredData | null; readonly bad: number }> {
  let bad = 0
  const own = filesIn(snapshots, await listSnapshots(snapshots), origin)
  const others = copies.map(async (each) => filesIn(each, await listCopies(each), origin))
  const lists = [own, ...(await Promise.all(others))]
  for (const { file, seq } of lists.flat().toSorted((a, b) => b.seq - a.seq)) {
    if (seq > upTo) continue
    const data = await readSnapshotFile(file).catch(() => null)
    // One that does not hold what its name says was not put there by us.
    if (data?.seq === seq) return { data, bad }
    // It stays where it is: it is the user's, and somebody may still read something in it.
    bad += 1
  }
  return { data: null, bad }
}

function filesIn(folder: string, all: readonly Snapshot[], origin: string) {
  return all
    .filter((each) => isOf(origin, each))
    .map(({ name, seq }) => ({ file: snapshotPath(folder, name), seq }))
}
