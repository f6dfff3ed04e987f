import { uiWords } from '#text/uiWords.ts'

import { errorMessage } from './errorMessage.ts'

export interface ToastContent {
  readonly text: string
  readonly tone?: 'plain' | 'ok' | 'danger'
  readonly action?: { readonly label: string; readonly run: () => void | Promise<void> }
  /** Milliseconds on screen; `null` stays until closed. Default 8000, danger stays. */
  readonly lasts?: number | null
}

export interface ToastEntry extends ToastContent {
  readonly id: number
}

/** More would hide the page; the oldest goes first. */
const MOST = 3

let entries: readonly ToastEntry[] = []
let lastId = 0
const listeners = new Set<() => void>()

function put(next: readonly ToastEntry[]) {
  entries = next
  for (const listener of listeners) listener()
}

/** The one queue of short notes; `ToastRegion` draws it. */
export const toast = {
  /** Shows a note and returns its id. */
  show(content: ToastContent): number {
    lastId += 1
    put([...entries, { ...content, id: lastId }].slice(-MOST))
    return lastId
  },
  /** A typed text that could not be stored and has no field left to stand in. */
  refused(text: string, reason: unknown): number {
    return toast.show({
      tone: 'danger',
      text: uiWords.notSavedText(text, errorMessage(reason)),
    })
  },
  close(id: number): void {
    put(entries.filter((entry) => entry.id !== id))
  },
  clear(): void {
    put([])
  },
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function listToasts(): readonly ToastEntry[] {
  return entries
}
