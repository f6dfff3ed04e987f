import path from 'node:path'

import { app } from 'electron'

/** Where the built files of the other two parts lie, seen from out/main. */
export const RENDERER_FOLDER = path.join(import.meta.dirname, '..', 'renderer')
export const PRELOAD_FILE = path.join(import.meta.dirname, '..', 'preload', 'preload.cjs')

/** Set while sources are watched: developer tools and reload are then on. */
export const isDevelopment = !app.isPackaged && process.env['KHANH_TIET_DEV'] === '1'

/**
 * Names the data folder once, before anything reads it. The name is ASCII and fixed: a changed
 * name would start the user with an empty database.
 */
export function settleDataFolder(): void {
  const given = process.env['KHANH_TIET_DATA_DIR']
  const name = isDevelopment ? 'khanh-tiet-dev' : 'khanh-tiet'
  app.setPath('userData', given ? path.resolve(given) : path.join(app.getPath('appData'), name))
}

/**
 * Folder into which papers and texts are saved without a dialog, for unattended runs (the demo and
 * the tests); null when a person is there to ask.
 */
export function unattendedFolder(): string | null {
  const given = process.env['KHANH_TIET_SAVE_DIR']
  return given ? path.resolve(given) : null
}

/** The files that unattended runs open instead of asking, as PATH names several; none when none was named. */
export function unattendedFiles(): readonly string[] {
  const given = process.env['KHANH_TIET_OPEN_FILE'] ?? ''
  return given
    .split(path.delimiter)
    .filter((each) => each !== '')
    .map((each) => path.resolve(each))
}

/** The second folder that unattended runs choose instead of asking; null when none was named. */
export function unattendedSecondFolder(): string | null {
  const given = process.env['KHANH_TIET_SECOND_DIR']
  return given ? path.resolve(given) : null
}
