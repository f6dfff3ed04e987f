import { useEffect, useState } from 'react'

import { spreadsheetWords as words } from '#text/spreadsheetWords.ts'

import { pastedText } from './pastedText.ts'
import { toast } from './toast.ts'

/** A file that was picked with another one, and where main finds it. */
export interface WaitingFile {
  readonly at: number
  readonly fileName: string
}

/** How a list comes: it is still asked for, was pasted, dropped on the window, or picked with another one. */
export type Arrival =
  | { readonly kind: 'ask' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File }
  | ({ readonly kind: 'picked' } & WaitingFile)

/**
 * Hears of a list that is dropped on the window, or pasted outside of a field. None is heard while
 * `isOff`. Gives whether a file is being dragged over the window.
 *
 * @param onFiles what becomes of several files; missing: one is asked for
 */
export function useArrivals(
  onArrival: (arrival: Arrival) => void,
  isOff: boolean,
  onFiles?: (files: readonly File[]) => void,
): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (isOff) return
    const controller = new AbortController()
    const { signal } = controller
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      const [file, second] = files
      if (file === undefined) return
      event.preventDefault()
      if (second === undefined) onArrival({ kind: 'file', file })
      else if (onFiles !== undefined) onFiles(files)
      else toast.show({ text: words.oneFile, tone: 'danger' })
    }
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      const isInField = target instanceof HTMLElement && target.closest('input, textarea') !== null
      const isInDialog = document.querySelector('[role="dialog"]') !== null
      if (isInField || isInDialog || event.defaultPrevented) return
      const text = pastedText(clipboardData)
      if (text.trim() !== '') onArrival({ kind: 'text', text })
    }
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => controller.abort()
  }, [onArrival, onFiles, isOff])
  return isOver && !isOff
}
