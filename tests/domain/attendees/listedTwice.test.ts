import { describe, expect, it } from 'vitest'

import { lookForListedTwice, sayTwoPeople } from '#domain/attendees/listedTwice.ts'
import { applyChanges } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { allSteps } from '#tests/support/allSteps.ts'
import { makeAttendee, makePlan } from '#tests/support/makers.ts'

const one = (id: string, fields: Partial<Attendee> = {}) =>
  makeAttendee({ id, order: `a${id}`, fullName: 'Nguyễn Văn A', ...fields })

const found = (attendees: readonly Attendee[]) =>
  allSteps(lookForListedTwice(makePlan({ attendees }))).map(
    ({ first, second, grounds, contradictions }) => [
      `${first.id}=${second.id}`,
      grounds.join(' '),
      contradictions.join(' '),
    ],
  )

describe('two rows of one list', () => {
  it('are perhaps one person where phone, birth, unit, or post and unit agree', () => {
    expect(found([one('1', { phone: '0912 345 678' }), one('2', { phone: '0912345678' })])).toEqual(
      [['1=2', 'phone', '']],
    )
    const birth = { year: 1970, month: 2, day: 3 }
    expect(found([one('1', { birth }), one('2', { birth, unit: 'Sở A' })])).toEqual([
      ['1=2', 'birth', ''],
    ])
    expect(
      found([
        one('1', { unit: 'Sở Nội vụ', statePost: 'Giám đốc' }),
        one('2', { unit: 'Sở Nội vụ', statePost: 'Giám đốc Sở Nội vụ' }),
      ]),
    ).toEqual([['1=2', 'unit post', '']])
  })

  it('are told with what speaks against it', () => {
    expect(
      found([
        one('1', { unit: 'Sở Nội vụ', statePost: 'Giám đốc' }),
        one('2', { unit: 'Sở Nội vụ', statePost: 'Phó Giám đốc' }),
      ]),
    ).toEqual([['1=2', 'unit', 'post']])
  })

  it('are two by the name alone, and by one name in two units', () => {
    expect(found([one('1'), one('2')])).toEqual([])
    expect(found([one('1', { unit: 'Sở A' }), one('2', { unit: 'Sở B' })])).toEqual([])
  })

  it('are not asked about again once they were said to be two', () => {
    const rows = [one('1', { unit: 'Sở A' }), one('2', { unit: 'Sở A' })]
    const plan = makePlan({ attendees: rows })
    const after = applyChanges(plan, sayTwoPeople(plan, '1', '2'))
    expect(allSteps(lookForListedTwice(plan))).toHaveLength(1)
    expect(allSteps(lookForListedTwice(after))).toEqual([])
    expect(sayTwoPeople(after, '1', '2')).toEqual([])
  })

  it('are no pair where one comes in place of the other', () => {
    const sent = { unit: 'Sở A', invitation: 'substitute', substituteId: '2' } as const
    expect(found([one('1', sent), one('2', { unit: 'Sở A' })])).toEqual([])
  })
})
