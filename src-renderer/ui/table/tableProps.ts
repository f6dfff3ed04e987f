import type { ReactNode } from 'react'

import type { MenuAction } from '#ui/Menu.tsx'

import type { RowTone, TableColumn, TableRecord } from './column.ts'
import type { Lines } from './fitColumns.ts'

/** What all chosen cells of a column shall hold. */
export interface ColumnFill {
  readonly columnKey: string
  readonly text: string
}

export interface TableSort {
  readonly columnKey: string
  readonly direction: 'up' | 'down'
}

export interface EditableTableProps<Row extends TableRecord> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly rowHeight?: number
  /** 2: long texts of columns that wrap go on below, in smaller letters. */
  readonly lines?: Lines
  /** A slim band above a row, such as a gap in time; null for none. Keep the function stable. */
  readonly bandAbove?: (row: Row) => ReactNode
  /** Under the last row, and in sight while the rows scroll: where a new row is typed. */
  readonly footer?: ReactNode
  /** Drawn instead of rows when there are none. */
  readonly empty?: ReactNode
  /** Missing: rows keep their order. `beforeId` null is the end. */
  readonly onMove?: (ids: readonly string[], beforeId: string | null) => void | Promise<void>
  /** A block pasted over a cell; `at` is null when the table is empty. */
  readonly onPaste?: (
    text: string,
    at: { readonly rowId: string; readonly columnKey: string } | null,
  ) => void | Promise<void>
  /**
   * The same into many rows as one step: Delete on a block of cells, Ctrl+Enter after typing, Ctrl+D,
   * and one copied cell pasted over many. With it, Shift and the arrows choose blocks of cells; without,
   * whole rows.
   */
  readonly onFill?: (ids: readonly string[], fills: readonly ColumnFill[]) => void | Promise<void>
  /** How the rows are sorted, to be marked at the head of a column. */
  readonly sort?: TableSort | null
  /**
   * What the rows are searched for; empty: nothing. What is found is shown from its first row on, where the
   * cursor is until it is moved; without a search it is back where it was.
   */
  readonly search?: string
  /** A head of a sortable column was pressed. */
  readonly onSort?: (columnKey: string) => void
  /** A column was made wider or narrower, pixels; null: as wide as it is by itself. */
  readonly onResize?: (columnKey: string, width: number | null) => void
  /** Under the rows, always in sight; gets the rows that are chosen, none when there is only the cursor. */
  readonly statusLine?: (ids: readonly string[]) => ReactNode
  /** A new row after this one: Insert, Ctrl+Enter, or Enter on the last row. */
  readonly onInsert?: (afterId: string | null) => void | Promise<void>
  /** Ctrl+Delete; Delete too when rows are selected. */
  readonly onDelete?: (ids: readonly string[]) => void | Promise<void>
  /** Menu of a row: right click, Shift+F10, the "…" at its end. */
  readonly rowActions?: (ids: readonly string[], row: Row) => readonly MenuAction[]
  readonly rowTone?: (row: Row) => RowTone
  /** Told whenever the chosen rows change: the selection, or the cursor's row alone. */
  readonly onSelect?: (ids: readonly string[]) => void
  /** When it changes: go to this row, light it up and take the keyboard. */
  readonly focusRowId?: string | null
}
