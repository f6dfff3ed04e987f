import type { PointerEvent } from 'react'

/** A text that is cut off tells itself whole to a mouse that rests on its cell. */
export function tellWhole({ target }: PointerEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  if (cell === null || cell.ariaInvalid === 'true') return
  const isCut = [cell, ...cell.children].some((part) => part.scrollWidth > part.clientWidth)
  if (isCut) cell.title = cell.textContent
  else cell.removeAttribute('title')
}
