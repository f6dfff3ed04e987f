import { describe, expect, it } from 'vitest'

import { awardLabel } from '#domain/awards/award.ts'
import { awardName, spelledAward } from '#domain/awards/awardName.ts'
import { recognisedAward } from '#domain/awards/catalogue.ts'
import { awardsOf } from '#domain/plan.ts'
import { HEADER, imported, listOf, review } from '#tests/domain/awardImport/someList.ts'
import { makeAward, makePlan, testRules } from '#tests/support/makers.ts'

const WAYS = ['hạng Ba', 'hạng ba', 'Hạng Ba', 'hạng 3', 'hạng III', 'HẠNG III', 'hạng iii']

describe('the class of a medal', () => {
  it.each(WAYS)('written %s is one and the same', (rank) => {
    const typed = `Huân chương Lao động ${rank}`
    expect(recognisedAward(typed, testRules)?.code).toBe('HC_LAODONG_3')
    const award = makeAward({ name: typed, shortName: '' })
    expect(awardName(award)).toBe('Huân chương Lao động hạng Ba')
    expect(awardLabel(award)).toBe('Huân chương Lao động hạng Ba')
  })

  it('is spelled as the catalogue spells it, in all of its rows', () => {
    for (const { name } of testRules.awards) expect(spelledAward(name)).toBe(name)
  })

  it('is none of another class, and none in what is no medal', () => {
    expect(recognisedAward('Huân chương Lao động hạng II', testRules)?.code).toBe('HC_LAODONG_2')
    expect(recognisedAward('Huân chương Lao động hạng 1', testRules)?.code).toBe('HC_LAODONG_1')
    expect(spelledAward('Bằng khen cho Bệnh viện hạng I')).toBe('Bằng khen cho Bệnh viện hạng I')
  })

  it('makes one award of a list that writes it in several ways, kept as it is typed first', () => {
    const list = listOf([
      HEADER,
      ['1', 'Cá nhân mẫu 1', '', '', 'Huân chương Lao động hạng III'],
      ['2', 'Cá nhân mẫu 2', '', '', 'Huân chương Lao động hạng ba'],
    ])
    const { plan } = imported(makePlan(), list)
    expect(awardsOf(plan).map(({ name, catalogueCode }) => [name, catalogueCode])).toEqual([
      ['Huân chương Lao động hạng III', 'HC_LAODONG_3'],
    ])
    expect(review(plan, list).rows.map(({ state }) => state)).toEqual(['same', 'same'])
  })
})
