import { bridge } from '#store/bridge.ts'
import { goTo, useSession } from '#store/session.ts'
import { isTyping } from '#ui/typing.ts'

import { redoAndTell, undoAndTell } from './history.ts'
import { PAGE_DIGITS, PAGES } from './pages.ts'
import { showPalette } from './paletteState.ts'

/**
 * The keys that work on every page of the planner. Keys of an input method that is composing are
 * never ours, and Ctrl+Z belongs to a text field as long as it holds a draft of its own.
 */
export function listenForShortcuts(): () => void {
  window.addEventListener('keydown', onKey)
  const stopCommands = bridge().onCommand((command) => {
    if (isCeremonyRunning()) return
    if (command === 'undo') void undoAndTell()
    else if (command === 'redo') void redoAndTell()
    else if (command === 'palette') showPalette()
    else if (command === 'library') goTo({ page: 'library' })
  })
  return () => {
    window.removeEventListener('keydown', onKey)
    stopCommands()
  }
}

function onKey(event: KeyboardEvent) {
  if (event.isComposing || event.defaultPrevented) return
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const act = actionOf(event)
  if (act === null) return
  event.preventDefault()
  act()
}

function actionOf(event: KeyboardEvent): (() => void) | null {
  if (isCeremonyRunning()) return null
  if (event.code === 'KeyK') return showPalette
  if (event.code.startsWith('Digit')) return pageAction(Number(event.code.slice(5)))
  if (isTyping(event)) return null
  if (event.code === 'KeyZ') return () => void (event.shiftKey ? redoAndTell() : undoAndTell())
  if (event.code === 'KeyY') return () => void redoAndTell()
  return null
}

function pageAction(number: number): (() => void) | null {
  const page = PAGES.find((one) => PAGE_DIGITS[one] === number)
  const { place } = useSession.getState()
  if (page === undefined || place.page === 'library') return null
  return () => goTo({ page, conferenceId: place.conferenceId })
}

/** On the day the console routes every key itself: one key, one listener. */
function isCeremonyRunning(): boolean {
  return document.querySelector('[data-console]') !== null
}
