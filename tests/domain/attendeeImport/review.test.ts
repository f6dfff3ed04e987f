import { describe, expect, it } from 'vitest'

import { importedBefore, noteImportedList } from '#domain/attendeeImport/importAttendees.ts'
import type { Answers } from '#domain/attendeeImport/review.ts'
import { lookForListedTwice } from '#domain/attendees/listedTwice.ts'
import { applyChanges, attendeesOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { allSteps } from '#tests/support/allSteps.ts'
import { makeAttendee, makeConference, makePlan } from '#tests/support/makers.ts'

import { HEADER, imported, listOf, listOfText, review } from './someList.ts'

function planWith(...people: readonly Partial<Attendee>[]): Plan {
  return makePlan({
    conferences: [makeConference()],
    attendees: people.map((fields, at) =>
      makeAttendee({ id: `a${at + 1}`, order: `a${at}`, ...fields }),
    ),
  })
}

const A = { fullName: 'Nguyễn Văn A', statePost: 'Giám đốc', unit: 'Sở Nội vụ' } as const

/** What becomes of one row beside the people of a plan. */
function one(plan: Plan, cells: readonly string[], answers: Partial<Answers> = {}) {
  const row = review(plan, listOf([HEADER, ['1', ...cells]]), answers).rows[0]
  if (row === undefined) throw new Error('the row is no entry')
  return row
}

describe('a row of a list', () => {
  it('is new where nobody has its name', () => {
    expect(one(planWith(A), ['Trần Thị B', 'Giám đốc', 'Sở Nội vụ'])).toMatchObject({
      state: 'new',
      isTaken: true,
    })
  })

  it('that names nobody yet is in doubt, and becomes somebody only when it is said of this row', () => {
    const row = ['Cử sau', 'Lãnh đạo', 'Sở Nội vụ']
    expect(one(planWith(A), row)).toMatchObject({ state: 'doubt', doubt: { kind: 'open' } })
    expect(one(planWith(A), row, { doubts: 'add' })).toMatchObject({
      state: 'doubt',
      isTaken: false,
    })
    expect(one(planWith(A), row, { doubts: 'skip' }).state).toBe('skipped')
    const said = { rows: new Map([[2, 'add' as const]]) }
    expect(one(planWith(A), row, said)).toMatchObject({ state: 'new', isTaken: true })
    expect(one(planWith(A), ['1 đồng chí', '', 'Sở Nội vụ']).doubt).toEqual({ kind: 'open' })
    const added = planWith(A, { fullName: 'Cử sau', statePost: 'Lãnh đạo', unit: 'Sở Nội vụ' })
    expect(one(added, row).state).toBe('same')
  })

  it('tells who has its name though nothing else says that they are one, until it is answered', () => {
    const plan = planWith(A, { ...A, unit: 'Sở Y tế', phone: '0912345678' })
    const list = listOf([
      HEADER,
      ['1', 'Nguyễn Văn A', 'Bí thư chi bộ', 'Đảng ủy Khối'],
      ['2', 'Nguyễn Văn A', 'Giám đốc', 'Sở Y tế', '0912345678'],
      ['3', 'Nguyễn Văn Á', 'Bí thư chi bộ', 'Đảng ủy Khối'],
    ])
    expect([...review(plan, list).namesakes]).toEqual([[2, ['a1']]])
    const said = { rows: new Map([[2, 'add' as const]]) }
    expect(review(plan, list, said).namesakes.size).toBe(0)
    const found = review(plan, list, { rows: new Map([[2, { is: 'a1' }]]) })
    expect(found.rows[0]).toMatchObject({ state: 'changed', person: { id: 'a1' } })
  })

  it('changes no date of birth to a part of it', () => {
    const plan = planWith({ ...A, birth: { year: 1977, month: 8, day: 9 } })
    const born = (text: string) => one(plan, ['Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ', '', text])
    expect(born('1977').state).toBe('same')
    expect(born('08/1977').state).toBe('same')
    const year = planWith({ ...A, birth: { year: 1977, month: null, day: null } })
    expect(
      one(year, ['Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ', '', '09/08/1977']).changes,
    ).toMatchObject([{ field: 'birth', to: { day: 9 } }])
  })

  it('is somebody by name, post and unit, in other letters and short forms too', () => {
    const plan = planWith({ fullName: 'Lê Hoà', statePost: 'Chánh Văn phòng', unit: 'UBND tỉnh' })
    expect(one(plan, ['LÊ HÒA', 'Chánh VP', 'Ủy ban nhân dân tỉnh'])).toMatchObject({
      state: 'same',
      person: { id: 'a1' },
    })
  })

  it('is somebody by post and unit in one column', () => {
    expect(one(planWith(A), ['Nguyễn Văn A', 'Giám đốc Sở Nội vụ', '']).state).toBe('same')
    expect(one(planWith(A), ['Nguyễn Văn A', 'Giám đốc Sở Nội vụ', 'Sở Nội vụ']).state).toBe('same')
  })

  it('is somebody by name and phone, whatever zero Excel dropped, and says what is new', () => {
    const plan = planWith({ ...A, phone: '0912.345.678' })
    expect(one(plan, ['Nguyễn Văn A', 'Phó Giám đốc', 'Sở Tài chính', '912345678'])).toMatchObject({
      state: 'changed',
      changes: [
        { field: 'statePost', from: 'Giám đốc', to: 'Phó Giám đốc' },
        { field: 'unit', from: 'Sở Nội vụ', to: 'Sở Tài chính' },
      ],
    })
  })

  it('is somebody by name and whole date of birth; a year alone is not enough', () => {
    const plan = planWith({ ...A, birth: { year: 1975, month: 1, day: 20 } })
    expect(one(plan, ['Nguyễn Văn A', '', 'Sở Tài chính', '', '20/01/1975']).person?.id).toBe('a1')
    expect(one(plan, ['Nguyễn Văn A', '', 'Sở Tài chính', '', '1975']).state).toBe('new')
  })

  it('of the same name in another unit is somebody else, as is normal', () => {
    expect(one(planWith(A), ['Nguyễn Văn A', 'Giám đốc', 'Sở Tài chính']).state).toBe('new')
  })

  it('of the same name and unit with another post is perhaps the same, with what speaks for it', () => {
    const row = one(planWith(A), ['Nguyễn Văn A', 'Chuyên viên', 'Sở Nội vụ'])
    expect(row).toMatchObject({ state: 'doubt', isTaken: false })
    expect(row.doubt).toMatchObject({
      kind: 'person',
      candidates: [{ id: 'a1', likeness: { agree: ['unit'], differ: ['post'] } }],
    })
  })

  it('by the name alone is never the same', () => {
    expect(one(planWith({ fullName: 'Nguyễn Văn A' }), ['Nguyễn Văn A', '', '']).state).toBe(
      'doubt',
    )
  })

  it('with another date of birth is asked about though all else agrees', () => {
    const plan = planWith({ ...A, birth: { year: 1975, month: 1, day: 20 } })
    const row = one(plan, ['Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ', '', '02/03/1990'])
    expect(row.doubt).toMatchObject({ candidates: [{ likeness: { differ: ['birth'] } }] })
  })

  it('with other marks in the name is asked about; without any marks it is not, and keeps the marks', () => {
    const plan = planWith({ ...A, fullName: 'Lê Thị Hòa' })
    expect(one(plan, ['Lê Thị Hoa', 'Giám đốc', 'Sở Nội vụ']).doubt).toMatchObject({
      candidates: [{ likeness: { otherMarks: true } }],
    })
    expect(one(plan, ['Le Thi Hoa', 'Giám đốc', 'Sở Nội vụ']).state).toBe('same')
  })

  it('gives marks to a name that was typed without them', () => {
    const plan = planWith({ ...A, fullName: 'Nguyen Van A' })
    expect(one(plan, ['Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ']).changes).toEqual([
      { field: 'fullName', from: 'Nguyen Van A', to: 'Nguyễn Văn A' },
    ])
  })

  it('changes nothing where a cell says nothing', () => {
    const plan = planWith({ ...A, phone: '0912345678', partyPost: 'Tỉnh ủy viên' })
    expect(one(plan, ['Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ']).state).toBe('same')
  })

  it('sets a post of two that is another now', () => {
    const plan = planWith({ ...A, partyPost: 'Tỉnh ủy viên', phone: '0912345678' })
    const row = one(plan, ['Nguyễn Văn A', 'Tỉnh ủy viên, Phó Giám đốc', 'Sở Nội vụ', '0912345678'])
    expect(row.changes).toEqual([{ field: 'statePost', from: 'Giám đốc', to: 'Phó Giám đốc' }])
  })
})

describe('somebody of the plan', () => {
  const plan = planWith(
    { ...A, phone: '0912345678' },
    { fullName: 'Trần Thị B', statePost: 'Phó Giám đốc', unit: 'Sở Nội vụ', phone: '0987654321' },
  )
  const rowA = ['1', 'Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ']
  const missing = (row: readonly string[], answers: Partial<Answers> = {}) =>
    review(plan, listOf([HEADER, rowA, row]), { missing: 'removeAll', ...answers }).missing.map(
      ({ person }) => person.fullName,
    )

  it('is not missing when the row that names him is skipped', () => {
    const row = ['2', 'Trần Thị B', 'Phó Giám đốc', 'Sở Nội vụ']
    expect(missing(row, { rows: new Map([[3, 'skip']]) })).toEqual([])
    expect(missing(row, { rows: new Map([[3, 'add']]) })).toEqual(['Trần Thị B'])
  })

  it.each([
    ['a day that is none', ['2', 'Đ/c Trần Thị B', 'Phó Giám đốc', 'Sở Nội vụ', '', '31/02/1975']],
    ['a failed formula for the post', ['2', 'Đ/c Trần Thị B', '#N/A', 'Sở Nội vụ']],
    ['a failed formula for the unit', ['2', 'Trần Thị B', 'Phó Giám đốc', '#REF!']],
    ['a failed formula for the name', ['2', '#REF!', 'Phó Giám đốc', 'Sở Nội vụ']],
    ['no name but the phone', ['2', '', '', 'Sở khác', '0987.654.321']],
  ])('is not missing when the row that names him has %s', (_, row) => {
    expect(missing(row)).toEqual([])
  })

  it('is missing when no row may mean him, whatever errors the rows have', () => {
    expect(missing(['2', 'Lê Văn C', '#N/A', 'Sở Nội vụ'])).toEqual(['Trần Thị B'])
    expect(missing(['2', '#N/A', 'Chuyên viên', 'Sở khác'])).toEqual(['Trần Thị B'])
  })
})

describe('two people of one name, post and unit', () => {
  const rowWith = (phone: string) => ['1', 'Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ', phone]
  const found = (plan: Plan, ...phones: readonly string[]) =>
    review(plan, listOf([HEADER, ...phones.map(rowWith)])).rows.map(
      ({ state, person }) => person?.id ?? state,
    )

  it('are told by phone before anything else, whatever the order of the rows', () => {
    const plan = planWith(A, { ...A, phone: '0912345678' })
    expect(found(plan, '', '0912345678')).toEqual(['a1', 'a2'])
    expect(found(plan, '0912345678', '')).toEqual(['a2', 'a1'])
  })

  it('are asked about by a row that says what is known of neither, whatever the order', () => {
    expect(found(planWith(A, A), '0912345678')).toEqual(['doubt'])
    expect(found(planWith(A, A), '', '0912345678')).toEqual(['a1', 'doubt'])
    expect(found(planWith(A, A), '0912345678', '')).toEqual(['doubt', 'a1'])
  })

  it('are one each for rows that say nothing else', () => {
    expect(found(planWith(A, A), '', '')).toEqual(['a1', 'a2'])
  })
})

describe('a unit that differs in its marks alone', () => {
  const plan = planWith({ fullName: 'Nguyễn Văn A', statePost: 'Chủ tịch', unit: 'UBND xã Hòa An' })

  it('is asked about where both are written with marks', () => {
    for (const cells of [
      ['Chủ tịch', 'UBND xã Hòa Ân'],
      ['Chủ tịch UBND xã Hòa Ân', ''],
    ])
      expect(one(plan, ['Nguyễn Văn A', ...cells]).doubt).toMatchObject({
        candidates: [{ id: 'a1', likeness: { verdict: 'doubt' } }],
      })
  })

  it('is the same without marks, and wherever the tone stands', () => {
    for (const cells of [
      ['Chủ tịch', 'UBND xa Hoa An'],
      ['Chủ tịch', 'Uỷ ban nhân dân xã Hoà An'],
      ['Chủ tịch UBND xã Hòa An', 'UBND xa Hoa An'],
    ])
      expect(one(plan, ['Nguyễn Văn A', ...cells]).state).toBe('same')
  })

  it('is a change of somebody who is told by the phone', () => {
    const told = planWith({ ...A, unit: 'UBND xã Hòa An', phone: '0912345678' })
    const row = one(told, ['Nguyễn Văn A', 'Giám đốc', 'UBND xã Hòa Ân', '0912345678'])
    expect(row.changes).toEqual([{ field: 'unit', from: 'UBND xã Hòa An', to: 'UBND xã Hòa Ân' }])
  })
})

describe('rows that are like each other', () => {
  it('are asked about: the same person on two lines', () => {
    const { rows } = review(
      planWith(),
      listOf([
        HEADER,
        ['1', 'Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ'],
        ['2', 'Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ'],
        ['3', 'Nguyễn Văn A', 'Chuyên viên', 'Sở Nội vụ'],
        ['4', 'Nguyễn Văn A', 'Giám đốc', 'Sở Tài chính'],
      ]),
    )
    expect(rows.map(({ state }) => state)).toEqual(['new', 'doubt', 'doubt', 'new'])
    expect(rows[1]?.doubt).toMatchObject({ kind: 'twin', twin: { line: 2 } })
  })

  it('of 5,000 people with one name are told in seconds, and so are 10,000 against 10,000', () => {
    const names = Array.from({ length: 5000 }, (_, at) => ['Nguyễn Văn A', '', `Đơn vị ${at % 3}`])
    const list = listOf([['Họ và tên', 'Chức vụ', 'Đơn vị'], ...names])
    const began = performance.now()
    const { rows } = review(planWith(), list)
    expect(rows.filter(({ state }) => state === 'doubt')).toHaveLength(4997)
    const people = Array.from({ length: 10_000 }, (_, at) =>
      makeAttendee({ id: `p${at}`, order: 'a0', fullName: 'Nguyễn Văn A', unit: `Đơn vị ${at}` }),
    )
    const many = listOf([
      ['Họ và tên', 'Đơn vị'],
      ...people.map(({ fullName, unit }) => [fullName, unit]),
    ])
    const plan = makePlan({ attendees: people })
    expect(review(plan, many).rows.every(({ state }) => state === 'same')).toBe(true)
    // Half a second on an idle machine; squared it would take minutes.
    expect(performance.now() - began).toBeLessThan(60_000)
  }, 90_000)
})

describe('taking a list over', () => {
  const list = listOf([
    HEADER,
    ['1', 'Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ', '0912345678'],
    ['2', 'Trần Thị B', 'Chuyên viên', 'Sở Nội vụ'],
    ['3', 'Lê Văn C'],
    ['4', ''],
  ])

  it('adds new people at the end in the order of the list and updates those who match', () => {
    const after = imported(planWith(A, { fullName: 'Ở lại' }), list)
    expect(attendeesOf(after).map(({ fullName, phone }) => [fullName, phone])).toEqual([
      ['Nguyễn Văn A', '0912345678'],
      ['Ở lại', ''],
      ['Trần Thị B', ''],
      ['Lê Văn C', ''],
    ])
  })

  it('again changes nothing and doubles nobody', () => {
    const once = imported(planWith(A), list)
    expect(imported(once, list)).toEqual(once)
  })

  it('of a block pasted twice doubles nobody', () => {
    const block = listOfText('A\tTrưởng phòng\tSở\nB\tTrưởng phòng\tSở')
    const once = imported(planWith(), block)
    expect(imported(once, block).attendees.size).toBe(2)
  })

  it('has three answers: for new people, for those who match, and for those who are missing', () => {
    const plan = planWith(
      { ...A, phone: '' },
      { fullName: 'Vắng cùng sở', unit: 'Sở Nội vụ' },
      { fullName: 'Vắng sở khác', unit: 'Sở khác' },
    )
    const names = (answers: Partial<Answers>) =>
      attendeesOf(imported(plan, list, answers)).map(({ fullName }) => fullName)
    expect(names({ newcomers: 'leave' })).toEqual(['Nguyễn Văn A', 'Vắng cùng sở', 'Vắng sở khác'])
    expect(names({ missing: 'removeOfUnits', newcomers: 'leave' })).toEqual([
      'Nguyễn Văn A',
      'Vắng sở khác',
    ])
    expect(names({ missing: 'removeAll', newcomers: 'leave' })).toEqual(['Nguyễn Văn A'])
    const kept = imported(plan, list, { matched: 'leave' })
    expect(kept.attendees.get('a1')?.phone).toBe('')
  })

  it('fills only what was empty where the user says so', () => {
    const plan = planWith({ ...A, note: 'cũ', phone: '' })
    const told = listOf([
      ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại', 'Ghi chú'],
      ['Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ', '0912345678', 'mới'],
    ])
    const after = imported(plan, told, { matched: 'fill' }).attendees.get('a1')
    expect(after).toMatchObject({ phone: '0912345678', note: 'cũ' })
  })

  it('takes a doubt as answered, by the row or for all of them', () => {
    const plan = planWith(A)
    const doubtful = listOf([HEADER, ['1', 'Nguyễn Văn A', 'Phó Giám đốc', 'Sở Nội vụ']])
    const rowsOf = (answers: Partial<Answers>) =>
      attendeesOf(imported(plan, doubtful, answers)).map(({ statePost }) => statePost)
    expect(rowsOf({})).toEqual(['Giám đốc'])
    expect(rowsOf({ rows: new Map([[2, { is: 'a1' }]]) })).toEqual(['Phó Giám đốc'])
    expect(rowsOf({ rows: new Map([[2, 'add']]) })).toEqual(['Giám đốc', 'Phó Giám đốc'])
    expect(rowsOf({ rows: new Map([[2, 'skip']]) })).toEqual(['Giám đốc'])
    expect(rowsOf({ doubts: 'same' })).toEqual(['Phó Giám đốc'])
    expect(rowsOf({ doubts: 'add' })).toEqual(['Giám đốc', 'Phó Giám đốc'])
  })

  it('remembers who was said to be somebody else, so that nobody asks again', () => {
    const plan = planWith(A)
    const doubtful = listOf([HEADER, ['1', 'Nguyễn Văn A', 'Phó Giám đốc', 'Sở Nội vụ']])
    const answers: readonly Partial<Answers>[] = [
      { rows: new Map([[2, 'add']]) },
      { doubts: 'add' },
    ]
    for (const answer of answers) {
      const after = imported(plan, doubtful, answer)
      expect(attendeesOf(after)[1]?.distinctFrom).toEqual(['a1'])
      expect(allSteps(lookForListedTwice(after))).toEqual([])
    }
    const other = listOf([HEADER, ['1', 'Trần Thị B', 'Giám đốc', 'Sở Nội vụ']])
    expect(attendeesOf(imported(plan, other, { doubts: 'add' }))[1]?.distinctFrom).toEqual([])
  })

  it('remembers of two rows of one list that they are two people, and asks no more', () => {
    const twins = listOf([
      HEADER,
      ['1', 'Nguyễn Văn A', 'Giám đốc', 'Sở Nội vụ'],
      ['2', 'Nguyễn Văn A', 'Phó Giám đốc', 'Sở Nội vụ'],
    ])
    const answers: readonly Partial<Answers>[] = [
      { rows: new Map([[3, 'add']]) },
      { doubts: 'add' },
    ]
    for (const answer of answers) {
      const after = imported(planWith(), twins, answer)
      const [first, second] = attendeesOf(after)
      expect(second?.distinctFrom).toEqual([first?.id])
      expect(allSteps(lookForListedTwice(after))).toEqual([])
    }
    // The second was asked about who is there; that the first is somebody else too, somebody must say.
    const known = planWith({ ...A, statePost: 'Chánh Văn phòng' })
    const one = imported(known, twins, { rows: new Map([[3, 'add']]) })
    expect(attendeesOf(one)[1]?.distinctFrom).toEqual(['a1'])
    const both = imported(known, twins, {
      rows: new Map([
        [2, 'add'],
        [3, 'add'],
      ]),
    })
    expect(attendeesOf(both)[2]?.distinctFrom).toEqual(['a1', attendeesOf(both)[1]?.id])
    expect(allSteps(lookForListedTwice(both))).toEqual([])
  })

  it('is noted, so that the same file is known again', () => {
    const note = { sha256: 'ab', fileName: 'x.xlsx', at: '2026-01-01T00:00:00.000Z' }
    const plan = planWith()
    const after = applyChanges(plan, noteImportedList(plan, { ...note, added: 1, changed: 0 }))
    const lists = conferenceOf(after)?.importedLists ?? []
    expect(importedBefore(lists, 'ab')).toMatchObject({ fileName: 'x.xlsx', added: 1 })
    expect(importedBefore(lists, 'cd')).toBeNull()
  })
})
