import { watch } from 'node:fs'

import { BrowserWindow, dialog, nativeTheme, type WebPreferences } from 'electron'

import { log } from './log.ts'
import { isDevelopment, PRELOAD_FILE, RENDERER_FOLDER, unattendedFolder } from './places.ts'
import { PAGE } from './session.ts'
import { words } from './words.ts'

/** What every window of the app has in common, said in full and not left to defaults. */
export const SAFE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
  devTools: isDevelopment,
} as const satisfies WebPreferences

/** Surface behind the page until it has painted, so that a start in the dark does not flash. */
function surface(): string {
  return nativeTheme.shouldUseDarkColors ? '#191918' : '#f7f7f5'
}

/** Opens the planner: the window in which everything is written and from which the run is led. */
export function openPlanner(): BrowserWindow {
  const window = new BrowserWindow({
    title: words.appName,
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: surface(),
    webPreferences: {
      ...SAFE_PREFERENCES,
      preload: PRELOAD_FILE,
      // The clock of a run must go on while another window lies over this one.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  keepAlive(window, 'planner', () => void askToReopen(window))
  if (isDevelopment) reloadOnBuild(window)
  void window.loadURL(PAGE)
  return window
}

const CRASHES_PER_MINUTE = 3

/**
 * Loads the page again after a crash.
 *
 * @param giveUp called when it keeps crashing, instead of trying for ever
 */
export function keepAlive(window: BrowserWindow, name: string, giveUp: () => void): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, details) => {
    log('page gone', { window: name, reason: details.reason, code: details.exitCode })
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    // Of the monotonic clock: that of the wall may be set back.
    const now = performance.now()
    crashes = [...crashes.filter((at) => now - at < 60_000), now]
    if (crashes.length <= CRASHES_PER_MINUTE) window.webContents.reload()
    else giveUp()
  })
  window.on('unresponsive', () => log('window unresponsive', { window: name }))
  window.on('responsive', () => log('window responsive', { window: name }))
}

async function askToReopen(window: BrowserWindow): Promise<void> {
  if (unattendedFolder() !== null) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: words.crashed,
    detail: words.crashedDetail,
    buttons: [words.reopen, words.quit],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 0) window.webContents.reload()
  else window.destroy()
}

/** Development: shows a new build as soon as the last file of it, the page, is written. */
function reloadOnBuild(window: BrowserWindow): void {
  const watcher = watch(RENDERER_FOLDER, (_event, name) => {
    if (name === 'index.html') window.webContents.reloadIgnoringCache()
  })
  window.on('closed', () => watcher.close())
}
