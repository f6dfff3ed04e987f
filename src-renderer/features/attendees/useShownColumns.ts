import { useMemo } from 'react'
import type { RefObject } from 'react'

import type { Attendee } from '#domain/record.ts'
import { wholeWidth, withFit } from '#ui/table/fitColumns.ts'
import { useLines } from '#ui/table/useLines.ts'

import { useLetters } from './fitColumns.ts'
import type { AttendeeColumn } from './tableColumns.tsx'
import { laidOut } from './tableLayout.ts'
import type { TableLayout } from './tableLayout.ts'

/** Takes the room that is left. */
const REST = 'note'

/**
 * The columns of a layout, each as wide as its texts need, over one line or, where the window is too
 * narrow for that, over two. `again`: many cells at once have other texts now.
 */
export function useShownColumns(
  all: readonly AttendeeColumn[],
  rows: readonly Attendee[],
  layout: TableLayout,
  frame: RefObject<HTMLElement | null>,
) {
  const { letters, again } = useLetters(all, rows)
  const onOneLine = useMemo(
    () => laidOut(withFit(all, letters, 1, REST), layout),
    [all, letters, layout],
  )
  const needed = useMemo(() => wholeWidth(onOneLine, letters), [onOneLine, letters])
  const lines = useLines(frame, needed)
  const columns = useMemo(
    () => (lines === 1 ? onOneLine : laidOut(withFit(all, letters, 2, REST), layout)),
    [lines, onOneLine, all, letters, layout],
  )
  return { columns, lines, again }
}
