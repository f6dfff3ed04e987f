import path from 'node:path'

import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

import type { OpenResult } from '#main/bridge.ts'
import { log } from '#main/log.ts'
import { unattendedFiles, unattendedFolder } from '#main/places.ts'
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
  const [file] = await askWhich(planner, asks, false)
  return file === undefined ? { ok: false, reason: 'cancelled' } : readPicked(file, limit)
}

/** Reads the whole of a file that was picked; above the limit it is refused before it is read. */
export async function readPicked(
  file: string,
  limit?: number,
): Promise<Exclude<OpenResult, { readonly reason: 'cancelled' }>> {
  const read = await readWhole(file, limit)
  if (!read.ok) {
    log('open failed', { reason: read.reason, detail: read.detail })
    return read
  }
  lastFolder = path.dirname(file)
  return { ok: true, fileName: path.basename(file), bytes: read.bytes }
}

let lastFolder: string | null = null

/** Asks for a file, or for several; none: the user wants none after all. */
export async function askWhich(
  planner: BrowserWindow,
  asks: PickDialog,
  isMany: boolean,
): Promise<readonly string[]> {
  if (unattendedFiles().length > 0 || unattendedFolder() !== null)
    return isMany ? unattendedFiles() : unattendedFiles().slice(0, 1)
  const { canceled, filePaths } = await dialog.showOpenDialog(planner, {
    ...asks,
    defaultPath: lastFolder ?? app.getPath('documents'),
    properties: isMany ? ['openFile', 'multiSelections'] : ['openFile'],
  })
  return canceled ? [] : filePaths
}
