import { describe, expect, it } from 'vitest'

import { checksOf } from '#domain/checks/checksOf.ts'
import {
  filledSlot,
  proposedCapacity,
  putPresenter,
  takeCapacity,
} from '#domain/handovers/capacityProposal.ts'
import { UNKNOWN_PRESENTER } from '#domain/handovers/handover.ts'
import { fillPlaces, proposePresenters } from '#domain/handovers/presenterProposal.ts'
import { settleAbsence } from '#domain/invitations/substitution.ts'
import { applyChanges } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Handover, PresenterSlot } from '#domain/record.ts'
import { captionOf } from '#domain/script/caption.ts'
import { handoverScript } from '#domain/script/mcScript.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makePlan,
  makeRecipient,
  testRules,
} from '#tests/support/makers.ts'

const MEDAL = {
  name: 'Huân chương Lao động hạng Ba',
  shortName: '',
  catalogueCode: 'HC_LAODONG_3',
  grantor: 'Chủ tịch nước',
  grantorLevel: 'state',
} as const satisfies Partial<Award>

function planWith(award: Partial<Award>, post: string, handover: Partial<Handover> = {}): Plan {
  return makePlan({
    conferences: [makeConference()],
    attendees: [makeAttendee({ id: 'a', statePost: post, partyPost: '', precedence: 210 })],
    awards: [makeAward({ id: 'award', ...award })],
    recipients: [makeRecipient({ id: 'r', awardId: 'award', name: 'Đơn vị mẫu' })],
    handovers: [
      makeHandover({
        id: 'h',
        awardId: 'award',
        recipientIds: ['r'],
        presenters: [UNKNOWN_PRESENTER],
        ...handover,
      }),
    ],
  })
}

const proposed = (award: Partial<Award>, post: string) => {
  const plan = planWith(award, post)
  return proposedCapacity(plan, plan.awards.get('award'), { attendeeId: 'a', name: '' }, testRules)
}

const put = (plan: Plan) =>
  applyChanges(plan, putPresenter(plan, 'h', 0, { attendeeId: 'a', name: '' }, testRules))

const handoverOf = (plan: Plan) => plan.handovers.get('h') ?? makeHandover()

describe('the capacity in which somebody hands over', () => {
  it('is by authority of the President for a medal that a leader of the province hands over', () => {
    expect(proposed(MEDAL, 'Bí thư Tỉnh ủy')).toEqual({
      capacity: 'authority',
      principal: 'Chủ tịch nước',
      reason: 'forGrantor',
    })
  })

  it.each([
    ['Huân chương', { catalogueCode: 'HC_LAODONG_1' }, 'Chủ tịch nước'],
    ['Huy chương', { catalogueCode: 'HCH_HUUNGHI' }, 'Chủ tịch nước'],
    ['danh hiệu vinh dự nhà nước', { catalogueCode: 'VD_NGUT' }, 'Chủ tịch nước'],
    ['Bằng khen của Thủ tướng', { catalogueCode: 'BK_TTG' }, 'Thủ tướng Chính phủ'],
  ] as const)('knows by the catalogue who grants a %s, where nobody wrote it', (_, award, who) => {
    const bare = { name: 'x', ...award, grantor: '', grantorLevel: null }
    expect(proposed(bare, 'Phó Chủ tịch UBND tỉnh')).toMatchObject({
      capacity: 'authority',
      principal: who,
    })
  })

  it('is the own right for whoever grants', () => {
    expect(proposed(MEDAL, 'Chủ tịch nước')).toMatchObject({ capacity: 'own', reason: 'grantor' })
    const ministers = { grantor: 'Bộ trưởng Ngoại giao', grantorLevel: 'ministry' } as const
    expect(proposed(ministers, 'Bộ trưởng Bộ Ngoại giao').reason).toBe('grantor')
    expect(proposed(ministers, 'Thứ trưởng Bộ Ngoại giao')).toMatchObject({
      capacity: 'authority',
      principal: 'Bộ trưởng Ngoại giao',
    })
  })

  it('is on behalf of the leaders of Party and State for one of them, the Vice President too', () => {
    expect(proposed(MEDAL, 'Phó Chủ tịch nước')).toEqual({
      capacity: 'behalf',
      principal: 'lãnh đạo Đảng, Nhà nước',
      reason: 'centralLeader',
    })
  })

  it('is the own right for what province and unit grant, and while nobody knows who grants', () => {
    const provincial = { grantor: 'Chủ tịch UBND tỉnh', grantorLevel: 'province' } as const
    expect(proposed(provincial, 'Phó Chủ tịch UBND tỉnh').reason).toBe('ownHouse')
    expect(proposed(provincial, 'Chủ tịch UBND tỉnh').reason).toBe('grantor')
    const unknown = { catalogueCode: null, grantor: '', grantorLevel: null } as const
    expect(proposed(unknown, 'Bí thư Tỉnh ủy')).toMatchObject({
      capacity: 'own',
      reason: 'unknown',
    })
  })

  it('is proposed when somebody is put into an empty place, and MC and caption say it', () => {
    const plan = put(planWith(MEDAL, 'Bí thư Tỉnh ủy'))
    const handover = handoverOf(plan)
    expect(handover.presenters[0]).toMatchObject({
      capacity: 'authority',
      principal: 'Chủ tịch nước',
    })
    expect(captionOf(plan, handover, testRules.phrases)).toMatch(
      /^Thừa ủy quyền của Chủ tịch nước, .* trao tặng Huân chương Lao động hạng Ba cho /u,
    )
    const invited = handoverScript(plan, handover, testRules).find(
      ({ kind }) => kind === 'invitePresenters',
    )
    expect(invited?.text).toContain('thừa ủy quyền của Chủ tịch nước, lên trao tặng')
  })

  it('is proposed with the presenters of all open places', () => {
    const plan = planWith(MEDAL, 'Phó Bí thư Tỉnh ủy')
    const [one] = proposePresenters(plan, testRules)
    expect(one?.chosen?.capacity).toBe('forGrantor')
    const filled = applyChanges(plan, fillPlaces(plan, one === undefined ? [] : [one]))
    expect(handoverOf(filled)).toMatchObject({
      verb: 'trao tặng',
      presenters: [{ attendeeId: 'a', capacity: 'authority', principal: 'Chủ tịch nước' }],
    })
  })

  it('stays as the office has chosen it, and follows the person while it is the proposed one', () => {
    const plan = planWith(MEDAL, 'Chủ tịch nước')
    const award = plan.awards.get('award')
    const fill = (slot: Partial<PresenterSlot>) =>
      filledSlot(
        plan,
        award,
        { ...UNKNOWN_PRESENTER, ...slot },
        { attendeeId: 'a', name: '' },
        testRules,
      )
    const chosen = { name: 'Ông A', capacity: 'behalf', principal: 'Ban Tổ chức' } as const
    expect(fill(chosen)).toMatchObject({ capacity: 'behalf', principal: 'Ban Tổ chức' })
    expect(fill({ capacity: 'behalf', principal: 'Ban Tổ chức' }).capacity).toBe('behalf')
    const proposedOne = {
      name: 'Ông A',
      capacity: 'authority',
      principal: 'Chủ tịch nước',
    } as const
    expect(fill(proposedOne)).toMatchObject({ capacity: 'own', principal: '' })
  })

  it('can be taken later for somebody who stands there in another one', () => {
    const presenters = [{ ...UNKNOWN_PRESENTER, attendeeId: 'a' }]
    const plan = planWith(MEDAL, 'Bí thư Tỉnh ủy', { presenters })
    const taken = applyChanges(plan, takeCapacity(plan, 'h', 0, testRules))
    expect(handoverOf(taken)).toMatchObject({
      verb: 'trao tặng',
      presenters: [{ capacity: 'authority', principal: 'Chủ tịch nước' }],
    })
  })

  it('is asked about where somebody hands over in the own right what a higher one grants', () => {
    const presenters = [{ ...UNKNOWN_PRESENTER, attendeeId: 'a' }]
    const found = (plan: Plan) =>
      checksOf(plan, testRules).filter(({ kind }) => kind === 'presenterCapacity')
    const plan = planWith(MEDAL, 'Bí thư Tỉnh ủy', { presenters })
    expect(found(plan).map(({ facts }) => facts)).toEqual([
      {
        turn: 1,
        award: 'Huân chương Lao động hạng Ba',
        name: 'Đại biểu mẫu 1',
        principal: 'Chủ tịch nước',
      },
    ])
    expect(found(applyChanges(plan, takeCapacity(plan, 'h', 0, testRules)))).toEqual([])
  })

  it('follows whoever comes in place of one who grants and does not come', () => {
    const base = planWith(
      { ...MEDAL, grantor: 'Bộ trưởng Ngoại giao', grantorLevel: 'ministry' },
      'Bộ trưởng Bộ Ngoại giao',
      { presenters: [{ ...UNKNOWN_PRESENTER, attendeeId: 'a' }] },
    )
    const deputy = makeAttendee({ id: 'b', statePost: 'Thứ trưởng Bộ Ngoại giao', partyPost: '' })
    const plan = { ...base, attendees: new Map(base.attendees).set('b', deputy) }
    const answer = { invitation: 'declined', toldBy: '', channel: null, reason: '' } as const
    const absence = { attendeeId: 'a', answer, substitute: null }
    const takers = new Map([['presenter/h/0', { kind: 'attendee', id: 'b' } as const]])
    const changes = settleAbsence(plan, testRules, absence, takers, '2024-01-01T00:00:00.000Z')
    expect(handoverOf(applyChanges(plan, changes)).presenters).toEqual([
      { attendeeId: 'b', name: '', capacity: 'authority', principal: 'Bộ trưởng Ngoại giao' },
    ])
  })
})
