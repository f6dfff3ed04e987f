import { app, dialog } from 'electron'

import { log } from './log.ts'
import { unattendedFolder } from './places.ts'
import { words } from './words.ts'

/** What the program ends with when it must not open the data. */
const EXIT_CODE = 3

/**
 * Ends the program before any window opens: a later one wrote the data, and an older Chromium would
 * delete them.
 */
export function refuseNewer(): void {
  log('newer data refused')
  process.stderr.write(`${words.newerData}\n`)
  if (unattendedFolder() === null) dialog.showErrorBox(words.appName, words.newerData)
  app.exit(EXIT_CODE)
}
