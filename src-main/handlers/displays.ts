import { type BrowserWindow, screen } from 'electron'

import { type Display, SIGNALS } from '#main/bridge.ts'
import { displayOf } from '#main/stagePlace.ts'
import { words } from '#main/words.ts'

/** Displays as people name them: by number and in their own pixels. */
export function listDisplays(planner: BrowserWindow): readonly Display[] {
  const all = screen.getAllDisplays()
  const operator = displayOf(all, planner.getBounds())
  return all.map((one, index) => ({
    id: one.id,
    label: one.label || words.display(index + 1),
    width: Math.round(one.size.width * one.scaleFactor),
    height: Math.round(one.size.height * one.scaleFactor),
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
