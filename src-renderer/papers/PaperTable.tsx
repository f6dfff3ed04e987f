import type { ReactNode } from 'react'

export interface PaperColumn {
  readonly title: string
  /** 160 in all, between the margins of NĐ 30/2020 PL I. */
  readonly millimetres: number
}

interface TableProps {
  readonly columns: readonly PaperColumn[]
  /** A further row of the head, repeated with it on every page. */
  readonly underTitles?: ReactNode
  /** One `tbody` or more: what must not be parted by a page stands in one of its own. */
  readonly children: ReactNode
}

/** A table over the width of the page, its titles repeated on every page. */
export function PaperTable({ columns, underTitles, children }: TableProps) {
  return (
    <table>
      <colgroup>
        {columns.map(({ title, millimetres }) => (
          <col key={title} style={{ width: `${millimetres}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
        {underTitles}
      </thead>
      {children}
    </table>
  )
}

interface RowProps {
  readonly columns: readonly PaperColumn[]
  readonly children: ReactNode
}

/** The one row of a table that has nothing to list, saying so. */
export function NothingRow({ columns, children }: RowProps) {
  return (
    <tr>
      <td colSpan={columns.length} className="center italic">
        {children}
      </td>
    </tr>
  )
}
