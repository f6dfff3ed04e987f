import { describe, expect, it } from 'vitest'

import { changeSince, lineDigest } from '#domain/papers/printedSheet.ts'

const LINES = ['CHƯƠNG TRÌNH', '1 7h30 Đón tiếp', '2 8h00 Khai mạc', '3 8h30 Trao thưởng']

function since(now: readonly string[], printed: readonly string[] = LINES) {
  return changeSince(printed.map(lineDigest), now)
}

describe('a printed paper', () => {
  it('is true as long as every line would be printed as it was', () => {
    expect(since(LINES)).toBeNull()
    expect(since([], [])).toBeNull()
  })

  it('says how many lines are other ones, and the first of them as it would be now', () => {
    const now = LINES.map((line) => line.replace('8h', '9h'))
    expect(since(now)).toEqual({ kind: 'changed', count: 2, where: '2 9h00 Khai mạc' })
  })

  it('says what has come in addition', () => {
    const now = [...LINES.slice(0, 2), '2 7h45 Văn nghệ', ...LINES.slice(2)]
    expect(since(now)).toEqual({ kind: 'added', count: 1, where: '2 7h45 Văn nghệ' })
  })

  it('says what is left out by the line that follows, or by the last one', () => {
    const now = [...LINES.slice(0, 1), ...LINES.slice(2)]
    expect(since(now)).toEqual({ kind: 'left', count: 1, where: '2 8h00 Khai mạc' })
    expect(since(LINES.slice(0, 3))).toEqual({ kind: 'left', count: 1, where: '2 8h00 Khai mạc' })
    expect(since([])).toEqual({ kind: 'left', count: 4, where: '' })
  })

  it('tells another order from other lines', () => {
    const now = [LINES[0] ?? '', LINES[2] ?? '', LINES[1] ?? '', LINES[3] ?? '']
    expect(since(now)).toEqual({ kind: 'moved', count: 0, where: '2 8h00 Khai mạc' })
  })

  it('counts two lines that are alike as two', () => {
    expect(since(['a', 'a', 'a'], ['a', 'a'])).toEqual({ kind: 'added', count: 1, where: 'a' })
    expect(since(['a', 'b'], ['a', 'a'])).toEqual({ kind: 'changed', count: 1, where: 'b' })
  })
})
