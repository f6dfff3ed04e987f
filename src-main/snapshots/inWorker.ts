import path from 'node:path'
import { Worker } from 'node:worker_threads'

import type { SnapshotAsk } from './take.ts'
import type { WorkerAnswer } from './worker.ts'

/** Built beside the program, see electron.vite.config.ts. */
const PROGRAM = path.join(import.meta.dirname, 'snapshotWorker.js')

/** Takes a snapshot in a thread of its own, which ends with it. */
export function inWorker(ask: SnapshotAsk): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM)
    worker.once('message', (answer: WorkerAnswer) => {
      resolve(answer)
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.postMessage(ask)
  })
}
