import { readConferenceFile } from './readConferenceFile.ts'

/** What the window sends to the worker: the file, and the passphrase if one was given. */
export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly passphrase: string | null
}

// A worker of its own, so that a file that goes on for ever, or takes all memory, can be killed
// while the window goes on.
self.addEventListener('message', (message: MessageEvent<ReadRequest>) => {
  const { bytes, passphrase } = message.data
  // A fault of the program is told as well: of a rejection that nobody handles the window hears nothing.
  void readConferenceFile(bytes, passphrase).then(
    (result) => self.postMessage(result),
    () => self.postMessage({ ok: false, problem: { kind: 'readerDied' } }),
  )
})
