import { useCallback } from 'react'
import type { RefObject } from 'react'

import type { Attendee } from '#domain/record.ts'
import { withFit } from '#ui/table/fitColumns.ts'
import type { Lines } from '#ui/table/fitColumns.ts'
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
  const over = useCallback(
    (lines: Lines) => laidOut(withFit(all, letters, lines, REST), layout),
    [all, letters, layout],
  )
  return { ...useLines(over, letters, frame), again }
}
