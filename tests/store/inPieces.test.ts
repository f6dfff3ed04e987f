import { describe, expect, it } from 'vitest'

import { AT_ONCE, gathered, jsonPieces } from '#store/inPieces.ts'

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

describe('a long list that is elsewhere', () => {
  it.each([0, 1, AT_ONCE, AT_ONCE + 1, AT_ONCE * 3])(
    'comes whole and in order: %i',
    async (count) => {
      const list = Array.from({ length: count }, (_, at) => at)
      const asked: number[] = []
      const all = await gathered(count, async (from, to) => {
        asked.push(from)
        return list.slice(from, to)
      })
      expect(all).toEqual(list)
      expect(asked).toHaveLength(Math.ceil(count / AT_ONCE))
    },
  )

  it('is asked for the next piece while one is on its way', async () => {
    const asked: number[] = []
    let give = (_piece: readonly number[]) => {}
    const all = gathered<number>(AT_ONCE + 1, (from) => {
      asked.push(from)
      return from === 0
        ? new Promise((resolve) => {
            give = resolve
          })
        : Promise.resolve([2])
    })
    await Promise.resolve()
    expect(asked).toEqual([0, AT_ONCE])
    give([1])
    expect(await all).toEqual([1, 2])
  })
})
