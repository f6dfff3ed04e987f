import { describe, expect, it } from 'vitest'

import {
  amendAnswer,
  answerInvitation,
  bareAnswer,
  daysOverdue,
  notedTogether,
  takeBackAnswer,
  unanswered,
} from '#domain/invitations/invitation.ts'
import type { Answer } from '#domain/invitations/invitation.ts'
import { applyChanges } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { MAX_TEXT } from '#domain/row.ts'
import { makeAttendee, makePlan } from '#tests/support/makers.ts'

const AT = '2024-01-10T01:00:00.000Z'
const LATER = '2024-01-11T01:00:00.000Z'

const byPhone: Answer = {
  invitation: 'declined',
  toldBy: 'Chánh Văn phòng',
  channel: 'phone',
  reason: 'đi công tác',
}

const invited = makePlan({ attendees: [makeAttendee({ invitation: 'invited' })] })

function answered(plan: Plan, answer: Answer, at = AT): Plan {
  return applyChanges(plan, answerInvitation(plan, ['attendee'], answer, at))
}

const attendeeOf = (plan: Plan) => plan.attendees.get('attendee')

describe('an answer to an invitation', () => {
  it('is kept with who said it, when, by which channel and why', () => {
    const plan = answered(invited, byPhone)
    expect(attendeeOf(plan)).toMatchObject({
      invitation: 'declined',
      answers: [{ ...byPhone, at: AT }],
    })
  })

  it('gives the state when it is the last one, and the ones before stay', () => {
    const plan = answered(answered(invited, byPhone), bareAnswer('accepted'), LATER)
    expect(attendeeOf(plan)?.invitation).toBe('accepted')
    expect(attendeeOf(plan)?.answers.map(({ invitation }) => invitation)).toEqual([
      'declined',
      'accepted',
    ])
  })

  it('of many people is one list of changes, without those who are gone', () => {
    const plan = makePlan({
      attendees: [makeAttendee({ invitation: 'invited' }), makeAttendee({ id: 'b', order: 'a1' })],
    })
    const changes = answerInvitation(plan, ['attendee', 'gone', 'b'], byPhone, AT)
    expect(changes.map(({ id }) => id)).toEqual(['attendee', 'b'])
  })

  it('is kept where many are noted as invited, and not where one is', () => {
    const plan = makePlan({
      attendees: [
        makeAttendee({ invitation: 'notInvited' }),
        makeAttendee({ id: 'b', order: 'a1', invitation: 'declined' }),
        makeAttendee({ id: 'c', order: 'a2', invitation: 'substitute' }),
      ],
    })
    expect(notedTogether(plan, ['attendee', 'b', 'c', 'gone'], 'invited')).toEqual(['attendee'])
    expect(notedTogether(plan, ['attendee', 'b', 'c'], 'declined')).toEqual(['attendee', 'b', 'c'])
    expect(notedTogether(plan, ['b'], 'invited')).toEqual(['b'])
  })

  it('is not noted twice while it says nothing new', () => {
    const plan = answered(invited, byPhone)
    expect(answerInvitation(plan, ['attendee'], byPhone, LATER)).toEqual([])
    expect(answerInvitation(plan, ['attendee'], bareAnswer('declined'), LATER)).toEqual([])
  })

  it('is noted again when the reason has become known', () => {
    const plan = answered(answered(invited, bareAnswer('declined')), byPhone, LATER)
    expect(attendeeOf(plan)?.answers).toHaveLength(2)
  })

  it('other than a substitute leaves no substitute', () => {
    const plan = makePlan({
      attendees: [
        makeAttendee({ invitation: 'substitute', substituteId: 'b' }),
        makeAttendee({ id: 'b', order: 'a1' }),
      ],
    })
    expect(attendeeOf(answered(plan, bareAnswer('substitute')))?.substituteId).toBe('b')
    expect(attendeeOf(answered(plan, bareAnswer('accepted')))?.substituteId).toBeNull()
  })

  it('is refused with a reason that no page could show', () => {
    const reason = 'x'.repeat(MAX_TEXT + 1)
    expect(() => answered(invited, { ...byPhone, reason })).toThrow('textTooLong')
  })
})

describe('taking an answer back', () => {
  const back = (plan: Plan) => applyChanges(plan, takeBackAnswer(plan, ['attendee']))

  it('gives the state of the answer before it', () => {
    const plan = answered(answered(invited, bareAnswer('accepted')), byPhone, LATER)
    expect(attendeeOf(back(plan))).toMatchObject({ invitation: 'accepted' })
    expect(attendeeOf(back(plan))?.answers).toHaveLength(1)
  })

  it('of the only one leaves a person who is invited and waited for', () => {
    expect(attendeeOf(back(answered(invited, byPhone)))).toMatchObject({
      invitation: 'invited',
      answers: [],
    })
  })

  it('gives the state again that a list brought and nobody noted', () => {
    const plan = makePlan({ attendees: [makeAttendee({ invitation: 'accepted' })] })
    expect(attendeeOf(back(answered(plan, byPhone)))?.invitation).toBe('accepted')
  })

  it('of the invitation itself leaves a person who is not invited', () => {
    const plan = makePlan({ attendees: [makeAttendee({ invitation: 'notInvited' })] })
    expect(attendeeOf(back(answered(plan, bareAnswer('invited'))))?.invitation).toBe('notInvited')
  })

  it('leaves alone whose answers nobody noted', () => {
    expect(takeBackAnswer(invited, ['attendee'])).toEqual([])
  })
})

describe('who has not answered', () => {
  it('is who is invited, and neither who is not asked nor who has answered', () => {
    const states = ['notInvited', 'invited', 'accepted', 'declined', 'substitute'] as const
    const attendees = states.map((invitation, index) =>
      makeAttendee({ id: invitation, order: `a${index}`, invitation }),
    )
    expect(unanswered(makePlan({ attendees })).map(({ id }) => id)).toEqual(['invited'])
  })

  it.each([
    [null, '2024-01-20', 0],
    ['2024-01-20', '2024-01-18', 0],
    ['2024-01-20', '2024-01-20', 0],
    ['2024-01-20', '2024-01-21', 1],
    ['2024-02-28', '2024-03-01', 2],
  ])('is overdue from the day after: due %s, on %s by %s days', (answerBy, today, days) => {
    expect(daysOverdue(answerBy, today)).toBe(days)
  })
})

describe('what is told of an answer later', () => {
  it('is set on the last answer and makes no new one', () => {
    const plan = answered(invited, bareAnswer('declined'))
    const amended = applyChanges(plan, amendAnswer(plan, 'attendee', { reason: 'ốm' }, LATER))
    expect(attendeeOf(amended)?.answers).toEqual([
      { invitation: 'declined', at: AT, toldBy: '', channel: null, reason: 'ốm' },
    ])
  })

  it('is noted with the present state where no answer is noted', () => {
    const amended = applyChanges(invited, amendAnswer(invited, 'attendee', { channel: 'zalo' }, AT))
    expect(attendeeOf(amended)).toMatchObject({
      invitation: 'invited',
      answers: [{ invitation: 'invited', at: AT, channel: 'zalo' }],
    })
  })
})
