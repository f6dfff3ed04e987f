import { describe, expect, it } from 'vitest'

import { addAward, removeAwards, setAward } from '#domain/awards/award.ts'
import { removeDecisions } from '#domain/awards/decision.ts'
import {
  addRecipient,
  groupText,
  recipientName,
  recipientPost,
  removeRecipients,
  setRecipient,
} from '#domain/awards/recipient.ts'
import { reconciled, statedText } from '#domain/awards/reconcile.ts'
import {
  addHandover,
  addRecipientsToHandover,
  moveInHandover,
  setHandover,
  takeOutOfHandover,
} from '#domain/handovers/handover.ts'
import { layOutHandovers } from '#domain/handovers/layOut.ts'
import { addSlot, knownPresenters, removeSlot, setPresenter } from '#domain/handovers/presenter.ts'
import { applyChanges, handoversOf } from '#domain/plan.ts'
import type { Plan, PlanRows } from '#domain/plan.ts'
import { Refused } from '#domain/refused.ts'
import {
  counter,
  makeAttendee,
  makeAward,
  makeConference,
  makeDecision,
  makeHandover,
  makePlan,
  makePoint,
  makeRecipient,
  makeSlot,
  samplePlan,
} from '#tests/support/makers.ts'

const two = makePlan({
  decisions: [makeDecision()],
  awards: [makeAward({ decisionId: 'decision' }), makeAward({ id: 'other', order: 'a1' })],
  recipients: [
    makeRecipient({ id: 'whole', kind: 'group', count: 5 }),
    makeRecipient({ id: 'part', order: 'a1', partOfId: 'whole' }),
    makeRecipient({ id: 'foreign', awardId: 'other' }),
  ],
  handovers: [makeHandover({ recipientIds: ['whole', 'part'] })],
  openPoints: [makePoint({ about: { table: 'recipients', id: 'part' } })],
})

describe('an award', () => {
  it('is refused without a name, or with a stated count that is no whole number', () => {
    expect(() => addAward(makePlan(), {}, counter())).toThrow(Refused)
    const stated = [{ kind: 'individual', count: 1.5, text: '' }] as const
    expect(() => setAward(two, 'award', { stated })).toThrow(Refused)
  })

  it('takes recipients and handovers along when it is removed, open points stay', () => {
    const after = applyChanges(two, removeAwards(two, ['award']))
    expect([...after.recipients.keys()]).toEqual(['foreign'])
    expect(after.handovers.size).toBe(0)
    expect(after.openPoints.get('point')?.about).toBeNull()
  })

  it('stays without a decision when that is removed', () => {
    const after = applyChanges(two, removeDecisions(two, ['decision']))
    expect(after.awards.get('award')?.decisionId).toBeNull()
  })
})

describe('a recipient', () => {
  it('is refused without name and attendee, with a count below one, or as part of itself', () => {
    expect(() => addRecipient(two, 'award', {}, counter())).toThrow(Refused)
    expect(() => setRecipient(two, 'whole', { count: 0 })).toThrow(Refused)
    expect(() => setRecipient(two, 'whole', { partOfId: 'part' })).toThrow(Refused)
    expect(() => setRecipient(two, 'whole', { partOfId: 'foreign' })).toThrow(Refused)
    expect(() => setRecipient(two, 'whole', { partOfId: 'gone' })).toThrow(Refused)
  })

  it('may be a group of whom only a description is known', () => {
    const fields = { kind: 'group', name: 'lãnh đạo Văn phòng' } as const
    expect(addRecipient(two, 'award', fields, counter())[0]?.after).toMatchObject({ count: null })
  })

  it('is taken out of its handovers when removed, and sets its parts free', () => {
    const after = applyChanges(two, removeRecipients(two, ['whole']))
    expect(after.handovers.get('handover')?.recipientIds).toEqual(['part'])
    expect(after.recipients.get('part')?.partOfId).toBeNull()
  })

  it('leaves handovers and group when it is given to another award', () => {
    const after = applyChanges(two, setRecipient(two, 'part', { awardId: 'other' }))
    expect(after.handovers.get('handover')?.recipientIds).toEqual(['whole'])
    expect(after.recipients.get('part')).toMatchObject({ awardId: 'other', partOfId: null })
  })

  it('has the name and posts of its attendee as they are today', () => {
    const attendee = makeAttendee({
      fullName: 'Tên mới',
      statePost: 'Trưởng phòng',
      unit: 'Sở mẫu',
    })
    const plan = makePlan({ attendees: [attendee] })
    const linked = makeRecipient({ attendeeId: 'attendee', name: 'Tên cũ' })
    expect(recipientName(plan, linked)).toBe('Tên mới')
    expect(recipientPost(plan, linked)).toBe('Trưởng phòng, Sở mẫu')
    expect(recipientPost(plan, makeRecipient({ post: 'Chuyên viên' }))).toBe('Chuyên viên')
  })

  it('is named with its number where one is known', () => {
    const group = (name: string, count: number | null) =>
      groupText(makeRecipient({ kind: 'group', name, count }))
    expect(group('đồng chí thuộc Văn phòng', 2)).toBe('2 đồng chí thuộc Văn phòng')
    expect(group('các đồng chí Phó Chủ tịch', 3)).toBe('các đồng chí Phó Chủ tịch')
    expect(group('lãnh đạo Văn phòng', null)).toBe('lãnh đạo Văn phòng')
  })
})

describe('a handover', () => {
  it('begins with one presenter not known yet, and may have no recipient', () => {
    const after = applyChanges(two, addHandover(two, 'other', {}, counter()))
    const handover = after.handovers.get('new-1') ?? makeHandover()
    expect(handover.presenters).toEqual([makeSlot()])
    expect(knownPresenters(after, handover)).toEqual([])
  })

  it('refuses recipients of another award and seconds that are no whole number', () => {
    expect(() => addRecipientsToHandover(two, 'handover', ['foreign'])).toThrow(Refused)
    expect(() => setHandover(two, 'handover', { seconds: -1 })).toThrow(Refused)
  })

  it('starts without recipients when it is given to another award', () => {
    const after = applyChanges(two, setHandover(two, 'handover', { awardId: 'other' }))
    expect(after.handovers.get('handover')?.recipientIds).toEqual([])
  })

  it('keeps recipients in the order of the stage', () => {
    const ids = (plan: Plan) => plan.handovers.get('handover')?.recipientIds
    const moved = applyChanges(two, moveInHandover(two, 'handover', 'part', 'whole'))
    expect(ids(moved)).toEqual(['part', 'whole'])
    expect(ids(applyChanges(moved, moveInHandover(moved, 'handover', 'part', null)))).toEqual([
      'whole',
      'part',
    ])
    expect(ids(applyChanges(two, takeOutOfHandover(two, 'handover', 'whole')))).toEqual(['part'])
    expect(moveInHandover(two, 'handover', 'foreign', null)).toEqual([])
  })

  it('has slots that are added, filled and removed', () => {
    let plan = applyChanges(two, addSlot(two, 'handover'))
    plan = applyChanges(plan, setPresenter(plan, 'handover', 1, makeSlot({ name: 'Hai' })))
    plan = applyChanges(plan, removeSlot(plan, 'handover', 0))
    expect(plan.handovers.get('handover')?.presenters.map(({ name }) => name)).toEqual(['Hai'])
  })

  it('is laid out for all who are left: posthumous first and apart, then collectives before individuals, in waves', () => {
    const recipients = [
      ...Array.from({ length: 11 }, (_, index) =>
        makeRecipient({ id: `i${index}`, order: `a0${String(index).padStart(2, '0')}x` }),
      ),
      makeRecipient({ id: 'p', order: 'a3', posthumous: true }),
      makeRecipient({ id: 'c', order: 'a4', kind: 'collective' }),
    ]
    const plan = makePlan({ awards: [makeAward()], recipients })
    const after = applyChanges(plan, layOutHandovers(plan, ['award'], counter()))
    const waves = handoversOf(after).map(({ recipientIds }) => recipientIds)
    expect(waves.map((ids) => ids.length)).toEqual([1, 1, 10, 1])
    expect(waves.slice(0, 2)).toEqual([['p'], ['c']])
    expect(layOutHandovers(after, ['award'], counter())).toEqual([])
  })

  it('has the kinds in the order of the decision where the office ignores C-07', () => {
    const checkLevels = [{ check: 'collectiveAfterIndividual', level: 'off' as const }]
    const recipients = [
      makeRecipient({ id: 'i', order: 'a1' }),
      makeRecipient({ id: 'c', order: 'a2', kind: 'collective', members: 'collective' }),
      makeRecipient({ id: 'p', order: 'a3', posthumous: true }),
    ]
    const waves = (rows: Partial<PlanRows>) => {
      const plan = makePlan({ awards: [makeAward()], recipients, ...rows })
      const after = applyChanges(plan, layOutHandovers(plan, ['award'], counter()))
      return handoversOf(after).map(({ recipientIds }) => recipientIds)
    }
    expect(waves({})).toEqual([['p'], ['c'], ['i']])
    expect(waves({ conferences: [makeConference({ checkLevels })] })).toEqual([['i', 'p'], ['c']])
  })
})

describe('reconciling', () => {
  const one = (
    fields: Parameters<typeof makeAward>[0],
    recipients: ReturnType<typeof makeRecipient>[],
  ) => reconciled(makePlan({ recipients }), makeAward(fields))

  it('sets stated, listed and named side by side', () => {
    const stated = [{ kind: 'individual', count: 24, text: '' }] as const
    const group = makeRecipient({ kind: 'group', count: 24, memberIds: ['a', 'b', 'c'] })
    expect(one({ stated }, [group])).toEqual([
      {
        kind: 'individual',
        stated: 24,
        statedOpen: false,
        listed: 24,
        listedOpen: false,
        named: 3,
      },
    ])
  })

  it('counts a part with its group, and a person once', () => {
    const rows = [
      makeRecipient({ id: 'whole', kind: 'group', count: 5, memberIds: ['a'] }),
      makeRecipient({ id: 'part', kind: 'group', count: 2, partOfId: 'whole', memberIds: ['a'] }),
      makeRecipient({ id: 'named', partOfId: 'whole', attendeeId: 'a' }),
    ]
    expect(one({}, rows)[0]).toMatchObject({ stated: null, listed: 5, named: 1 })
  })

  it('keeps unknown numbers as lower bounds', () => {
    const stated = [
      { kind: 'individual', count: 1, text: '' },
      { kind: 'individual', count: null, text: 'các Phó Chủ tịch' },
    ] as const
    const group = makeRecipient({ kind: 'group', count: null, memberIds: ['a', 'b'] })
    expect(one({ stated }, [group])[0]).toMatchObject({
      stated: 1,
      statedOpen: true,
      listed: 2,
      listedOpen: true,
    })
  })

  it('does not run in circles over groups that are parts of each other', () => {
    const rows = [
      makeRecipient({ id: 'x', kind: 'group', partOfId: 'y' }),
      makeRecipient({ id: 'y', kind: 'group', partOfId: 'x' }),
    ]
    expect(one({}, rows)[0]).toMatchObject({ listed: 0 })
  })

  it('gives the counts of the sample as the article does', () => {
    const plan = samplePlan()
    const counts = [...plan.awards.values()].map((award) =>
      reconciled(plan, award).map(({ stated, statedOpen, named }) => [stated, statedOpen, named]),
    )
    expect(counts).toEqual([
      [[25, true, 3]],
      [[2, false, 0]],
      [[2, false, 0]],
      [[1, false, 0]],
      [
        [10, false, 0],
        [11, false, 2],
      ],
    ])
  })

  it('words a stated count as it is announced', () => {
    const text = (count: number | null, words: string) =>
      statedText({ kind: 'individual', count, text: words })
    expect(text(24, 'đồng chí thuộc Văn phòng')).toBe('24 đồng chí thuộc Văn phòng')
    expect(text(2, '')).toBe('2 cá nhân')
    expect(text(null, 'các đồng chí Phó Chủ tịch')).toBe('các đồng chí Phó Chủ tịch')
    expect(text(1, 'đồng chí Chủ tịch')).toBe('đồng chí Chủ tịch')
  })
})
