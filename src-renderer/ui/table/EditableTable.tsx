/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are placed blocks, no table layout */
import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'

import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { MenuAt } from '#ui/Menu.tsx'
import type { MenuAction } from '#ui/Menu.tsx'

import { CellInput } from './CellInput.tsx'
import { cellId, cellText, gridTemplate, optionsOf } from './column.ts'
import type { RowTone, TableColumn, TableRecord } from './column.ts'
import { idsBetween, keepInside, moveByKey, stepTarget } from './movement.ts'
import { BAND, rowPlaces } from './rowPlaces.ts'
import { TableRow } from './TableRow.tsx'
import { tellWhole } from './tellWhole.ts'
import { useCellEdit } from './useCellEdit.ts'
import { useRowDrag } from './useRowDrag.ts'

import css from './EditableTable.module.css'

const HEAD = 28
const ROW = 32
/** A page that is not laid out yet has no height; it still draws one screen of rows. */
const UNKNOWN_HEIGHT = 1080

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

interface Cursor {
  readonly rowId: string | null
  readonly column: number
  /** Where the row stood, for when it is gone. */
  readonly row: number
}

const TONELESS = () => 'none' as const

function observe(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  tell: (rect: { width: number; height: number }) => void,
) {
  return observeElementRect(virtualizer, ({ width, height }) =>
    tell({ width, height: height === 0 ? UNKNOWN_HEIGHT : height }),
  )
}

/** A grid that is worked like a spreadsheet; it fills its parent. */
export function EditableTable<Row extends TableRecord>(props: EditableTableProps<Row>) {
  const { rows, columns, label, onMove, rowHeight = ROW, rowTone = TONELESS } = props
  const tableId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const menuAnchor = useRef<HTMLDivElement>(null)
  const [isActive, setActive] = useState(false)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const [cursor, setCursor] = useState<Cursor>({ rowId: rows[0]?.id ?? null, column: 0, row: 0 })
  const [anchorId, setAnchorId] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [flash, setFlash] = useState<string | null>(null)
  const [seenFocus, setSeenFocus] = useState<string | null>(null)

  const ids = useMemo(() => rows.map((row) => row.id), [rows])
  const places = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids])

  const { focusRowId = null } = props
  if (focusRowId !== seenFocus && (focusRowId === null || places.has(focusRowId))) {
    setSeenFocus(focusRowId)
    setFlash(focusRowId)
    if (focusRowId !== null) {
      setCursor({ ...cursor, rowId: focusRowId, row: places.get(focusRowId) ?? 0 })
      setSelected(new Set())
    }
  }

  // The cursor's row may be gone (undo, another window): stand where it stood.
  const at = keepInside(
    { row: places.get(cursor.rowId ?? '') ?? cursor.row, column: cursor.column },
    { rows: rows.length, columns: columns.length },
  )
  const row = rows[at.row]
  const column = columns[at.column]

  const { bandAbove } = props
  const bands = useMemo(
    () => (bandAbove === undefined ? null : rows.map((each) => bandAbove(each) ?? null)),
    [rows, bandAbove],
  )
  const stand = useMemo(
    () => rowPlaces(rows.length, rowHeight, bands?.map((band) => band !== null) ?? null),
    [rows.length, rowHeight, bands],
  )
  // oxlint-disable-next-line react/incompatible-library -- read in this render, handed to no memo
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => stand.slot(index + 1) - stand.slot(index),
    // A new function when rows stand elsewhere: only then are all heights summed up again.
    getItemKey: stand.slot,
    overscan: 12,
    scrollMargin: HEAD,
    initialRect: { width: 0, height: UNKNOWN_HEIGHT },
    observeElementRect: observe,
  })
  const template = gridTemplate(columns, rows.length, props.rowActions !== undefined)

  const goTo = (place: { readonly row: number; readonly column: number }) => {
    const next = keepInside(place, { rows: rows.length, columns: columns.length })
    setCursor({ rowId: ids[next.row] ?? null, ...next })
  }
  const cell = useCellEdit<Row>((rowId, columnKey) => {
    goTo({
      row: places.get(rowId) ?? at.row,
      column: columns.findIndex((each) => each.key === columnKey),
    })
    input.current?.focus({ preventScroll: true })
  })
  // An edit of a row that is gone has nowhere to go.
  const edit = cell.edit !== null && cell.edit.rowId === row?.id ? cell.edit : null

  const chosen = useMemo(
    () =>
      selected.size > 0 ? ids.filter((id) => selected.has(id)) : row === undefined ? [] : [row.id],
    [ids, selected, row],
  )
  const { onSelect } = props
  const tell = useRef(onSelect)
  useEffect(() => {
    tell.current = onSelect
  }, [onSelect])
  const chosenKey = chosen.join('\n')
  useEffect(() => {
    tell.current?.(chosenKey === '' ? [] : chosenKey.split('\n'))
  }, [chosenKey])

  // The field stands on the cursor's cell, so bringing it into view brings the cell.
  useLayoutEffect(() => {
    input.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at.row, at.column])
  useEffect(() => {
    if (flash !== null) input.current?.focus({ preventScroll: true })
  }, [flash])

  const run = (work: void | Promise<void>) => {
    if (work !== undefined) void attempt(work)
  }
  const choose = (next: readonly string[], anchor: string | null) => {
    setSelected(new Set(next))
    setAnchorId(anchor)
  }
  const begin = (typed?: string) => {
    if (row !== undefined && column?.edit !== undefined) cell.begin(row, column, typed)
  }
  const commit = (text: string, move: 'down' | 'up' | 'right' | 'left' | 'stay') => {
    if (row === undefined || column === undefined || !cell.send(row, column, text)) return
    const isLast = at.row === rows.length - 1
    if (move === 'down' && isLast && props.onInsert !== undefined) run(props.onInsert(row.id))
    else if (move === 'down') goTo({ ...at, row: at.row + 1 })
    else if (move === 'up') goTo({ ...at, row: at.row - 1 })
    else if (move === 'right') goTo({ ...at, column: at.column + 1 })
    else if (move === 'left') goTo({ ...at, column: at.column - 1 })
    if (move !== 'stay') input.current?.focus({ preventScroll: true })
  }

  const shift = (block: readonly string[], direction: -1 | 1) => {
    const before = stepTarget(ids, block, direction)
    if (before !== undefined && onMove !== undefined) run(onMove(block, before))
  }
  const { drag, start } = useRowDrag({
    scroller: () => scroller.current,
    gapAt: (clientY) => {
      const view = scroller.current
      if (view === null) return 0
      return stand.gapAt(clientY - view.getBoundingClientRect().top + view.scrollTop - HEAD)
    },
    onDrop: (id, gap) => {
      const block = selected.has(id) ? chosen : [id]
      const before = ids.slice(gap).find((each) => !block.includes(each)) ?? null
      if (onMove !== undefined) run(onMove(block, before))
    },
  })

  const openMenu = (x: number, y: number) => {
    if (props.rowActions !== undefined && row !== undefined) setMenu({ x, y })
  }
  const openMenuAtCursor = () => {
    const box = input.current?.parentElement?.getBoundingClientRect()
    if (box !== undefined) openMenu(box.left, box.bottom)
  }

  const extendTo = (place: { readonly row: number; readonly column: number }) => {
    const from = anchorId ?? row?.id
    const to = ids[place.row]
    if (from === undefined || to === undefined) return
    choose(idsBetween(ids, from, to), from)
    goTo(place)
  }

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, altKey, shiftKey } = event
    const ctrlKey = event.ctrlKey || event.metaKey
    const handled = () => event.preventDefault()
    if (altKey) {
      if ((key === 'ArrowUp' || key === 'ArrowDown') && onMove !== undefined) {
        handled()
        shift(chosen, key === 'ArrowUp' ? -1 : 1)
      } else if (key === 'ArrowDown') {
        handled()
        begin()
      }
      return
    }
    if (ctrlKey && key === 'Enter') {
      handled()
      if (props.onInsert !== undefined) run(props.onInsert(row?.id ?? null))
    } else if (ctrlKey && key === 'Delete') {
      handled()
      if (props.onDelete !== undefined && chosen.length > 0) run(props.onDelete(chosen))
    } else if (ctrlKey && key.toLowerCase() === 'a') {
      handled()
      choose(ids, anchorId)
    } else if (key === ' ' && (ctrlKey || shiftKey)) {
      handled()
      toggle()
    } else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      handled()
      openMenuAtCursor()
    } else if (key === 'Insert' && props.onInsert !== undefined) {
      handled()
      run(props.onInsert(row?.id ?? null))
    } else if (key === 'Escape' && selected.size > 0) {
      handled()
      event.stopPropagation()
      choose([], null)
    } else if (key === 'F2') {
      handled()
      begin()
    } else if (key === 'Enter') {
      handled()
      if (column?.edit === undefined) goTo({ ...at, row: at.row + 1 })
      else begin()
    } else if (key === 'Delete') {
      handled()
      if (selected.size > 0 && props.onDelete !== undefined) run(props.onDelete(chosen))
      else clear()
    } else if (key === 'Tab') {
      // Inside the row Tab goes on; at its ends it leaves the table, so that nobody is caught.
      const next = at.column + (shiftKey ? -1 : 1)
      if (next >= 0 && next < columns.length && row !== undefined) {
        handled()
        goTo({ ...at, column: next })
      }
    } else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
      const next = moveByKey(
        at,
        { key, ctrlKey },
        { rows: rows.length, columns: columns.length, page },
      )
      if (next === null) return
      handled()
      if (shiftKey && next.row !== at.row) extendTo(next)
      else {
        if (next.row !== at.row) choose([], null)
        goTo(next)
      }
    }
  }

  const toggle = () => {
    if (row === undefined) return
    const next = new Set(selected)
    if (!next.delete(row.id)) next.add(row.id)
    choose([...next], row.id)
  }
  const clear = () => {
    if (row === undefined || column === undefined) return
    const isFree = column.edit === 'text' || column.edit === 'multiline'
    const isChoice = optionsOf(column, row).some((option) => option.value === '')
    if (isFree || (column.edit === 'select' && isChoice)) cell.send(row, column, '')
  }

  const click = (event: MouseEvent) => {
    if (event.button > 1 || !(event.target instanceof Element)) return
    const line = event.target.closest<HTMLElement>('[data-row]')
    const rowId = line?.dataset['row']
    const index = places.get(rowId ?? '')
    if (rowId === undefined || index === undefined) return
    const own = event.target.closest('button, a, input, label')
    if (own !== null && !own.matches('[data-menu]')) return
    const onCell = event.target.closest<HTMLElement>('[data-column]')
    const place = { row: index, column: Number(onCell?.dataset['column'] ?? at.column) }
    // Keeps the focus in the field; leaving an edit first sends it.
    event.preventDefault()
    if (edit !== null) input.current?.blur()
    const isSame = isActive && edit === null && place.row === at.row && place.column === at.column
    input.current?.focus({ preventScroll: true })
    if (event.target.closest('[data-menu]') !== null) {
      if (!selected.has(rowId)) choose([], null)
      goTo(place)
      setMenu({ x: event.clientX, y: event.clientY })
    } else if (event.shiftKey) extendTo(place)
    else if (event.ctrlKey || event.metaKey) {
      const next = new Set(selected.size > 0 ? selected : chosen)
      if (!next.delete(rowId)) next.add(rowId)
      choose([...next], rowId)
      goTo(place)
    } else if (event.target.closest('[data-handle]') !== null) {
      if (!selected.has(rowId)) choose([rowId], rowId)
      goTo(place)
    } else {
      choose([], null)
      if (isSame && onCell !== null) begin()
      else goTo(place)
    }
  }
  const contextMenu = (event: MouseEvent) => {
    if (props.rowActions === undefined || !(event.target instanceof Element)) return
    const rowId = event.target.closest<HTMLElement>('[data-row]')?.dataset['row']
    const index = places.get(rowId ?? '')
    if (rowId === undefined || index === undefined) return
    event.preventDefault()
    // The menu gives the keys back to whoever had them: that must be the table.
    input.current?.focus({ preventScroll: true })
    if (!selected.has(rowId)) choose([], null)
    goTo({ row: index, column: at.column })
    setMenu({ x: event.clientX, y: event.clientY })
  }

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (text === '') return
    event.preventDefault()
    const isBlock = /[\t\n]/.test(text.trimEnd()) || row === undefined
    if (isBlock && props.onPaste !== undefined) {
      const place = row && column ? { rowId: row.id, columnKey: column.key } : null
      run(props.onPaste(text, place))
    } else begin(text.trimEnd())
  }
  const copy = (event: ClipboardEvent) => {
    if (row === undefined || column === undefined) return
    const shown = (each: Row, by: TableColumn<Row>) => cellText(by, each, by.value(each))
    const text =
      selected.size === 0
        ? shown(row, column)
        : rows
            .filter((each) => selected.has(each.id))
            .map((each) => columns.map((by) => shown(each, by)).join('\t'))
            .join('\n')
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
  }

  const custom =
    edit !== null && row !== undefined && typeof column?.edit === 'function'
      ? column.edit({
          row,
          text: edit.draft,
          error: edit.error,
          commit: (text) => commit(text, 'down'),
          cancel: () => {
            cell.cancel()
            input.current?.focus({ preventScroll: true })
          },
        })
      : null

  return (
    <div
      className={css.frame}
      data-active={isActive ? true : undefined}
      data-dragging={drag === null ? undefined : true}
    >
      <div ref={scroller} className={css.scroller} onContextMenu={contextMenu}>
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the field inside has it */}
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          className={css.grid}
          onMouseDown={click}
          onPointerOver={tellWhole}
        >
          <div
            role="row"
            aria-rowindex={1}
            className={css.head}
            style={{ gridTemplateColumns: template }}
          >
            <div
              role="columnheader"
              aria-colindex={1}
              className={`${css.headCell} ${css.headNumber}`}
            >
              {uiWords.rowNumber}
            </div>
            {columns.map((each, index) => (
              <div
                key={each.key}
                role="columnheader"
                aria-colindex={index + 2}
                className={css.headCell}
                style={{ textAlign: each.align ?? 'start' }}
              >
                {each.header}
              </div>
            ))}
          </div>
          <div role="rowgroup" className={css.rows} style={{ height: stand.slot(rows.length) }}>
            {virtualizer.getVirtualItems().map(({ index }) => {
              const each = rows[index]
              if (each === undefined) return null
              const band = bands?.[index] ?? null
              return (
                <Fragment key={each.id}>
                  {band === null ? null : (
                    <div
                      role="presentation"
                      className={css.band}
                      style={{ transform: `translateY(${stand.slot(index)}px)`, height: BAND }}
                    >
                      {band}
                    </div>
                  )}
                  <TableRow
                    tableId={tableId}
                    row={each}
                    index={index}
                    top={stand.row(index)}
                    height={rowHeight}
                    template={template}
                    columns={columns}
                    cursor={index === at.row ? at.column : -1}
                    isSelected={selected.has(each.id)}
                    isFlashing={flash === each.id}
                    tone={rowTone(each)}
                    marks={cell.marks}
                    canMove={onMove !== undefined}
                    hasActions={props.rowActions !== undefined}
                    onHandle={start}
                  />
                </Fragment>
              )
            })}
            {drag === null ? null : (
              <div
                className={css.dropLine}
                style={{ transform: `translateY(${stand.slot(drag.gap)}px)` }}
              />
            )}
          </div>
        </div>
        <div
          className={css.inputRow}
          style={{
            transform: `translateY(${HEAD + stand.row(at.row)}px)`,
            height: rowHeight,
            gridTemplateColumns: template,
          }}
        >
          <div className={css.slot} style={{ gridColumn: at.column + 2 }}>
            <CellInput
              tableLabel={label}
              input={input}
              column={column}
              options={row && column ? optionsOf(column, row) : []}
              edit={edit}
              value={row && column ? column.value(row) : ''}
              activeCellId={row && column ? cellId(tableId, row.id, column.key) : undefined}
              onType={(text) => (edit === null ? begin(text) : cell.type(text))}
              onCommit={commit}
              onRefuse={cell.fail}
              onCancel={cell.cancel}
              onKey={press}
              onPaste={paste}
              onCopy={copy}
              onActive={setActive}
              custom={custom}
            />
          </div>
        </div>
        {props.footer === undefined ? null : <div className={css.foot}>{props.footer}</div>}
        {rows.length === 0 ? <div className={css.empty}>{props.empty}</div> : null}
      </div>
      <div ref={menuAnchor} className={css.anchor} style={{ left: menu?.x, top: menu?.y }} />
      {menu === null || row === undefined ? null : (
        <MenuAt
          anchor={menuAnchor}
          isOpen
          onClose={() => setMenu(null)}
          label={uiWords.rowActions}
          actions={props.rowActions?.(chosen, row) ?? []}
        />
      )}
    </div>
  )
}
