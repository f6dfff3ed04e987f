import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { differenceOf } from '#domain/difference.ts'
import { applyChanges, planOf, rowsOf } from '#domain/plan.ts'
import { circlesOfGroups, idsOf, looseOf, mended, referencesOf } from '#domain/references.ts'
import {
  makeAttendee,
  makeConference,
  makePlan,
  makeRecipient,
  samplePlan,
} from '#tests/support/makers.ts'

import { samePlan, someEdits, somePlan } from './someEdits.ts'

describe('the difference between a plan and the rows of a file', () => {
  it('is empty for the same plan', () => {
    expect(differenceOf(samplePlan(), rowsOf(samplePlan()))).toEqual({ changes: [], records: [] })
  })

  it('says what is added, changed with both values, and removed', () => {
    const here = makePlan({
      attendees: [makeAttendee({ id: 'a' }), makeAttendee({ id: 'b', fullName: 'Tên cũ' })],
    })
    const there = makePlan({
      attendees: [makeAttendee({ id: 'b', fullName: 'Tên mới' }), makeAttendee({ id: 'c' })],
    })
    expect(differenceOf(here, rowsOf(there)).records).toEqual([
      {
        table: 'attendees',
        id: 'b',
        kind: 'changed',
        fields: [{ field: 'fullName', before: 'Tên cũ', after: 'Tên mới' }],
      },
      { table: 'attendees', id: 'c', kind: 'added', fields: [] },
      { table: 'attendees', id: 'a', kind: 'removed', fields: [] },
    ])
  })

  it('leaves alone what belongs to the machine', () => {
    const there = makePlan({
      conferences: [
        makeConference({ archived: true, deletedAt: '2024-01-01T00:00:00.000Z', isSample: true }),
      ],
    })
    expect(differenceOf(makePlan(), rowsOf(there)).changes).toEqual([])
  })

  it('brings any plan to any later state of it', () => {
    fc.assert(
      fc.property(somePlan, someEdits, (begin, edits) => {
        const end = edits.reduce((plan, edit) => applyChanges(plan, edit(plan)), begin)
        const { changes } = differenceOf(begin, rowsOf(end))
        expect(samePlan(applyChanges(begin, changes))).toEqual(samePlan(end))
      }),
    )
  })
})

describe('references between records', () => {
  it('all lead somewhere after mending, and mending what is whole changes nothing', () => {
    fc.assert(
      fc.property(somePlan, someEdits, (begin, edits) => {
        const end = edits.reduce((plan, edit) => applyChanges(plan, edit(plan)), begin)
        const rows = mended(rowsOf(end))
        const ids = idsOf(rows)
        expect(referencesOf(rows).filter(({ to, id }) => !ids[to].has(id))).toEqual([])
        expect(mended(rows)).toEqual(rows)
        expect(looseOf(rows)).toEqual([])
      }),
    )
  })

  it('find a circle of groups, and none in a chain', () => {
    const chain = (last: string | null) =>
      rowsOf(
        makePlan({
          recipients: [
            makeRecipient({ id: 'a', partOfId: 'b' }),
            makeRecipient({ id: 'b', partOfId: 'c' }),
            makeRecipient({ id: 'c', partOfId: last }),
          ],
        }),
      )
    expect(circlesOfGroups(chain(null))).toEqual([])
    // "a" leads into the circle of "b" and "c", but is not within itself.
    expect(circlesOfGroups(chain('b'))).toEqual([1])
    expect(circlesOfGroups(planRowsOfSelf())).toEqual([0])
    for (const whole of [chain('b'), planRowsOfSelf()]) {
      expect(looseOf(whole).filter(({ field }) => field === 'partOfId')).toHaveLength(1)
      expect(circlesOfGroups(mended(whole))).toEqual([])
    }
  })
})

function planRowsOfSelf() {
  return rowsOf(planOf({ recipients: [makeRecipient({ id: 'a', partOfId: 'a' })] }))
}
