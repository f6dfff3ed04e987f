import { BrowserWindow, powerSaveBlocker, screen } from 'electron'

import { makeAwake } from '#main/awake.ts'
import { SIGNALS, type StageResult, type StageWindow } from '#main/bridge.ts'
import { log } from '#main/log.ts'
import { PAGE } from '#main/session.ts'
import { placeStage, recognised, windowPlace } from '#main/stagePlace.ts'
import type { DisplayIdentity } from '#main/stagePlace.ts'
import { keepAlive, SAFE_PREFERENCES } from '#main/window.ts'
import { words } from '#main/words.ts'

import { identityOf } from './displays.ts'

const awake = makeAwake(powerSaveBlocker)

const WINDOWED = { width: 960, height: 540 }

export interface Stage {
  state(): StageWindow
  open(displayId: number | null): StageResult
  close(): void
}

/**
 * The window that the hall sees. It has no bridge: it only reads the database and listens to the
 * planner. It is never put, nor left, full screen on the display that shows the console.
 */
export function makeStage(planner: BrowserWindow): Stage {
  let window: BrowserWindow | null = null
  /** Display that it fills, or null while it is an ordinary or a parked window. */
  let filled: DisplayIdentity | null = null
  /** Display that was unplugged under it: it hides, and goes back when the cable is in again. */
  let lost: DisplayIdentity | null = null
  /** Display in place of which it is an ordinary window until the cable is in again. */
  let missed: DisplayIdentity | null = null

  const state = (): StageWindow => ({
    open: window !== null && lost === null,
    displayId: filled?.id ?? null,
    fullScreen: filled !== null,
  })
  const report = (): void => {
    awake.set('stage', state().open)
    if (!planner.isDestroyed()) planner.webContents.send(SIGNALS.onStageWindow, state())
  }

  const create = (): BrowserWindow => {
    const made = new BrowserWindow({
      title: words.stageTitle,
      ...WINDOWED,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: '#000000',
      webPreferences: { ...SAFE_PREFERENCES, backgroundThrottling: false },
    })
    made.removeMenu()
    made.on('page-title-updated', (event) => event.preventDefault())
    made.on('closed', () => {
      window = null
      filled = null
      lost = null
      missed = null
      report()
    })
    // Nobody in the hall can answer a question: it stays black, and the console says so.
    keepAlive(made, 'stage', () => log('stage given up'))
    void made.loadURL(`${PAGE}#/stage`)
    return made
  }

  const fill = (target: BrowserWindow, display: Electron.Display): void => {
    // A window in sight would fill the display on which it stands, not the one to which it is sent.
    if (filled === null) target.hide()
    target.setFullScreen(false)
    target.setBounds(display.bounds)
    target.showInactive()
    target.setFullScreen(true)
    filled = identityOf(display)
    lost = null
    missed = null
  }

  const showWindowed = (target: BrowserWindow): void => {
    target.setFullScreen(false)
    target.setBounds(
      windowPlace(screen.getAllDisplays(), planner.getBounds(), target.getBounds(), WINDOWED),
    )
    target.showInactive()
    missed = lost ?? missed
    filled = null
    lost = null
  }

  const park = (target: BrowserWindow): void => {
    lost = filled
    filled = null
    target.hide()
    target.setFullScreen(false)
    log('stage parked')
    report()
  }

  const onChange = (): void => {
    if (window === null) return
    const all = screen.getAllDisplays()
    const known = filled ?? lost ?? missed
    if (known === null) return
    const wanted = recognised(all.map(identityOf), known)?.id ?? known.id
    const place = placeStage(all, planner.getBounds(), wanted)
    if (place.ok && place.screen !== null) {
      fill(window, place.screen)
      report()
    } else if (filled !== null) {
      park(window)
    }
  }
  screen.on('display-added', onChange)
  screen.on('display-removed', onChange)
  screen.on('display-metrics-changed', onChange)
  planner.on('closed', () => {
    screen.off('display-added', onChange)
    screen.off('display-removed', onChange)
    screen.off('display-metrics-changed', onChange)
    window?.destroy()
  })

  return {
    state,
    open(displayId) {
      const place = placeStage(screen.getAllDisplays(), planner.getBounds(), displayId)
      if (!place.ok) return place
      window ??= create()
      if (place.screen === null) showWindowed(window)
      else fill(window, place.screen)
      planner.focus()
      report()
      return { ok: true, stage: state() }
    },
    close() {
      window?.destroy()
    },
  }
}

/**
 * Makes the planner's window fill its display, or gives it back its size. While it does, the console is
 * on it, and neither machine nor display sleeps.
 */
export function fillScreen(planner: BrowserWindow, on: boolean): void {
  awake.set('console', on)
  if (planner.isFullScreen() === on) return
  const bounds = planner.getNormalBounds()
  planner.setMenuBarVisibility(!on)
  planner.setFullScreen(on)
  // Without a window manager nobody else gives the size back.
  if (!on && !planner.isMaximized()) planner.setBounds(bounds)
}
