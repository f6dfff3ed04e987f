import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'

import { showHeld } from '#ui/shownWith.ts'

import type { AskReason } from './catalogueEdits.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

interface Question {
  readonly name: string
  readonly answer: (reason: string | null) => void
}

/** A question that waits for its answer, and the dialog that asks it. */
export function useReason(): { readonly ask: AskReason; readonly dialog: ReactNode } {
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
    dialog: <ReasonDialog name={question.name} proposed={last} onAnswer={answer} />,
  }
}
