import type { ReactNode } from 'react'

import type { Option } from '#ui/Select.tsx'

export interface TableRecord {
  readonly id: string
}

export interface CellEditorProps<Row> {
  readonly row: Row
  /** What the key that began the edit typed, or the cell's value. */
  readonly text: string
  readonly error: string | null
  readonly commit: (text: string) => void
  readonly cancel: () => void
}

export interface TableColumn<Row> {
  readonly key: string
  readonly header: string
  /** Pixels at least. */
  readonly width: number
  /** Share of the room that is left; none keeps the width. */
  readonly grow?: number
  /** Pixels up to which it takes room that is left, before those that grow do. */
  readonly most?: number
  /** In a table of two lines: whether a long text goes on below. */
  readonly wraps?: boolean
  readonly align?: 'start' | 'end' | 'center'
  /** Whether the head of the column sorts the rows. */
  readonly isSortable?: boolean
  /** The text that is edited, copied, and shown when `render` is missing. */
  readonly value: (row: Row) => string
  readonly render?: (row: Row) => ReactNode
  /** What `render` says, where that is more than the value: the column is as wide as most of these. */
  readonly drawnText?: (row: Row) => string
  /** Missing: read only. `select` takes only its options; `text` offers them as suggestions. */
  readonly edit?: 'text' | 'multiline' | 'select' | ((editor: CellEditorProps<Row>) => ReactNode)
  readonly options?: readonly Option[] | ((row: Row) => readonly Option[])
  /** NFC text, or an option's value. Throwing or rejecting keeps the text and shows why. */
  readonly onCommit?: (row: Row, text: string) => void | Promise<void>
}

/** quiet: a row that does not count now, in fainter letters. */
export type RowTone = 'none' | 'quiet' | 'info' | 'ok' | 'warn' | 'danger'

/** Pixels of the row numbers: as wide as the last of them needs. */
export function handleWidth(count: number): number {
  return Math.max(40, 20 + 8 * String(count).length)
}

/** `grid-template-columns` of every row: number or handle, the columns, the row's menu. */
export function gridTemplate<Row>(
  columns: readonly TableColumn<Row>[],
  handle: number,
  hasActions: boolean,
): string {
  const tracks = columns.map(({ width, grow, most = width }) => {
    if (grow !== undefined) return `minmax(${width}px, ${grow}fr)`
    return most > width ? `minmax(${width}px, ${most}px)` : `${width}px`
  })
  return [`${handle}px`, ...tracks, ...(hasActions ? [`${ACTIONS}px`] : [])].join(' ')
}

/** Pixels that a row needs at least. */
export function leastWidth<Row>(
  columns: readonly TableColumn<Row>[],
  handle: number,
  hasActions: boolean,
): number {
  const least = columns.reduce((sum, { width }) => sum + width, handle)
  return hasActions ? least + ACTIONS : least
}

/** Pixels of the column with the row's menu. */
const ACTIONS = 36

export function optionsOf<Row>(column: TableColumn<Row>, row: Row): readonly Option[] {
  return typeof column.options === 'function' ? column.options(row) : (column.options ?? [])
}

/** No column may be dragged narrower, pixels: its name must stay to be taken hold of. */
export const NARROWEST = 40

/** What a cell shows when the column does not draw it: an option's label or the plain value. */
export function cellText<Row>(column: TableColumn<Row>, row: Row, value: string): string {
  if (column.edit !== 'select') return value
  return optionsOf(column, row).find((option) => option.value === value)?.label ?? value
}

export function cellId(tableId: string, rowId: string, columnKey: string): string {
  return `${tableId}-${rowId}-${columnKey}`
}
