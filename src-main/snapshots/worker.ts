import { parentPort } from 'node:worker_threads'

import type { Refusal } from '#main/bridge.ts'
import { refusalOf } from '#main/saveFile.ts'

import { takeSnapshot } from './take.ts'
import type { SnapshotAsk, TakenSnapshot } from './take.ts'

export type WorkerAnswer =
  | { readonly ok: true; readonly taken: TakenSnapshot }
  | { readonly ok: false; readonly reason: Refusal; readonly detail: string }

// All data is read, folded and packed here, so that a GO of the ceremony never waits for it.
parentPort?.on('message', (ask: SnapshotAsk) => {
  takeSnapshot(ask).then(
    (taken) => parentPort?.postMessage({ ok: true, taken } satisfies WorkerAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ ok: false, ...refusalOf(error) } satisfies WorkerAnswer),
  )
})
