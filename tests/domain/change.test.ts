import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { added, inverted, invert, removed, sameValue, squash, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { applyChanges, rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { makeAttendee, makePlan } from '#tests/support/makers.ts'

import { samePlan, someEdits, somePlan } from './someEdits.ts'

describe('updated', () => {
  it('names exactly the fields that differ', () => {
    const before = makeAttendee({ phone: '1', seat: 'A1' })
    expect(updated('attendees', before, { phone: '2', seat: 'A1' })).toEqual([
      { table: 'attendees', id: 'attendee', before: { phone: '1' }, after: { phone: '2' } },
    ])
  })

  it('is nothing when every field has its value already', () => {
    expect(updated('attendees', makeAttendee(), { fullName: 'Đại biểu mẫu 1' })).toEqual([])
  })
})

describe('applyChanges', () => {
  it('keeps the identity of tables without a change', () => {
    const plan = makePlan({ attendees: [makeAttendee()] })
    const next = applyChanges(plan, updated('attendees', makeAttendee(), { seat: 'A1' }))
    expect(next.awards).toBe(plan.awards)
    expect(next.attendees).not.toBe(plan.attendees)
  })

  it('refuses to add a record that is there, or to touch one that is not', () => {
    const one = makeAttendee()
    const plan = makePlan({ attendees: [one] })
    expect(() => applyChanges(plan, [added('attendees', one)])).toThrow('Added twice')
    const other = makeAttendee({ id: 'other' })
    expect(() => applyChanges(plan, [removed('attendees', other)])).toThrow('absent')
    expect(() => applyChanges(plan, updated('attendees', other, { seat: 'B' }))).toThrow('absent')
  })

  it('leaves a later edit of another field alone when an earlier one is taken back', () => {
    const one = makeAttendee()
    const plan = makePlan({ attendees: [one] })
    const seat = updated('attendees', one, { seat: 'A1' })
    const after = applyChanges(applyChanges(plan, seat), updated('attendees', one, { phone: '9' }))
    const undone = applyChanges(after, invert(seat))
    expect(undone.attendees.get(one.id)).toMatchObject({ seat: '', phone: '9' })
  })
})

describe('inverted', () => {
  it('of an inverted change is the change', () => {
    const change = added('attendees', makeAttendee())
    expect(inverted(inverted(change))).toEqual(change)
  })
})

describe('squash', () => {
  it('drops a record that is added and removed', () => {
    const one = makeAttendee()
    expect(squash([added('attendees', one), removed('attendees', one)])).toEqual([])
  })

  it('makes two edits of one field one, and none when the second takes back the first', () => {
    const there = updated('attendees', makeAttendee(), { seat: 'A1' })
    const on = updated('attendees', makeAttendee({ seat: 'A1' }), { seat: 'A2' })
    expect(squash([...there, ...on])).toEqual(updated('attendees', makeAttendee(), { seat: 'A2' }))
    expect(squash([...there, ...invert(there)])).toEqual([])
  })
})

describe('sameValue', () => {
  it.each([
    [[1, { a: null }], [1, { a: null }], true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[], {}, false],
    [Number.NaN, Number.NaN, true],
  ])('compares %j and %j by content', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same)
  })
})

describe('any edits', () => {
  it('taken back one by one give the first plan, and done again the last', () => {
    fc.assert(
      fc.property(somePlan, someEdits, (begin, edits) => {
        const plans: Plan[] = [begin]
        const history: (readonly Change[])[] = []
        for (const edit of edits) {
          const plan = plans.at(-1) as Plan
          const changes = edit(plan)
          history.push(changes)
          plans.push(applyChanges(plan, changes))
        }
        const last = plans.at(-1) as Plan
        const undone = history
          .toReversed()
          .reduce((plan, one) => applyChanges(plan, invert(one)), last)
        expect(samePlan(undone)).toEqual(samePlan(plans[0] as Plan))
        const redone = history.reduce(applyChanges, undone)
        expect(samePlan(redone)).toEqual(samePlan(last))
      }),
      { numRuns: 150 },
    )
  })

  it('squashed into one step have the same effect, there and back', () => {
    fc.assert(
      fc.property(somePlan, someEdits, (first, edits) => {
        let last = first
        const all: Change[] = []
        for (const edit of edits) {
          const changes = edit(last)
          all.push(...changes)
          last = applyChanges(last, changes)
        }
        const once = squash(all)
        expect(samePlan(applyChanges(first, once))).toEqual(samePlan(last))
        expect(samePlan(applyChanges(last, invert(once)))).toEqual(samePlan(first))
        expect(samePlan(applyChanges(last, invert(all)))).toEqual(samePlan(first))
      }),
      { numRuns: 150 },
    )
  })

  it('leave no reference to a record that is gone', () => {
    fc.assert(
      fc.property(somePlan, someEdits, (first, edits) => {
        const last = edits.reduce((plan, edit) => applyChanges(plan, edit(plan)), first)
        expect(danglingOf(last)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

/** Values of fields named …Id or …Ids for which no record exists. */
function danglingOf(plan: Plan): readonly string[] {
  const rows = rowsOf(plan)
  const ids = new Set(Object.values(rows).flatMap((table) => table.map(({ id }) => id)))
  const found: string[] = []
  const walk = (value: unknown, field: string) => {
    if (typeof value === 'string' && /Ids?$/u.test(field) && !ids.has(value)) found.push(field)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value))
      walk(
        inner,
        Array.isArray(value) ? field : field === 'about' && key === 'id' ? 'aboutId' : key,
      )
  }
  walk(rows, '')
  return found
}
