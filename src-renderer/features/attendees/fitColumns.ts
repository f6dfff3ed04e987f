import { useState } from 'react'

import type { Attendee } from '#domain/record.ts'

import type { AttendeeColumn } from './tableColumns.tsx'

/** Pixels of a letter in a cell and in a head, on average, and of the room at both sides. */
const LETTER = 8.1
const HEAD_LETTER = 6.2
const SIDES = 18
/** No column is narrower: its name must be seen. */
const NAMED = 56
/** No text makes a column wider by itself, pixels. */
const WIDEST = 320
/** So many rows tell how long the texts of a column are. */
const ASKED = 300
/** Of ten texts nine fit. */
const FITTING = 0.9

/** How wide a column is by what stands in it, pixels. */
interface Fit {
  readonly width: number
  readonly most: number
}

/** The widths for a list as it was once, by key of the column. */
interface Fitted {
  /** How many rows the list had. */
  readonly count: number
  readonly byKey: ReadonlyMap<string, Fit>
}

/**
 * How wide columns are by what stands in them: one that says nothing is as wide as its name; those of texts
 * of any length as most of these, and they give way down to their own width where the window is small.
 */
export function fittedTo(columns: readonly AttendeeColumn[], rows: readonly Attendee[]): Fitted {
  const step = Math.max(1, Math.ceil(rows.length / ASKED))
  const asked = rows.filter((_, at) => at % step === 0)
  const byKey = new Map<string, Fit>()
  for (const column of columns) {
    if (asked.length === 0 || column.field === undefined) continue
    const texts = asked.map((row) => column.value(row)).filter((text) => text !== '')
    const name = Math.max(NAMED, Math.round(column.header.length * HEAD_LETTER + SIDES))
    // Of the states of an invitation only who comes instead is long.
    if (column.key === 'invitation') {
      const isLong = asked.some(({ invitation }) => invitation === 'substitute')
      byKey.set(column.key, { width: column.width, most: column.width * (isLong ? 2 : 1) })
    } else if (texts.length === 0) byKey.set(column.key, { width: name, most: name })
    else if (column.grow !== undefined) {
      const longest = texts.toSorted((a, b) => a.length - b.length)[
        Math.floor(texts.length * FITTING)
      ]
      const whole = Math.round((longest?.length ?? 0) * LETTER + SIDES)
      const most = Math.min(WIDEST, Math.max(name, whole))
      byKey.set(column.key, { width: Math.min(most, Math.max(name, column.width)), most })
    }
  }
  return { count: rows.length, byKey }
}

/** The columns as wide as they fit; one of them takes the room that is left: the notes, at the end. */
export function withFit(
  columns: readonly AttendeeColumn[],
  { byKey }: Fitted,
): readonly AttendeeColumn[] {
  return columns.map((column) => {
    const fit = byKey.get(column.key)
    if (fit === undefined) return column
    if (column.key === 'note') return { ...column, width: fit.width }
    const { grow: _, ...fixed } = column
    return { ...fixed, ...fit }
  })
}

/** The list is so much longer or shorter that it is another one: what was taken in, or taken away. */
function isAnother(before: number, now: number): boolean {
  return now >= 2 * before + 10 || before >= 2 * now + 10
}

/**
 * Columns that fit the list. Once for the list that is there: what is typed makes no column jump, only a
 * list that was taken in does, and the page when it is opened anew.
 */
export function useFit(columns: readonly AttendeeColumn[], rows: readonly Attendee[]): Fitted {
  const [fitted, setFitted] = useState(() => fittedTo(columns, rows))
  if (isAnother(fitted.count, rows.length)) setFitted(fittedTo(columns, rows))
  return fitted
}
