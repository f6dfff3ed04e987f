import { describe, expect, it } from 'vitest'

import {
  chairsOf,
  invitedHour,
  inviteesByDelegation,
  inviteesOf,
} from '#domain/invitations/invitees.ts'
import type { Attendee } from '#domain/record.ts'
import { makeAttendee, makeConference, makeItem, makePlan } from '#tests/support/makers.ts'

const one = (id: string, fields: Partial<Attendee> = {}) =>
  makeAttendee({ id, fullName: id, ...fields })

describe('who is invited', () => {
  it('is everybody but who declined or sent another, who is in the list as well', () => {
    const plan = makePlan({
      attendees: [
        one('a'),
        one('b', { invitation: 'declined' }),
        one('c', { invitation: 'substitute', substituteId: 'd' }),
        one('d'),
        one('e', { invitation: 'notInvited' }),
      ],
    })
    expect(inviteesOf(plan).map(({ id }) => id)).toEqual(['a', 'd', 'e'])
  })

  it('stands by delegation, of each the head first and then by rank', () => {
    const plan = makePlan({
      conferences: [
        makeConference({
          delegations: [{ name: 'Đoàn B', quota: null, headId: 'head', contact: '' }],
        }),
      ],
      attendees: [
        one('none', { precedence: 1 }),
        one('low', { delegation: 'đoàn b', precedence: 300 }),
        one('high', { delegation: 'Đoàn B', precedence: 200 }),
        one('head', { delegation: 'Đoàn B', precedence: 400 }),
        one('other', { delegation: 'Đoàn A' }),
        one('away', { delegation: 'Đoàn C', invitation: 'declined' }),
      ],
    })
    expect(
      inviteesByDelegation(plan).map(({ name, people }) => [name, ...people.map(({ id }) => id)]),
    ).toEqual([
      ['Đoàn B', 'head', 'high', 'low'],
      ['Đoàn A', 'other'],
      ['', 'none'],
    ])
  })
})

describe('the hour of an invitation', () => {
  const reception = makeItem({ id: 'i1', order: 'a', kind: 'reception', minutes: 30 })
  const opening = makeItem({ id: 'i2', order: 'b', kind: 'opening' })
  const conferences = [makeConference({ start: 420 })]

  it('is that of the first item after guests are welcomed, and says from when they are', () => {
    const plan = makePlan({ conferences, agendaItems: [reception, opening] })
    expect(invitedHour(plan)).toEqual({ start: 450, welcomedFrom: 420 })
  })

  it('is the start of the conference while there is no programme', () => {
    expect(invitedHour(makePlan({ conferences }))).toEqual({ start: 420, welcomedFrom: null })
  })

  it('is unknown while nobody knows', () => {
    const plan = makePlan({ conferences: [makeConference({ start: null })] })
    expect(invitedHour(plan).start).toBeNull()
  })
})

describe('who chairs', () => {
  it('is told by the roles of the agenda', () => {
    const people = [
      { attendeeId: 'a', name: '', role: 'Chủ trì' },
      { attendeeId: null, name: 'MC', role: 'dẫn chương trình' },
    ]
    const plan = makePlan({ attendees: [one('a')], agendaItems: [makeItem({ people })] })
    expect(chairsOf(plan)).toEqual(['a'])
  })
})
