import { accessSync, closeSync, constants, mkdirSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'

import { app, dialog } from 'electron'

import { unattendedFolder } from './places.ts'
import { words } from './words.ts'

/** What the program ends with when it must not, or cannot, open the data. */
const EXIT_CODE = 3

/** Tells why the program does not start, and ends it before any window opens. */
export function refuseStart(why: string): void {
  process.stderr.write(`${why}\n`)
  if (unattendedFolder() === null) dialog.showErrorBox(words.appName, why)
  app.exit(EXIT_CODE)
}

/** False when nothing can be written into the data folder; a full disk is another matter. */
export function canWriteInto(dataFolder: string): boolean {
  const file = path.join(dataFolder, `.${process.pid}.tmp`)
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    accessSync(dataFolder, constants.W_OK)
    closeSync(openSync(file, 'w'))
    rmSync(file, { force: true })
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOSPC'
  }
}
