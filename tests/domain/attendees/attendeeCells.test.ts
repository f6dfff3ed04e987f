import { describe, expect, it } from 'vitest'

import { setAttendee } from '#domain/attendees/attendee.ts'
import { pastedWrites, setCells } from '#domain/attendees/attendeeCells.ts'
import type { Answers, AttendeeField } from '#domain/attendees/attendeeCells.ts'
import { applyChanges, attendeesOf } from '#domain/plan.ts'
import { makeAttendee, makePlan } from '#tests/support/makers.ts'

const answers: Answers = {
  read: (text) => (text === 'Nhận lời' ? 'accepted' : null),
  answer: (plan, ids, invitation) => ids.flatMap((id) => setAttendee(plan, id, { invitation })),
}

const plan = makePlan({
  attendees: [
    makeAttendee({ id: '1', order: 'a1', fullName: 'Nguyễn Văn A', unit: 'Sở A' }),
    makeAttendee({ id: '2', order: 'a2', fullName: 'Nguyễn Văn B' }),
  ],
})

const write = (id: string, field: AttendeeField, text: string) => ({ id, field, text })

describe('setCells', () => {
  it('sets texts, ranks, dates and answers of many attendees at once', () => {
    const { changes, refused } = setCells(
      plan,
      [
        write('1', 'unit', 'Sở B'),
        write('1', 'precedence', '210,5'),
        write('2', 'birth', '20/01/1975'),
        write('2', 'invitation', 'Nhận lời'),
      ],
      answers,
    )
    const [first, second] = attendeesOf(applyChanges(plan, changes))
    expect(first).toMatchObject({ unit: 'Sở B', precedence: 210.5 })
    expect(second).toMatchObject({
      birth: { year: 1975, month: 1, day: 20 },
      invitation: 'accepted',
    })
    expect(refused).toEqual([])
  })

  it('leaves a cell alone that cannot be read, says why, and sets the others of its row', () => {
    const { changes, refused } = setCells(
      plan,
      [
        write('1', 'fullName', ''),
        write('1', 'birth', '31/02/1970'),
        write('1', 'precedence', 'cao'),
        write('1', 'invitation', 'có lẽ'),
        write('1', 'phone', '0912'),
      ],
      answers,
    )
    expect(refused.map(({ refusal }) => refusal.kind)).toEqual([
      'emptyName',
      'notADate',
      'notARank',
      'notAnAnswer',
    ])
    expect(attendeesOf(applyChanges(plan, changes))[0]).toEqual({
      ...plan.attendees.get('1'),
      phone: '0912',
    })
  })

  it('changes nothing where the cells already hold the texts', () => {
    expect(setCells(plan, [write('1', 'unit', 'Sở A')], answers).changes).toEqual([])
  })
})

it('brings pasted cells on one line each, notes apart', () => {
  expect(
    pastedWrites([write('1', 'unit', ' Sở\nA '), write('1', 'note', 'một\nhai')]).map(
      ({ text }) => text,
    ),
  ).toEqual(['Sở A', 'một\nhai'])
})
