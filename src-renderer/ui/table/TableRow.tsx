/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are placed blocks, no table layout */
import { memo } from 'react'
import type { CSSProperties, PointerEvent, ReactNode } from 'react'

import { uiWords } from '#text/uiWords.ts'

import { cellId, cellText } from './column.ts'
import type { RowTone, TableColumn, TableRecord } from './column.ts'
import type { Lines } from './fitColumns.ts'

import cutCss from './CutText.module.css'
import css from './EditableTable.module.css'

/** A text that is on its way to the store, or was refused. */
export interface CellMark {
  readonly text: string
  readonly message: string | null
}

/** The marks of one row, by column. */
export type RowMarks = ReadonlyMap<string, CellMark>

interface TableRowProps<Row extends TableRecord> {
  readonly tableId: string
  readonly row: Row
  readonly index: number
  readonly top: number
  readonly height: number
  readonly columns: readonly TableColumn<Row>[]
  readonly lines: Lines
  /** Column of the cursor when it is in this row, else -1. */
  readonly cursor: number
  readonly isSelected: boolean
  /** First and last column of the block of cells in this row; -1: none. */
  readonly blockFrom: number
  readonly blockTo: number
  readonly isFlashing: boolean
  readonly tone: RowTone
  readonly marks: RowMarks | undefined
  readonly canMove: boolean
  readonly hasActions: boolean
  readonly onHandle: (id: string, event: PointerEvent) => void
}

function PlainTableRow<Row extends TableRecord>(props: TableRowProps<Row>) {
  const { tableId, row, index, columns, cursor, marks } = props
  const place: CSSProperties = {
    transform: `translateY(${props.top}px)`,
    height: props.height,
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.isSelected}
      data-row={row.id}
      data-tone={props.tone}
      data-cursor={cursor >= 0 ? true : undefined}
      data-flash={props.isFlashing ? true : undefined}
      className={css.row}
      style={place}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        data-handle
        title={props.canMove ? uiWords.rowHandle(index + 1) : undefined}
        className={`${css.handle} ${props.canMove ? css.movable : ''}`}
        onPointerDown={props.canMove ? (event) => props.onHandle(row.id, event) : undefined}
      >
        <span className={css.number}>{index + 1}</span>
        {props.canMove ? <span className={css.grip} aria-hidden /> : null}
      </div>
      {columns.map((column, at) => {
        const mark = marks?.get(column.key)
        const drawn =
          (mark === undefined ? column.render?.(row) : undefined) ??
          textOver(props.lines, column, cellText(column, row, mark?.text ?? column.value(row)))
        const isInBlock = at >= props.blockFrom && at <= props.blockTo
        return (
          <div
            key={column.key}
            // Only the active cell is spoken of by it; one for each would be new at every letter of a search.
            id={cursor === at ? cellId(tableId, row.id, column.key) : undefined}
            role="gridcell"
            aria-colindex={at + 2}
            // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.2 gives it to gridcell
            aria-readonly={column.edit === undefined ? true : undefined}
            aria-invalid={mark !== undefined && mark.message !== null ? true : undefined}
            aria-selected={isInBlock ? true : undefined}
            data-column={at}
            data-cursor={cursor === at ? true : undefined}
            data-align={column.align}
            data-text={typeof drawn === 'string' ? true : undefined}
            title={mark?.message ?? undefined}
            className={css.cell}
          >
            {drawn}
          </div>
        )
      })}
      {props.hasActions ? (
        <div role="gridcell" aria-colindex={columns.length + 2} className={css.actions}>
          <button
            type="button"
            tabIndex={-1}
            aria-label={uiWords.rowActions}
            aria-haspopup="menu"
            data-menu
            className={css.more}
          />
        </div>
      ) : null}
    </div>
  )
}

/** Letters that surely have room in a pixel of a column, of those of two lines. */
const SURE = 1 / 9

/** A text that may need its second line is an element of its own; most are none. */
function textOver<Row>(lines: Lines, { wraps, width }: TableColumn<Row>, text: string): ReactNode {
  if (lines === 1 || wraps !== true || text.length < width * SURE) return text
  return <span className={cutCss.cut}>{text}</span>
}

/** Ten thousand rows stay smooth because a key redraws only the rows that it touches. */
export const TableRow = memo(PlainTableRow) as typeof PlainTableRow
