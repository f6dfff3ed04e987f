import { memo } from 'react'
import type { RefObject } from 'react'

import type { Attendee, Id } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import type { MenuAction } from '#ui/Menu.tsx'
import { AddLine } from '#ui/table/AddLine.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import type { Lines } from '#ui/table/fitColumns.ts'
import type { ColumnFill, TableSort } from '#ui/table/tableProps.ts'

import { addOne, move, remove } from './attendeeEdits.ts'
import { ChoiceLine } from './ChoiceLine.tsx'
import { EmptyAttendees } from './EmptyAttendees.tsx'
import type { AttendeeColumn } from './tableColumns.tsx'

interface AttendeeTableProps {
  readonly rows: readonly Attendee[]
  readonly columns: readonly AttendeeColumn[]
  readonly lines: Lines
  readonly canMove: boolean
  readonly sort: TableSort | null
  readonly search: string
  /** There are attendees, though perhaps none that is shown. */
  readonly hasAny: boolean
  readonly focusRowId: string | null
  readonly addLine: RefObject<HTMLDivElement | null>
  readonly rowActions: (ids: readonly Id[], row: Attendee) => readonly MenuAction[]
  /** What the page does; keep it the same for as long as the page is open. */
  readonly verbs: AttendeeTableVerbs
}

export interface AttendeeTableVerbs {
  readonly sortBy: (columnKey: string) => void
  readonly resize: (columnKey: string, width: number | null) => void
  readonly paste: (
    text: string,
    at: { readonly rowId: string; readonly columnKey: string } | null,
  ) => Promise<void>
  readonly fill: (ids: readonly Id[], fills: readonly ColumnFill[]) => Promise<void>
  readonly editMany: (ids: readonly Id[]) => void
  readonly toAddLine: () => void
  readonly goTo: (id: Id) => void
  readonly askForList: () => void
  readonly clearFilters: () => void
}

/** The attendees as rows and cells. A letter of a search draws it only once its rows are found. */
export const AttendeeTable = memo(function AttendeeTable(props: AttendeeTableProps) {
  const { verbs } = props
  return (
    <EditableTable
      label={words.table}
      rows={props.rows}
      columns={props.columns}
      lines={props.lines}
      rowActions={props.rowActions}
      onMove={props.canMove ? move : undefined}
      onDelete={remove}
      onPaste={verbs.paste}
      onFill={verbs.fill}
      sort={props.sort}
      search={props.search}
      onSort={verbs.sortBy}
      onResize={verbs.resize}
      statusLine={(ids) =>
        ids.length < 2 ? null : <ChoiceLine ids={ids} onEdit={verbs.editMany} />
      }
      onInsert={verbs.toAddLine}
      focusRowId={props.focusRowId}
      footer={
        <AddLine
          frame={props.addLine}
          label={words.add}
          placeholder={words.addHint}
          add={(fullName) => addOne({ fullName })}
          onAdded={verbs.goTo}
        />
      }
      empty={
        <EmptyAttendees
          isFiltered={props.hasAny}
          onImport={verbs.askForList}
          onAdd={verbs.toAddLine}
          onClear={verbs.clearFilters}
        />
      }
    />
  )
})
