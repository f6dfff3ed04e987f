import path from 'node:path'
import { Worker } from 'node:worker_threads'

import { refusalOf } from '#main/saveFile.ts'

import type { Work, WorkerAnswer, WorkerAsk } from './worker.ts'

/** Built beside the program, see electron.vite.config.ts. */
const PROGRAM = path.join(import.meta.dirname, 'snapshotWorker.js')

/** A year of an office is read in about a second; what takes longer than this never ends. */
const LONGEST_MS = 30_000

/**
 * Has something done in a thread of its own, which ends with it, after 30 seconds in any case. A
 * thread that fails, as for lack of memory, is a refusal as well: nobody may wait for it for ever.
 */
export function inWorker<K extends keyof Work>(
  kind: K,
  ask: Work[K]['ask'],
): Promise<WorkerAnswer<K>> {
  return new Promise((resolve) => {
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
    worker.once('error', (error) => end(() => resolve({ ok: false, ...refusalOf(error) })))
    worker.postMessage({ kind, ask } satisfies WorkerAsk<K>)
  })
}
