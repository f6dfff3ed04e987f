import path from 'node:path'
import { Worker } from 'node:worker_threads'

import type { Work, WorkerAnswer, WorkerAsk } from './worker.ts'

/** Built beside the program, see electron.vite.config.ts. */
const PROGRAM = path.join(import.meta.dirname, 'snapshotWorker.js')

/** A year of an office is read in about a second; what takes longer than this never ends. */
const LONGEST_MS = 30_000

/**
 * Has something done in a thread of its own, which ends with it, after 30 seconds in any case.
 *
 * @throws when the thread itself fails
 */
export function inWorker<K extends keyof Work>(
  kind: K,
  ask: Work[K]['ask'],
): Promise<WorkerAnswer<K>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM)
    const end = (settle: () => void) => {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    const timer = setTimeout(
      () => end(() => resolve({ ok: false, reason: 'failed', detail: 'TIME' })),
      LONGEST_MS,
    )
    worker.once('message', (answer: WorkerAnswer<K>) => end(() => resolve(answer)))
    worker.once('error', (error) => end(() => reject(error)))
    worker.postMessage({ kind, ask } satisfies WorkerAsk<K>)
  })
}
