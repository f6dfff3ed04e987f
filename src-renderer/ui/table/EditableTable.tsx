/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are placed blocks, no table layout */
import { Fragment, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'

import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { MenuAt } from '#ui/Menu.tsx'
import type { Option } from '#ui/Select.tsx'

import { copyCells, cutCells, pasteCells } from './cellClipboard.ts'
import { CellInput } from './CellInput.tsx'
import type { AfterCommit } from './CellInput.tsx'
import { NARROWEST, cellId, optionsOf } from './column.ts'
import type { TableColumn, TableRecord } from './column.ts'
import { pressKey } from './gridKeys.ts'
import { pressMouse, pressRight } from './gridMouse.ts'
import { stepTarget } from './movement.ts'
import type { GridPlace } from './movement.ts'
import { rowIndexer } from './rowIndex.ts'
import { BAND, rowPlaces } from './rowPlaces.ts'
import { rowSlots } from './rowSlots.ts'
import { TableHead } from './TableHead.tsx'
import type { EditableTableProps } from './tableProps.ts'
import { TableRow } from './TableRow.tsx'
import { tellWhole } from './tellWhole.ts'
import { useCellEdit } from './useCellEdit.ts'
import { useColumnWidths } from './useColumnWidths.ts'
import { useGridCursor } from './useGridCursor.ts'
import { useRowDrag } from './useRowDrag.ts'
import { HEAD, useRowWindow } from './useRowWindow.ts'

import css from './EditableTable.module.css'

/** Height of a row, by lines. */
const ROW = { 1: 32, 2: 36 } as const
/** Height of the line under the rows. */
const FOOT = 36

const NO_OPTIONS: readonly Option[] = []

const TONELESS = () => 'none' as const

/** A grid that is worked like a spreadsheet; it fills its parent. */
export function EditableTable<Row extends TableRecord>(props: EditableTableProps<Row>) {
  const { rows, columns, label, onMove, onInsert, onDelete, onFill, onResize, bandAbove } = props
  const { statusLine, footer } = props
  const { lines = 1, rowTone = TONELESS, search = '' } = props
  const { rowHeight = ROW[lines] } = props
  const tableId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const menuAnchor = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const [isActive, setActive] = useState(false)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)

  const bands = useMemo(
    () => (bandAbove === undefined ? null : rows.map((each) => bandAbove(each) ?? null)),
    [rows, bandAbove],
  )
  const stand = useMemo(
    () => rowPlaces(rows.length, rowHeight, bands?.map((band) => band !== null) ?? null),
    [rows.length, rowHeight, bands],
  )
  const indexOf = useMemo(() => rowIndexer(), [])
  const indexed = useMemo(() => indexOf(rows), [indexOf, rows])
  const { ids, places } = indexed
  const covered = footer === undefined ? 0 : FOOT
  const inSight = useRowWindow(scroller, rows.length, ids, stand, rowHeight, covered, search)
  const { reveal } = inSight
  const slotsOf = useMemo(() => rowSlots(), [])
  const drawn = slotsOf(ids, inSight.places, inSight.isRested)

  // The list is scrolled before the cursor is drawn: once it is, to scroll would be to lay it out twice.
  const cursor = useGridCursor(props, indexed, reveal)
  const { at, selected, picked, chosen, span, flash, goTo } = cursor
  const row = rows[at.row]
  const column = columns[at.column]

  const hasActions = props.rowActions !== undefined
  const widths = useColumnWidths(columns, rows.length, hasActions, onResize)
  const status = useMemo(() => statusLine?.(picked), [statusLine, picked])

  const focus = () => input.current?.focus({ preventScroll: true })
  const run = (work: void | Promise<void>) => {
    if (work !== undefined) void attempt(work)
  }

  const cell = useCellEdit<Row>((rowId, columnKey) => {
    goTo({
      row: places.get(rowId) ?? at.row,
      column: columns.findIndex((each) => each.key === columnKey),
    })
    focus()
  })
  // An edit of a row that is gone has nowhere to go.
  const edit = cell.edit !== null && cell.edit.rowId === row?.id ? cell.edit : null

  const latestReveal = useRef(reveal)
  useLayoutEffect(() => {
    latestReveal.current = reveal
  })
  useLayoutEffect(() => {
    latestReveal.current(at.row)
    // The field stands on the cursor's cell, so bringing it into view brings the cell. The first
    // column is in view always.
    if (at.column > 0)
      input.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at.row, at.column])
  // Who is typing rows into the line below keeps the keys: half a text must never be sent by a blur.
  useEffect(() => {
    if (flash === null || foot.current?.contains(document.activeElement) === true) return
    input.current?.focus({ preventScroll: true })
  }, [flash])

  const begin = (typed?: string) => {
    if (row !== undefined && column?.edit !== undefined) cell.begin(row, column, typed)
  }
  /** The columns of the block of cells, or that of the cursor. */
  const blockColumns = columns.slice(span?.[0] ?? at.column, (span?.[1] ?? at.column) + 1)
  const fill = (into: readonly string[], textOf: (each: TableColumn<Row>) => string) => {
    const open = blockColumns.filter((each) => each.edit !== undefined)
    const fills = open.map((each) => ({ columnKey: each.key, text: textOf(each) }))
    if (onFill !== undefined && fills.length > 0) run(onFill(into, fills))
  }
  const commit = (text: string, move: AfterCommit) => {
    if (row === undefined || column === undefined) return
    if (move === 'fill' && onFill !== undefined && chosen.length > 1) {
      cell.cancel()
      fill(chosen, () => text)
      return
    }
    if (span !== null && move !== 'stay') cursor.choose([], null)
    const goOn = () => {
      const isLast = at.row === rows.length - 1
      if (move === 'down' && isLast && onInsert !== undefined) run(onInsert(row.id))
      else if (move === 'down') goTo({ ...at, row: at.row + 1 })
      else if (move === 'up') goTo({ ...at, row: at.row - 1 })
      else if (move === 'right') goTo({ ...at, column: at.column + 1 })
      else if (move === 'left') goTo({ ...at, column: at.column - 1 })
      focus()
    }
    cell.send(row, column, text, move === 'stay' || move === 'fill' ? undefined : goOn)
  }
  const clear = () => {
    if (row === undefined || column === undefined) return
    const isFree = column.edit === 'text' || column.edit === 'multiline'
    const isChoice = optionsOf(column, row).some((option) => option.value === '')
    if (isFree || (column.edit === 'select' && isChoice)) cell.send(row, column, '')
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
    if (props.rowActions !== undefined) setMenu({ x, y })
  }
  const verbs = {
    begin: () => begin(),
    clear,
    canEdit: column?.edit !== undefined,
    shift:
      onMove === undefined
        ? undefined
        : (direction: -1 | 1) => {
            const before = stepTarget(ids, chosen, direction)
            if (before !== undefined) run(onMove(chosen, before))
          },
    insert: onInsert === undefined ? undefined : () => run(onInsert(row?.id ?? null)),
    remove:
      onDelete === undefined
        ? undefined
        : () => {
            if (chosen.length > 0) run(onDelete(chosen))
          },
    openMenu: () => {
      const box = input.current?.parentElement?.getBoundingClientRect()
      if (box !== undefined && row !== undefined) openMenu(box.left, box.bottom)
    },
    fillDown:
      onFill === undefined || chosen.length < 2
        ? undefined
        : () => {
            const first = rows[places.get(chosen[0] ?? '') ?? -1]
            if (first !== undefined) fill(chosen.slice(1), (each) => each.value(first))
          },
    clearBlock: onFill === undefined ? undefined : () => fill(chosen, () => ''),
    resize:
      onResize === undefined || column === undefined
        ? undefined
        : (by: number) => {
            const slot = input.current?.parentElement?.getBoundingClientRect()
            const now = slot === undefined || slot.width === 0 ? column.width : slot.width
            onResize(column.key, Math.max(NARROWEST, Math.round(now + by)))
          },
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
  }
  const mouseVerbs = {
    begin: () => begin(),
    openMenu,
    takeKeys: (place: GridPlace) => {
      const isHere = place.row === at.row && place.column === at.column
      const hadKeys = isActive && edit === null && isHere
      // Leaving an edit sends it.
      if (edit !== null) input.current?.blur()
      focus()
      return hadKeys
    },
  }

  const cells = {
    rows,
    columns,
    row,
    column,
    selected,
    chosen,
    blockColumns,
    isOfCells: span !== null,
  }
  const pasteVerbs = {
    begin,
    fill: onFill === undefined ? undefined : (text: string) => fill(chosen, () => text),
    onPaste: props.onPaste,
    run,
  }

  const custom =
    edit !== null && row !== undefined && typeof column?.edit === 'function'
      ? // oxlint-disable-next-line react/refs -- the editor calls these later, from its events
        column.edit({
          row,
          text: edit.draft,
          error: edit.error,
          commit: (text) => commit(text, 'down'),
          cancel: () => {
            cell.cancel()
            focus()
          },
        })
      : null

  return (
    <div
      className={css.frame}
      data-active={isActive ? true : undefined}
      data-lines={lines}
      data-dragging={drag === null ? undefined : true}
    >
      <div
        ref={scroller}
        className={css.scroller}
        style={widths.style}
        onContextMenu={
          props.rowActions === undefined
            ? undefined
            : (event) => pressRight(event, cursor, mouseVerbs)
        }
      >
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the field inside has it */}
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + (props.rowActions === undefined ? 1 : 2)}
          aria-multiselectable
          className={css.grid}
          onMouseDown={(event) => pressMouse(event, cursor, mouseVerbs)}
          onPointerOver={tellWhole}
        >
          <TableHead
            columns={columns}
            sort={props.sort ?? null}
            onSort={props.onSort}
            onSizer={onResize === undefined ? undefined : widths.startSizer}
            onOwnWidth={widths.ownWidth}
          />
          <div role="rowgroup" className={css.rows} style={{ height: stand.slot(rows.length) }}>
            {drawn.map(({ place: index, slot }) => {
              const each = rows[index]
              if (each === undefined) return null
              const band = bands?.[index] ?? null
              return (
                <Fragment key={slot}>
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
                    columns={columns}
                    lines={lines}
                    cursor={index === at.row ? at.column : -1}
                    isSelected={span === null && selected.has(each.id)}
                    blockFrom={span !== null && selected.has(each.id) ? span[0] : -1}
                    blockTo={span !== null && selected.has(each.id) ? span[1] : -1}
                    isFlashing={flash === each.id}
                    tone={rowTone(each)}
                    marks={cell.marks.get(each.id)}
                    canMove={onMove !== undefined}
                    hasActions={hasActions}
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
          }}
        >
          <div className={css.slot} data-column={at.column} style={{ gridColumn: at.column + 2 }}>
            <CellInput
              tableLabel={label}
              input={input}
              column={column}
              options={edit !== null && row && column ? optionsOf(column, row) : NO_OPTIONS}
              edit={edit}
              value={row && column ? column.value(row) : ''}
              activeCellId={row && column ? cellId(tableId, row.id, column.key) : undefined}
              onType={(text) => (edit === null ? begin(text) : cell.type(text))}
              onCommit={commit}
              onRefuse={cell.fail}
              onCancel={cell.cancel}
              onKey={(event) => pressKey(event, cursor, verbs)}
              onPaste={(event) => pasteCells(event, cells, pasteVerbs)}
              onCopy={(event) => copyCells(event, cells)}
              onCut={(event) => cutCells(event, cells, verbs)}
              onActive={setActive}
              custom={custom}
            />
          </div>
        </div>
        {footer === undefined ? null : (
          <div ref={foot} className={css.foot}>
            {footer}
          </div>
        )}
        {rows.length === 0 ? <div className={css.empty}>{props.empty}</div> : null}
      </div>
      {status === undefined ? null : status}
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
