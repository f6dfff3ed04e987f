import { createHash } from 'node:crypto'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

import { LIMITS } from './limits.ts'
import type { ListToRead, ReadMessage } from './messages.ts'
import { readSpreadsheetBytes } from './read.ts'
import { SpreadsheetRefused } from './refused.ts'

/** How far it is, is drawn by the window: as often as somebody can see. */
const SHARE_MILLISECONDS = 100

/** Reads one list and tells of it; a fault of the program ends the process, which is told as well. */
async function answerReading(
  { fileName, bytes, separator }: ListToRead,
  tell: (message: ReadMessage) => void,
): Promise<void> {
  let told = performance.now()
  const onShare = (share: number) => {
    if (performance.now() < told + SHARE_MILLISECONDS) return
    told = performance.now()
    tell({ kind: 'share', share })
  }
  try {
    const spreadsheet = await readSpreadsheetBytes(fileName, bytes, onShare, separator)
    const packed = new TextEncoder().encode(JSON.stringify(spreadsheet))
    tell({ kind: 'read', packed, sha256: createHash('sha256').update(bytes).digest('hex') })
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused)) throw error
    tell({ kind: 'refused', problem: error.problem })
  }
}

/**
 * A process of its own, so that a file that is made to hang takes only this; in it a thread, because
 * Electron gives a process of ours no limit of memory, and a thread dies where its own is.
 */
function startThread(): Worker {
  const thread = new Worker(new URL(import.meta.url), {
    resourceLimits: {
      maxOldGenerationSizeMb: LIMITS.heapMegabytes,
      maxYoungGenerationSizeMb: LIMITS.youngMegabytes,
    },
  })
  thread.on('message', (message: ReadMessage) => process.parentPort.postMessage(message))
  thread.on('error', () => process.exit(1))
  return thread
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort
  port.once('message', (file: ListToRead) => {
    // A fault of the program, thrown out of the promise, ends the thread.
    void answerReading(file, (message) => port.postMessage(message))
  })
} else {
  // It begins before the list is here: most often there is time while the user looks for the file.
  const thread = startThread()
  process.parentPort.once('message', ({ data }: { readonly data: ListToRead }) =>
    thread.postMessage(data),
  )
}
