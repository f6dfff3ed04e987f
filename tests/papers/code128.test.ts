import { describe, expect, it } from 'vitest'

import { PATTERNS, QUIET, barPath, barsOf, symbolsOf } from '#papers/code128.ts'

describe('Code 128', () => {
  it('has 107 patterns, no two alike; each is 11 modules and the stop 13', () => {
    expect(PATTERNS).toHaveLength(107)
    expect(new Set(PATTERNS).size).toBe(107)
    const widths = PATTERNS.map((pattern) =>
      Array.from(pattern, Number).reduce((sum, one) => sum + one, 0),
    )
    expect(widths).toEqual([...Array.from({ length: 106 }, () => 11), 13])
  })

  it('has an even number of dark modules in each symbol, as the standard asks', () => {
    const dark = (pattern: string) =>
      Array.from(pattern, Number)
        .filter((_, place) => place % 2 === 0)
        .reduce((sum, one) => sum + one, 0)
    expect(PATTERNS.slice(0, 106).every((pattern) => dark(pattern) % 2 === 0)).toBe(true)
  })

  it.each([
    [0, '212222'],
    [1, '222122'],
    [33, '111323'],
    [64, '111422'],
    [98, '411311'],
    [99, '113141'],
    [102, '411131'],
    [103, '211412'],
    [104, '211214'],
    [105, '211232'],
    [106, '2331112'],
  ])('draws value %i as the known table does', (value, pattern) => {
    expect(PATTERNS[value]).toBe(pattern)
  })

  it('weighs each pair by its place: start 105, then the sum modulo 103', () => {
    // 105 + 12·1 + 34·2 + 56·3 = 353, of which 44 are left.
    expect(symbolsOf('123456')).toEqual([105, 12, 34, 56, 44, 106])
  })

  it('draws twelve digits in 121 modules with light before and behind', () => {
    const { bars, modules } = barsOf('123456789012')
    expect(modules).toBe(2 * QUIET + 8 * 11 + 13)
    expect(bars[0]).toEqual({ x: QUIET, width: 2 })
    expect(bars).toHaveLength(8 * 3 + 4)
    const last = bars.at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(modules - QUIET)
  })

  it('reads back what it drew', () => {
    const { path, modules } = barPath('004200999901')
    const dark = Array.from({ length: modules }, () => false)
    for (const [, x = '', width = ''] of path.matchAll(/M(\d+) 0h(\d+)/gu))
      dark.fill(true, Number(x), Number(x) + Number(width))
    const inside = dark.slice(QUIET, modules - QUIET)
    const runs: number[] = []
    for (const [at, one] of inside.entries())
      if (at > 0 && inside[at - 1] === one) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
      else runs.push(1)
    const values = Array.from({ length: 8 }, (_, at) =>
      PATTERNS.indexOf(runs.slice(at * 6, at * 6 + 6).join('')),
    )
    const digits = values.slice(1, -1).map((value) => String(value).padStart(2, '0'))
    expect(digits.join('')).toBe('004200999901')
  })

  it('refuses what it cannot draw', () => {
    expect(() => symbolsOf('123')).toThrow(/pairs/)
    expect(() => symbolsOf('12a4')).toThrow(/pairs/)
  })
})
