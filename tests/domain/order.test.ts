import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareOrder, keyAtEnd, keysAtEnd, keysBetween, movedKeys } from '#domain/order.ts'

function rowsWith(count: number) {
  return keysAtEnd([], count).map((order, index) => ({ id: `r${index}`, order }))
}

function moved(rows: readonly { id: string; order: string }[], ids: string[], to: string | null) {
  const keys = new Map(movedKeys(rows, ids, to).map(({ id, order }) => [id, order]))
  return rows
    .map((row) => ({ ...row, order: keys.get(row.id) ?? row.order }))
    .toSorted(compareOrder)
    .map(({ id }) => id)
}

describe('order keys', () => {
  it('sort by key, then by id where two desks wrote the same key', () => {
    const rows = [
      { id: 'b', order: 'a1' },
      { id: 'a', order: 'a1' },
      { id: 'c', order: 'a0' },
    ]
    expect(rows.toSorted(compareOrder).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('come after the first of two rows that share a key', () => {
    const [key = ''] = keysBetween('a1', 'a1', 1)
    expect(key > 'a1').toBe(true)
  })

  it('at the end come after the last row', () => {
    const rows = rowsWith(3)
    expect(keyAtEnd(rows) > (rows[2]?.order ?? '')).toBe(true)
  })

  it('place moved rows before the target, in their present order', () => {
    expect(moved(rowsWith(5), ['r3', 'r1'], 'r0')).toEqual(['r1', 'r3', 'r0', 'r2', 'r4'])
    expect(moved(rowsWith(3), ['r0'], null)).toEqual(['r1', 'r2', 'r0'])
  })

  it('place rows before the next row that stays when the target moves along', () => {
    expect(moved(rowsWith(5), ['r0', 'r2'], 'r2')).toEqual(['r1', 'r0', 'r2', 'r3', 'r4'])
  })

  it('place rows at the end when the target is gone', () => {
    expect(moved(rowsWith(3), ['r0'], 'gone')).toEqual(['r1', 'r2', 'r0'])
  })

  it('keep all rows, and the order of those that stay, in any sequence of moves', () => {
    const move = fc.tuple(fc.subarray(rowsWith(8).map(({ id }) => id)), fc.nat(8))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let rows = rowsWith(8)
        for (const [ids, to] of moves) {
          const target = rows[to]?.id ?? null
          const staying = rows.filter(({ id }) => !ids.includes(id)).map(({ id }) => id)
          const keys = new Map(movedKeys(rows, ids, target).map(({ id, order }) => [id, order]))
          rows = rows
            .map((row) => ({ ...row, order: keys.get(row.id) ?? row.order }))
            .toSorted(compareOrder)
          expect(rows.filter(({ id }) => !ids.includes(id)).map(({ id }) => id)).toEqual(staying)
          expect(new Set(rows.map(({ order }) => order)).size).toBe(8)
        }
      }),
    )
  })
})
