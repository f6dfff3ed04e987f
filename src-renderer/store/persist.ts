import type { AppendResult, Op } from '#bridge'
import { StoreFailure } from '#domain/failure.ts'
import type { FailureKind } from '#domain/failure.ts'

import { applyOps } from './applyOps.ts'
import { bridge } from './bridge.ts'
import { database } from './database.ts'
import { now } from './ids.ts'
import { halt, isHalted } from './saving.ts'

/** A write that has not come to an end after this time never will. */
const LONGEST_MS = 3000

/**
 * Keeps one action: first a flushed line of the journal, then the database. This is the only place
 * that writes rows. When it resolves, the action survives a power cut.
 *
 * @throws StoreFailure. When the journal refuses, nothing has changed. When only the database fails,
 *   the action is safe and will be there at the next start; until then nothing more is written,
 *   because what the screen shows and what the database has are no longer the same.
 */
export async function persist(ops: readonly Op[]): Promise<void> {
  if (isHalted()) throw new StoreFailure('halted', 'the database is behind the journal')
  const line = await bridge().appendJournal({ at: now(), ops })
  if (!line.ok) throw new StoreFailure(kindOf(line), line.detail)
  try {
    await inTime(applyOps(database(), ops, line.seq))
  } catch (error) {
    halt()
    throw new StoreFailure('journalled', error)
  }
}

function kindOf({ reason }: Extract<AppendResult, { readonly ok: false }>): FailureKind {
  return reason === 'no-space' ? 'noSpace' : 'unknown'
}

/** Chromium can leave a transaction that neither completes nor aborts, on a full disk for one. */
function inTime(writing: PromiseLike<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not settled in time')), LONGEST_MS)
    writing.then(resolve, reject).then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    )
  })
}
