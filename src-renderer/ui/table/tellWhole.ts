import type { PointerEvent } from 'react'

/** A text that is cut off tells itself whole to a mouse that rests on its cell. */
export function tellWhole({ target, movementX, movementY }: PointerEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  if (cell === null || cell.ariaInvalid === 'true') return
  // Rows that scroll away under a mouse at rest: to measure each would hold up every Enter. What the
  // cell told before may be of another row.
  if (movementX === 0 && movementY === 0) {
    cell.removeAttribute('title')
    return
  }
  const isCut = [cell, ...cell.children].some(
    (part) => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight + 1,
  )
  if (isCut) cell.title = cell.textContent
  else cell.removeAttribute('title')
}
