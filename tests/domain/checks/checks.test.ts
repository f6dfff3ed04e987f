import { describe, expect, it } from 'vitest'

import { checksInSteps, checksOf } from '#domain/checks/checksOf.ts'
import type { Problem, ProblemKind } from '#domain/checks/problem.ts'
import { emptyPlan } from '#domain/plan.ts'
import type { Plan, PlanRows } from '#domain/plan.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeDecision,
  makeHandover,
  makeItem,
  makePlan,
  makePoint,
  makeRecipient,
  makeSlot,
  samplePlan,
  testRules,
} from '#tests/support/makers.ts'
import { problemWords } from '#text/problemWords.ts'

function found(plan: Plan, kind: ProblemKind): readonly Problem[] {
  return checksOf(plan, testRules).filter((one) => one.kind === kind)
}

function words(rows: Partial<PlanRows>, kind: ProblemKind): readonly string[] {
  return found(makePlan({ awards: [makeAward()], ...rows }), kind).map(problemWords)
}

describe('decisions', () => {
  const handovers = [makeHandover()]
  const decision = makeDecision({ id: 'd', number: '12/QĐ-UBND', authority: 'Chủ tịch UBND tỉnh' })
  const of = (award: Parameters<typeof makeAward>[0], decisions = [decision]) =>
    words({ awards: [makeAward(award)], decisions, handovers }, 'decisionGap')

  it('are named with number and grantor for all that is handed over', () => {
    expect(of({ decisionId: null, grantor: '' })).toEqual([
      'Bằng khen: chưa có quyết định, chưa rõ cấp tặng; lời MC còn để trống.',
    ])
    expect(of({ decisionId: 'd', grantor: '' }, [{ ...decision, number: ' ' }])).toEqual([
      'Bằng khen: quyết định chưa có số; lời MC còn để trống.',
    ])
    expect(of({ decisionId: 'd', grantor: '' })).toEqual([])
    expect(words({ awards: [makeAward({ decisionId: null })] }, 'decisionGap')).toEqual([])
  })

  it('are read by somebody, and before anything is handed over', () => {
    const awards = makeItem({ id: 'trao', kind: 'awards', order: 'a0', title: 'Trao tặng' })
    const read = makeItem({
      id: 'doc',
      kind: 'decisions',
      order: 'a1',
      title: 'Công bố',
      people: [],
    })
    const agendaItems = [awards, read]
    expect(words({ handovers, agendaItems }, 'noReader')).toEqual([
      'Mục “Công bố”: chưa có người công bố quyết định.',
    ])
    expect(words({ handovers, agendaItems }, 'handedBeforeRead')).toEqual([
      'Lượt 1 (Bằng khen): trao trước khi công bố quyết định (mục “Công bố”).',
    ])
    const early = [awards, { ...read, order: 'Zz' }]
    expect(words({ handovers, agendaItems: early }, 'handedBeforeRead')).toEqual([])
    expect(words({ handovers, agendaItems: [awards] }, 'handedBeforeRead')).toEqual([])
    expect(words({ agendaItems }, 'noReader')).toEqual([])
  })
})

describe('the dead', () => {
  it('are received for by somebody who is named (C-05)', () => {
    const handovers = [makeHandover({ recipientIds: ['recipient'] })]
    const dead = makeRecipient({ name: 'Người mẫu', posthumous: true })
    expect(words({ handovers, recipients: [dead] }, 'familyUnknown')).toEqual([
      'Lượt 1 (Bằng khen): truy tặng Người mẫu, chưa rõ ai trong gia đình lên nhận.',
    ])
    const known = { ...dead, representative: 'bà Mẫu (vợ)' }
    expect(words({ handovers, recipients: [known] }, 'familyUnknown')).toEqual([])
  })
})

const me = makeAttendee({ id: 'me', fullName: 'Đại biểu mẫu' })
const mySlot = makeSlot({ attendeeId: 'me' })

describe('presenters', () => {
  it('are missing where no slot names anybody', () => {
    const handovers = [makeHandover({ presenters: [makeSlot({ name: ' ' })] })]
    expect(words({ handovers }, 'noPresenter')).toEqual(['Lượt 1 (Bằng khen): chưa có người trao.'])
    expect(words({ handovers: [makeHandover({ presenters: [] })] }, 'noPresenter')).toHaveLength(1)
    expect(words({ handovers: [makeHandover()] }, 'noPresenter')).toEqual([])
  })

  it('must come themselves', () => {
    const handovers = [makeHandover({ presenters: [mySlot] })]
    const attendees = [
      { ...me, invitation: 'substitute', substituteId: 'sub' } as const,
      makeAttendee({ id: 'sub', fullName: 'Người thay' }),
    ]
    expect(words({ handovers, attendees }, 'presenterAbsent')).toEqual([
      'Lượt 1 (Bằng khen): Đại biểu mẫu không dự (cử Người thay đi thay); cần đổi người trao.',
    ])
    expect(words({ handovers, attendees: [me] }, 'presenterAbsent')).toEqual([])
    expect(words({ handovers }, 'presenterGone')).toHaveLength(1)
    expect(words({ handovers }, 'noPresenter')).toEqual([])
  })

  it('never hand over to themselves, by name or in a group', () => {
    const handovers = [makeHandover({ presenters: [mySlot], recipientIds: ['recipient'] })]
    const alone = [makeRecipient({ attendeeId: 'me' })]
    const group = [makeRecipient({ kind: 'group', memberIds: ['me'] })]
    const sentence = 'Lượt 1 (Bằng khen): Đại biểu mẫu vừa trao vừa nhận; cần đổi người trao.'
    const attendees = [me]
    expect(words({ attendees, handovers, recipients: alone }, 'presenterReceivesOwn')).toEqual([
      sentence,
    ])
    expect(words({ attendees, handovers, recipients: group }, 'presenterReceivesOwn')).toEqual([
      sentence,
    ])
  })

  it('must have received the award before they hand it over', () => {
    const recipients = [makeRecipient({ attendeeId: 'me' }), makeRecipient({ id: 'other' })]
    const gives = makeHandover({ id: 'gives', presenters: [mySlot], recipientIds: ['other'] })
    const receives = makeHandover({ id: 'receives', recipientIds: ['recipient'] })
    const inOrder = (...handovers: ReturnType<typeof makeHandover>[]) =>
      words(
        {
          attendees: [me],
          recipients,
          handovers: handovers.map((one, index) => ({ ...one, order: `a${index}` })),
        },
        'presenterReceivesLater',
      )
    expect(inOrder(receives, gives)).toEqual([])
    expect(inOrder(gives, receives)[0]).toContain('đến lượt 2 mới nhận')
    expect(inOrder(gives)[0]).toContain('chưa có lượt nhận')
  })

  it('stand in one slot only', () => {
    const handovers = [makeHandover({ presenters: [mySlot, mySlot, mySlot] })]
    expect(words({ attendees: [me], handovers }, 'presenterTwice')).toHaveLength(1)
  })
})

describe('recipients', () => {
  it('are missing in a handover to nobody', () => {
    expect(words({ handovers: [makeHandover()] }, 'noRecipients')).toHaveLength(1)
  })

  it('are too many above the number of the settings, groups counted', () => {
    const recipients = [makeRecipient({ kind: 'group', count: 10 }), makeRecipient({ id: 'one' })]
    const of = (...recipientIds: string[]) =>
      words({ recipients, handovers: [makeHandover({ recipientIds })] }, 'tooManyRecipients')
    expect(of('recipient')).toEqual([])
    expect(of('recipient', 'one')).toEqual([
      'Lượt 1 (Bằng khen): 11 người nhận cùng lên, quá 10; nên chia lượt.',
    ])
  })

  it('receive one award once: not as two recipients, nor as group and part', () => {
    const both = [
      makeHandover({ id: 'h1', recipientIds: ['x'] }),
      makeHandover({ id: 'h2', order: 'a1', recipientIds: ['y'] }),
    ]
    const twice = (recipients: ReturnType<typeof makeRecipient>[], handovers = both) =>
      words({ attendees: [me], recipients, handovers }, 'recipientTwice')
    const x = makeRecipient({ id: 'x' })
    expect(twice([x], [makeHandover({ recipientIds: ['x', 'x'] })])).toHaveLength(1)
    expect(
      twice([
        makeRecipient({ id: 'x', attendeeId: 'me' }),
        makeRecipient({ id: 'y', kind: 'group', memberIds: ['me'] }),
      ]),
    ).toEqual(['Bằng khen: “Đại biểu mẫu” nhận hai lần, ở các lượt 1 và 2; bỏ bớt một lần.'])
    expect(twice([x, makeRecipient({ id: 'y', partOfId: 'x' })])).toHaveLength(1)
    expect(twice([x, makeRecipient({ id: 'y' })])).toEqual([])
  })

  it('are not handed over while no handover has them, their group or all their parts', () => {
    const whole = makeRecipient({ id: 'whole', kind: 'group', name: 'cá nhân', count: 11 })
    const part = makeRecipient({ id: 'part', kind: 'group', count: 4, partOfId: 'whole' })
    const of = (recipients: ReturnType<typeof makeRecipient>[], ...recipientIds: string[]) =>
      words({ recipients, handovers: [makeHandover({ recipientIds })] }, 'notHandedOver')
    expect(of([whole])).toEqual(['Bằng khen: 11 cá nhân chưa có lượt trao.'])
    expect(of([whole, part], 'whole')).toEqual([])
    expect(of([whole, part], 'part')).toEqual(['Bằng khen: 7 cá nhân chưa có lượt trao.'])
    expect(of([whole, { ...part, count: null }], 'part')).toEqual([])
  })

  it('of unknown number are noted', () => {
    expect(
      words({ recipients: [makeRecipient({ kind: 'group' })] }, 'groupCountUnknown'),
    ).toHaveLength(1)
  })

  it('are counted against the decision, lower bounds given their due', () => {
    const award = (count: number, open = false) =>
      makeAward({
        stated: [
          { kind: 'individual', count, text: '' },
          ...(open ? [{ kind: 'individual' as const, count: null, text: 'các' }] : []),
        ],
      })
    const recipients = [makeRecipient(), makeRecipient({ id: 'two' })]
    expect(words({ awards: [award(3)], recipients }, 'countsDiffer')).toEqual([
      'Bằng khen: quyết định ghi 3 cá nhân, danh sách có 2; cần đối chiếu.',
    ])
    expect(words({ awards: [award(2)], recipients }, 'countsDiffer')).toEqual([])
    expect(words({ awards: [award(1, true)], recipients }, 'countsDiffer')).toEqual([])
    expect(words({ awards: [award(3, true)], recipients }, 'countsDiffer')).toHaveLength(1)
  })
})

describe('the order of awards', () => {
  const high = makeAward({ id: 'high', name: 'Huân chương', shortName: '', grantorLevel: 'state' })

  it('goes from the higher rank to the lower', () => {
    const rows = (first: string, second: string) => ({
      awards: [makeAward(), high],
      handovers: [
        makeHandover({ id: 'h1', awardId: first }),
        makeHandover({ id: 'h2', order: 'a1', awardId: second }),
      ],
    })
    expect(words(rows('high', 'award'), 'orderOfAwards')).toEqual([])
    expect(words(rows('award', 'high'), 'orderOfAwards')).toEqual([
      'Lượt 2 (Huân chương): thứ bậc cao hơn mà trao sau lượt 1 (Bằng khen).',
    ])
  })

  it('passes over awards of unknown rank', () => {
    const unknown = makeAward({ grantor: '', grantorLevel: null, catalogueCode: null })
    const handovers = [makeHandover(), makeHandover({ id: 'h2', order: 'a1', awardId: 'high' })]
    expect(words({ awards: [unknown, high], handovers }, 'orderOfAwards')).toEqual([])
  })

  it('has collectives before individuals', () => {
    const recipients = [makeRecipient({ id: 'i' }), makeRecipient({ id: 'c', kind: 'collective' })]
    const handovers = (first: string, second: string) => [
      makeHandover({ id: 'h1', recipientIds: [first] }),
      makeHandover({ id: 'h2', order: 'a1', recipientIds: [second] }),
    ]
    const kind = 'collectiveAfterIndividual'
    expect(words({ recipients, handovers: handovers('c', 'i') }, kind)).toEqual([])
    expect(words({ recipients, handovers: handovers('i', 'c') }, kind)).toHaveLength(1)
  })
})

describe('the programme', () => {
  const talk = makeItem({
    id: 'talk',
    title: 'Báo cáo',
    minutes: 60,
    people: [{ attendeeId: 'me', name: '', role: 'đọc' }],
  })
  const awards = makeItem({ id: 'awards', order: 'a1', title: 'Trao tặng', kind: 'awards' })
  const handovers = [makeHandover({ presenters: [mySlot] })]
  const attendees = [me]

  it('keeps nobody at two places at one time', () => {
    const rows = (fixedStart: number | null) => ({
      attendees,
      handovers,
      agendaItems: [talk, { ...awards, fixedStart }],
    })
    expect(words(rows(480), 'personTwice')).toEqual([
      'Đại biểu mẫu có mặt ở hai mục cùng lúc: “Báo cáo” và “Trao tặng”; cần đổi giờ hoặc đổi người.',
    ])
    expect(words(rows(null), 'personTwice')).toEqual([])
    expect(words(rows(600), 'personTwice')).toEqual([])
  })

  it('ends within the hall slot, and leaves pinned starts free', () => {
    const conferences = [makeConference({ slotEnd: 500 })]
    const agendaItems = [talk, { ...awards, fixedStart: 500 }]
    expect(words({ conferences, agendaItems }, 'overSlot')).toEqual([
      'Chương trình vượt giờ trả hội trường 10 phút; cần rút bớt thời lượng.',
    ])
    const early = [makeConference({ slotEnd: 425 })]
    expect(words({ conferences: early, agendaItems }, 'overSlot')).toEqual([
      'Chương trình vượt giờ trả hội trường 1 giờ 25 phút; cần rút bớt thời lượng.',
    ])
    expect(words({ agendaItems }, 'overflow')).toEqual([
      'Mục “Trao tặng”: các mục trước lấn giờ đã ghim 10 phút.',
    ])
  })

  it('has titles, people who come, and no open point', () => {
    const agendaItems = [{ ...talk, title: '' }]
    const absent = [{ ...me, invitation: 'declined' } as const]
    expect(words({ agendaItems }, 'emptyAgendaTitle')).toEqual([
      'Mục chương trình thứ 1 chưa có nội dung.',
    ])
    expect(words({ agendaItems, attendees: absent }, 'roleAbsent')).toHaveLength(1)
    const openPoints = [makePoint(), makePoint({ id: 'done', settled: true })]
    expect(words({ openPoints }, 'openPoint')).toEqual(['Điểm mẫu'])
  })
})

describe('all checks', () => {
  it('find nothing while no conference is open, and are computed once per plan', () => {
    expect(checksOf(emptyPlan(), testRules)).toEqual([])
    const plan = samplePlan()
    expect(checksOf(plan, testRules)).toBe(checksOf(plan, testRules))
  })

  it('tell of the sample what the article leaves open', () => {
    const rest = checksOf(samplePlan(), testRules).filter(
      ({ kind }) => kind !== 'openPoint' && kind !== 'groupCountUnknown',
    )
    expect(rest.map(problemWords)).toEqual([
      'Lượt 1 (Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ”): chưa có người trao.',
      'Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ”: chưa có quyết định; lời MC còn để trống.',
      'Bằng khen: chưa có quyết định; lời MC còn để trống.',
      'Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam”: chưa có quyết định; lời MC còn để trống.',
      'danh hiệu “Chiến sỹ thi đua cấp tỉnh”: 2 cá nhân chưa có lượt trao.',
      'danh hiệu “Tập thể lao động xuất sắc”: 1 tập thể chưa có lượt trao.',
      'Bằng khen: 10 tập thể chưa có lượt trao.',
      'Lượt 4 (Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam”): thứ bậc cao hơn mà trao sau lượt 3 (Bằng khen).',
      'Lượt 6 (Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ”): thứ bậc cao hơn mà trao sau lượt 5 (Bằng khen).',
      'Mục “Công bố các quyết định khen thưởng”: chưa có người công bố quyết định.',
    ])
  })

  it('find the same in steps, however many ask for the next', () => {
    const [plan, again] = [samplePlan(), samplePlan()]
    const [one, other] = [checksInSteps(plan, testRules), checksInSteps(plan, testRules)]
    const seen: unknown[] = []
    for (let step = one.next(); step.done !== true; step = other.next()) seen.push(one.next().value)
    expect(seen.length).toBeGreaterThan(5)
    expect(other.next()).toEqual({ done: true, value: undefined })
    expect(checksOf(plan, testRules)).toEqual(checksOf(again, testRules))
  })

  it('are done with at once for who cannot wait, in the middle of the steps', () => {
    const plan = samplePlan()
    const steps = checksInSteps(plan, testRules)
    steps.next()
    const all = checksOf(plan, testRules)
    expect(all).toEqual(checksOf(samplePlan(), testRules))
    expect(steps.next()).toEqual({ done: true, value: all })
  })

  it('put the gravest first', () => {
    const handovers = [makeHandover({ presenters: [mySlot, mySlot] })]
    const plan = makePlan({ awards: [makeAward()], attendees: [me], handovers })
    expect(checksOf(plan, testRules)[0]?.level).toBe('block')
  })
})
