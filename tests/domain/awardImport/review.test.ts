import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { keysFor, orderByList } from '#domain/awardImport/order.ts'
import { invert } from '#domain/change.ts'
import { applyChanges, awardsOf, decisionsOf, recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import {
  makeAttendee,
  makeAward,
  makeDecision,
  makePlan,
  makeRecipient,
} from '#tests/support/makers.ts'

import { BK, HEADER, imported, listOf, review } from './someList.ts'

const row = (name: string, post = 'Chuyên viên', unit = 'Sở mẫu', award = BK) => [
  '1',
  name,
  post,
  unit,
  award,
]
const list = (...rows: readonly (readonly string[])[]) => listOf([HEADER, ...rows])
const states = (plan: Plan, ...rows: readonly (readonly string[])[]) =>
  review(plan, list(...rows)).rows.map(({ state }) => state)

const known = (fields: Parameters<typeof makeRecipient>[0] = {}) =>
  makeRecipient({ name: 'Cá nhân mẫu 1', post: 'Chuyên viên', unit: 'Sở mẫu', ...fields })
const planWith = (...recipients: readonly ReturnType<typeof makeRecipient>[]) =>
  makePlan({ awards: [makeAward()], recipients })
const names = (plan: Plan, awardId: string) =>
  recipientsOfAward(plan, awardId).map(({ name }) => name)

describe('a list over an empty plan', () => {
  const rows = list(
    row('Cá nhân mẫu 3'),
    row('Cá nhân mẫu 1'),
    row('Cá nhân mẫu 2', '', '', 'Giấy khen'),
    row('Cá nhân mẫu 4', '', '', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'),
  )

  it('gives awards and recipients in its order, each award once', () => {
    const { plan } = imported(makePlan(), rows)
    expect(awardsOf(plan).map(({ name, catalogueCode }) => [name, catalogueCode])).toEqual([
      [BK, 'BK_BT'],
      ['Giấy khen', 'GK'],
    ])
    const [first, second] = awardsOf(plan)
    expect(names(plan, first?.id ?? '')).toEqual([
      'Cá nhân mẫu 3',
      'Cá nhân mẫu 1',
      'Cá nhân mẫu 4',
    ])
    expect(names(plan, second?.id ?? '')).toEqual(['Cá nhân mẫu 2'])
  })

  it('changes nothing the second time', () => {
    const { plan } = imported(makePlan(), rows)
    expect(review(plan, rows).rows.map(({ state }) => state)).toEqual(Array(4).fill('same'))
    expect(imported(plan, rows).changes).toEqual([])
  })

  it('of 12 awards and 200 recipients keeps every id when it comes again, in another order too', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      row(
        `Cá nhân mẫu ${at}`,
        'Chuyên viên',
        `Sở mẫu ${at % 7}`,
        `Bằng khen của Bộ mẫu ${at % 12}`,
      ),
    )
    const first = imported(makePlan(), list(...many)).plan
    expect(awardsOf(first)).toHaveLength(12)
    const idOf = (plan: Plan) =>
      new Map(
        [...plan.recipients.values()].map(({ id, name, awardId }) => [id, `${name} ${awardId}`]),
      )
    const again = imported(first, list(...many))
    expect(again.changes).toEqual([])
    const turned = imported(first, list(...many.toReversed()))
    expect(idOf(turned.plan)).toEqual(idOf(first))
    const moved = many.map(([no = '', name = '', , unit = '', award = '']) => [
      no,
      name,
      'Trưởng phòng',
      unit,
      award,
    ])
    expect(idOf(imported(first, list(...moved)).plan)).toEqual(idOf(first))
  })

  it('are given a decision that the plan does not have yet, named in the dialog', () => {
    const newDecision = {
      number: '12/QĐ-UBND',
      date: { year: 2026, month: 1, day: 5 },
      authority: 'Chủ tịch UBND tỉnh',
      signer: '',
    }
    const { plan } = imported(makePlan(), rows, { newDecision })
    expect(decisionsOf(plan)).toMatchObject([newDecision])
    const [decision] = decisionsOf(plan)
    expect(awardsOf(plan).map(({ decisionId }) => decisionId)).toEqual([decision?.id, decision?.id])
    // The same number once more is the same decision.
    expect(imported(plan, rows, { newDecision }).changes).toEqual([])
    const unnumbered = { ...newDecision, number: ' ' }
    expect(decisionsOf(imported(makePlan(), rows, { newDecision: unnumbered }).plan)).toEqual([])
  })

  it('ask about a name that is none, and take it over as a place without a name', () => {
    const open = list(row('Cử sau'), row('24 đồng chí thuộc Văn phòng mẫu', '', ''))
    expect(review(makePlan(), open).rows.map(({ doubt }) => doubt?.kind)).toEqual([
      'nobody',
      undefined,
    ])
    const rows = new Map([['2', { as: 'add' as const }]])
    const { plan } = imported(makePlan(), open, { rows })
    expect([...plan.recipients.values()]).toMatchObject([
      { kind: 'group', members: 'individual', count: 1, name: 'Cử sau' },
      { kind: 'group', members: 'individual', count: 24, name: '24 đồng chí thuộc Văn phòng mẫu' },
    ])
  })

  it('can be taken back whole', () => {
    const before = makePlan()
    const { plan, changes } = imported(before, rows)
    expect(applyChanges(plan, invert(changes))).toEqual(before)
  })

  it('gives its decisions, each once, and a reason that all rows share', () => {
    const header = ['Họ tên', 'Hình thức', 'Số QĐ', 'Ngày QĐ', 'Cơ quan ban hành', 'Thành tích']
    const decision = ['12/QĐ-UBND', '05/01/2026', 'Chủ tịch UBND tỉnh']
    const withDecisions = listOf([
      header,
      ['Cá nhân mẫu 1', BK, ...decision, 'Có thành tích mẫu'],
      ['Cá nhân mẫu 2', BK, ...decision, 'Có thành tích mẫu'],
      ['Cá nhân mẫu 3', 'Giấy khen', ...decision, 'Có thành tích khác'],
      ['Cá nhân mẫu 4', 'Giấy khen', ...decision, 'Có thành tích riêng'],
    ])
    const { plan } = imported(makePlan(), withDecisions)
    expect(decisionsOf(plan)).toMatchObject([
      { number: '12/QĐ-UBND', date: { year: 2026, month: 1, day: 5 } },
    ])
    expect(awardsOf(plan)).toMatchObject([
      { reason: 'Có thành tích mẫu', grantor: 'Chủ tịch UBND tỉnh' },
      { reason: '' },
    ])
    const [, second] = awardsOf(plan)
    expect(second?.decisionId).toBe(decisionsOf(plan)[0]?.id)
    expect(recipientsOfAward(plan, second?.id ?? '').map(({ note }) => note)).toEqual([
      'Có thành tích khác',
      'Có thành tích riêng',
    ])
    expect(imported(plan, withDecisions).changes).toEqual([])
  })
})

describe('a row and a recipient of the plan', () => {
  it('are the same when name, post and unit agree, marks of writing and short forms aside', () => {
    const plan = planWith(known({ post: 'Phó Chủ tịch UBND xã', unit: 'Xã Hoà Bình mẫu' }))
    const said = row('CÁ NHÂN MẪU 1', 'Phó Chủ tịch Ủy ban nhân dân xã', 'Xã Hòa Bình mẫu')
    expect(states(plan, said)).toEqual(['same'])
  })

  it('are the same where one writes post and unit in one cell', () => {
    expect(states(planWith(known()), row('Cá nhân mẫu 1', 'Chuyên viên, Sở mẫu', ''))).toEqual([
      'same',
    ])
  })

  it('differ in the post: changed, with old and new', () => {
    const [found] = review(planWith(known()), list(row('Cá nhân mẫu 1', 'Trưởng phòng'))).rows
    expect(found).toMatchObject({
      state: 'changed',
      changes: [{ field: 'post', from: 'Chuyên viên', to: 'Trưởng phòng' }],
    })
    const { plan } = imported(planWith(known()), list(row('Cá nhân mẫu 1', 'Trưởng phòng')))
    expect(plan.recipients.get('recipient')?.post).toBe('Trưởng phòng')
  })

  it('share only the name: asked, and nothing is done unasked', () => {
    const rows = list(row('Cá nhân mẫu 1', 'Trưởng phòng', 'Sở khác'))
    const [found] = review(planWith(known()), rows).rows
    expect(found).toMatchObject({ state: 'doubt', doubt: { kind: 'sameName' } })
    expect(imported(planWith(known()), rows).changes).toEqual([])
  })

  it('share only the name: the user says who it is', () => {
    const rows = list(row('Cá nhân mẫu 1', 'Trưởng phòng', 'Sở khác'))
    const say = (as: 'add' | 'skip' | { recipientId: string }) =>
      imported(planWith(known()), rows, { rows: new Map([['2', { as }]]) }).plan
    expect(names(say('add'), 'award')).toEqual(['Cá nhân mẫu 1', 'Cá nhân mẫu 1'])
    expect(names(say('skip'), 'award')).toEqual(['Cá nhân mẫu 1'])
    expect(say({ recipientId: 'recipient' }).recipients.get('recipient')).toMatchObject({
      post: 'Trưởng phòng',
      unit: 'Sở khác',
    })
  })

  it('share the name without its marks only: asked', () => {
    expect(states(planWith(known()), row('Ca nhan mau 1'))).toEqual(['doubt'])
  })

  it('are two people when both are in the list', () => {
    const two = planWith(known(), known({ id: 'other', unit: 'Sở khác', order: 'a1' }))
    expect(
      states(two, row('Cá nhân mẫu 1', 'Chuyên viên', 'Sở khác'), row('Cá nhân mẫu 1')),
    ).toEqual(['same', 'same'])
  })

  it('are nobody of another award or another kind', () => {
    expect(states(planWith(known()), row('Cá nhân mẫu 1', 'x', 'y', 'Giấy khen'))).toEqual(['new'])
    expect(
      states(planWith(known({ kind: 'collective', members: 'collective' })), row('Cá nhân mẫu 1')),
    ).toEqual(['new'])
  })

  it('differ where the list is silent: nothing is erased', () => {
    const plan = planWith(known({ note: 'Ghi chú cũ' }))
    expect(states(plan, row('Cá nhân mẫu 1', '', 'Sở mẫu'))).toEqual(['same'])
  })
})

describe('rows in doubt', () => {
  it('are two rows alike, unless both are in the plan already', () => {
    const twice = list(row('Cá nhân mẫu 1'), row('Cá nhân mẫu 1'))
    expect(review(makePlan(), twice).rows.map(({ state, doubt }) => [state, doubt])).toEqual([
      ['new', null],
      ['doubt', { kind: 'alike', line: 2 }],
    ])
    const { plan } = imported(makePlan(), twice, { rows: new Map([['3', { as: 'add' }]]) })
    expect(review(plan, twice).rows.map(({ state }) => state)).toEqual(['same', 'same'])
  })

  it('are those of no kind, until the user says it', () => {
    const mixed = listOf([
      ['Tên tập thể, cá nhân', 'Hình thức'],
      ['Phòng mẫu', BK],
    ])
    expect(review(makePlan(), mixed).rows[0]?.doubt).toEqual({ kind: 'kind' })
    const said = { rows: new Map([['2', { kind: 'collective' as const }]]) }
    expect(review(makePlan(), mixed, said).rows[0]).toMatchObject({
      state: 'new',
      kind: 'collective',
    })
  })

  it('are those of an award that no catalogue knows, until the user says what it is', () => {
    const rows = list(row('Cá nhân mẫu 1', 'x', 'y', 'Biểu dương mẫu'))
    const found = review(planWith(), rows)
    expect(found.groups[0]).toMatchObject({ doubt: 'notRecognised', choice: null })
    expect(found.rows[0]?.doubt).toEqual({ kind: 'award' })
    const key = found.groups[0]?.key ?? ''
    const asNew = imported(planWith(), rows, { awards: new Map([[key, { kind: 'new' }]]) })
    expect(awardsOf(asNew.plan).map(({ name }) => name)).toEqual([BK, 'Biểu dương mẫu'])
    const asOld = imported(planWith(), rows, {
      awards: new Map([[key, { kind: 'present', id: 'award' }]]),
    })
    expect(names(asOld.plan, 'award')).toEqual(['Cá nhân mẫu 1'])
  })

  it('are those of an award that is only like one of the plan', () => {
    const rows = list(row('Cá nhân mẫu 1', 'x', 'y', 'Bằng khen'))
    expect(review(planWith(), rows).groups[0]).toMatchObject({ doubt: 'grantorOpen', choice: null })
    const longer = list(row('Cá nhân mẫu 1', 'x', 'y', 'Chiến sĩ thi đua cơ sở'))
    const title = makeAward({ name: 'Chiến sĩ thi đua cơ sở năm 2025', catalogueCode: 'CSTD_CS' })
    expect(review(makePlan({ awards: [title] }), longer).groups[0]).toMatchObject({
      doubt: 'similar',
      choice: null,
    })
  })

  it('are none of two Kỷ niệm chương with names of their own', () => {
    const plan = makePlan({
      awards: [makeAward({ catalogueCode: 'KNC_BT', name: 'Kỷ niệm chương “Vì sự nghiệp A”' })],
    })
    expect(states(plan, row('Cá nhân mẫu 1', 'x', 'y', 'KNC “Vì sự nghiệp B”'))).toEqual(['new'])
  })
})

describe('an award under a decision', () => {
  const header = ['Họ tên', 'Chức vụ', 'Hình thức', 'Số QĐ']
  const rows = listOf([header, ['Cá nhân mẫu 1', 'Chuyên viên', BK, '01/QĐ-UBND']])

  it('is the one of the plan with this decision, however the number is written', () => {
    const plan = makePlan({
      decisions: [makeDecision({ number: '01 / QD-UBND' })],
      awards: [makeAward({ decisionId: 'decision' })],
    })
    expect(review(plan, rows).groups[0]?.choice).toEqual({ kind: 'present', id: 'award' })
  })

  it('is another one than the same under another decision', () => {
    const plan = makePlan({
      decisions: [makeDecision({ number: '99/QĐ-UBND' })],
      awards: [makeAward({ decisionId: 'decision' })],
    })
    expect(review(plan, rows).groups[0]?.choice).toEqual({ kind: 'new' })
  })

  it('gives its decision to the one of the plan that has none', () => {
    const { plan } = imported(planWith(), rows)
    expect(awardsOf(plan)).toHaveLength(1)
    expect(decisionsOf(plan).map(({ number }) => number)).toEqual(['01/QĐ-UBND'])
    expect(awardsOf(plan)[0]?.decisionId).toBe(decisionsOf(plan)[0]?.id)
  })

  it('is the one that the user names for rows without one', () => {
    const plan = makePlan({ decisions: [makeDecision()] })
    const { plan: after } = imported(plan, list(row('Cá nhân mẫu 1')), { decisionId: 'decision' })
    expect(awardsOf(after)[0]?.decisionId).toBe('decision')
  })
})

describe('a row and an attendee', () => {
  const person = makeAttendee({
    fullName: 'Cá nhân mẫu 1',
    statePost: 'Chuyên viên',
    unit: 'Sở mẫu',
  })
  const linkIn = (
    attendees: readonly ReturnType<typeof makeAttendee>[],
    said = row('Cá nhân mẫu 1'),
  ) => review(makePlan({ attendees }), list(said)).rows[0]?.link

  it('are linked when name, post and unit agree', () => {
    expect(linkIn([person])).toMatchObject({ kind: 'sure' })
    const { plan } = imported(makePlan({ attendees: [person] }), list(row('Cá nhân mẫu 1')))
    expect([...plan.recipients.values()][0]?.attendeeId).toBe('attendee')
  })

  it('are never linked by name alone, but asked about', () => {
    expect(linkIn([person], row('Cá nhân mẫu 1', '', ''))).toMatchObject({ kind: 'ask' })
    expect(linkIn([person], row('Cá nhân mẫu 1', 'Phó Trưởng phòng'))).toMatchObject({
      kind: 'ask',
    })
    expect(linkIn([{ ...person, unit: '' }])).toMatchObject({ kind: 'ask' })
    const { plan } = imported(makePlan({ attendees: [person] }), list(row('Cá nhân mẫu 1', '', '')))
    expect([...plan.recipients.values()][0]?.attendeeId).toBeNull()
  })

  it('are asked about when two attendees say the same, or two rows do', () => {
    expect(linkIn([person, { ...person, id: 'twin' }])).toMatchObject({ kind: 'ask' })
    const rows = list(row('Cá nhân mẫu 1'), row('Cá nhân mẫu 1'))
    const found = review(makePlan({ attendees: [person] }), rows, {
      rows: new Map([['3', { as: 'add' }]]),
    })
    expect(found.rows.map(({ link }) => link?.kind)).toEqual(['ask', 'ask'])
  })

  it('are what the user says', () => {
    const rows = list(row('Cá nhân mẫu 1', '', ''))
    const plan = makePlan({ attendees: [person] })
    const say = (attendeeId: string | null) => [
      ...imported(plan, rows, { rows: new Map([['2', { attendeeId }]]) }).plan.recipients.values(),
    ]
    expect(say('attendee')[0]?.attendeeId).toBe('attendee')
    expect(say(null)[0]?.attendeeId).toBeNull()
  })

  it('are never two recipients of one award', () => {
    const plan = makePlan({
      attendees: [person],
      awards: [makeAward()],
      recipients: [makeRecipient({ attendeeId: 'attendee', name: 'Tên cũ', unit: 'Sở khác' })],
    })
    const [found] = review(plan, list(row('Cá nhân mẫu 1')), {
      rows: new Map([['2', { as: 'add' }]]),
    }).rows
    expect(found).toMatchObject({ state: 'new', link: null })
  })
})

describe('the order of the decision', () => {
  const three = ['1', '2', '3'].map((n, at) =>
    known({ id: n, name: `Cá nhân mẫu ${n}`, order: `a${at}` }),
  )

  it('is that of the list, new rows between those that are there', () => {
    const { plan, changes } = imported(
      planWith(...three),
      list(row('Cá nhân mẫu 1'), row('Cá nhân mẫu 9'), row('Cá nhân mẫu 3')),
    )
    expect(names(plan, 'award').map((name) => name.at(-1))).toEqual(['1', '2', '9', '3'])
    expect(changes).toHaveLength(1)
  })

  it('moves those who stand otherwise, as few as can be', () => {
    const { plan, changes } = imported(
      planWith(...three),
      list(row('Cá nhân mẫu 3'), row('Cá nhân mẫu 1'), row('Cá nhân mẫu 2')),
    )
    expect(names(plan, 'award').map((name) => name.at(-1))).toEqual(['3', '1', '2'])
    expect(changes).toHaveLength(1)
  })

  it('is met by new keys for any list over any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), (before, wanted) => {
        const present = before.map((n, at) => ({ id: `p${n}`, order: `a${at.toString(36)}` }))
        const sorted = before.length <= 10 ? present : present.slice(0, 10)
        const order = orderByList(
          sorted,
          wanted.map((n) => `p${n}`),
        )
        const keys = keysFor(sorted, order, sorted.at(-1)?.order ?? null)
        const keyOf = (id: string) =>
          keys.get(id) ?? sorted.find((one) => one.id === id)?.order ?? ''
        const byKey = order.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
        expect(byKey).toEqual(order)
        expect(new Set(order)).toEqual(
          new Set([...wanted.map((n) => `p${n}`), ...sorted.map(({ id }) => id)]),
        )
      }),
    )
  })
})

describe('20,000 rows', () => {
  it('are reviewed and taken over in seconds', () => {
    const rows = listOf([
      HEADER,
      ...Array.from({ length: 20_000 }, (_, at) => row(`Cá nhân mẫu ${at}`, `Chức vụ ${at % 50}`)),
    ])
    const { plan } = imported(makePlan(), rows)
    expect(plan.recipients.size).toBe(20_000)
    expect(imported(plan, rows).changes).toEqual([])
  })
})

describe('a list that says more of somebody', () => {
  it('finds an attendee and a recipient whatever stands before the name', () => {
    const attendee = makeAttendee({
      id: 'a1',
      fullName: 'Lê Văn Hùng',
      statePost: 'Phó Giám đốc',
      unit: 'Công an tỉnh',
    })
    const plan = makePlan({ attendees: [attendee] })
    const first = listOf([
      HEADER,
      ['1', 'Thượng tá Lê Văn Hùng', 'Phó Giám đốc', 'Công an tỉnh', BK],
    ])
    const { plan: after } = imported(plan, first)
    expect([...after.recipients.values()]).toMatchObject([
      { name: 'Thượng tá Lê Văn Hùng', attendeeId: 'a1' },
    ])
    const again = listOf([HEADER, ['1', 'Ông Lê Văn Hùng', 'Phó Giám đốc', 'Công an tỉnh', BK]])
    expect(review(after, again).rows.map(({ state }) => state)).toEqual(['same'])
  })

  it('is told and taken over that the award is given posthumously', () => {
    const { plan } = imported(makePlan(), listOf([HEADER, ['1', 'Người mẫu', '', 'Sở mẫu', BK]]))
    const later = listOf([HEADER, ['1', 'Người mẫu (truy tặng)', '', 'Sở mẫu', BK]])
    expect(review(plan, later).rows[0]?.changes).toEqual([
      { field: 'posthumous', from: '', to: '' },
    ])
    const [recipient] = imported(plan, later).plan.recipients.values()
    expect(recipient).toMatchObject({ name: 'Người mẫu', posthumous: true })
  })
})

it('an individual whose cell names several is asked about, a household is not', () => {
  const rows = [
    ['1', 'Nguyễn Văn A và Trần Thị B', 'Chuyên viên', 'Sở mẫu', BK],
    ['2', 'Lê Văn C', 'Chuyên viên', 'Sở mẫu', BK],
  ]
  const { rows: people } = review(makePlan(), listOf([HEADER, ...rows]))
  expect(people.map(({ doubt }) => doubt?.kind ?? null)).toEqual(['several', null])
  const houses = listOf([
    ['STT', 'Hộ gia đình', 'Hình thức khen thưởng'],
    ['1', 'Ông Nguyễn Văn A và bà Trần Thị B', BK],
  ])
  expect(review(makePlan(), houses).rows.map(({ doubt }) => doubt)).toEqual([null])
})
