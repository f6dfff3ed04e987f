import { useEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Ctrl+F goes to the search and ↓ from there to the rows found; Ctrl+V outside a text field opens the
 * dialog for a pasted list. None while a dialog is open or an input method composes.
 */
export function usePageKeys(
  search: RefObject<HTMLInputElement | null>,
  table: RefObject<HTMLElement | null>,
  onPaste: (text: string) => void,
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
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      const isInField = target instanceof HTMLElement && target.closest('input, textarea') !== null
      if (isInField || event.defaultPrevented || isDialogOpen()) return
      const text = clipboardData?.getData('text/plain') ?? ''
      if (text.trim() !== '') onPaste(text)
    }
    window.addEventListener('keydown', find, { signal })
    window.addEventListener('keydown', leave, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => controller.abort()
  }, [search, table, onPaste])
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}
