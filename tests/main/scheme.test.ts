import { expect, it } from 'vitest'

import { SCHEME } from '#main/scheme.ts'

it('gives app: what IndexedDB and fetch need, and nothing that opens it to others', () => {
  const granted = Object.entries(SCHEME.privileges).filter(([, is]) => is)
  expect(granted.map(([name]) => name).toSorted()).toEqual([
    'codeCache',
    'secure',
    'standard',
    'supportFetchAPI',
  ])
})
