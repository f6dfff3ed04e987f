import type { BrowserWindow } from 'electron'

import { log } from './log.ts'

const LONGEST_WAIT_MS = 5_000

/**
 * Holds back the closing of a window while something is still being written, five seconds at most:
 * a window that can never be closed would be worse than the loss of one edit.
 */
export function waitForWrites(window: BrowserWindow): (pending: boolean) => void {
  let pending = false
  let timer: NodeJS.Timeout | null = null

  const finish = (): void => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    pending = false
    window.close()
  }

  window.on('close', (event) => {
    if (!pending) return
    event.preventDefault()
    timer ??= setTimeout(() => {
      log('closed with writes pending')
      finish()
    }, LONGEST_WAIT_MS)
  })
  window.on('closed', () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  })
  // A page that crashed or was loaded again has nothing to write any more.
  window.webContents.on('render-process-gone', () => {
    pending = false
    finish()
  })
  window.webContents.on('did-navigate', () => {
    pending = false
  })

  return (value) => {
    pending = value
    if (!pending) finish()
  }
}
