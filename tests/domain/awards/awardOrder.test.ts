import { expect, it } from 'vitest'

import { sortAwards } from '#domain/awards/awardOrder.ts'
import { applyChanges, awardsOf, planOf } from '#domain/plan.ts'
import { makeAward, makeConference, testRules } from '#tests/support/makers.ts'

it('lays awards from the higher grantor to the lower, and then has nothing left to do', () => {
  const plan = planOf({
    conferences: [makeConference()],
    awards: [
      makeAward({ id: 'base', order: 'a0', grantorLevel: 'base' }),
      makeAward({ id: 'state', order: 'a1', grantorLevel: 'state' }),
      makeAward({ id: 'province', order: 'a2', grantorLevel: 'province' }),
    ],
  })
  const after = applyChanges(plan, sortAwards(plan, testRules))
  expect(awardsOf(after).map(({ id }) => id)).toEqual(['state', 'province', 'base'])
  expect(sortAwards(after, testRules)).toEqual([])
})
