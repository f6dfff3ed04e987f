import { expect, it } from 'vitest'

import { swappedColumns, withDatesPutBack } from '#domain/table/swappedDates.ts'
import { tableOf } from '#domain/table/table.ts'

/** A column of dates below its title, one in each line from 2. */
const column = (...cells: readonly string[]) =>
  tableOf(
    '',
    ['Ngày sinh', ...cells].map((cell, at) => ({ line: at + 1, cells: [cell] })),
  )

const found = (cells: readonly string[], lines: readonly number[]) =>
  swappedColumns(column(...cells), 1, [0], [{ column: 0, lines }])

it('dates of early days beside texts of late ones have changed day and month', () => {
  expect(found(['04/03/1975', '20/01/1980', '12/05/1969', '1975'], [2, 4])).toEqual([
    {
      column: 0,
      why: 'dates',
      lines: [2, 4],
      examples: [
        { before: '04/03/1975', after: '03/04/1975' },
        { before: '12/05/1969', after: '05/12/1969' },
      ],
    },
  ])
})

it('nothing has changed where a text is of an early day, where there is no text, or no date', () => {
  expect(found(['04/03/1975', '20/01/1980', '05/06/1970'], [2])).toEqual([])
  expect(found(['04/03/1975', '12/05/1969', '1975'], [2, 3])).toEqual([])
  expect(found(['20/01/1980', '31/12/1970'], [])).toEqual([])
})

it('texts of which some only read with the month first are meant all', () => {
  const [one] = found(['03/04/1975', '01/25/1980', '1975'], [])
  expect(one).toMatchObject({ why: 'texts', lines: [2, 3] })
})

it('with such texts all dates are meant that a program which reads the day first made of the others', () => {
  const table = column('01/05/1980', '1/20/1975', '1975')
  const columns = swappedColumns(table, 1, [0], [{ column: 0, lines: [2] }])
  const { rows } = withDatesPutBack(table, columns, [{ column: 0, isSwapped: true }])
  expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(['05/01/1980', '20/1/1975', '1975'])
})

it('day and month are put back on a yes only, in the cells that are meant', () => {
  const table = column('04/03/1975', '20/01/1980', '12/5/69', '1975')
  const columns = swappedColumns(table, 1, [0], [{ column: 0, lines: [2, 4] }])
  const cells = (isSwapped: boolean | null) =>
    withDatesPutBack(table, columns, isSwapped === null ? [] : [{ column: 0, isSwapped }])
      .rows.slice(1)
      .map((row) => row.cells[0])
  expect(cells(true)).toEqual(['03/04/1975', '20/01/1980', '5/12/69', '1975'])
  expect(cells(false)).toEqual(['04/03/1975', '20/01/1980', '12/5/69', '1975'])
  expect(cells(null)).toEqual(['04/03/1975', '20/01/1980', '12/5/69', '1975'])
})
