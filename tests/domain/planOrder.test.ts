import { describe, expect, it } from 'vitest'

import { added, removed, updated } from '#domain/change.ts'
import { compareOrder } from '#domain/order.ts'
import { applyChanges, attendeesOf, planOf } from '#domain/plan.ts'
import { makeAttendee } from '#tests/support/makers.ts'

const one = (id: string, order: string) => makeAttendee({ id, order, fullName: id })
const plan = planOf({ attendees: [one('c', 'a2'), one('a', 'a0'), one('b', 'a1')] })
const ids = (of: typeof plan) => attendeesOf(of).map(({ id }) => id)

describe('the order of a table', () => {
  it('holds after edits, moves, additions and removals, sorted in between or not', () => {
    expect(ids(plan)).toEqual(['a', 'b', 'c'])
    const b = one('b', 'a1')
    const edited = applyChanges(plan, updated('attendees', b, { fullName: 'B' }))
    const moved = applyChanges(edited, updated('attendees', b, { order: 'a3' }))
    expect(ids(moved)).toEqual(['a', 'c', 'b'])
    const more = applyChanges(moved, [added('attendees', one('d', 'Zz'))])
    const fewer = applyChanges(more, [removed('attendees', one('a', 'a0'))])
    expect(ids(fewer)).toEqual(['d', 'c', 'b'])
    expect(attendeesOf(fewer)[2]?.fullName).toBe('B')
    expect(ids(edited)).toEqual(['a', 'b', 'c'])
  })

  it('is that of a whole sort after any few changes at once', () => {
    const random = (below: number, seed: number) => (seed * 7919 + 104_729) % below
    let now = planOf({
      attendees: Array.from({ length: 40 }, (_, at) => one(`p${at}`, `a${random(10, at)}`)),
    })
    attendeesOf(now)
    for (let round = 0; round < 30; round += 1) {
      const rows = attendeesOf(now)
      const [renamed, moved, gone] = [3, 11, 17].map((by) => rows[(round * by) % rows.length])
      const changes = new Map(
        [
          ...(renamed === undefined ? [] : updated('attendees', renamed, { note: `${round}` })),
          ...(moved === undefined ? [] : updated('attendees', moved, { order: `a${round % 7}` })),
          ...(gone === undefined ? [] : [removed('attendees', gone)]),
          added('attendees', one(`new${round}`, `a${random(10, round)}`)),
        ].map((change) => [change.id, change]),
      )
      now = applyChanges(now, [...changes.values()])
      expect(attendeesOf(now)).toEqual([...now.attendees.values()].toSorted(compareOrder))
    }
  })
})
