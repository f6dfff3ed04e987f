import type { ReactNode } from 'react'

import css from './PlainTable.module.css'

interface PlainTableProps {
  /** What the table is of, for who does not see it. */
  readonly label: string
  /** Cells of several lines begin at the top. */
  readonly isTop?: boolean
  readonly children: ReactNode
}

/** A table that is read, or whose cells hold fields of their own: no rows to choose, no cells to go to. */
export function PlainTable({ label, isTop = false, children }: PlainTableProps) {
  return (
    <table aria-label={label} className={css.table} data-top={isTop || undefined}>
      {children}
    </table>
  )
}
