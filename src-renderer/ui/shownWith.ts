import { flushSync } from 'react-dom'

/** No eye sees so short a wait; a frame of it is left for the drawing, ms. */
const HELD_MS = 8

/** What may come next from the user: it must find the screen as the last key leaves it. */
const NEXT = ['keydown', 'beforeinput', 'paste', 'pointerdown', 'mousedown', 'focusout'] as const

const held = new Set<() => void>()

/** Shows at once what is held back: before a dialog that a change asks for takes the keys. */
export function showHeld() {
  for (const show of held) show()
}

/**
 * Shows what follows from a change once that is safe, so that the frame which it costs does not stand
 * before the disk's answer. A slow disk and the next key are not waited for.
 *
 * @param show gets whether the change is kept by then; it is called exactly once
 */
export function shownWith(kept: Promise<unknown>, show: (isKept: boolean) => void) {
  let isShown = false
  const showOnce = (isKept: boolean) => {
    if (isShown) return
    isShown = true
    clearTimeout(timer)
    held.delete(showAtOnce)
    for (const event of NEXT) removeEventListener(event, showAtOnce, { capture: true })
    // Drawn before anything else happens: the next key may be on its way already.
    flushSync(() => show(isKept))
  }
  const showAtOnce = () => showOnce(false)
  held.add(showAtOnce)
  const timer = setTimeout(() => showOnce(false), HELD_MS)
  for (const event of NEXT) addEventListener(event, showAtOnce, { capture: true })
  kept.then(
    () => showOnce(true),
    () => showOnce(false),
  )
}
