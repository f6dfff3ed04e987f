import { type BrowserWindow, screen } from 'electron'

import { type Display, SIGNALS } from '#main/bridge.ts'
import { displayOf } from '#main/stagePlace.ts'
import type { DisplayIdentity } from '#main/stagePlace.ts'
import { words } from '#main/words.ts'

/** What a display is known by. */
export function identityOf({ id, label, size, scaleFactor }: Electron.Display): DisplayIdentity {
  const width = Math.round(size.width * scaleFactor)
  const height = Math.round(size.height * scaleFactor)
  return { id, label, width, height }
}

/** Displays as people name them: by number and in their own pixels. */
export function listDisplays(planner: BrowserWindow): readonly Display[] {
  const all = screen.getAllDisplays()
  const operator = displayOf(all, planner.getBounds())
  return all.map((one, index) => ({
    ...identityOf(one),
    label: one.label || words.display(index + 1),
    operator: one.id === operator?.id,
  }))
}

/** Tells the planner of every change of the displays, until its window closes. */
export function reportDisplays(planner: BrowserWindow): void {
  const report = (): void => {
    if (!planner.isDestroyed()) {
      planner.webContents.send(SIGNALS.onDisplays, listDisplays(planner))
    }
  }
  screen.on('display-added', report)
  screen.on('display-removed', report)
  screen.on('display-metrics-changed', report)
  planner.on('closed', () => {
    screen.off('display-added', report)
    screen.off('display-removed', report)
    screen.off('display-metrics-changed', report)
  })
}
