import { describe, expect, it } from 'vitest'

import { awardTotals } from '#domain/awards/awardTotals.ts'
import { awardsOf } from '#domain/plan.ts'
import type { Award, Recipient } from '#domain/record.ts'
import { makeAttendee, makeAward, makePlan, makeRecipient } from '#tests/support/makers.ts'

const PERSON = { name: 'Mẫu 1', post: 'Chuyên viên', unit: 'Sở mẫu' }

/** One recipient of each award. */
function totals(
  recipients: readonly Partial<Recipient>[],
  award: Partial<Award> = {},
): ReturnType<typeof awardTotals> {
  const plan = makePlan({
    attendees: [
      makeAttendee({
        id: 'p',
        fullName: 'Mẫu 1',
        partyPost: '',
        statePost: 'Chuyên viên',
        unit: 'Sở mẫu',
      }),
    ],
    awards: recipients.map((_, at) => makeAward({ id: `w${at}`, order: `a${at}`, ...award })),
    recipients: recipients.map((fields, at) =>
      makeRecipient({ id: `r${at}`, awardId: `w${at}`, ...fields }),
    ),
  })
  return awardTotals(plan, awardsOf(plan))
}

const people = (...recipients: readonly Partial<Recipient>[]) =>
  totals(recipients).map(({ grants, subjects }) => [grants, subjects])

describe('all awards of a list together', () => {
  it('are as many grants as there are, and of a person with two awards one person', () => {
    expect(people(PERSON, PERSON)).toEqual([[2, 1]])
    expect(people(PERSON, { attendeeId: 'p', name: '', post: '', unit: '' })).toEqual([[2, 1]])
    expect(people({ attendeeId: 'p' }, { attendeeId: 'p' })).toEqual([[2, 1]])
  })

  it('know nobody by the name alone', () => {
    expect(people(PERSON, { ...PERSON, unit: 'Sở khác' })).toEqual([[2, 2]])
    const bare = { name: 'Mẫu 1', post: '', unit: '' }
    expect(people(bare, bare)).toEqual([[2, 2]])
  })

  it('count each kind of subject on its own', () => {
    const unit = { kind: 'collective', members: 'collective', name: 'Phòng mẫu', post: '' } as const
    expect(totals([unit, unit, PERSON]).map(({ kind, subjects }) => [kind, subjects])).toEqual([
      ['collective', 1],
      ['individual', 1],
    ])
  })

  it('do not say how many people there are where somebody without a name may be another', () => {
    const group = { kind: 'group', members: 'individual', count: 24, name: 'đồng chí' } as const
    expect(people(group, PERSON)).toEqual([[25, null]])
    expect(people(group)).toEqual([[24, 24]])
    const stated = [{ kind: 'individual', count: 5, text: '' }] as const
    expect(totals([PERSON, PERSON], { stated })[0]).toMatchObject({ grants: 10, subjects: null })
  })
})
