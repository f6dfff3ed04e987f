import type { DataFacts, StoredData } from '#bridge'
import { StoreFailure } from '#domain/failure.ts'

import { applyOps } from './applyOps.ts'
import { bridge } from './bridge.ts'
import { Database, database, replaceDatabase } from './database.ts'
import { LONGEST_WHOLE_MS, inTime } from './inTime.ts'
import { moveToMemory, putRebuilt } from './memoryCopy.ts'
import { SCHEMA_VERSION } from './migrations/migrations.ts'
import { migratedOps } from './migrations/storedRows.ts'
import { sumsOf } from './sums.ts'
import { STORED, readAll, readMark } from './wholeData.ts'
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
 * On a disk that is nearly full nothing is written: the data is worked on in memory.
 *
 * @throws StoreFailure `newerData`; `secondMissing` when the last actions lie in a folder that is not
 *   there; or what kept a database from opening of which there is no copy
 */
export async function reconcile(): Promise<Recovery | null> {
  const [facts, mark] = await Promise.all([
    bridge().dataFacts(),
    readMark(database()).catch(asError),
  ])
  if (facts.isNewer) throw new StoreFailure('newerData', 'written by a later version')
  if (facts.secondMissing) throw new StoreFailure('secondMissing', 'the second folder is not there')
  if (facts.space === 'short' && facts.lastSeq > 0) return workInMemory(facts, mark)
  if (mark instanceof Error) return reopenWithCopy(facts, mark)
  const recovery = await agree(facts, mark).catch(asError)
  if (recovery instanceof Unreadable) return reopenWithCopy(facts, recovery)
  if (recovery instanceof Error) throw recovery
  if (recovery !== null) return { ...recovery, conferences: await database().conferences.count() }
  return null
}

/** Some row cannot be read, or its reading never ends. */
class Unreadable extends Error {}

type Outcome = Omit<Recovery, 'conferences'> | null

async function agree(facts: DataFacts, mark: Mark): Promise<Outcome> {
  if (mark.seq > facts.lastSeq) {
    await keepCopy()
    return { kind: 'journalLost', actions: 0, missing: 0 }
  }
  if (mark.seq < facts.lastSeq) return (await catchUp(facts, mark)) ?? rebuild(mark)
  if (!(await hasAll(facts, mark))) return rebuild(mark)
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
  await applyOps(database(), migratedOps(lines), facts.lastSeq)
  if (!(await hasAll(facts, await readMark(database())))) return null
  return { kind: isLost ? 'rebuilt' : 'replayed', actions: lines.length, missing: 0 }
}

/** Makes all data again, unless the database, though wrong, is the best there is. */
async function rebuild(mark: Mark): Promise<Outcome> {
  const data = await bridge().rebuiltData()
  const missing = data?.missing ?? 0
  const last = data?.tail.at(-1)?.seq ?? data?.seq ?? 0
  if (data === null || last < mark.seq || (missing > 0 && last === mark.seq)) {
    if (mark.rows > 0) await keepCopy()
    return { kind: 'journalLost', actions: 0, missing }
  }
  await putRebuilt(database(), data)
  // Snapshots hold rows of one version, and all of them.
  if (missing > 0 || data.data !== SCHEMA_VERSION || data.tail.length > 0) await keepCopy()
  return { kind: 'rebuilt', actions: last - mark.seq, missing }
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

/**
 * Leaves a database alone whose disk is nearly full. When it has what the journal has not, the disk
 * must be given room first.
 */
async function workInMemory(facts: DataFacts, mark: Mark | Error): Promise<null> {
  if (!(mark instanceof Error) && mark.seq > facts.lastSeq)
    throw new StoreFailure('noSpace', 'the journal is behind the database')
  await moveToMemory()
  return null
}

/**
 * Whether the database has every row that somebody has counted after the same action, and, after an
 * unclean end, whether each is as it was: Chromium can lose or spoil some without a word.
 *
 * @throws Unreadable
 */
async function hasAll({ counted, clean }: DataFacts, { seq, counts }: Mark): Promise<boolean> {
  const all = clean ? null : await readWhole()
  if (counted === null || counted.seq !== seq || counted.data !== SCHEMA_VERSION) return true
  if (STORED.some((name) => counts[name] < counted.counts[name])) return false
  if (all === null) return true
  const sums = await sumsOf(all)
  return STORED.every((name) => sums[name] === counted.sums[name])
}

async function readWhole(): Promise<StoredData> {
  try {
    return await inTime(readAll(database()), LONGEST_WHOLE_MS)
  } catch (error) {
    throw new Unreadable('a row cannot be read', { cause: error })
  }
}

/** Gives main all data as a snapshot; the journal goes on from there. */
export async function keepCopy(): Promise<void> {
  await bridge().keepData(await readAll(database()))
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
