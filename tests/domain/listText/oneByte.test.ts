import { describe, expect, it } from 'vitest'

import { guessOneByte, readOneByte } from '#domain/listText/oneByte.ts'

describe('a text that was read byte by byte', () => {
  it('is Windows-1258 as the system reads it, byte for byte', () => {
    const system = new TextDecoder('windows-1258')
    const surface = new TextDecoder('windows-1252')
    for (let byte = 0xa0; byte <= 0xff; byte += 1) {
      const bytes = new Uint8Array([0x61, byte, 0x62])
      const read = readOneByte(surface.decode(bytes), 'windows-1258')
      expect(read).toBe(system.decode(bytes).normalize('NFC'))
    }
  })

  it('is a guess while there are few words, or none', () => {
    expect(guessOneByte(['abc'])).toEqual({ encoding: 'windows-1258', isSure: false })
    expect(guessOneByte(['S¬n'])).toEqual({ encoding: 'tcvn3', isSure: false })
  })
})
