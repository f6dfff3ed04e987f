// One thread that reads files with the app's reader; killed by its parent when a file holds it.
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const { readConferenceFile } = await import(pathToFileURL(workerData.readerFile).href)

/** @param {{ bytes: Uint8Array, passphrase: string | null }} spoiled */
async function answer({ bytes, passphrase }) {
  const began = performance.now()
  const { ok, problem } = await readConferenceFile(bytes, passphrase)
  parentPort?.postMessage({
    outcome: ok ? 'read' : problem.kind,
    milliseconds: performance.now() - began,
    // What a walk over any object would now see, and what every object would now have.
    pollution: [...Object.keys(Object.prototype), ...('polluted' in {} ? ['polluted'] : [])],
  })
}

// A fault of the reader becomes an unhandled rejection, and so the end of this thread.
parentPort?.on('message', (spoiled) => void answer(spoiled))
parentPort?.postMessage('ready')
