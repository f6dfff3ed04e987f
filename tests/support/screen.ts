import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Testing Library cleans up by itself only where test functions are globals; here they are imported.
afterEach(cleanup)

// Pages load lazily: on a busy machine the first of them takes longer than the usual second. Nothing
// waits so long unless something is missing.
configure({ asyncUtilTimeout: 15_000 })

// The one thing of Chromium that happy-dom lacks and a page asks for: here it is idle at once.
globalThis.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 })))
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle)
