import { expect, it } from 'vitest'

import { matchOptions } from '#ui/suggest.ts'

const labels = (...names: string[]) => names.map((label) => ({ value: label, label }))
const found = (typed: string, ...names: string[]) =>
  matchOptions(labels(...names), typed).map(({ label }) => label)

it('finds marks from plain letters', () => {
  expect(found('son', 'Sơn', 'Hà')).toEqual(['Sơn'])
  expect(found('d', 'Đức')).toEqual(['Đức'])
})

it('tells marks apart once some are typed', () => {
  expect(found('sơn', 'Son', 'Sơn')).toEqual(['Sơn'])
  expect(found('đ', 'Dũng', 'Đức')).toEqual(['Đức'])
})

it('puts beginnings before insides', () => {
  expect(found('an', 'Thanh', 'Lê An', 'An Bình')).toEqual(['An Bình', 'Lê An', 'Thanh'])
})

it('finds decomposed text', () => {
  expect(found('hà', 'Hà'.normalize('NFD'))).toHaveLength(1)
})
