import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

const settings = z.strictObject({
  folder: z.string().min(1),
  /** Names this machine's part of the folder, which others may use too. */
  machine: z.string().regex(/^[0-9a-f]{12}$/),
  /** Which journal there is ours: one that was given up is never read again. */
  generation: z.number().int().nonnegative(),
  holdsJournal: z.boolean(),
})

/** What is remembered of the second folder. */
export type SecondSettings = Readonly<z.infer<typeof settings>>

/** Longer than any path; the file keeps its length, so that it can be changed on a full disk. */
const LENGTH = 4_096

/** The settings, or null when no folder is chosen or they cannot be read. */
export function readSettings(dataFolder: string): SecondSettings | null {
  try {
    return settings.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')))
  } catch {
    // Without them nothing is lost that was kept: the user chooses the folder again.
    return null
  }
}

/** Replaces the settings in place, flushed; null removes them. */
export function writeSettings(dataFolder: string, given: SecondSettings | null): void {
  const file = fileIn(dataFolder)
  if (given === null) {
    rmSync(file, { force: true })
    return
  }
  const handle = openSync(file, readSettings(dataFolder) === null ? 'w' : 'r+', 0o600)
  try {
    writeSync(handle, JSON.stringify(given).padEnd(LENGTH), 0)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'second-folder.json')
}
