import { useEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Keeps the keys in the field: when the page or the window comes to the front, and when somebody
 * types or scans while nothing that takes text has the focus. A guest waits for nobody's click.
 */
export function useFieldFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const take = () => {
      if (!isTakenElsewhere()) field.current?.focus()
    }
    take()
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // A letter or digit goes to whatever has the focus once this listener is done.
      if ((event.key.length === 1 && event.key !== ' ') || event.key === 'Escape') take()
    }
    window.addEventListener('focus', take, { signal })
    window.addEventListener('keydown', press, { signal, capture: true })
    return () => controller.abort()
  }, [field])
}

/** Another field, a dialog or a menu is at work. */
function isTakenElsewhere(): boolean {
  const { activeElement } = document
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true
  return activeElement?.matches('input, textarea, [contenteditable]') ?? false
}
