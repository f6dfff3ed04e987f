import { type BrowserWindow, dialog } from 'electron'

import type { SecondFolderResult } from '#main/bridge.ts'
import type { Keeper } from '#main/keeper.ts'
import { unattendedFolder, unattendedSecondFolder } from '#main/places.ts'
import { words } from '#main/words.ts'

/** Asks for the second folder and takes it into use. */
export async function chooseSecondFolder(
  planner: BrowserWindow,
  keeper: Keeper,
): Promise<SecondFolderResult> {
  const folder = await askWhich(planner)
  return folder === null ? { ok: false, reason: 'cancelled' } : keeper.chooseSecondFolder(folder)
}

async function askWhich(planner: BrowserWindow): Promise<string | null> {
  if (unattendedSecondFolder() !== null || unattendedFolder() !== null)
    return unattendedSecondFolder()
  const { canceled, filePaths } = await dialog.showOpenDialog(planner, {
    title: words.secondFolder,
    buttonLabel: words.chooseFolder,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
