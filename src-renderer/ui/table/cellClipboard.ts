import type { ClipboardEvent } from 'react'

import { pastedText } from '#ui/pastedText.ts'

import type { TableColumn, TableRecord } from './column.ts'
import { blockOfCells, cellOf, htmlOfCells, isBlock, shownCells } from './gridClipboard.ts'
import type { GridVerbs } from './gridKeys.ts'
import type { EditableTableProps } from './tableProps.ts'

/** What of a table is chosen, and where its cursor is. */
interface ChosenCells<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly row: Row | undefined
  readonly column: TableColumn<Row> | undefined
  /** None when there is only the cursor. */
  readonly selected: ReadonlySet<string>
  /** Those, or the cursor's row. */
  readonly chosen: readonly string[]
  /** The columns of the block of cells, or that of the cursor. */
  readonly blockColumns: readonly TableColumn<Row>[]
  /** Whether of the chosen rows some cells only are chosen. */
  readonly isOfCells: boolean
}

interface PasteVerbs<Row extends TableRecord> {
  readonly begin: (typed: string) => void
  /** One text into all chosen cells; missing: a table that has no such step. */
  readonly fill: ((text: string) => void) | undefined
  readonly onPaste: EditableTableProps<Row>['onPaste']
  readonly run: (work: void | Promise<void>) => void
}

/** Ctrl+V while no cell is being edited. */
export function pasteCells<Row extends TableRecord>(
  event: ClipboardEvent,
  { row, chosen, blockColumns }: ChosenCells<Row>,
  verbs: PasteVerbs<Row>,
): void {
  const text = pastedText(event.clipboardData)
  if (text === '') return
  event.preventDefault()
  if (verbs.fill !== undefined && chosen.length > 1 && !isBlock(text)) verbs.fill(cellOf(text))
  else if (verbs.onPaste !== undefined && (isBlock(text) || row === undefined)) {
    // Onto the top left corner of what is chosen, wherever in it the cursor is.
    const [rowId] = chosen
    const [first] = blockColumns
    verbs.run(verbs.onPaste(text, rowId && first ? { rowId, columnKey: first.key } : null))
  } else verbs.begin(text.trimEnd())
}

/** Ctrl+C: what is chosen, as a block and as a table. */
export function copyCells<Row extends TableRecord>(
  event: ClipboardEvent,
  { rows, columns, row, column, selected, blockColumns, isOfCells }: ChosenCells<Row>,
): void {
  if (row === undefined || column === undefined) return
  const cells =
    selected.size === 0
      ? shownCells([row], [column])
      : shownCells(
          rows.filter((each) => selected.has(each.id)),
          isOfCells ? blockColumns : columns,
        )
  event.clipboardData.setData('text/plain', blockOfCells(cells))
  // One cell is a text also for Word, which would make a table of it.
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1)
    event.clipboardData.setData('text/html', htmlOfCells(cells))
  event.preventDefault()
}

/** Ctrl+X. Of whole rows nothing is cut: put in again they would be other records. */
export function cutCells<Row extends TableRecord>(
  event: ClipboardEvent,
  cells: ChosenCells<Row>,
  verbs: Pick<GridVerbs, 'clear' | 'clearBlock'>,
): void {
  if (cells.selected.size > 0 && !cells.isOfCells) return
  copyCells(event, cells)
  if (cells.isOfCells) verbs.clearBlock?.()
  else verbs.clear()
}
