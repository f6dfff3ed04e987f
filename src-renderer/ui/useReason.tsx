import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'

import { ReasonDialog } from './ReasonDialog.tsx'
import type { ReasonWords } from './ReasonDialog.tsx'
import { showHeld } from './shownWith.ts'

/** Asks why the office has a row otherwise than it ships; null: it shall stay as it is. */
export type AskReason = (name: string) => Promise<string | null>

interface Question {
  readonly name: string
  readonly answer: (reason: string | null) => void
}

/** A question that waits for its answer, and the dialog that asks it. */
export function useReason(words: ReasonWords): {
  readonly ask: AskReason
  readonly dialog: ReactNode
} {
  const [question, setQuestion] = useState<Question | null>(null)
  const [last, setLast] = useState('')
  const ask = useCallback<AskReason>(
    (name) =>
      new Promise((answer) => {
        // The table goes on to its next cell first, or it would take the keys from the dialog.
        queueMicrotask(() => {
          showHeld()
          setQuestion({ name, answer })
        })
      }),
    [],
  )
  if (question === null) return { ask, dialog: null }
  const answer = (reason: string | null) => {
    setQuestion(null)
    if (reason !== null) setLast(reason)
    question.answer(reason)
  }
  return {
    ask,
    dialog: <ReasonDialog words={words} name={question.name} proposed={last} onAnswer={answer} />,
  }
}
