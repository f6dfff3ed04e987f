import { useId, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent, ReactNode, RefObject } from 'react'

import { uiWords } from '#text/uiWords.ts'
import type { Option } from '#ui/Select.tsx'
import { matchOptions } from '#ui/suggest.ts'
import { optionId, SuggestList } from '#ui/SuggestList.tsx'

import type { TableColumn } from './column.ts'
import type { CellEdit } from './useCellEdit.ts'

import css from './EditableTable.module.css'

/** Where the cursor goes from a text that is sent; `fill`: the text goes into all chosen cells. */
export type AfterCommit = 'down' | 'up' | 'right' | 'left' | 'stay' | 'fill'

export interface CellInputProps<Row> {
  readonly tableLabel: string
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly column: TableColumn<Row> | undefined
  readonly options: readonly Option[]
  readonly edit: CellEdit | null
  /** The cell's present value: the marked option of a list. */
  readonly value: string
  readonly activeCellId: string | undefined
  readonly onType: (text: string) => void
  readonly onCommit: (text: string, move: AfterCommit) => void
  readonly onRefuse: (message: string) => void
  readonly onCancel: () => void
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onCut: (event: ClipboardEvent) => void
  readonly onActive: (isActive: boolean) => void
  /** Custom editor of the column, while it is open. */
  readonly custom: ReactNode
}

/**
 * The field that holds the keyboard for the whole table. It is a real text field even before an
 * edit begins, because an input method composes only into one: the first letter of "đ" is then
 * part of the composition, not a lost key.
 */
export function CellInput<Row>(props: CellInputProps<Row>) {
  const { input, tableLabel, custom, edit, column, options, onCommit } = props
  const listId = useId()
  const noteId = useId()
  const isList = column?.edit === 'select'
  const isOpen = edit !== null && custom === null
  const matches = isOpen && options.length > 0 ? matchOptions(options, edit.draft) : []
  const listed = isList || edit?.isTyped === true ? matches : []

  const [marked, setMarked] = useState({ edit, at: -1 })
  const first = isList
    ? edit?.draft === ''
      ? matches.findIndex((option) => option.value === props.value)
      : 0
    : -1
  const active = marked.edit === edit ? marked.at : Math.min(first, listed.length - 1)

  const finish = (move: AfterCommit) => {
    if (edit === null) return
    const option = listed[active]
    if (option !== undefined) onCommit(isList ? option.value : option.label, move)
    else if (isList && edit.draft.trim() !== '') props.onRefuse(uiWords.notInList)
    else if (isList) onCommit(props.value, move)
    else onCommit(edit.draft, move)
  }

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // 229: the key belongs to an input method that reports no composition.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (edit === null) {
      props.onKey(event)
      return
    }
    const { key } = event
    if (key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      props.onCancel()
    } else if (key === 'Enter') {
      if (column?.edit === 'multiline' && event.shiftKey) return
      event.preventDefault()
      if (column?.edit === 'multiline' && event.altKey) {
        const { selectionStart, selectionEnd, value } = event.currentTarget
        props.onType(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`)
      } else finish(event.ctrlKey ? 'fill' : event.shiftKey ? 'up' : 'down')
    } else if (key === 'Tab') {
      event.preventDefault()
      finish(event.shiftKey ? 'left' : 'right')
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1
      if (listed.length > 0) {
        event.preventDefault()
        setMarked({
          edit,
          at: (Math.max(active, step < 0 ? 0 : -1) + step + listed.length) % listed.length,
        })
      } else if (edit.isTyped && column?.edit !== 'multiline') {
        event.preventDefault()
        finish(step > 0 ? 'down' : 'up')
      }
    }
  }

  const change = (text: string) =>
    props.onType(column?.edit === 'multiline' ? text : text.replaceAll(/\s*\n\s*/g, ' '))

  return (
    <>
      <textarea
        ref={input}
        rows={1}
        aria-label={uiWords.cellInput(tableLabel)}
        aria-activedescendant={
          isOpen && listed.length > 0 && active >= 0
            ? optionId(listId, active)
            : isOpen
              ? undefined
              : props.activeCellId
        }
        aria-controls={listed.length > 0 ? listId : undefined}
        aria-invalid={edit?.error !== undefined && edit.error !== null}
        aria-describedby={edit?.error === null ? undefined : noteId}
        data-draft={isOpen ? true : undefined}
        data-align={column?.align}
        data-multiline={column?.edit === 'multiline' ? true : undefined}
        className={css.input}
        value={isOpen ? edit.draft : ''}
        placeholder={
          isOpen && isList ? options.find((o) => o.value === props.value)?.label : undefined
        }
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
        onPaste={edit === null ? props.onPaste : undefined}
        onCopy={edit === null ? props.onCopy : undefined}
        onCut={edit === null ? props.onCut : undefined}
        onFocus={() => props.onActive(true)}
        onBlur={() => {
          props.onActive(false)
          if (isOpen) finish('stay')
        }}
      />
      {custom === null ? null : <div className={css.custom}>{custom}</div>}
      {edit === null || edit.error === null ? null : (
        <p id={noteId} role="alert" className={css.refusal}>
          {edit.error}
        </p>
      )}
      {isOpen && (listed.length > 0 || isList) ? (
        <SuggestList
          id={listId}
          label={column?.header ?? ''}
          options={listed}
          active={active}
          anchor={input}
          none={uiWords.noMatch}
          onPick={(option) => onCommit(isList ? option.value : option.label, 'stay')}
        />
      ) : null}
    </>
  )
}
