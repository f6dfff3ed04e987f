import { describe, expect, it } from 'vitest'

import { migratedRow } from '#store/migrations/migrations.ts'
import { makeConference, makeHandover } from '#tests/support/makers.ts'

describe('version 5', () => {
  it('gives a conference of version 4 no phrases of its own, and the hall that all were taken to be', () => {
    const now = makeConference()
    const { ownPhrases, readingPlaces, stage, ...row } = now
    const { farthestSeatMetres, screenHeightMetres, ...settings } = stage
    expect(migratedRow('conferences', { ...row, stage: settings }, 4)).toEqual(now)
    expect([ownPhrases, readingPlaces]).toEqual([[], []])
    expect([farthestSeatMetres, screenHeightMetres]).toEqual([20, 2.5])
  })

  it('leaves what is none of ours, and every other table, as it is', () => {
    expect(migratedRow('conferences', { id: 'c', stage: 7 }, 4)).toMatchObject({ stage: 7 })
    const handover = { ...makeHandover() }
    expect(migratedRow('handovers', handover, 4)).toBe(handover)
  })
})
