/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the head of rows that are placed blocks */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo } from 'react'
import type { PointerEvent } from 'react'

import { uiWords } from '#text/uiWords.ts'

import type { TableColumn } from './column.ts'
import type { TableSort } from './tableProps.ts'

import css from './EditableTable.module.css'

interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly sort: TableSort | null
  readonly onSort: ((columnKey: string) => void) | undefined
  /** Missing: columns keep their width. */
  readonly onSizer: ((columnKey: string, event: PointerEvent<HTMLElement>) => void) | undefined
  /** The line behind a column was pressed twice. */
  readonly onOwnWidth: (columnKey: string) => void
}

const ARIA_SORT = { up: 'ascending', down: 'descending' } as const

function PlainTableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, sort, onSort, onSizer } = props
  return (
    <div role="row" aria-rowindex={1} className={css.head}>
      <div role="columnheader" aria-colindex={1} className={`${css.headCell} ${css.headNumber}`}>
        {uiWords.rowNumber}
      </div>
      {columns.map(({ key, header, align = 'start', isSortable }, index) => {
        const direction = sort?.columnKey === key ? sort.direction : null
        const canSort = isSortable === true && onSort !== undefined
        return (
          <div
            key={key}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={direction === null ? undefined : ARIA_SORT[direction]}
            data-first={index === 0 ? true : undefined}
            data-align={align}
            data-sortable={canSort ? true : undefined}
            title={canSort ? undefined : header}
            className={css.headCell}
            style={{ textAlign: align }}
          >
            {canSort ? (
              // Out of the way of Tab: the same choice stands above the table.
              <button
                type="button"
                tabIndex={-1}
                title={uiWords.sortBy(header)}
                className={css.sorter}
                onClick={() => onSort(key)}
              >
                <span>{header}</span>
                {direction === null ? null : direction === 'up' ? (
                  <ArrowUp size={12} strokeWidth={2} aria-hidden />
                ) : (
                  <ArrowDown size={12} strokeWidth={2} aria-hidden />
                )}
              </button>
            ) : (
              header
            )}
            {onSizer === undefined ? null : (
              <span
                aria-hidden
                title={uiWords.sizer}
                className={css.sizer}
                onPointerDown={(event) => onSizer(key, event)}
                onDoubleClick={() => props.onOwnWidth(key)}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Names of the columns. An arrow key in the rows draws it no sooner. */
export const TableHead = memo(PlainTableHead) as typeof PlainTableHead
