import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** A row of a long list with a question: its place among the rows shown, and what it is known by. */
export interface QuestionAt {
  readonly place: number
  readonly key: string
}

interface Asked {
  /** What was answered last is still being held against the plan. */
  readonly isBehind: boolean
  /** The next question after this one, the first again after the last; null: none is left. */
  readonly next: (after: string) => Promise<QuestionAt | null>
}

/**
 * After an answer the keys go to the next question, and after the last one to the main button of the
 * dialog. Gives what is to be told of an answer, and where the keys are to go.
 */
export function useNextQuestion(frame: RefObject<HTMLElement | null>, asked: Asked) {
  const [answered, setAnswered] = useState<string | null>(null)
  const [target, setTarget] = useState<QuestionAt | null>(null)
  const { isBehind } = asked
  const latest = useRef(asked)
  useEffect(() => {
    latest.current = asked
  })
  useEffect(() => {
    if (answered === null || isBehind) return undefined
    let isStale = false
    void latest.current.next(answered).then((next) => {
      if (isStale) return
      setAnswered(null)
      setTarget(next)
      if (next === null) mainButtonOf(frame.current)?.focus()
    })
    return () => {
      isStale = true
    }
  }, [answered, isBehind, frame])
  return { target, tellAnswered: setAnswered, tellFocused: () => setTarget(null) }
}

/** The button that goes on, at the end of the foot of a dialog; none while it cannot, since the one before cancels. */
function mainButtonOf(inside: HTMLElement | null): HTMLElement | undefined {
  const dialog = inside?.closest('[role="dialog"]')
  const last = [...(dialog?.querySelectorAll('footer button') ?? [])].at(-1)
  return last instanceof HTMLButtonElement && !last.disabled ? last : undefined
}

interface Rows {
  readonly target: QuestionAt | null
  /** The rows that are drawn are those of the last review. */
  readonly isFresh: boolean
  readonly scrollTo: (place: number) => void
  readonly onFocused: () => void
}

/** Brings the question into sight and the keys to it, once its row is there; it bears `data-question`. */
export function useQuestionFocus(
  scroller: RefObject<HTMLElement | null>,
  { target, isFresh, scrollTo, onFocused }: Rows,
): void {
  const place = target?.place ?? null
  useEffect(() => {
    if (place !== null) scrollTo(place)
    // oxlint-disable-next-line react/exhaustive-deps -- it scrolls once to each question
  }, [place])
  useEffect(() => {
    if (target === null || !isFresh) return
    const key = CSS.escape(target.key)
    const field = scroller.current?.querySelector<HTMLElement>(`[data-question="${key}"] button`)
    if (field === null || field === undefined) return
    field.focus()
    onFocused()
  })
}
