import path from 'node:path'

import { app, type BrowserWindow, dialog } from 'electron'

import type { BinaryFile, SaveResult, TextFile } from '#main/bridge.ts'
import { cleanFileName } from '#main/fileName.ts'
import { factsOf, log } from '#main/log.ts'
import { unattendedFolder } from '#main/places.ts'
import { refusalOf, saveFile } from '#main/saveFile.ts'
import { words } from '#main/words.ts'

export type FileKind = 'pdf' | TextFile['kind'] | BinaryFile['kind']

const FILTERS: Readonly<Record<FileKind, string>> = {
  pdf: words.pdfFiles,
  txt: words.textFiles,
  json: words.dataFiles,
  hoinghi: words.conferenceFiles,
  docx: words.wordFiles,
  xlsx: words.workbooks,
  csv: words.csvFiles,
}

/** UTF-8 without BOM, as every program of today reads it. */
export function saveText(planner: BrowserWindow, file: TextFile): Promise<SaveResult> {
  const name = cleanFileName(file.fileName, file.kind)
  return saveWhereAsked(planner, name, file.kind, file.text)
}

/** A conference file, a Word file or a list as the page made it. */
export function saveBytes(planner: BrowserWindow, file: BinaryFile): Promise<SaveResult> {
  const name = cleanFileName(file.fileName, file.kind)
  return saveWhereAsked(planner, name, file.kind, file.bytes)
}

/**
 * Asks where to, and writes. The folder chosen last is proposed the next time; unattended, files
 * go to the folder given at the start.
 */
export async function saveWhereAsked(
  planner: BrowserWindow,
  name: string,
  kind: FileKind,
  bytes: Uint8Array | string,
): Promise<SaveResult> {
  const file = await askWhere(planner, name, kind)
  if (file === null) return { ok: false, reason: 'cancelled' }
  try {
    await saveFile(file, bytes)
    lastFolder = path.dirname(file)
    return { ok: true, fileName: path.basename(file) }
  } catch (error) {
    log('save failed', factsOf(error))
    return { ok: false, ...refusalOf(error) }
  }
}

let lastFolder: string | null = null

async function askWhere(
  planner: BrowserWindow,
  name: string,
  kind: FileKind,
): Promise<string | null> {
  const folder = unattendedFolder()
  if (folder !== null) return path.join(folder, name)
  const { canceled, filePath } = await dialog.showSaveDialog(planner, {
    title: kind === 'pdf' ? words.savePdf : words.saveText,
    defaultPath: path.join(lastFolder ?? app.getPath('documents'), name),
    filters: [{ name: FILTERS[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  // Linux dialogs do not add the ending themselves.
  return path.extname(filePath) === '' ? `${filePath}.${kind}` : filePath
}
