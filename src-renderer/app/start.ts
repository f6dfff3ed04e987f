import { followBackups } from '#store/backups.ts'
import { checkVersion } from '#store/checkVersion.ts'
import { database } from '#store/database.ts'
import { openHistory } from '#store/history.ts'
import { LIBRARY } from '#store/historyEntry.ts'
import { openLibrary } from '#store/library.ts'
import { watchDatabase } from '#store/persist.ts'
import { keepCopy, reconcile } from '#store/recovery.ts'
import { followSafety } from '#store/safety.ts'

import { recoveryState } from './recoveryState.ts'

let opening: Promise<void> | null = null

/**
 * Makes the database agree with the journal, then reads what the first screen needs: the list of
 * conferences and its undo list. Once per window.
 */
export function openStore(): Promise<void> {
  opening ??= open()
  return opening
}

async function open(): Promise<void> {
  followBackups()
  followSafety()
  const willMigrate = await checkVersion()
  recoveryState.setState({ recovery: await reconcile() })
  // Snapshots hold rows of one version only, and the next one is made from the last.
  if (willMigrate) await keepCopy()
  watchDatabase(database())
  await Promise.all([openLibrary(), openHistory(LIBRARY)])
}
