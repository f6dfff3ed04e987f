import { describe, expect, it } from 'vitest'

import { delegationNamed } from '#text/quoted.ts'

describe('a delegation inside a sentence', () => {
  it('has its word once, whether its name has it or not', () => {
    expect(delegationNamed('Đoàn Sở Mẫu')).toBe('đoàn Sở Mẫu')
    expect(delegationNamed('Sở Mẫu')).toBe('đoàn Sở Mẫu')
  })
})
