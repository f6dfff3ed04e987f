import { describe, expect, it } from 'vitest'

import {
  addAttendee,
  byName,
  isPresent,
  moveAttendees,
  removeAttendees,
  searchableAttendee,
  setAttendee,
} from '#domain/attendees/attendee.ts'
import { fullForm, listed, shortForm, shortForms } from '#domain/personForm.ts'
import { applyChanges, attendeesOf } from '#domain/plan.ts'
import { Refused } from '#domain/refused.ts'
import { searched } from '#domain/search.ts'
import {
  counter,
  makeAttendee,
  makeAward,
  makeHandover,
  makeItem,
  makePlan,
  makePoint,
  makeRecipient,
  makeSlot,
} from '#tests/support/makers.ts'

const deputy = makeAttendee({
  fullName: 'Đại biểu mẫu 2',
  partyPost: 'Ủy viên Ban Thường vụ Tỉnh ủy',
  statePost: 'Phó Chủ tịch UBND tỉnh',
})

describe('an attendee', () => {
  it('is kept as typed, in NFC', () => {
    const [change] = addAttendee(makePlan(), { fullName: 'Hà'.normalize('NFD') }, counter())
    expect(change?.after).toMatchObject({ fullName: 'Hà'.normalize('NFC') })
  })

  it('may have a name of 300 characters or one that looks like markup', () => {
    const names = ['x'.repeat(300), '<img src=x onerror=alert(1)>']
    for (const fullName of names)
      expect(addAttendee(makePlan(), { fullName }, counter())[0]?.after).toMatchObject({ fullName })
  })

  it('is refused without a name', () => {
    const plan = makePlan({ attendees: [makeAttendee()] })
    expect(() => addAttendee(plan, { fullName: ' \u200b' }, counter())).toThrow(Refused)
    expect(() => setAttendee(plan, 'attendee', { fullName: '' })).toThrow(Refused)
  })

  it('is refused as the own substitute', () => {
    const plan = makePlan({ attendees: [makeAttendee()] })
    expect(() => setAttendee(plan, 'attendee', { substituteId: 'attendee' })).toThrow(Refused)
  })

  it('does not come when it declined or sends somebody', () => {
    const states = ['notInvited', 'invited', 'accepted', 'declined', 'substitute'] as const
    expect(states.map((invitation) => isPresent(makeAttendee({ invitation })))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

describe('removing attendees', () => {
  const plan = makePlan({
    attendees: [
      makeAttendee({ statePost: 'Trưởng phòng', unit: 'Phòng mẫu' }),
      makeAttendee({ id: 'other', order: 'a1', substituteId: 'attendee' }),
    ],
    agendaItems: [makeItem({ people: [{ attendeeId: 'attendee', name: '', role: 'đọc' }] })],
    awards: [makeAward()],
    recipients: [
      makeRecipient({ attendeeId: 'attendee', name: '' }),
      makeRecipient({ id: 'group', kind: 'group', memberIds: ['attendee', 'other'] }),
    ],
    handovers: [makeHandover({ presenters: [makeSlot({ attendeeId: 'attendee' })] })],
    openPoints: [makePoint({ about: { table: 'attendees', id: 'attendee' } })],
  })
  const after = applyChanges(plan, removeAttendees(plan, ['attendee', 'attendee', 'gone']))

  it('keeps the name where the person presents or has a role', () => {
    const free = { attendeeId: null, name: 'Đại biểu mẫu 1' }
    expect(after.handovers.get('handover')?.presenters).toMatchObject([free])
    expect(after.agendaItems.get('item')?.people).toMatchObject([free])
  })

  it('keeps the recipient with name, post and unit of its own', () => {
    expect(after.recipients.get('recipient')).toMatchObject({
      attendeeId: null,
      name: 'Đại biểu mẫu 1',
      post: 'Trưởng phòng',
      unit: 'Phòng mẫu',
    })
    expect(after.recipients.get('group')?.memberIds).toEqual(['other'])
  })

  it('leaves no substitute and no open point behind that points to nobody', () => {
    expect(after.attendees.get('other')?.substituteId).toBeNull()
    expect(after.openPoints.get('point')?.about).toBeNull()
  })
})

describe('the list of attendees', () => {
  const plan = makePlan({
    attendees: [
      makeAttendee({ id: 'a', order: 'a0', fullName: 'Trần Sơn', precedence: null }),
      makeAttendee({ id: 'b', order: 'a1', fullName: 'Lê Anh', precedence: 240.5 }),
      makeAttendee({ id: 'c', order: 'a2', fullName: 'Vũ Bình', precedence: 210 }),
    ],
  })
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')

  it('sorts by given name', () => {
    expect(ids(attendeesOf(plan).toSorted(byName))).toBe('bca')
  })

  it('moves rows', () => {
    expect(ids(attendeesOf(applyChanges(plan, moveAttendees(plan, ['c'], 'a'))))).toBe('cab')
  })

  it('finds names with and without marks from one letter, and tells đ from d when typed', () => {
    const rows = ['Nguyễn Văn Sơn', 'Đỗ Dung', 'Lê Dũng'].map((fullName) =>
      makeAttendee({ fullName }),
    )
    const found = (query: string) =>
      searched(rows, query, searchableAttendee).map(({ fullName }) => fullName)
    expect(found('son')).toEqual(['Nguyễn Văn Sơn'])
    expect(found('sơn')).toEqual(['Nguyễn Văn Sơn'])
    expect(found('đ')).toEqual(['Đỗ Dung'])
    expect(found('d')).toEqual(['Đỗ Dung', 'Lê Dũng'])
    expect(found('nvs')).toEqual(['Nguyễn Văn Sơn'])
    expect(found('sơn nguyễn')).toEqual(['Nguyễn Văn Sơn'])
    expect(found('zz')).toEqual([])
  })

  it('finds by marks also who was typed without any, and nobody whose marks are others', () => {
    const rows = ['Đặng Văn Đức', 'Dang Van Duc', 'Đặng Văn Dực', 'Duc Van'].map((fullName) =>
      makeAttendee({ fullName, unit: 'UBND' }),
    )
    const found = (query: string) =>
      searched(rows, query, searchableAttendee).map(({ fullName }) => fullName)
    expect(found('đức')).toEqual(['Đặng Văn Đức', 'Dang Van Duc', 'Duc Van'])
    expect(found('đặng văn đ')).toEqual(['Đặng Văn Đức', 'Dang Van Duc', 'Đặng Văn Dực'])
    expect(found('dực')).toEqual(['Dang Van Duc', 'Đặng Văn Dực', 'Duc Van'])
  })

  it('finds the same letter by letter as at once', () => {
    const rows = ['Nguyễn Văn Sơn', 'Nguyen Van Son', 'Trần Vân Nga', 'Đỗ Hòa', 'Lê Thị Hoa'].map(
      (fullName) => makeAttendee({ fullName }),
    )
    const wholes = [
      'nguyễn văn s',
      'nguyen van',
      'nvs',
      'van nga',
      'hoà',
      'đỗ h',
      'do hoa',
      'sơn nguy',
    ]
    for (const whole of wholes) {
      const queries = Array.from(whole, (_, at) => whole.slice(0, at + 1))
      const inTurn = queries.map((query) => searched(rows, query, searchableAttendee))
      // A list of its own has no search before it.
      const alone = queries.map((query) => searched([...rows], query, searchableAttendee))
      expect(inTurn).toEqual(alone)
    }
  })
})

describe('a person in writing', () => {
  it('has the Party post first in the full form', () => {
    expect(fullForm(deputy)).toBe(
      'đồng chí Đại biểu mẫu 2, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh',
    )
  })

  it('has one post before the name in the short form, that of the State first', () => {
    expect(shortForm(deputy)).toBe('đồng chí Phó Chủ tịch UBND tỉnh Đại biểu mẫu 2')
    expect(shortForm({ ...deputy, statePost: '' })).toBe(
      'đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Đại biểu mẫu 2',
    )
    expect(shortForm({ ...deputy, statePost: '', partyPost: '', salutation: '' })).toBe(
      'Đại biểu mẫu 2',
    )
  })

  it('shares the salutation with others who are addressed the same way', () => {
    const one = makeAttendee()
    expect(shortForms([one, deputy])).toBe(
      'các đồng chí Đại biểu mẫu 1 và Phó Chủ tịch UBND tỉnh Đại biểu mẫu 2',
    )
    expect(shortForms([one, { ...deputy, salutation: 'ông', statePost: '', partyPost: '' }])).toBe(
      'đồng chí Đại biểu mẫu 1 và ông Đại biểu mẫu 2',
    )
  })

  it('is listed with commas and one và', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed)).toEqual([
      '',
      'A',
      'A và B',
      'A, B và C',
    ])
  })
})
