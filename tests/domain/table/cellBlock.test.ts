import { describe, expect, it } from 'vitest'

import { placedBlock } from '#domain/table/cellBlock.ts'

describe('placedBlock', () => {
  it('lays rows on rows and columns on columns, the first cell on the given one', () => {
    expect(placedBlock('A\tB\r\nC\tD\r\n', ['1', '2', '3'], ['unit', 'phone']).writes).toEqual([
      { id: '1', field: 'unit', text: 'A' },
      { id: '1', field: 'phone', text: 'B' },
      { id: '2', field: 'unit', text: 'C' },
      { id: '2', field: 'phone', text: 'D' },
    ])
  })

  it('keeps the place of an empty row and an empty cell, which empty what they meet', () => {
    expect(placedBlock('A\n\nB\t\n', ['1', '2', '3'], ['unit', 'phone']).writes).toEqual([
      { id: '1', field: 'unit', text: 'A' },
      { id: '2', field: 'unit', text: '' },
      { id: '3', field: 'unit', text: 'B' },
      { id: '3', field: 'phone', text: '' },
    ])
  })

  it('tells what has no place: below, at the right, and over what cannot be written', () => {
    const placed = placedBlock('A\tB\tC\nD\tE\t\nF\tG', ['1', '2'], ['unit', null])
    expect(placed.writes.map(({ text }) => text)).toEqual(['A', 'D'])
    expect(placed.readOnly).toEqual(['B', 'E'])
    expect(placed.cellsBeyond).toEqual(['C'])
    expect(placed.rowsBeyond).toEqual([['F', 'G']])
  })
})
