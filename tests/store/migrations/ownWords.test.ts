import { describe, expect, it } from 'vitest'

import { migratedRow } from '#store/migrations/migrations.ts'
import { makeConference, makeHandover } from '#tests/support/makers.ts'

describe('version 3', () => {
  it('gives a conference of version 2 nothing of its own, and the red screen that it had', () => {
    const { ownAwards, checkLevels, stage, ...row } = makeConference()
    const { theme, ...settings } = stage
    const old = { ...row, stage: settings }
    expect(migratedRow('conferences', old, 2)).toEqual({
      ...row,
      ownAwards: [],
      checkLevels: [],
      stage: { ...settings, theme: 'red' },
    })
    expect([ownAwards, checkLevels, theme]).toEqual([[], [], 'red'])
  })

  it('gives a handover of version 2 the text that is made', () => {
    const { script, ...old } = makeHandover()
    expect(migratedRow('handovers', old, 2)).toEqual({ ...old, script: null })
    expect(script).toBeNull()
  })

  it('leaves what is none of ours as it is', () => {
    expect(migratedRow('conferences', { id: 'c', stage: 7 }, 2)).toMatchObject({ stage: 7 })
  })
})
