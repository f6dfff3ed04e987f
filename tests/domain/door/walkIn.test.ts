import { describe, expect, it } from 'vitest'

import { presenceOf } from '#domain/door/presence.ts'
import { noteStandIn, noteWalkIn } from '#domain/door/walkIn.ts'
import { applyChanges } from '#domain/plan.ts'
import { Refused } from '#domain/refused.ts'
import { counter, makeAttendee, makePlan } from '#tests/support/makers.ts'

const at = { eventId: 'e1', at: '2024-01-20T00:12:00.000Z', desk: 'Bàn 1' }
const plan = makePlan({
  attendees: [
    makeAttendee({
      id: 'principal',
      unit: 'Sở mẫu',
      delegation: 'Đoàn mẫu',
      invitation: 'invited',
    }),
  ],
})

describe('who is in no list', () => {
  it('joins it as somebody who is here', () => {
    const after = applyChanges(plan, noteWalkIn(plan, { fullName: 'Khách mẫu' }, at, counter()))
    const guest = after.attendees.get('new-1')
    expect(guest?.fullName).toBe('Khách mẫu')
    expect(guest?.presence).toEqual([{ ...at, kind: 'arrived', how: 'walkIn' }])
  })

  it('needs a name', () => {
    expect(() => noteWalkIn(plan, { fullName: ' ' }, at, counter())).toThrow(Refused)
  })
})

describe('who comes in place of another', () => {
  const after = applyChanges(
    plan,
    noteStandIn(plan, 'principal', { fullName: 'Người thay' }, at, counter()),
  )

  it('is of the same unit and delegation, and is here', () => {
    const one = after.attendees.get('new-1')
    expect(one).toMatchObject({ unit: 'Sở mẫu', delegation: 'Đoàn mẫu', invitation: 'accepted' })
    expect(one === undefined ? null : presenceOf(one)).toBe('arrived')
    expect(one?.answers).toMatchObject([{ invitation: 'accepted', toldBy: 'Người thay' }])
  })

  it('is named at the principal, who is not here; the answer says when and from whom', () => {
    const principal = after.attendees.get('principal')
    expect(principal).toMatchObject({ invitation: 'substitute', substituteId: 'new-1' })
    expect(principal?.presence).toEqual([])
    expect(principal?.answers).toEqual([
      {
        invitation: 'substitute',
        at: at.at,
        toldBy: 'Người thay',
        channel: 'inPerson',
        reason: '',
      },
    ])
  })
})
