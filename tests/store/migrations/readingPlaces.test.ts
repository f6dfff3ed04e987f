import { describe, expect, it } from 'vitest'

import { migratedRow } from '#store/migrations/migrations.ts'
import { makeAward, makeConference } from '#tests/support/makers.ts'

describe('version 6', () => {
  it('gives a conference of version 5 the places of the decree and none of its own', () => {
    const { readingPlaces, ...row } = makeConference()
    expect(migratedRow('conferences', row, 5)).toEqual(makeConference())
    expect(readingPlaces).toEqual([])
  })

  it('leaves every other table as it is', () => {
    const award = { ...makeAward() }
    expect(migratedRow('awards', award, 5)).toBe(award)
  })
})
