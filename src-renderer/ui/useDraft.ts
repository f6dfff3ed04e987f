import { useEffect, useRef, useState } from 'react'

import { errorMessage } from './errorMessage.ts'
import { shownWith } from './shownWith.ts'
import { toast } from './toast.ts'

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string }

interface Draft {
  readonly text: string
  readonly error: string | null
  readonly isDirty: boolean
  readonly type: (text: string) => void
  readonly focus: () => void
  readonly commit: (blurred?: boolean) => void
  readonly revert: () => void
}

/**
 * What a field holds between the first key and the commit. `null` means untouched: the field shows
 * the outside value and follows it. A refused draft stays, with the reason, until it is mended,
 * reverted, or the outside value changes under a field that nobody is in.
 *
 * The draft of an adder goes when it is sent, so that the next text never runs into it while the
 * disk is slow; a refused one comes back unless the next has been begun.
 */
export function useDraft(
  value: string,
  send: (text: string) => void | Promise<void>,
  isAdder = false,
): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isFocused, setFocused] = useState(false)
  const [seen, setSeen] = useState(value)
  const typed = useRef(draft)
  useEffect(() => {
    typed.current = draft
  }, [draft])
  if (value !== seen) {
    setSeen(value)
    if (!isFocused) {
      setDraft(null)
      setError(null)
    }
  }

  const settle = (sent: string) => {
    // A key typed while the commit was under way is a newer draft: keep it.
    setDraft((now) => (now === sent ? null : now))
    // A refusal may come before the next drawing, and must find no newer draft in the sent one.
    if (typed.current === sent) typed.current = null
    setError(null)
  }

  const sendOff = (sent: string, done: Promise<void>, blurred: boolean) => {
    if (blurred) settle(sent)
    else shownWith(done, () => settle(sent))
    done.catch((reason: unknown) => {
      const next = typed.current
      if (next !== null) {
        toast.refused(sent, reason)
        return
      }
      setDraft(sent)
      setError(errorMessage(reason))
    })
  }

  const commit = (blurred = false) => {
    if (blurred) setFocused(false)
    if (draft === null) return
    const text = draft.normalize('NFC')
    if (text === value) {
      settle(draft)
      return
    }
    try {
      const done = send(text)
      if (done === undefined) settle(draft)
      else if (isAdder) sendOff(draft, done, blurred)
      else done.then(() => settle(draft)).catch((reason: unknown) => setError(errorMessage(reason)))
    } catch (reason) {
      setError(errorMessage(reason))
    }
  }

  // React tells no blur to a field that is taken off the page, so the draft is sent on the way out.
  const leave = useRef<(() => void) | null>(null)
  useEffect(() => {
    leave.current =
      draft === null || draft.normalize('NFC') === value || error !== null
        ? null
        : () => {
            const text = draft.normalize('NFC')
            const refuse = (reason: unknown) => toast.refused(text, reason)
            try {
              send(text)?.catch(refuse)
            } catch (reason) {
              refuse(reason)
            }
          }
  })
  useEffect(() => () => leave.current?.(), [])

  return {
    text: draft ?? value,
    error,
    isDirty: draft !== null,
    type: (text) => {
      setDraft(text)
      setError(null)
    },
    focus: () => setFocused(true),
    commit,
    revert: () => {
      setDraft(null)
      setError(null)
    },
  }
}
