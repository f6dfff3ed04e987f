/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the head of rows that are placed blocks */
import { uiWords } from '#text/uiWords.ts'

import type { TableColumn } from './column.ts'

import css from './EditableTable.module.css'

interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly template: string
}

export function TableHead<Row>({ columns, template }: TableHeadProps<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={css.head}
      style={{ gridTemplateColumns: template }}
    >
      <div role="columnheader" aria-colindex={1} className={`${css.headCell} ${css.headNumber}`}>
        {uiWords.rowNumber}
      </div>
      {columns.map((column, index) => (
        <div
          key={column.key}
          role="columnheader"
          aria-colindex={index + 2}
          data-first={index === 0 ? true : undefined}
          className={css.headCell}
          style={{ textAlign: column.align ?? 'start' }}
        >
          {column.header}
        </div>
      ))}
    </div>
  )
}
