import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

const TESTS = path.resolve(import.meta.dirname, '..')

/** Rows of the table in BAD_INPUT.md: number, input, test file, words of its test. */
const rows = readFileSync(path.join(TESTS, 'BAD_INPUT.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| B\d/u.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )

describe('the table of bad input', () => {
  it('has a test for each number of what comes in from outside', () => {
    const all = Array.from({ length: 57 }, (_, at) => at + 1)
    expect([...new Set(rows.map(([number]) => number))]).toEqual(all.map((one) => `B${one}`))
  })

  it.each(rows)('%s: %s is in %s', (_number, _input, file = '', words = '') => {
    expect(words).not.toBe('')
    expect(readFileSync(path.join(TESTS, file), 'utf8')).toContain(words)
  })
})
