import { rmSync } from 'node:fs'
import path from 'node:path'

import { DATA_VERSION } from './bridge.ts'
import { factsOf, log } from './log.ts'
import { copyAside, preflight } from './preflight/preflight.ts'
import { readState, writeState } from './state.ts'
import type { State } from './state.ts'

/** What the last run left, as the first window may not change it any more. */
export interface Found {
  readonly state: State | null
  readonly isNewer: boolean
  /** Major version of the Chromium that runs now. */
  readonly chromium: number
  readonly trimmedFiles: number
}

/**
 * Looks at the data before any window can open it: after an unclean end, cuts what a crash left
 * half written. From here to a proper end the data counts as unclean.
 */
export function beforeWindows(dataFolder: string, program: string, chromium: number): Found {
  const state = readState(dataFolder)
  // An older Chromium deletes what a newer one has written; it must not even see it.
  const isNewer = state !== null && (state.data > DATA_VERSION || state.chromium > chromium)
  if (isNewer) return { state, isNewer, chromium, trimmedFiles: 0 }
  const trimmedFiles = state?.clean === true ? 0 : cutTails(dataFolder)
  // Before a migration the database is kept as it was, whatever the steps do to it.
  if (state?.clean === true && state.data < DATA_VERSION) copyAside(dataFolder, new Date())
  markUnclean(dataFolder, {
    program,
    data: DATA_VERSION,
    chromium,
    clean: false,
    lastSeq: state?.lastSeq ?? 0,
    counted: state?.counted ?? null,
  })
  return { state, isNewer, chromium, trimmedFiles }
}

function cutTails(dataFolder: string): number {
  try {
    const { trimmed, damaged, isCopied } = preflight(dataFolder, new Date())
    if (trimmed.length + damaged.length > 0 || !isCopied) {
      log('preflight', {
        trimmed: trimmed.length,
        damaged: damaged.length,
        copied: Number(isCopied),
      })
    }
    return trimmed.length
  } catch (error) {
    // A start without it is better than none: whatever Chromium then loses is made again.
    log('preflight failed', factsOf(error))
    return 0
  }
}

function markUnclean(dataFolder: string, state: State): void {
  try {
    writeState(dataFolder, state)
  } catch (error) {
    log('state not written', factsOf(error))
    // On a full disk this still works, and no state means unclean as well.
    rmSync(path.join(dataFolder, 'state.json'), { force: true })
  }
}
