import { describe, expect, it } from 'vitest'

import { MOST_PACKED, piecesTogether } from '#main/journal/pieces.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('an action that comes in pieces', () => {
  it('is whole with the last of them', () => {
    const take = piecesTogether()
    expect(take({ from: 0, bytes: bytes('đạ'), isLast: false })).toEqual({ kind: 'more' })
    expect(take({ from: 5, bytes: bytes('i'), isLast: false })).toEqual({ kind: 'more' })
    const whole = take({ from: 6, bytes: bytes(''), isLast: true })
    expect(whole.kind === 'whole' && new TextDecoder().decode(whole.bytes)).toBe('đại')
  })

  it('has nothing of one that a page left half way', () => {
    const take = piecesTogether()
    take({ from: 0, bytes: bytes('left behind'), isLast: false })
    const whole = take({ from: 0, bytes: bytes('{}'), isLast: true })
    expect(whole.kind === 'whole' && new TextDecoder().decode(whole.bytes)).toBe('{}')
  })

  it('is none when it never ends, and nothing of it is kept', () => {
    const take = piecesTogether()
    const piece = new Uint8Array(MOST_PACKED / 4)
    const from = (part: number) => (MOST_PACKED / 4) * part
    for (const part of [0, 1, 2, 3])
      expect(take({ from: from(part), bytes: piece, isLast: false })).toEqual({ kind: 'more' })
    expect(take({ from: from(4), bytes: bytes('x'), isLast: true })).toEqual({ kind: 'gap' })
    expect(take({ from: from(4), bytes: bytes('x'), isLast: true })).toEqual({ kind: 'gap' })
    expect(take({ from: 0, bytes: bytes('{}'), isLast: true })).toMatchObject({ kind: 'whole' })
  })

  it('is none when a piece is missing', () => {
    const take = piecesTogether()
    take({ from: 0, bytes: bytes('ab'), isLast: false })
    expect(take({ from: 3, bytes: bytes('d'), isLast: true })).toEqual({ kind: 'gap' })
  })
})
