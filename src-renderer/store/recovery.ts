import type { DataFacts } from '#bridge'
import { StoreFailure } from '#domain/failure.ts'

import { applyOps } from './applyOps.ts'
import { bridge } from './bridge.ts'
import { Database, database, replaceDatabase } from './database.ts'
import { STORED, readAll, readMark, writeAll } from './wholeData.ts'
import type { Mark } from './wholeData.ts'

/** What the start had to do, for the user to be told. */
export interface Recovery {
  /**
   * replayed: the database was behind, the journal had the rest. rebuilt: the database was lost, all
   * data was made again. journalLost: the journal was behind, the database had all.
   */
  readonly kind: 'replayed' | 'rebuilt' | 'journalLost' | 'trimmed'
  /** Actions that the database had not. */
  readonly actions: number
  readonly conferences: number
  /** Actions that nothing on this machine has whole. */
  readonly missing: number
}

/**
 * Makes the database agree with journal and snapshots before anything is shown. An empty database is
 * a new user's only when neither of them has anything.
 *
 * @throws StoreFailure `newerData`; or what kept a database from opening of which there is no copy
 */
export async function reconcile(): Promise<Recovery | null> {
  const [facts, mark] = await Promise.all([
    bridge().dataFacts(),
    readMark(database()).catch(asError),
  ])
  if (facts.isNewer) throw new StoreFailure('newerData', 'written by a later version')
  if (mark instanceof Error) return reopenWithCopy(facts, mark)
  const recovery = await agree(facts, mark)
  if (recovery !== null) return { ...recovery, conferences: await database().conferences.count() }
  return null
}

type Outcome = Omit<Recovery, 'conferences'> | null

async function agree(facts: DataFacts, mark: Mark): Promise<Outcome> {
  if (mark.seq > facts.lastSeq) {
    await keepCopy()
    return { kind: 'journalLost', actions: 0, missing: 0 }
  }
  if (mark.seq < facts.lastSeq) return (await catchUp(facts, mark)) ?? rebuild(mark)
  if (!hasAllRows(facts, mark)) return rebuild(mark)
  // Data from before there was a journal, or a journal whose beginning is gone.
  const isUncovered = !facts.hasSnapshot && mark.rows > 0
  if (isUncovered || facts.damagedLines > 0) await keepCopy()
  if (facts.damagedLines > 0) return { kind: 'journalLost', actions: 0, missing: 0 }
  return facts.trimmedFiles > 0 ? { kind: 'trimmed', actions: 0, missing: 0 } : null
}

/** Replays what the database has not; null when the journal alone cannot bring it up. */
async function catchUp(facts: DataFacts, mark: Mark): Promise<Outcome> {
  const isLost = mark.seq === 0 && mark.rows === 0
  if (isLost && facts.hasSnapshot) return null
  const { lines, missing } = await bridge().journalAfter(mark.seq)
  if (missing > 0 || lines.at(-1)?.seq !== facts.lastSeq) return null
  await applyOps(
    database(),
    lines.flatMap((line) => line.ops),
    facts.lastSeq,
  )
  if (!hasAllRows(facts, await readMark(database()))) return null
  return { kind: isLost ? 'rebuilt' : 'replayed', actions: lines.length, missing: 0 }
}

/** Makes all data again, unless the database, though wrong, is the best there is. */
async function rebuild(mark: Mark): Promise<Outcome> {
  const data = await bridge().rebuiltData()
  const missing = data?.missing ?? 0
  if (data === null || data.seq < mark.seq || (missing > 0 && data.seq === mark.seq)) {
    if (mark.rows > 0) await keepCopy()
    return { kind: 'journalLost', actions: 0, missing }
  }
  await writeAll(database(), data)
  if (missing > 0) await keepCopy()
  return { kind: 'rebuilt', actions: data.seq - mark.seq, missing }
}

/** A database that does not open is taken away, when there is something to put in its place. */
async function reopenWithCopy(facts: DataFacts, why: Error): Promise<Recovery> {
  if (facts.lastSeq === 0) throw why
  const { name } = database()
  database().close()
  await bridge().setDatabaseAside()
  replaceDatabase(new Database(name))
  const done = await rebuild(await readMark(database()))
  const conferences = await database().conferences.count()
  return { kind: 'rebuilt', actions: 0, missing: 0, ...done, conferences }
}

/** Fewer rows than somebody has counted after the same action: Chromium lost some without a word. */
function hasAllRows({ counted }: DataFacts, { seq, counts }: Mark): boolean {
  if (counted === null || counted.seq !== seq) return true
  return STORED.every((name) => counts[name] >= counted.counts[name])
}

/** Gives main all data as a snapshot; the journal goes on from there. */
export async function keepCopy(): Promise<void> {
  await bridge().keepData(await readAll(database()))
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
