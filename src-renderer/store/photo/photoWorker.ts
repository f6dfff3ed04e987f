import { smallPhoto } from './smallPhoto.ts'

/** What the window sends to the worker. */
export interface PhotoRequest {
  readonly bytes: Uint8Array
  readonly type: string
}

// A worker of its own, so that a large picture never holds up the window, and can be given up.
self.addEventListener('message', (message: MessageEvent<PhotoRequest>) => {
  const { bytes, type } = message.data
  smallPhoto(bytes, type)
    .then((photo) => self.postMessage(photo))
    // The window hears of a fault here by nothing else, and would wait for its time to run out.
    .catch(reportError)
})
