import path from 'node:path'

import { app, type BrowserWindow, dialog } from 'electron'

import type { OpenResult } from '#main/bridge.ts'
import { log } from '#main/log.ts'
import { unattendedFile, unattendedFolder } from '#main/places.ts'
import { readWhole } from '#main/readFile.ts'
import { words } from '#main/words.ts'

/** Asks for a conference file and reads it once, so that it cannot change while it is looked at. */
export async function openFile(planner: BrowserWindow): Promise<OpenResult> {
  const file = await askWhich(planner)
  if (file === null) return { ok: false, reason: 'cancelled' }
  const read = await readWhole(file)
  if (!read.ok) {
    log('open failed', { reason: read.reason, detail: read.detail })
    return read
  }
  lastFolder = path.dirname(file)
  return { ok: true, fileName: path.basename(file), bytes: read.bytes }
}

let lastFolder: string | null = null

async function askWhich(planner: BrowserWindow): Promise<string | null> {
  if (unattendedFile() !== null || unattendedFolder() !== null) return unattendedFile()
  const { canceled, filePaths } = await dialog.showOpenDialog(planner, {
    title: words.openConference,
    defaultPath: lastFolder ?? app.getPath('documents'),
    filters: [
      { name: words.conferenceFiles, extensions: ['hoinghi'] },
      { name: words.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
