import { describe, expect, it } from 'vitest'

import { fieldsToAsk, joinAttendees } from '#domain/attendees/joinAttendees.ts'
import type { JoinField } from '#domain/attendees/joinAttendees.ts'
import { invert } from '#domain/change.ts'
import { applyChanges, rowsOf } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { looseOf } from '#domain/references.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeItem,
  makePlan,
  makePoint,
  makeRecipient,
  makeSlot,
} from '#tests/support/makers.ts'

const kept = makeAttendee({ id: 'kept', order: 'a0', unit: 'Sở A', statePost: 'Giám đốc' })
const gone = makeAttendee({ id: 'gone', order: 'a1', unit: 'Sở A' })

function joined(
  first: Partial<Attendee>,
  second: Partial<Attendee>,
  fromGone: readonly JoinField[] = [],
) {
  const plan = makePlan({
    attendees: [
      { ...kept, ...first },
      { ...gone, ...second },
    ],
  })
  const after = applyChanges(plan, joinAttendees(plan, 'kept', 'gone', new Set(fromGone)))
  expect([...after.attendees.keys()]).toEqual(['kept'])
  return after.attendees.get('kept') as Attendee
}

describe('two rows made one', () => {
  it('ask only where both say something, and not the same', () => {
    const other = { ...gone, statePost: 'Phó Giám đốc', phone: '0912345678' }
    expect(fieldsToAsk(kept, other)).toEqual(['statePost'])
    expect(fieldsToAsk(kept, { ...other, invitation: 'notInvited' })).toEqual(['statePost'])
    expect(fieldsToAsk(kept, gone)).toEqual([])
  })

  it('lose nothing that only one of them says', () => {
    const one = joined(
      { precedence: 300, note: 'Ăn chay' },
      { phone: '0912345678', seat: 'A3', note: 'Đi xe riêng', precedence: 400 },
    )
    expect(one).toMatchObject({ phone: '0912345678', seat: 'A3', precedence: 300 })
    expect(one.note).toBe('Ăn chay; Đi xe riêng')
  })

  it('take what was chosen from the row that goes', () => {
    const one = joined({}, { statePost: 'Phó Giám đốc', unit: 'Sở A, tỉnh mẫu' }, ['statePost'])
    expect(one).toMatchObject({ statePost: 'Phó Giám đốc', unit: 'Sở A' })
  })

  it('keep every answer, and the last one is of the invitation that counts', () => {
    const answer = (invitation: 'accepted' | 'declined') => ({
      invitation,
      at: '2024-01-01T00:00:00.000Z',
      toldBy: '',
      channel: null,
      reason: '',
    })
    const first = { invitation: 'accepted', answers: [answer('accepted')] } as const
    const second = { invitation: 'declined', answers: [answer('declined')] } as const
    expect(joined(first, second).answers.at(-1)?.invitation).toBe('accepted')
    const other = joined(first, second, ['invitation'])
    expect(other.invitation).toBe('declined')
    expect(other.answers.map(({ invitation }) => invitation)).toEqual(['accepted', 'declined'])
  })

  it('are named once wherever either was named, and undo gives both back', () => {
    const plan = makePlan({
      conferences: [
        makeConference({
          delegations: [{ name: 'Đoàn A', headId: 'gone', quota: null, contact: '' }],
        }),
      ],
      attendees: [kept, gone, makeAttendee({ id: 'third', order: 'a2', substituteId: 'gone' })],
      awards: [makeAward()],
      agendaItems: [
        makeItem({
          people: [
            { attendeeId: 'kept', name: '', role: 'chủ trì' },
            { attendeeId: 'gone', name: '', role: 'phát biểu' },
            { attendeeId: 'gone', name: '', role: 'chủ trì' },
          ],
        }),
      ],
      recipients: [
        makeRecipient({ id: 'r1', attendeeId: 'gone' }),
        makeRecipient({ id: 'r2', order: 'a1', kind: 'group', memberIds: ['gone', 'kept'] }),
      ],
      handovers: [
        makeHandover({ id: 'h1', presenters: [makeSlot({ attendeeId: 'gone' })] }),
        makeHandover({
          id: 'h2',
          order: 'a1',
          presenters: [makeSlot({ attendeeId: 'kept' }), makeSlot({ attendeeId: 'gone' })],
        }),
      ],
      openPoints: [makePoint({ about: { table: 'attendees', id: 'gone' } })],
    })
    const changes = joinAttendees(plan, 'kept', 'gone', new Set())
    const after = applyChanges(plan, changes)
    const presenters = [...after.handovers.values()].map((one) =>
      one.presenters.map(({ attendeeId }) => attendeeId),
    )
    expect(presenters).toEqual([['kept'], ['kept']])
    const [item] = after.agendaItems.values()
    expect(item?.people.map(({ attendeeId, role }) => `${role} ${attendeeId}`)).toEqual([
      'chủ trì kept',
      'phát biểu kept',
    ])
    const names = JSON.stringify(rowsOf(after))
    expect(names).not.toContain('gone')
    expect(looseOf(rowsOf(after))).toEqual(looseOf(rowsOf(plan)))
    const back = applyChanges(after, invert(changes))
    expect(back.attendees).toEqual(plan.attendees)
    expect({ ...rowsOf(back), attendees: [] }).toEqual({ ...rowsOf(plan), attendees: [] })
  })

  it('are refused where one comes in place of the other', () => {
    const plan = makePlan({ attendees: [{ ...kept, substituteId: 'gone' }, gone] })
    expect(() => joinAttendees(plan, 'kept', 'gone', new Set())).toThrow('ownSubstitute')
  })
})
