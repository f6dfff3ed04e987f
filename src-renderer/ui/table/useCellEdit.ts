import { useEffect, useRef, useState } from 'react'

import { errorMessage } from '#ui/errorMessage.ts'
import { shownWith } from '#ui/shownWith.ts'
import { toast } from '#ui/toast.ts'

import type { TableColumn, TableRecord } from './column.ts'
import type { CellMark, RowMarks } from './TableRow.tsx'

export interface CellEdit {
  readonly rowId: string
  readonly columnKey: string
  readonly draft: string
  readonly error: string | null
  /** Begun by typing, so arrows leave the cell; F2 and Enter keep them for the caret. */
  readonly isTyped: boolean
}

/**
 * One edit at a time. A commit that takes a while shows its text at once and lets the cursor go on;
 * when it is refused the editor opens again with the text and the reason, or, when another cell is
 * being edited by then, the cell keeps the text and a note says why.
 */
export function useCellEdit<Row extends TableRecord>(
  onReopen: (rowId: string, columnKey: string) => void,
) {
  const [edit, setEdit] = useState<CellEdit | null>(null)
  const [marks, setMarks] = useState<ReadonlyMap<string, RowMarks>>(new Map())
  const current = useRef<CellEdit | null>(null)
  const mounted = useRef(false)
  useEffect(() => {
    current.current = edit
  }, [edit])
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  // By row, so that only the row that has a mark is drawn again.
  const mark = (rowId: string, columnKey: string, value: CellMark | null) =>
    setMarks((before) => {
      if (value === null && before.get(rowId)?.has(columnKey) !== true) return before
      const row = new Map(before.get(rowId))
      if (value === null) row.delete(columnKey)
      else row.set(columnKey, value)
      const after = new Map(before)
      if (row.size === 0) after.delete(rowId)
      else after.set(rowId, row)
      return after
    })

  const refuse = (row: Row, column: TableColumn<Row>, text: string, reason: unknown) => {
    const message = errorMessage(reason)
    if (!mounted.current || current.current !== null) toast.refused(text, reason)
    mark(row.id, column.key, { text, message })
    if (current.current !== null) return
    onReopen(row.id, column.key)
    setEdit({ rowId: row.id, columnKey: column.key, draft: text, error: message, isTyped: false })
  }

  /**
   * Sends a text and closes the editor; what is refused at once stays in it.
   *
   * @param goOn where the keys go from there; without it they have gone already
   */
  const send = (row: Row, column: TableColumn<Row>, typed: string, goOn?: () => void) => {
    const text = typed.normalize('NFC')
    const close = (pending: CellMark | null) => {
      mark(row.id, column.key, pending)
      // A refusal may come before the next drawing, and must find no edit in its way.
      current.current = null
      setEdit(null)
      goOn?.()
    }
    if (text === column.value(row)) {
      close(null)
      return
    }
    try {
      const done = column.onCommit?.(row, text)
      if (done === undefined) {
        close(null)
        return
      }
      const closeWith = (isKept: boolean) => close(isKept ? null : { text, message: null })
      if (goOn === undefined) closeWith(false)
      else shownWith(done, closeWith)
      done
        .then(() => mark(row.id, column.key, null))
        .catch((reason: unknown) => refuse(row, column, text, reason))
    } catch (reason) {
      setEdit({
        rowId: row.id,
        columnKey: column.key,
        draft: typed,
        error: errorMessage(reason),
        isTyped: false,
      })
    }
  }

  const begin = (row: Row, column: TableColumn<Row>, typed?: string) => {
    const held = marks.get(row.id)?.get(column.key)
    const text = column.edit === 'select' ? '' : column.value(row)
    setEdit({
      rowId: row.id,
      columnKey: column.key,
      draft: typed ?? held?.text ?? text,
      error: typed === undefined ? (held?.message ?? null) : null,
      isTyped: typed !== undefined,
    })
  }

  const type = (draft: string) =>
    setEdit((now) => (now === null ? null : { ...now, draft, error: null }))

  const fail = (error: string) => setEdit((now) => (now === null ? null : { ...now, error }))

  const cancel = () => {
    if (edit !== null) mark(edit.rowId, edit.columnKey, null)
    setEdit(null)
  }

  return { edit, marks, begin, type, fail, send, cancel }
}
