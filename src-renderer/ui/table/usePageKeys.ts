import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Ctrl+F goes to the search and ↓ from there to the rows found; not while an input method composes. */
export function usePageKeys(
  search: RefObject<HTMLInputElement | null>,
  table: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const find = (event: KeyboardEvent) => {
      const isFind = event.ctrlKey && !event.shiftKey && !event.altKey && event.code === 'KeyF'
      if (!isFind || event.isComposing || search.current === null || isDialogOpen()) return
      event.preventDefault()
      search.current.focus()
      search.current.select()
    }
    const leave = (event: KeyboardEvent) => {
      if (event.code !== 'ArrowDown' || event.isComposing || event.target !== search.current) return
      event.preventDefault()
      table.current?.querySelector('textarea')?.focus()
    }
    window.addEventListener('keydown', find, { signal })
    window.addEventListener('keydown', leave, { signal })
    return () => controller.abort()
  }, [search, table])
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}
