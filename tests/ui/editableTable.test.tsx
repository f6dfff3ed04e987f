import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'

import type { TableColumn } from '#ui/table/column.ts'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import type { EditableTableProps } from '#ui/table/tableProps.ts'

interface Person {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly state: string
}

const states = [
  { value: '', label: 'chưa mời' },
  { value: 'invited', label: 'đã mời' },
  { value: 'absent', label: 'báo vắng' },
]

const people = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `p${at + 1}`,
    name: `Mẫu ${at + 1}`,
    unit: `Đơn vị ${at + 1}`,
    state: '',
  }))

interface Harness extends Partial<EditableTableProps<Person>> {
  readonly count?: number
  readonly refuse?: (text: string) => void | Promise<void>
}

const onSaved = vi.fn<(id: string, key: string, text: string) => void>()

function Table({ count = 4, refuse, ...rest }: Harness) {
  const [rows, setRows] = useState(() => people(count))
  const save = (key: 'name' | 'unit' | 'state') => (person: Person, text: string) => {
    const put = () => {
      onSaved(person.id, key, text)
      setRows((now) => now.map((row) => (row.id === person.id ? { ...row, [key]: text } : row)))
    }
    const refused = refuse?.(text)
    if (refused === undefined) put()
    else return refused.then(put)
  }
  const columns: readonly TableColumn<Person>[] = [
    {
      key: 'name',
      header: 'Họ và tên',
      width: 200,
      value: (row) => row.name,
      edit: 'text',
      onCommit: save('name'),
    },
    {
      key: 'unit',
      header: 'Đơn vị',
      width: 200,
      value: (row) => row.unit,
      edit: 'text',
      onCommit: save('unit'),
    },
    {
      key: 'state',
      header: 'Thư mời',
      width: 100,
      value: (row) => row.state,
      edit: 'select',
      options: states,
      onCommit: save('state'),
    },
    { key: 'id', header: 'Mã', width: 60, value: (row) => row.id },
  ]
  return <EditableTable label="Đại biểu" rows={rows} columns={columns} {...rest} />
}

function show(harness: Harness = {}) {
  onSaved.mockReset()
  const user = userEvent.setup()
  render(<Table {...harness} />)
  const cell = (text: string) => within(screen.getByRole('grid')).getByText(text)
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox')
  /** The text of the cell that the keyboard is on. */
  const current = () => {
    const id = field().getAttribute('aria-activedescendant')
    return id === null ? null : document.getElementById(id)?.textContent
  }
  const chosen = () =>
    screen
      .getAllByRole('row', { selected: true })
      .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent)
  return { user, cell, field, current, chosen }
}

it('goes from cell to cell with the arrows and stops at the edges', async () => {
  const { user, cell, current } = show()
  await user.click(cell('Mẫu 1'))
  await user.keyboard('{ArrowUp}{ArrowLeft}')
  expect(current()).toBe('Mẫu 1')
  await user.keyboard('{ArrowDown}{ArrowRight}')
  expect(current()).toBe('Đơn vị 2')
  await user.keyboard('{Control>}{End}{/Control}')
  expect(current()).toBe('p4')
})

it('replaces the cell with what is typed, commits on Enter and goes down', async () => {
  const { user, cell, current } = show()
  await user.click(cell('Mẫu 1'))
  await user.keyboard('Mới{Enter}')
  expect(onSaved).toHaveBeenCalledExactlyOnceWith('p1', 'name', 'Mới')
  expect(cell('Mới')).toBeTruthy()
  expect(current()).toBe('Mẫu 2')
})

it('edits the present text with F2 and goes right with Tab', async () => {
  const { user, cell, current } = show()
  await user.click(cell('Mẫu 1'))
  await user.keyboard('{F2}b{Tab}')
  expect(onSaved).toHaveBeenCalledExactlyOnceWith('p1', 'name', 'Mẫu 1b')
  expect(current()).toBe('Đơn vị 1')
})

it('drops the edit on Esc', async () => {
  const { user, cell, current } = show()
  await user.click(cell('Mẫu 2'))
  await user.keyboard('x{Escape}')
  expect(onSaved).not.toHaveBeenCalled()
  expect(current()).toBe('Mẫu 2')
})

it('clears the cell with Delete, as an edit', async () => {
  const { user, cell } = show()
  await user.click(cell('Đơn vị 3'))
  await user.keyboard('{Delete}')
  expect(onSaved).toHaveBeenCalledExactlyOnceWith('p3', 'unit', '')
})

it('edits no cell that is read only', async () => {
  const { user, cell, current, field } = show()
  await user.click(cell('p2'))
  await user.keyboard('x{Delete}')
  expect(field().value).toBe('')
  expect(current()).toBe('p2')
  expect(onSaved).not.toHaveBeenCalled()
})

it('picks from the options of a choice by the first letters', async () => {
  const { user, cell } = show({ count: 1 })
  await user.click(cell('chưa mời'))
  await user.keyboard('bao{Enter}')
  expect(onSaved).toHaveBeenCalledExactlyOnceWith('p1', 'state', 'absent')
  expect(cell('báo vắng')).toBeTruthy()
})

it('picks from the options of a choice with the arrows', async () => {
  const { user, cell } = show({ count: 1 })
  await user.click(cell('chưa mời'))
  await user.keyboard('{Enter}{ArrowDown}{Enter}')
  expect(onSaved).toHaveBeenCalledExactlyOnceWith('p1', 'state', 'invited')
})

it('keeps the editor open with the reason when a text is refused at once', async () => {
  const refuse = () => {
    throw new Error('Tên chưa đúng.')
  }
  const { user, cell, field } = show({ refuse })
  await user.click(cell('Mẫu 1'))
  await user.keyboard('sai{Enter}')
  expect(screen.getByRole('alert').textContent).toBe('Tên chưa đúng.')
  expect(field().value).toBe('sai')
})

it('opens the editor again when a text is refused later', async () => {
  const refuse = () => Promise.reject(new Error('Đĩa đầy.'))
  const { user, cell, field } = show({ refuse })
  await user.click(cell('Mẫu 1'))
  await user.keyboard('sai{Enter}')
  expect((await screen.findByRole('alert')).textContent).toBe('Đĩa đầy.')
  expect(field().value).toBe('sai')
  await user.keyboard('{Escape}')
  expect(cell('Mẫu 1')).toBeTruthy()
})

it('shows a text at once while it is on its way', async () => {
  let arrive: () => void = () => undefined
  const refuse = () => new Promise<void>((resolve) => (arrive = resolve))
  const { user, cell, current } = show({ refuse })
  await user.click(cell('Mẫu 1'))
  await user.keyboard('Mới{Enter}')
  await waitFor(() => expect(cell('Mới')).toBeTruthy())
  expect(current()).toBe('Mẫu 2')
  expect(onSaved).not.toHaveBeenCalled()
  await act(async () => arrive())
  expect(cell('Mới')).toBeTruthy()
  expect(onSaved).toHaveBeenCalledOnce()
})

it('leaves the keys of an input method alone', async () => {
  const { user, cell, field, current } = show()
  await user.click(cell('Mẫu 1'))
  fireEvent.change(field(), { target: { value: 'd' } })
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(field(), { key: 'Process', keyCode: 229 })
  fireEvent.change(field(), { target: { value: 'đ' } })
  expect(onSaved).not.toHaveBeenCalled()
  expect(field().value).toBe('đ')
  await user.keyboard('{Enter}')
  expect(onSaved).toHaveBeenCalledExactlyOnceWith('p1', 'name', 'đ')
  expect(current()).toBe('Mẫu 2')
})

it('takes no Backspace for a command, since input methods send it', async () => {
  const { user, cell } = show()
  await user.click(cell('Mẫu 1'))
  await user.keyboard('{Backspace}')
  expect(onSaved).not.toHaveBeenCalled()
  expect(cell('Mẫu 1')).toBeTruthy()
})

it('moves the row with Alt and the arrows', async () => {
  const onMove = vi.fn<(ids: readonly string[], beforeId: string | null) => void>()
  const { user, cell } = show({ onMove })
  await user.click(cell('Mẫu 2'))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(onMove).toHaveBeenLastCalledWith(['p2'], 'p1')
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(onMove).toHaveBeenLastCalledWith(['p2'], 'p4')
})

it('chooses rows with Shift and the arrows, and all with Ctrl+A', async () => {
  const onSelect = vi.fn<(ids: readonly string[]) => void>()
  const { user, cell, chosen } = show({ onSelect })
  await user.click(cell('Mẫu 2'))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(chosen()).toEqual(['Mẫu 2', 'Mẫu 3'])
  expect(onSelect).toHaveBeenLastCalledWith(['p2', 'p3'])
  await user.keyboard('{Control>}a{/Control}')
  expect(chosen()).toHaveLength(4)
})

it('gives a pasted block away and takes a pasted word as an edit', async () => {
  const onPaste = vi.fn<NonNullable<EditableTableProps<Person>['onPaste']>>()
  const { user, cell, field } = show({ onPaste })
  await user.click(cell('Mẫu 2'))
  await user.paste('Mẫu a\tĐơn vị a\nMẫu b\tĐơn vị b')
  expect(onPaste).toHaveBeenCalledExactlyOnceWith('Mẫu a\tĐơn vị a\nMẫu b\tĐơn vị b', {
    rowId: 'p2',
    columnKey: 'name',
  })
  await user.paste('một tên')
  expect(field().value).toBe('một tên')
})

it('pastes a block onto the top left corner of the chosen cells, wherever the cursor is in them', async () => {
  const onPaste = vi.fn<NonNullable<EditableTableProps<Person>['onPaste']>>()
  const { user, cell } = show({ onPaste, onFill: () => undefined })
  await user.click(cell('Mẫu 2'))
  await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  await user.paste('Mẫu a\tĐơn vị a\nMẫu b\tĐơn vị b')
  expect(onPaste.mock.lastCall?.[1]).toEqual({ rowId: 'p2', columnKey: 'name' })
})

it('asks for a new row on Enter below the last', async () => {
  const onInsert = vi.fn<(afterId: string | null) => void>()
  const { user, cell } = show({ onInsert })
  await user.click(cell('Mẫu 4'))
  await user.keyboard('Cuối{Enter}')
  expect(onInsert).toHaveBeenCalledExactlyOnceWith('p4')
})

it('takes the keyboard to a row that it is sent to', async () => {
  const { user, current } = show({ focusRowId: 'p3' })
  expect(current()).toBe('Mẫu 3')
  await user.keyboard('x{Enter}')
  expect(onSaved).toHaveBeenCalledExactlyOnceWith('p3', 'name', 'x')
})

it('opens the row menu from the keyboard', async () => {
  const onAction = vi.fn<() => void>()
  const rowActions = (ids: readonly string[]) => [{ id: 'x', label: `Xóa ${ids.join()}`, onAction }]
  const { user, cell } = show({ rowActions })
  await user.click(cell('Mẫu 2'))
  await user.keyboard('{Shift>}{F10}{/Shift}')
  await user.click(await screen.findByRole('menuitem', { name: 'Xóa p2' }))
  expect(onAction).toHaveBeenCalledOnce()
})

it('draws a screen of ten thousand rows, and tells how many there are', () => {
  show({ count: 10_000 })
  expect(screen.getAllByRole('row').length).toBeLessThan(80)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001')
})

function SearchedTable() {
  const [search, setSearch] = useState('')
  const rows = people(200).filter(({ name }) => name.includes(search))
  return (
    <>
      <input aria-label="Tìm" value={search} onChange={(event) => setSearch(event.target.value)} />
      <EditableTable
        label="Đại biểu"
        search={search}
        rows={rows}
        columns={[{ key: 'name', header: 'Họ và tên', width: 200, value: (row) => row.name }]}
      />
    </>
  )
}

function showSearched() {
  render(<SearchedTable />)
  const find = (text: string) =>
    fireEvent.change(screen.getByLabelText('Tìm'), { target: { value: text } })
  const press = (key: string, ctrlKey = false) =>
    fireEvent.keyDown(screen.getByRole('textbox', { name: /Đại biểu/u }), { key, ctrlKey })
  const current = () => document.querySelector('[data-column][data-cursor]')?.textContent
  return { find, press, current }
}

it('stands in the first row that a search finds, and where it was once the search is over', () => {
  const { find, press, current } = showSearched()
  press('ArrowDown')
  press('ArrowDown')
  find('1')
  find('19')
  expect(current()).toBe('Mẫu 19')
  find('')
  expect(current()).toBe('Mẫu 3')
})

it('stays in a row that was gone to in a search once the search is over', () => {
  const { find, press, current } = showSearched()
  find('19')
  press('ArrowDown')
  expect(current()).toBe('Mẫu 119')
  find('')
  expect(current()).toBe('Mẫu 119')
})

it('shows what a search finds from its top, wherever the list was scrolled to', () => {
  const { find, press, current } = showSearched()
  press('End', true)
  const scroller = screen.getByRole('grid').parentElement
  expect(scroller?.scrollTop).toBeGreaterThan(0)
  find('1')
  expect(scroller?.scrollTop).toBe(0)
  expect(current()).toBe('Mẫu 1')
})

it('keeps the column of the numbers as wide while a search finds few', () => {
  const { find } = showSearched()
  const width = () => screen.getByRole('grid').parentElement?.style.getPropertyValue('--handle')
  const before = width()
  find('199')
  expect(width()).toBe(before)
})
