import { useState } from 'react'

import type { Attendee } from '#domain/record.ts'
import { lettersOf } from '#ui/table/fitColumns.ts'
import type { Letters } from '#ui/table/fitColumns.ts'

import type { AttendeeColumn } from './tableColumns.tsx'

/** How long the texts of a list are, as it was once. */
interface Fitted {
  /** How many rows the list had. */
  readonly count: number
  readonly letters: Letters
}

/** Letters of "Chưa trả lời" with the room of its badge, and of who comes instead of somebody. */
const STATE = 11
const INSTEAD = 22

export function attendeeLetters(
  columns: readonly AttendeeColumn[],
  rows: readonly Attendee[],
): Letters {
  const letters = new Map(lettersOf(columns, rows))
  if (rows.length === 0) return letters
  // Of the states of an invitation only who comes instead is long.
  const isLong = rows.some(({ invitation }) => invitation === 'substitute')
  return letters.set('invitation', isLong ? INSTEAD : STATE)
}

/** The list is so much longer or shorter that it is another one: what was taken in, or taken away. */
function isAnother(before: number, now: number): boolean {
  return now >= 2 * before + 10 || before >= 2 * now + 10
}

/**
 * How long the texts of the list are. Once for the list that is there: what is typed makes no column jump,
 * only many cells at once do, of which `again` is told, and the page when it is opened anew.
 */
export function useLetters(columns: readonly AttendeeColumn[], rows: readonly Attendee[]) {
  const measured = (): Fitted => ({ count: rows.length, letters: attendeeLetters(columns, rows) })
  const [fitted, setFitted] = useState(measured)
  const [isAsked, setAsked] = useState(false)
  if (isAsked || isAnother(fitted.count, rows.length)) {
    setFitted(measured())
    setAsked(false)
  }
  return { letters: fitted.letters, again: () => setAsked(true) }
}
