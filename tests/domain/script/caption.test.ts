import { describe, expect, it } from 'vitest'

import { handoversOf } from '#domain/plan.ts'
import { captionOf } from '#domain/script/caption.ts'
import { handoverScript, readingsOf, scriptOf } from '#domain/script/mcScript.ts'
import {
  makeAttendee,
  makeAward,
  makeDecision,
  makeHandover,
  makeItem,
  makePlan,
  makeRecipient,
  makeSlot,
  samplePlan,
  testRules,
} from '#tests/support/makers.ts'

const { phrases } = testRules

const plan = makePlan({
  attendees: [makeAttendee({ statePost: 'Chủ tịch UBND tỉnh' })],
  awards: [makeAward()],
  recipients: [
    makeRecipient({ id: 'r1', name: 'Người nhận mẫu 1' }),
    makeRecipient({ id: 'r2', name: 'Tập thể mẫu', kind: 'collective' }),
  ],
})
const handover = makeHandover({
  presenters: [makeSlot({ attendeeId: 'attendee' })],
  recipientIds: ['r1', 'r2'],
})

const given = (recipientId: string) =>
  ({ recipientId, outcome: 'given', proxyName: '', proxyRelation: '' }) as const

describe('a caption', () => {
  it('of the sample is the sentence of the article', () => {
    const sample = samplePlan()
    expect(handoversOf(sample).map((one) => captionOf(sample, one, phrases))).toEqual([
      'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn nhận Kỷ niệm chương Vì sự nghiệp Văn phòng Chính phủ.',
      'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn trao Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ” cho các đồng chí Phó Chủ tịch UBND tỉnh và lãnh đạo Văn phòng UBND tỉnh.',
      'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn tặng Bằng khen cho các đồng chí Phó Chủ tịch UBND tỉnh.',
      'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn trao Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam” cho 2 đồng chí thuộc Văn phòng UBND tỉnh.',
      'Đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Mạnh Tuấn trao Bằng khen cho các cá nhân.',
      'Đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Thế Giang trao Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ” cho các cá nhân.',
    ])
  })

  it('names recipients together and several presenters at once', () => {
    const presenters = [makeSlot({ attendeeId: 'attendee' }), makeSlot({ attendeeId: 'attendee' })]
    expect(captionOf(plan, { ...handover, presenters }, phrases)).toBe(
      'Các đồng chí Chủ tịch UBND tỉnh Đại biểu mẫu 1 và Chủ tịch UBND tỉnh Đại biểu mẫu 1 trao Bằng khen cho Người nhận mẫu 1 và Tập thể mẫu.',
    )
  })

  it('tells on whose authority the presenter acts', () => {
    const slot = makeSlot({
      attendeeId: 'attendee',
      capacity: 'authority',
      principal: 'Chủ tịch nước',
    })
    expect(captionOf(plan, { ...handover, presenters: [slot] }, phrases)).toMatch(
      /^Thừa ủy quyền của Chủ tịch nước, đồng chí Chủ tịch UBND tỉnh Đại biểu mẫu 1 trao /u,
    )
  })

  it('follows the run: replaced presenter, absent recipient, proxy', () => {
    const presenters = [makeSlot({ name: 'ông Người thay' })]
    const received = [
      { ...given('r1'), outcome: 'proxy', proxyName: 'Người nhà', proxyRelation: 'con' } as const,
      { ...given('r2'), outcome: 'absent' } as const,
    ]
    expect(captionOf(plan, handover, phrases, { presenters, received })).toBe(
      'Ông Người thay trao Bằng khen cho Người nhà (con) nhận thay Người nhận mẫu 1.',
    )
    expect(captionOf(plan, handover, phrases, { received: [given('r2')] })).toContain(
      'cho Tập thể mẫu.',
    )
  })

  it('never hands anything to the dead: somebody of the family receives', () => {
    const dead = makeRecipient({ id: 'd', name: 'Cá nhân mẫu 9', post: 'Xã đội', posthumous: true })
    const rows = makePlan({ awards: [makeAward()], recipients: [dead] })
    const turn = makeHandover({ recipientIds: ['d'] })
    expect(captionOf(rows, turn, phrases)).toBe(
      'Người trao mẫu trao Bằng khen cho đại diện gia đình Cá nhân mẫu 9 (truy tặng).',
    )
    const proxy = {
      ...given('d'),
      outcome: 'proxy',
      proxyName: 'ông Mẫu',
      proxyRelation: 'con',
    } as const
    expect(captionOf(rows, turn, phrases, { received: [proxy] })).toBe(
      'Người trao mẫu trao Bằng khen cho ông Mẫu (con), đại diện gia đình Cá nhân mẫu 9 (truy tặng).',
    )
  })

  it('is none when nobody received', () => {
    expect(captionOf(plan, handover, phrases, { received: [] })).toBeNull()
    expect(captionOf(plan, { ...handover, recipientIds: [] }, phrases)).toBeNull()
  })
})

describe('the script of the MC', () => {
  it('invites recipients in order, then the presenter, then thanks', () => {
    const kinds = handoverScript(plan, handover, testRules).map(({ kind }) => kind)
    expect(kinds).toEqual([
      'inviteRecipients',
      'recipient',
      'recipient',
      'invitePresenters',
      'congratulate',
      'thank',
    ])
  })

  it('names one who comes alone, and several by how many they are, each in a line of the own', () => {
    const invites = (...recipientIds: string[]) =>
      handoverScript(plan, { ...handover, recipientIds }, testRules)[0]?.text
    expect(invites('r1')).toBe('Xin trân trọng kính mời Người nhận mẫu 1 lên nhận Bằng khen.')
    expect(invites('r2')).toBe('Xin trân trọng kính mời đại diện Tập thể mẫu lên nhận Bằng khen.')
    expect(invites('r1', 'r2')).toBe(
      'Xin trân trọng kính mời đại diện 1 tập thể và 1 cá nhân có tên sau đây lên nhận Bằng khen:',
    )
  })

  it('never calls up the dead: the family comes, and nobody is congratulated', () => {
    const dead = makeRecipient({ id: 'd', name: 'Cá nhân mẫu 9', post: 'Xã đội', posthumous: true })
    const kin = { ...dead, id: 'k', name: 'Cá nhân mẫu 8', representative: 'bà Mẫu, vợ' }
    const rows = makePlan({ awards: [makeAward()], recipients: [dead, kin] })
    const texts = (recipientIds: string[], told = {}) =>
      handoverScript(rows, makeHandover({ recipientIds }), testRules, told).map(({ text }) => text)
    expect(texts(['d'])).toEqual([
      'Xin trân trọng kính mời đại diện gia đình Cá nhân mẫu 9 lên nhận Bằng khen.',
      'Truy tặng Bằng khen cho Cá nhân mẫu 9, Xã đội; xin trân trọng kính mời đại diện gia đình lên nhận.',
      'Xin trân trọng kính mời Người trao mẫu lên trao Bằng khen.',
      phrases.mc.congratulateFamilies,
      'Xin trân trọng cảm ơn Người trao mẫu; kính mời các đồng chí về vị trí.',
    ])
    expect(texts(['d', 'k']).slice(0, 3)).toEqual([
      'Xin trân trọng kính mời đại diện gia đình 2 cá nhân được truy tặng có tên sau đây lên nhận Bằng khen:',
      'Truy tặng Bằng khen cho Cá nhân mẫu 9, Xã đội; xin trân trọng kính mời đại diện gia đình lên nhận.',
      'Truy tặng Bằng khen cho Cá nhân mẫu 8, Xã đội; xin trân trọng kính mời bà Mẫu, vợ, đại diện gia đình, lên nhận.',
    ])
    const proxy = { ...given('d'), outcome: 'proxy', proxyName: 'ông Mẫu', proxyRelation: 'con' }
    expect(texts(['d'], { received: [proxy] })[1]).toBe(
      'Truy tặng Bằng khen cho Cá nhân mẫu 9, Xã đội; xin trân trọng kính mời ông Mẫu (con), đại diện gia đình, lên nhận.',
    )
  })

  it('says who comes up for a collective', () => {
    const recipients = [
      makeRecipient({ kind: 'collective', name: 'Phòng mẫu', representative: 'bà Mẫu' }),
    ]
    const rows = makePlan({ awards: [makeAward()], recipients })
    const lines = handoverScript(rows, makeHandover({ recipientIds: ['recipient'] }), testRules)
    expect(lines[1]?.text).toBe('Phòng mẫu, do bà Mẫu đại diện nhận')
  })

  it('speaks of collectives, of individuals, or of both, as they are', () => {
    const reads = (...kinds: ('individual' | 'collective')[]) =>
      scriptOf(
        makePlan({
          awards: [makeAward()],
          recipients: kinds.map((kind, at) => makeRecipient({ id: `r${at}`, kind })),
        }),
        testRules,
        () => '',
      )[0]?.reading[0]?.text
    expect(reads('collective', 'collective')).toBe(
      'Kính mời các tập thể có tên ngồi tại chỗ nghe công bố quyết định.',
    )
    expect(reads('individual')).toContain('mời cá nhân có tên')
    expect(reads('individual', 'collective')).toContain('mời các tập thể, cá nhân có tên')
    expect(reads()).toContain('mời các tập thể, cá nhân có tên')
  })

  it('grants to the living, and posthumously to the dead, with the citation word for word', () => {
    const reason = 'vì đã có thành tích  đột xuất, {award} & UBND.'
    const award = makeAward({ reason })
    const one = makeRecipient({ id: 'a', name: 'Cá nhân mẫu 1' })
    const dead = makeRecipient({ id: 'd', name: 'Cá nhân mẫu 9', posthumous: true })
    const reads = (...recipients: (typeof one)[]) =>
      scriptOf(makePlan({ awards: [award], recipients }), testRules, () => '')[0]?.reading[1]?.text
    expect(reads(one)).toBe(
      `Xin trân trọng công bố quyết định (chưa rõ số, ngày): Chủ tịch UBND tỉnh tặng Bằng khen cho Cá nhân mẫu 1 ${reason}`,
    )
    expect(reads(dead)).toContain('tỉnh truy tặng Bằng khen cho Cá nhân mẫu 9')
    expect(reads(one, dead)).toContain('tỉnh tặng và truy tặng Bằng khen cho')
  })

  it('calls up nobody who is absent, and names who stands in for whom', () => {
    const received = [
      { ...given('r1'), outcome: 'proxy', proxyName: 'Người nhà', proxyRelation: '' } as const,
      { ...given('r2'), outcome: 'absent' } as const,
    ]
    const lines = handoverScript(plan, handover, testRules, { received })
    expect(lines.filter(({ kind }) => kind === 'recipient').map(({ text }) => text)).toEqual([
      'Người nhà nhận thay Người nhận mẫu 1',
    ])
    expect(lines.map(({ text }) => text).join(' ')).not.toContain('Tập thể mẫu')
  })

  it('leaves a visible gap for an unknown presenter and for missing recipients', () => {
    const unknown = { ...handover, presenters: [makeSlot()], recipientIds: [] }
    const gaps = handoverScript(plan, unknown, testRules).filter(({ gap }) => gap)
    expect(gaps.map(({ text }) => text).join(' ')).toContain('(chưa rõ người trao)')
    expect(gaps[0]?.text).toContain('(chưa có người nhận)')
  })

  it('tells in which capacity somebody hands over', () => {
    const slot = makeSlot({ name: 'ông A', capacity: 'behalf', principal: 'Bộ trưởng' })
    const lines = handoverScript(plan, { ...handover, presenters: [slot] }, testRules)
    expect(lines.find(({ kind }) => kind === 'invitePresenters')?.text).toBe(
      'Xin trân trọng kính mời ông A, thay mặt Bộ trưởng, lên trao Bằng khen.',
    )
  })

  it('has the presenter hand over (trao) on stage, though the caption says that he grants (tặng)', () => {
    const lines = handoverScript(plan, { ...handover, verb: 'tặng' }, testRules)
    expect(lines.find(({ kind }) => kind === 'invitePresenters')?.text).toMatch(
      / lên trao Bằng khen\.$/,
    )
  })

  it('keeps recipients in their seats while a decision is read (C-10)', () => {
    const [block] = scriptOf(makePlan({ awards: [makeAward()] }), testRules, () => '')
    expect(block?.reading.map(({ kind }) => kind)).toEqual(['seated', 'decision'])
  })

  it('reads each decision once, in stage order, and leaves no award unread', () => {
    const rows = makePlan({
      agendaItems: [makeItem({ kind: 'awards' })],
      decisions: [makeDecision()],
      awards: [
        makeAward({ id: 'a', decisionId: 'decision' }),
        makeAward({ id: 'b', order: 'a1' }),
        makeAward({ id: 'c', order: 'a2' }),
      ],
      handovers: ['a', 'b', 'a'].map((awardId, index) =>
        makeHandover({ id: `h${index}`, order: `a${index}`, awardId }),
      ),
    })
    const blocks = scriptOf(rows, testRules, ({ year }) => `năm ${year}`)
    expect(blocks.map(({ handovers }) => handovers.map((one) => one.handover.id))).toEqual([
      ['h0'],
      ['h1'],
      ['h2'],
      [],
    ])
    expect(blocks.map(({ reading }) => reading.length)).toEqual([2, 2, 0, 2])
    expect(blocks[0]?.reading[1]?.text).toContain(
      'Quyết định số 01/QĐ-UBND năm 2024 của Chủ tịch UBND tỉnh',
    )
    expect(blocks[1]?.reading[1]?.gap).toBe(true)
    expect(readingsOf(rows, testRules, ({ year }) => `năm ${year}`)).toEqual(
      blocks.flatMap(({ reading }) => reading),
    )
  })

  it('lets recipients of a decision of the President come up before the reading (C-09)', () => {
    const award = makeAward({ grantorLevel: 'state' })
    const [block] = scriptOf(makePlan({ awards: [award] }), testRules, () => '')
    expect(block?.reading.map(({ kind }) => kind)).toEqual(['inviteRecipients', 'decision'])
  })
})
