import type { BrowserWindow } from 'electron'

import { ORIGIN } from './bridge.ts'
import { log } from './log.ts'
import { copyAside } from './preflight/preflight.ts'

/**
 * Takes a database away that cannot be opened, after a copy: the page then starts with none and is
 * given its data again. Chromium itself removes it, because it holds the folder open.
 */
export async function setDatabaseAside(planner: BrowserWindow, dataFolder: string): Promise<void> {
  const isCopied = copyAside(dataFolder, new Date())
  log('database set aside', { copied: Number(isCopied) })
  await planner.webContents.session.clearStorageData({ origin: ORIGIN, storages: ['indexdb'] })
}
