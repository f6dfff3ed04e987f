import type { Action, AppendResult, Op } from '#bridge'
import { StoreFailure } from '#domain/failure.ts'
import type { FailureKind } from '#domain/failure.ts'

import { applyOps } from './applyOps.ts'
import { bridge } from './bridge.ts'
import { database } from './database.ts'
import type { Database } from './database.ts'
import { failureOfRefusal } from './failure.ts'
import { now } from './ids.ts'
import { LONGEST_MS, inTime } from './inTime.ts'
import { moveToMemory } from './memoryCopy.ts'
import { halt, inTurn, isHalted, isInMemory, useSaving } from './saving.ts'

/**
 * Keeps one action: first a flushed line of the journal, then the database. This is the only place
 * that writes rows. When it resolves, the action survives a power cut. A database that fails, or whose
 * disk is nearly full, is left for a copy in memory, and the action is kept all the same.
 *
 * @throws StoreFailure. When the journal refuses, nothing has changed. When no copy could be made
 *   (`journalled`), the action is safe and will be there at the next start; until then nothing more is
 *   written, because what the screen shows and what the database has are no longer the same.
 */
export async function persist(ops: readonly Op[]): Promise<void> {
  if (isHalted()) throw new StoreFailure('halted', 'the database is behind the journal')
  const line = await journalled({ at: now(), ops })
  if (!line.ok) throw failureOfRefusal(line)
  if (line.space === 'short' && !isInMemory())
    return leaveDatabase('journalled', 'the disk is nearly full')
  try {
    await inTime(applyOps(database(), ops, line.seq))
  } catch (error) {
    // The copy is made from the journal, and so has this action already.
    await leaveDatabase('journalled', error)
  }
}

/**
 * Reads what a write depends on. A database that does not answer is left, and the copy in memory is
 * read instead.
 *
 * @throws StoreFailure when there is none
 */
export async function readForWrite<T>(read: () => PromiseLike<T>): Promise<T> {
  if (isHalted()) throw new StoreFailure('halted', 'the database is behind the journal')
  if (isInMemory()) return read()
  try {
    return await inTime(read())
  } catch (error) {
    await leaveDatabase('closed', error)
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

async function leaveDatabase(kind: FailureKind, why: unknown): Promise<void> {
  try {
    if (isInMemory()) throw new Error('the copy in memory failed too', { cause: why })
    await moveToMemory()
  } catch (error) {
    halt()
    throw new StoreFailure(kind, error)
  }
}

/** Says so when the disk does not answer, and goes on waiting: nothing may overtake this action. */
async function journalled(action: Action): Promise<AppendResult> {
  const timer = setTimeout(() => useSaving.setState({ slow: true }), LONGEST_MS)
  try {
    return await bridge().appendJournal(action)
  } finally {
    clearTimeout(timer)
    if (useSaving.getState().slow) useSaving.setState({ slow: false })
  }
}
