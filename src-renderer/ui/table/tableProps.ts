import type { ReactNode } from 'react'

import type { MenuAction } from '#ui/Menu.tsx'

import type { RowTone, TableColumn, TableRecord } from './column.ts'

export interface EditableTableProps<Row extends TableRecord> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly rowHeight?: number
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
