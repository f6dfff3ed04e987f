import { expect, it } from 'vitest'

import { rowsAsBefore } from '#domain/rowsAsBefore.ts'

const keyOf = ({ line }: { readonly line: number }) => line

it('gives the same rows again where they say what they said before, wherever they stand', () => {
  const before = [
    { line: 1, says: 'một' },
    { line: 2, says: 'hai' },
  ]
  const found = [
    { line: 2, says: 'hai' },
    { line: 1, says: 'khác' },
    { line: 3, says: 'ba' },
  ]
  const rows = rowsAsBefore(found, before, keyOf)
  expect(rows).toEqual(found)
  expect(rows[0]).toBe(before[1])
  expect(rows[1]).toBe(found[1])
})
