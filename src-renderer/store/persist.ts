import type { Action, AppendResult, Op } from '#bridge'
import { StoreFailure } from '#domain/failure.ts'
import type { FailureKind } from '#domain/failure.ts'

import { applyOps } from './applyOps.ts'
import { bridge } from './bridge.ts'
import { database } from './database.ts'
import type { Database } from './database.ts'
import { failureOfRefusal } from './failure.ts'
import { now } from './ids.ts'
import { AT_ONCE, breatheBetween, jsonPieces } from './inPieces.ts'
import { LONGEST_MS, inTime } from './inTime.ts'
import { beginLongWrite } from './longWrite.ts'
import type { LongWrite } from './longWrite.ts'
import { moveToMemory } from './memoryCopy.ts'
import { halt, inTurn, isHalted, isInMemory, markSafe, useSaving } from './saving.ts'

/**
 * Keeps one action: first a flushed line of the journal, then the database. This is the only place
 * that writes rows. A database that fails, or whose disk is nearly full, is left for a copy in memory,
 * and the action is kept all the same.
 *
 * @param whenSafe shows the action: called once it survives a power cut, while the database is still
 *   being written. Of many rows it may take its time
 * @throws StoreFailure. When the journal refuses, nothing has changed. When no copy could be made
 *   (`journalled`), the action is safe and will be there at the next start; until then nothing more is
 *   written, because what the screen shows and what the database has are no longer the same.
 */
export async function persist(
  ops: readonly Op[],
  whenSafe: () => void | Promise<void> = () => {},
): Promise<void> {
  if (isHalted()) throw new StoreFailure('halted', 'the database is behind the journal')
  // A copy in memory is in this thread alone.
  const beside = ops.length < MANY || isInMemory() ? null : beginLongWrite()
  try {
    await persistBeside(beside, ops, whenSafe)
  } finally {
    beside?.end()
  }
}

/** So many rows are put into the database by a thread of its own. */
const MANY = 4 * AT_ONCE

async function persistBeside(
  beside: LongWrite | null,
  ops: readonly Op[],
  whenSafe: () => void | Promise<void>,
): Promise<void> {
  const line = await journalled({ at: now(), ops }, beside)
  if (!line.ok) throw failureOfRefusal(line)
  const isShort = line.space === 'short' && !isInMemory()
  // Begun before the screen is drawn, so that the disk works meanwhile.
  const db = database()
  const put = () => beside?.put(db.name, line.seq) ?? applyOps(db, ops, line.seq)
  const written = isShort ? noSpace() : inTime(put(), longestFor(ops))
  // It is waited for below; a failure that comes before is heard there.
  written.catch(() => undefined)
  markSafe()
  // The state of saving is drawn by itself first: the rows may be many.
  await breatheBetween(ops.length)
  await whenSafe()
  try {
    await written
  } catch (error) {
    // A copy in memory is made from the journal, and so has this action already; whoever has made one
    // meanwhile may have read the journal before.
    if (database() === db) await leaveDatabase('journalled', error)
    else await applyOps(database(), ops, line.seq)
  }
}

/** Many rows may take their time; a write that never ends is known all the same. */
function longestFor(ops: readonly Op[]): number {
  return LONGEST_MS + ops.length * MS_FOR_A_ROW
}

const MS_FOR_A_ROW = 2

async function noSpace(): Promise<void> {
  throw new Error('the disk is nearly full')
}

/**
 * Reads what is kept. A database that does not answer, or of which Chromium has lost a part, is left,
 * and the copy in memory is read instead.
 *
 * @param longest milliseconds
 * @throws StoreFailure when there is none
 */
export async function readKept<T>(read: () => PromiseLike<T>, longest?: number): Promise<T> {
  if (isInMemory() || isHalted()) return read()
  const db = database()
  try {
    return await inTime(read(), longest)
  } catch (error) {
    if (database() === db) await leaveDatabase('closed', error)
    return read()
  }
}

/** Leaves a database that Chromium closes by itself. */
export function watchDatabase(db: Database) {
  db.on('close', () => {
    const leave = async () => {
      if (!isInMemory() && !isHalted()) await leaveDatabase('closed', 'closed by the browser')
    }
    // The failure is shown by the state of saving: nobody asked for this, so nobody waits for it.
    void inTurn(leave).catch(() => undefined)
  })
}

let moving: Promise<void> | null = null

async function leaveDatabase(kind: FailureKind, why: unknown): Promise<void> {
  try {
    if (isInMemory()) throw new Error('the copy in memory failed too', { cause: why })
    // Two that fail at the same time leave it once.
    moving ??= moveToMemory().finally(() => {
      moving = null
    })
    await moving
  } catch (error) {
    halt()
    throw new StoreFailure(kind, error)
  }
}

/** Says so when the disk does not answer, and goes on waiting: nothing may overtake this action. */
async function journalled(action: Action, beside: LongWrite | null): Promise<AppendResult> {
  const timer = setTimeout(() => useSaving.setState({ slow: true }), LONGEST_MS)
  try {
    if (action.ops.length < AT_ONCE) return await bridge().appendJournal(action)
    return await appendInPieces(action, beside)
  } finally {
    clearTimeout(timer)
    if (useSaving.getState().slow) useSaving.setState({ slow: false })
  }
}

async function appendInPieces(action: Action, beside: LongWrite | null): Promise<AppendResult> {
  let from = 0
  // A piece is on its way while the next one is put into words.
  let refusal: Promise<AppendResult | null> = Promise.resolve(null)
  for await (const bytes of jsonPieces(action)) {
    beside?.add(bytes)
    const refused = await refusal
    if (refused !== null) return refused
    refusal = bridge().appendPackedJournal({ from, bytes, isLast: false })
    from += bytes.length
  }
  const refused = await refusal
  if (refused !== null) return refused
  const result = await bridge().appendPackedJournal({ from, bytes: new Uint8Array(), isLast: true })
  if (result === null)
    throw new Error('persist: the journal waits for more of an action that is whole')
  return result
}
