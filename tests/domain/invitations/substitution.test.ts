import { describe, expect, it } from 'vitest'

import { setAttendee } from '#domain/attendees/attendee.ts'
import { invert } from '#domain/change.ts'
import { checksOf } from '#domain/checks/checksOf.ts'
import { dutyKey } from '#domain/invitations/duties.ts'
import type { Taker } from '#domain/invitations/dutyTaker.ts'
import { takeBackAnswer } from '#domain/invitations/invitation.ts'
import { absencePreview, settleAbsence } from '#domain/invitations/substitution.ts'
import type { Absence, Substitute } from '#domain/invitations/substitution.ts'
import { papersNaming } from '#domain/papers/affectedPapers.ts'
import { applyChanges } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { samePlan } from '#tests/domain/someEdits.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeItem,
  makePlan,
  makeRecipient,
  makeSlot,
  testRules,
} from '#tests/support/makers.ts'

const AT = '2024-01-20T00:30:00.000Z'

const person = (id: string, fields: Partial<Attendee> = {}) =>
  makeAttendee({ id, order: `a${id}`, fullName: `Đại biểu ${id}`, ...fields })

/** 1: a leader with every kind of duty; 2, 3: leaders; 4: of the same office, no leader. */
const plan: Plan = makePlan({
  conferences: [
    makeConference({
      delegations: [{ name: 'Văn phòng', quota: null, headId: '1', contact: '' }],
    }),
  ],
  attendees: [
    person('1', { precedence: 220, delegation: 'Văn phòng', unit: 'Văn phòng', seat: 'A1' }),
    person('2', { precedence: 210 }),
    person('3', { precedence: 240 }),
    person('4', { delegation: 'văn phòng', statePost: 'Phó Chủ tịch UBND tỉnh' }),
    person('5', { delegation: 'Văn phòng', precedence: 300 }),
  ],
  agendaItems: [makeItem({ people: [{ attendeeId: '1', name: '', role: 'phát biểu' }] })],
  awards: [makeAward(), makeAward({ id: 'own', order: 'a1', name: 'Bằng khen khác' })],
  recipients: [
    makeRecipient({ id: 'r2', attendeeId: '2' }),
    makeRecipient({ id: 'r9', order: 'a1' }),
    makeRecipient({ id: 'r1', order: 'a2', awardId: 'own', attendeeId: '1', name: '' }),
    makeRecipient({
      id: 'office',
      order: 'a3',
      awardId: 'own',
      kind: 'collective',
      name: 'Văn phòng',
      representative: 'đồng chí Đại biểu 1, Chánh Văn phòng',
    }),
  ],
  handovers: [
    makeHandover({
      id: 'h1',
      presenters: [
        makeSlot({ attendeeId: '1', capacity: 'authority', principal: 'Chủ tịch nước' }),
      ],
      recipientIds: ['r2', 'r9'],
    }),
    makeHandover({
      id: 'h2',
      order: 'a1',
      awardId: 'own',
      presenters: [makeSlot({ attendeeId: '2' })],
      recipientIds: ['r1', 'office'],
    }),
  ],
})

const declined: Absence = {
  attendeeId: '1',
  answer: { invitation: 'declined', toldBy: '', channel: 'phone', reason: 'ốm' },
  substitute: null,
}

function sends(substitute: Partial<Substitute>): Absence {
  return {
    ...declined,
    answer: { ...declined.answer, invitation: 'substitute' },
    substitute: {
      id: '4',
      newcomer: null,
      takesSeat: true,
      takesDelegation: true,
      ...substitute,
    },
  }
}

function proposals(absence: Absence, on = plan) {
  const { duties } = absencePreview(on, testRules, absence, AT)
  return Object.fromEntries(
    duties.map(({ duty, proposed, reason }) => [
      dutyKey(duty),
      [proposed.kind === 'attendee' ? proposed.id : proposed.kind, reason.kind],
    ]),
  )
}

function settle(absence: Absence, takers: readonly (readonly [string, Taker])[] = [], on = plan) {
  return settleAbsence(on, testRules, absence, new Map(takers), AT)
}

const after = (absence: Absence, takers: readonly (readonly [string, Taker])[] = []) =>
  applyChanges(plan, settle(absence, takers))

describe('a leader who drops out an hour before', () => {
  it('leaves a list of everything that somebody else must do, each with a proposal', () => {
    expect(proposals(declined)).toEqual({
      // 2 is the more senior but receives in this handover.
      'presenter/h1/0': ['3', 'mostSenior'],
      'role/item/0': ['2', 'mostSenior'],
      'recipient/r1': ['same', 'nobody'],
      'representative/office': ['nobody', 'nobody'],
      'head/văn phòng': ['5', 'mostSenior'],
    })
  })

  it('is mended in one step, after which no check finds the absent one anywhere', () => {
    const mended = after(declined)
    const kinds = checksOf(mended, testRules).map(({ kind }) => kind)
    expect(kinds).not.toContain('presenterAbsent')
    expect(kinds).not.toContain('roleAbsent')
    expect(mended.attendees.get('1')).toMatchObject({ invitation: 'declined' })
    expect(mended.conferences.get('conference')?.delegations[0]?.headId).toBe('5')
  })

  it('is put back whole by taking the one step back', () => {
    for (const absence of [declined, sends({})]) {
      const changes = settle(absence)
      const back = applyChanges(applyChanges(plan, changes), invert(changes))
      expect(samePlan(back)).toEqual(samePlan(plan))
    }
  })

  it('hands the capacity on with the place, since the award stays the same', () => {
    expect(after(declined).handovers.get('h1')?.presenters).toEqual([
      { attendeeId: '3', name: '', capacity: 'authority', principal: 'Chủ tịch nước' },
    ])
  })

  it('may leave any duty to another, to nobody yet, or as it is', () => {
    const mended = after(declined, [
      ['presenter/h1/0', { kind: 'nobody' }],
      ['role/item/0', { kind: 'attendee', id: '5' }],
      ['representative/office', { kind: 'same' }],
    ])
    expect(mended.handovers.get('h1')?.presenters[0]?.attendeeId).toBeNull()
    expect(mended.agendaItems.get('item')?.people[0]?.attendeeId).toBe('5')
    expect(mended.recipients.get('office')?.representative).toContain('Đại biểu 1')
  })

  it('leaves the choice among leaders by precedence, with what speaks against each', () => {
    const { duties } = absencePreview(plan, testRules, declined, AT)
    expect(duties[0]?.candidates).toEqual([
      { attendeeId: '2', doubt: 'receivesHere' },
      { attendeeId: '3', doubt: null },
    ])
  })
})

describe('a substitute', () => {
  it('takes seat and delegation', () => {
    const mended = after(sends({ id: '3' }))
    expect(mended.attendees.get('3')).toMatchObject({ seat: 'A1', delegation: 'Văn phòng' })
    expect(mended.attendees.get('1')).toMatchObject({ seat: '', substituteId: '3' })
  })

  it('keeps a seat of the own, and what was not asked for', () => {
    const seated = applyChanges(plan, setAttendee(plan, '3', { seat: 'B2' }))
    const absence = sends({ id: '3', takesDelegation: false })
    const mended = applyChanges(seated, settle(absence, [], seated))
    expect(mended.attendees.get('3')).toMatchObject({ seat: 'B2', delegation: '' })
    expect(mended.attendees.get('1')?.seat).toBe('A1')
  })

  it('has the rank of the own posts, never that of the absent one', () => {
    expect(after(sends({ id: '4' })).attendees.get('4')?.precedence).toBe(240)
    expect(after(sends({ id: '3' })).attendees.get('3')?.precedence).toBe(240)
    const newcomer = { fullName: 'Người thay', statePost: 'chuyên viên' }
    const mended = after(sends({ id: 'new', newcomer }))
    expect(mended.attendees.get('new')).toMatchObject({
      precedence: null,
      unit: 'Văn phòng',
      delegation: 'Văn phòng',
      invitation: 'accepted',
    })
  })

  it('who is a leader hands over and speaks; another one only receives and reads', () => {
    expect(proposals(sends({ id: '4' }))).toMatchObject({
      'presenter/h1/0': ['4', 'substituteLeads'],
      'role/item/0': ['4', 'substitute'],
      'recipient/r1': ['4', 'substitute'],
      'representative/office': ['4', 'substitute'],
    })
    const newcomer = { fullName: 'Người thay', statePost: 'chuyên viên' }
    expect(proposals(sends({ id: 'new', newcomer }))).toMatchObject({
      'presenter/h1/0': ['3', 'mostSenior'],
      'role/item/0': ['2', 'mostSenior'],
      'representative/office': ['new', 'substitute'],
    })
  })

  it('who receives in the handover does not hand over in it', () => {
    expect(proposals(sends({ id: '2' }))['presenter/h1/0']).toEqual(['3', 'mostSenior'])
  })

  it('comes up for a collective by name and post', () => {
    const recipient = after(sends({ id: '4' })).recipients.get('office')
    expect(recipient?.representative).toBe('Đại biểu 4, Phó Chủ tịch UBND tỉnh')
  })

  it('must come, and be somebody else', () => {
    const away = applyChanges(plan, setAttendee(plan, '4', { invitation: 'declined' }))
    expect(() => settle(sends({ id: '4' }), [], away)).toThrow('substituteAbsent')
    expect(() => settle(sends({ id: '1' }))).toThrow('ownSubstitute')
  })

  it('who drops out is replaced for whom he came, or nobody comes for that one', () => {
    const sent = after(sends({ id: '3' }))
    const away = (absence: Absence) => ({ ...absence, attendeeId: '3' })
    expect(proposals(away(declined), sent)['standIn/1']).toEqual(['nobody', 'nobody'])
    const alone = applyChanges(sent, settle(away(declined), [], sent))
    expect(alone.attendees.get('1')).toMatchObject({ invitation: 'substitute', substituteId: null })
    const other = applyChanges(sent, settle(away(sends({ id: '5' })), [], sent))
    expect(other.attendees.get('1')?.substituteId).toBe('5')
  })

  it('who is named cannot be taken back by the answer alone, since the seat has gone along', () => {
    const sent = after(sends({ id: '3' }))
    expect(() => takeBackAnswer(sent, ['1'])).toThrow('substituteNamed')
    const unknown = after({ ...sends({}), substitute: null })
    expect(applyChanges(unknown, takeBackAnswer(unknown, ['1'])).attendees.get('1')).toMatchObject({
      substituteId: null,
    })
  })

  it('is told by the same person over the same channel, and asked no more', () => {
    const invited = applyChanges(plan, setAttendee(plan, '4', { invitation: 'invited' }))
    const changes = settle(sends({ id: '4' }), [], invited)
    expect(applyChanges(invited, changes).attendees.get('4')?.answers).toEqual([
      { invitation: 'accepted', at: AT, toldBy: '', channel: 'phone', reason: '' },
    ])
  })
})

describe('the papers that name somebody', () => {
  it('are told with the places in them', () => {
    expect(papersNaming(plan, testRules, '1')).toEqual([
      { paper: 'programme', places: [1] },
      { paper: 'handoverScript', places: [1, 2] },
      { paper: 'traySheet', places: [1, 2] },
      { paper: 'awardList', places: [] },
      { paper: 'introduction', places: [] },
      { paper: 'invitation', places: [] },
      { paper: 'signIn', places: [] },
    ])
  })

  it('are few for whoever only sits there', () => {
    const guest = makePlan({ attendees: [person('1', { invitation: 'notInvited' })] })
    expect(papersNaming(guest, testRules, '1').map(({ paper }) => paper)).toEqual(['signIn'])
  })

  it('are no sign-in list and no introduction for whoever has declined already', () => {
    const away = applyChanges(plan, setAttendee(plan, '2', { invitation: 'declined' }))
    const papers = papersNaming(away, testRules, '2').map(({ paper }) => paper)
    expect(papers).not.toContain('signIn')
    expect(papers).not.toContain('introduction')
  })
})
