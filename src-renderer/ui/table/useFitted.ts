import { useCallback, useMemo, useState } from 'react'
import type { RefObject } from 'react'

import type { TableColumn } from './column.ts'
import { isFilledAnew, lettersOf, withFit } from './fitColumns.ts'
import type { Lines } from './fitColumns.ts'
import { useLines } from './useLines.ts'

/**
 * Columns that fit a list, and over how many lines its texts go. They stay as they are while the list is
 * worked on, until something stands in a column that was empty.
 *
 * @param rows all there are, not those that a search has found
 * @param rest key of the column that takes the room that is left
 */
export function useFitted<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  frame: RefObject<HTMLElement | null>,
  rest: string,
) {
  const [letters, setLetters] = useState(() => lettersOf(columns, rows))
  const isOther = useMemo(() => isFilledAnew(columns, rows, letters), [columns, rows, letters])
  if (isOther) setLetters(lettersOf(columns, rows))
  const over = useCallback(
    (lines: Lines) => withFit(columns, letters, lines, rest),
    [columns, letters, rest],
  )
  return useLines(over, letters, frame)
}
