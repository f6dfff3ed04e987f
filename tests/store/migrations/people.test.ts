import { describe, expect, it } from 'vitest'

import { migratedRow } from '#store/migrations/migrations.ts'
import { makeAttendee, makeConference, makeRecipient } from '#tests/support/makers.ts'

describe('version 4', () => {
  it('knows nothing new of an attendee of version 3', () => {
    const now = makeAttendee()
    const { birth, officeSince, pin, introduced, person, ...row } = now
    const { distinctFrom, answers, presence, ...old } = row
    expect(migratedRow('attendees', old, 3)).toEqual(now)
    expect([birth, officeSince]).toEqual(Array(2).fill({ year: null, month: null, day: null }))
    expect([pin, introduced, person]).toEqual([null, null, null])
    expect([distinctFrom, answers, presence]).toEqual([[], [], []])
  })

  it('gives a conference of version 3 no rungs, delegations, date to answer by or lists', () => {
    const now = makeConference()
    const { ownRungs, delegations, answerBy, importedLists, ...old } = now
    expect(migratedRow('conferences', old, 3)).toEqual(now)
    expect([ownRungs, delegations, answerBy, importedLists]).toEqual([[], [], null, []])
  })

  it('gives a recipient of version 3 no photo', () => {
    const { photo, ...old } = makeRecipient()
    expect(migratedRow('recipients', old, 3)).toEqual({ ...old, photo: '' })
    expect(photo).toBe('')
  })
})
