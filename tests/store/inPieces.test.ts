import { describe, expect, it } from 'vitest'

import { AT_ONCE, jsonBytes } from '#store/inPieces.ts'

const text = async (value: unknown) => new TextDecoder().decode(await jsonBytes(value))

describe('a long value in words', () => {
  it('is what JSON.stringify makes of it, lists piece by piece', async () => {
    const rows = Array.from({ length: AT_ONCE * 2 + 1 }, (_, at) => ({ at, name: `"${at}"\n` }))
    const value = {
      at: 'now',
      none: undefined,
      ops: [...rows, { put: { changes: rows, no: null } }],
    }
    expect(await text(value)).toBe(JSON.stringify(value))
  })

  it('is the same for short ones', async () => {
    for (const value of [{ a: [1, 'b'], c: undefined }, [], null, 'x'])
      expect(await text(value)).toBe(JSON.stringify(value))
  })
})
