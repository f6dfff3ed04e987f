import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

import { untilIdle } from '#store/saving.ts'

/** Much longer than any write of a test takes; less than a hook may. */
const LONGEST_MS = 8000

afterEach(async () => {
  // Testing Library cleans up by itself only where test functions are globals; here they are imported.
  cleanup()
  await untilStoreIsIdle()
})

/** What is still being written must not end in the store of the next test. */
async function untilStoreIsIdle() {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, refuse) => {
    timer = setTimeout(
      () =>
        refuse(
          new Error(
            `The store still writes ${LONGEST_MS / 1000} s after the test: a write never ends, so that the next test cannot begin.`,
          ),
        ),
      LONGEST_MS,
    )
  })
  await Promise.race([untilIdle(), tooLong]).finally(() => clearTimeout(timer))
}

// Pages load lazily: on a busy machine the first of them takes longer than the usual second. Nothing
// waits so long unless something is missing.
configure({ asyncUtilTimeout: 15_000 })

// The one thing of Chromium that happy-dom lacks and a page asks for: here it is idle at once.
globalThis.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 })))
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle)
