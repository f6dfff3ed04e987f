import { database } from './database.ts'
import { readKept } from './persist.ts'
import { inTurn, watched } from './saving.ts'

/**
 * Small facts of this machine, such as which columns a table shows: no part of a conference, of its
 * files or of the undo list, and not in the journal. A database that is made again begins without them.
 * In turn with the writes: beside one of ten thousand rows they would wait, and seem never to come back.
 */

/** What was kept under this name, to be looked at before it is trusted; undefined: nothing. */
export async function keptHere(key: string): Promise<unknown> {
  return (await inTurn(() => readKept(() => database().meta.get(key))))?.value
}

/** Keeps a value under this name, in place of the one before. */
export async function keepHere(key: string, value: unknown): Promise<void> {
  await inTurn(() => watched(() => database().meta.put({ key, value })))
}
