import path from 'node:path'

import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

import type { OpenResult } from '#main/bridge.ts'
import { log } from '#main/log.ts'
import { unattendedFile, unattendedFolder } from '#main/places.ts'
import { readWhole } from '#main/readFile.ts'
import { words } from '#main/words.ts'

/** Asks for a conference file and reads it once, so that it cannot change while it is looked at. */
export function openFile(planner: BrowserWindow): Promise<OpenResult> {
  return pickAndRead(planner, {
    title: words.openConference,
    filters: [
      { name: words.conferenceFiles, extensions: ['hoinghi'] },
      { name: words.allFiles, extensions: ['*'] },
    ],
  })
}

/** What the dialog asks for. */
export type PickDialog = Required<Pick<OpenDialogOptions, 'title' | 'filters'>>

/** Asks for a file and reads the whole of it; above the limit it is refused before it is read. */
export async function pickAndRead(
  planner: BrowserWindow,
  asks: PickDialog,
  limit?: number,
): Promise<OpenResult> {
  const file = await askWhich(planner, asks)
  if (file === null) return { ok: false, reason: 'cancelled' }
  const read = await readWhole(file, limit)
  if (!read.ok) {
    log('open failed', { reason: read.reason, detail: read.detail })
    return read
  }
  lastFolder = path.dirname(file)
  return { ok: true, fileName: path.basename(file), bytes: read.bytes }
}

let lastFolder: string | null = null

async function askWhich(planner: BrowserWindow, asks: PickDialog): Promise<string | null> {
  if (unattendedFile() !== null || unattendedFolder() !== null) return unattendedFile()
  const { canceled, filePaths } = await dialog.showOpenDialog(planner, {
    ...asks,
    defaultPath: lastFolder ?? app.getPath('documents'),
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
