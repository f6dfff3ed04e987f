import { parentPort } from 'node:worker_threads'

import type { RebuiltData, Refusal, SnapshotRead } from '#main/bridge.ts'
import { isPackedAction } from '#main/journal/packedAction.ts'
import { refusalOf } from '#main/saveFile.ts'

import { BadSnapshot } from './badSnapshot.ts'
import type { SnapshotFault } from './badSnapshot.ts'
import { rebuild } from './rebuild.ts'
import type { DataFolders } from './rebuild.ts'
import { readSnapshotFile } from './snapshotFile.ts'
import { takeSnapshot } from './take.ts'
import type { SnapshotAsk, TakenSnapshot } from './take.ts'

/** What the thread can be asked, and what it answers: all that reads, folds, packs or checks much data. */
export interface Work {
  readonly take: { readonly ask: SnapshotAsk; readonly answer: TakenSnapshot }
  /** The data of one file, for its user. */
  readonly read: { readonly ask: string; readonly answer: SnapshotRead }
  readonly rebuild: { readonly ask: DataFolders; readonly answer: RebuiltData }
  /** Whether bytes are an action, see `isPackedAction`. */
  readonly check: { readonly ask: Uint8Array; readonly answer: boolean }
}

export interface WorkerAsk<K extends keyof Work> {
  readonly kind: K
  readonly ask: Work[K]['ask']
}

export type WorkerAnswer<K extends keyof Work> =
  | { readonly ok: true; readonly value: Work[K]['answer'] }
  | { readonly ok: false; readonly reason: Refusal; readonly detail: string }

const does: { readonly [K in keyof Work]: (ask: Work[K]['ask']) => Promise<Work[K]['answer']> } = {
  take: takeSnapshot,
  read,
  rebuild: (folders) => rebuild(folders),
  check: async (bytes) => isPackedAction(bytes),
}

/** What no fault of a disk makes of one of ours. */
const FOREIGN: ReadonlySet<SnapshotFault> = new Set(['shape', 'json', 'tables', 'rows', 'tooDeep'])

async function read(file: string): Promise<SnapshotRead> {
  try {
    return { ok: true, data: await readSnapshotFile(file) }
  } catch (error) {
    if (!(error instanceof BadSnapshot)) throw error
    if (error.version !== null) return { ok: false, reason: 'newer', version: error.version }
    return { ok: false, reason: FOREIGN.has(error.code) ? 'foreign' : 'broken' }
  }
}

async function answer<K extends keyof Work>({ kind, ask }: WorkerAsk<K>): Promise<WorkerAnswer<K>> {
  try {
    return { ok: true, value: await does[kind](ask) }
  } catch (error) {
    return { ok: false, ...refusalOf(error) }
  }
}

// Here, so that a GO of the ceremony never waits for it, and a file that never ends can be ended.
parentPort?.on('message', (asked: WorkerAsk<keyof Work>) => {
  void answer(asked).then((answered) => parentPort?.postMessage(answered))
})
