import { app } from 'electron'

import { factsOf, log } from './log.ts'

const LONGEST_MS = 5_000

/**
 * Lets the last snapshot be taken when every window is closed, five seconds at most: without it
 * nothing is lost, and the next start only looks more closely.
 */
export function endProperly(close: () => Promise<void>): void {
  let isEnding = false
  let isDone = false
  app.on('will-quit', (event) => {
    if (isDone) return
    event.preventDefault()
    if (isEnding) return
    isEnding = true
    const end = (): void => {
      if (isDone) return
      isDone = true
      clearTimeout(timer)
      // Electron takes no second request to quit before it has heard that the first was refused.
      setImmediate(() => app.quit())
    }
    const timer = setTimeout(end, LONGEST_MS)
    close()
      .catch((error: unknown) => log('end', factsOf(error)))
      .then(end, end)
  })
}
