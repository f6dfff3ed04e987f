import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'

import type { TableColumn } from '#ui/table/column.ts'
import { useFitted } from '#ui/table/useFitted.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly reason: string
}

const COLUMNS: readonly TableColumn<Row>[] = [
  { key: 'name', header: 'Họ và tên', width: 100, grow: 2, value: ({ name }) => name },
  { key: 'reason', header: 'Lý do', width: 100, grow: 1, value: ({ reason }) => reason },
]
const FRAME = { current: null }
const rowsOf = (reason: string): readonly Row[] => [{ id: 'a', name: 'Đại biểu mẫu', reason }]

it('makes a column as narrow as its name while it is empty, and fits it once something stands in it', () => {
  const { result, rerender } = renderHook(
    ({ rows }) => useFitted(COLUMNS, rows, FRAME, 'name').columns[1],
    { initialProps: { rows: rowsOf('') } },
  )
  const empty = result.current?.width ?? 0
  rerender({ rows: rowsOf('đi công tác ở Trung ương') })
  expect(result.current?.most).toBeGreaterThan(2 * empty)
  const { most } = result.current ?? {}
  rerender({ rows: rowsOf('ốm') })
  expect(result.current?.most).toBe(most)
})

it('fits a column that draws itself by what it draws, and keeps room for all that may be chosen', () => {
  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'post',
      header: 'Chức vụ',
      width: 100,
      grow: 1,
      value: () => '',
      render: () => LINKED,
      drawnText: () => LINKED,
    },
    {
      key: 'kind',
      header: 'Loại',
      width: 140,
      edit: 'select',
      options: [{ value: 'a', label: 'Sở' }],
      value: () => 'a',
    },
  ]
  const rows = rowsOf('')
  const { result } = renderHook(() => useFitted(columns, rows, FRAME, 'none').columns)
  expect(result.current[0]?.most).toBeGreaterThan(LINKED.length * 7)
  expect(result.current[1]?.width).toBe(140)
})

it('stands still where a column has a value that draws nothing, and where none is to be fitted', () => {
  const nobody: TableColumn<Row> = {
    key: 'attendeeId',
    header: 'Đại biểu',
    width: 100,
    value: () => 'gone',
    render: () => '',
    drawnText: () => '',
  }
  const { drawnText: _, ...badge } = nobody
  const fitted = (columns: readonly TableColumn<Row>[]) => {
    const rows = rowsOf('')
    return renderHook(() => useFitted(columns, rows, FRAME, 'none').columns.length).result.current
  }
  expect([fitted([nobody]), fitted([badge])]).toEqual([1, 1])
})

const LINKED = 'Phó Chủ tịch UBND tỉnh, theo đại biểu'
