import { describe, expect, it } from 'vitest'

import { AT_ONCE, jsonPieces } from '#store/inPieces.ts'

async function text(value: unknown): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of jsonPieces(value)) pieces.push(piece)
  return new TextDecoder().decode(Buffer.concat(pieces))
}

describe('a long value in words', () => {
  it('is what JSON.stringify makes of it, lists piece by piece', async () => {
    const rows = Array.from({ length: AT_ONCE * 2 + 1 }, (_, at) => ({
      at,
      name: `"${at}"\n đ`.repeat(200),
    }))
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
