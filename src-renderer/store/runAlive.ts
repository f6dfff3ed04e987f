import type { Id } from '#domain/record.ts'

import { database } from './database.ts'
import { watched } from './saving.ts'

/** How often a running program notes that it lives. */
export const ALIVE_MS = 5000

interface Alive {
  readonly runId: Id
  readonly at: number
}

const KEY = 'runAlive'

/**
 * Notes that the program was running at this time. Between two GOs lies a speech of twenty minutes:
 * without this note nobody could tell afterwards when the power went.
 */
export async function noteAlive(runId: Id, at: number): Promise<void> {
  const note = () => database().meta.put({ key: KEY, value: { runId, at } satisfies Alive })
  // A failure is already shown by the status bar; the next note tries again.
  await watched(note).catch(() => undefined)
}

/** When the program was last known to run this run, or null. */
export async function lastAlive(runId: Id): Promise<number | null> {
  const value = (await database().meta.get(KEY))?.value as Alive | undefined
  return value?.runId === runId ? value.at : null
}
