import type { MouseEvent } from 'react'

/** For `onMouseDown`: a button that took the focus would be pressed again by the next Enter. */
export function keepFocus(event: MouseEvent) {
  event.preventDefault()
}
