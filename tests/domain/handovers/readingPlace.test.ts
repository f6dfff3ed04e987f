import { describe, expect, it } from 'vitest'

import { placeOfReading, readingPlacesOf, setReadingPlace } from '#domain/handovers/readingPlace.ts'
import { applyChanges, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award } from '#domain/record.ts'
import { scriptOf } from '#domain/script/mcScript.ts'
import { makeAward, makeConference, makePlan, testRules } from '#tests/support/makers.ts'

const plan = makePlan({ conferences: [makeConference()] })

const setting = (fields: Parameters<typeof setReadingPlace>[3], on: Plan = plan) =>
  applyChanges(on, setReadingPlace(on, testRules, 'government', fields))

const placeFor = (fields: Partial<Award>, on: Plan = plan) =>
  placeOfReading(on, [makeAward({ grantorLevel: null, grantor: '', ...fields })], testRules)

const readingOf = (on: Plan) =>
  scriptOf(
    makePlan({
      conferences: [conferenceOf(on) ?? makeConference()],
      awards: [makeAward({ grantorLevel: 'government' })],
    }),
    testRules,
    () => '',
  )[0]?.reading.map(({ kind }) => kind)

describe('where recipients are while a decision is read', () => {
  it('is on stage for a decision of the President (C-09), and in their seats for any other (C-10)', () => {
    expect(placeFor({ grantorLevel: 'state' })).toBe('onStage')
    for (const grantorLevel of ['government', 'ministry', 'province', 'base', null] as const)
      expect(placeFor({ grantorLevel })).toBe('seated')
  })

  it('goes by the words for the grantor, then by the catalogue, where no level is said', () => {
    expect(placeFor({ grantor: 'Chủ tịch nước' })).toBe('onStage')
    expect(placeFor({ catalogueCode: 'HC_LAODONG_3' })).toBe('onStage')
    expect(placeFor({ catalogueCode: 'BK_TTG' })).toBe('seated')
  })

  it('is as the office sets it for a level, with its reason, and the MC says so', () => {
    expect(readingOf(plan)).toEqual(['seated', 'decision'])
    const set = setting({ place: 'onStage', reason: 'Lệ của tỉnh mẫu' })
    expect(readingOf(set)).toEqual(['inviteRecipients', 'decision'])
    expect(placeFor({ grantorLevel: 'ministry' }, set)).toBe('seated')
    expect(readingPlacesOf(set, testRules)[1]?.own).toEqual({
      level: 'government',
      place: 'onStage',
      reason: 'Lệ của tỉnh mẫu',
    })
  })

  it('is no setting of the office once it is what ships', () => {
    const back = setting({ place: 'seated' }, setting({ place: 'onStage' }))
    expect(conferenceOf(back)?.readingPlaces).toEqual([])
  })

  it('is otherwise than the decree has it with a reason only', () => {
    const seated = (reason: string) =>
      setReadingPlace(plan, testRules, 'state', { place: 'seated', reason })
    expect(() => seated(' ')).toThrow('noReason')
    expect(seated('Hội trường không có sân khấu')).toHaveLength(1)
  })
})
