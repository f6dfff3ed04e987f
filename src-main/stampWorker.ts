import { parentPort } from 'node:worker_threads'

import { stamp } from './stamp.ts'
import type { StampAsk, Stamped } from './stamp.ts'

export type StampAnswer =
  | { readonly ok: true; readonly stamped: Stamped }
  | { readonly ok: false; readonly detail: string }

async function answer(ask: StampAsk): Promise<StampAnswer> {
  try {
    return { ok: true, stamped: await stamp(ask) }
  } catch (error) {
    return { ok: false, detail: String(error) }
  }
}

// Here, because a long paper takes some tenths of a second at one go, and a GO of the ceremony waits for main.
parentPort?.on('message', (ask: StampAsk) => {
  void answer(ask).then((answered) => parentPort?.postMessage(answered))
})
