import { LIMITS } from './limits.ts'
import type { ReadResult } from './readConferenceFile.ts'
import type { ReadRequest } from './readWorker.ts'

/** Reads a file somewhere; `signal` stops it. */
export type FileReading = (
  bytes: Uint8Array,
  passphrase: string | null,
  signal: AbortSignal,
) => Promise<ReadResult>

let reading: FileReading = readInWorker

/** Reads a conference file where it can be killed: by the user, or by the limit of time. */
export const readFile: FileReading = (bytes, passphrase, signal) =>
  reading(bytes, passphrase, signal)

/** Puts another reader in place: for tests, where there are no workers. Null: the worker again. */
export function replaceReader(next: FileReading | null) {
  reading = next ?? readInWorker
}

function readInWorker(
  bytes: Uint8Array,
  passphrase: string | null,
  signal: AbortSignal,
): Promise<ReadResult> {
  // In one expression, by which the build knows that a worker begins there.
  const worker = new Worker(new URL('./readWorker.ts', import.meta.url), {
    type: 'module',
    name: 'file-reader',
  })
  return new Promise<ReadResult>((resolve) => {
    const fail = (kind: 'tookTooLong' | 'readerDied' | 'stopped') => () =>
      resolve({ ok: false, problem: { kind } })
    const timer = setTimeout(fail('tookTooLong'), LIMITS.milliseconds)
    signal.addEventListener('abort', fail('stopped'), { once: true })
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    worker.addEventListener('error', fail('readerDied'), { once: true })
    worker.addEventListener('error', () => clearTimeout(timer), { once: true })
    worker.addEventListener('message', (answer: MessageEvent<ReadResult>) => {
      clearTimeout(timer)
      resolve(answer.data)
    })
    if (signal.aborted) fail('stopped')()
    else worker.postMessage({ bytes, passphrase } satisfies ReadRequest)
  }).finally(() => worker.terminate())
}
