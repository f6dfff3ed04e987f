import { describe, expect, it } from 'vitest'

import type { Plan } from '#domain/plan.ts'
import type { Award, Handover, Recipient } from '#domain/record.ts'
import { handoverScript } from '#domain/script/mcScript.ts'
import type { Told } from '#domain/script/received.ts'
import {
  makeAward,
  makeConference,
  makeDecision,
  makeHandover,
  makeItem,
  makePlan,
  makeRecipient,
  testRules,
} from '#tests/support/makers.ts'

/** Handovers in this order, each of an award and with these recipients. */
function planOfHandovers(
  handovers: readonly (readonly [award: string, ...recipients: readonly string[]])[],
  level: Award['grantorLevel'] = 'state',
  recipient: Partial<Recipient> = {},
): Plan {
  const ids = new Set(handovers.flatMap(([, ...recipients]) => recipients))
  const granted = { grantorLevel: level, decisionId: 'd' } as const
  return makePlan({
    conferences: [makeConference()],
    decisions: [makeDecision({ id: 'd' })],
    awards: [
      makeAward({ id: 'medal', ...granted }),
      makeAward({ id: 'title', ...granted }),
      makeAward({ id: 'other', grantorLevel: 'province' }),
    ],
    recipients: [...ids].map((id) =>
      makeRecipient({ id, awardId: 'medal', name: `Đại biểu mẫu ${id}`, ...recipient }),
    ),
    handovers: handovers.map(([awardId, ...recipientIds], at) =>
      makeHandover({ id: `h${at + 1}`, order: `a${at + 1}`, awardId, recipientIds }),
    ),
  })
}

/** The same plan, and this of its recipients. */
function withRecipients(plan: Plan, told: Readonly<Record<string, Partial<Recipient>>>): Plan {
  const recipients = [...plan.recipients].map(([id, one]) => [id, { ...one, ...told[id] }] as const)
  return { ...plan, recipients: new Map(recipients) }
}

/** The same plan, its handovers in these items of an agenda, of which those without any are other ones. */
function inItems(plan: Plan, ...items: readonly (readonly string[])[]): Plan {
  const itemOf = (id: string) => items.findIndex((handovers) => handovers.includes(id))
  const agenda = items.map((handovers, at) =>
    makeItem({ id: `i${at}`, order: `a${at}`, kind: handovers.length > 0 ? 'awards' : 'arts' }),
  )
  const handovers = [...plan.handovers].map(
    ([id, one]) => [id, { ...one, agendaItemId: `i${itemOf(id)}` }] as const,
  )
  return {
    ...plan,
    agendaItems: new Map(agenda.map((item) => [item.id, item])),
    handovers: new Map(handovers),
  }
}

const linesOf = (plan: Plan, id: string, told: Told = {}) =>
  handoverScript(plan, plan.handovers.get(id) as Handover, testRules, told)

/** For each handover whether its recipients are asked up. */
const askedUp = (plan: Plan) =>
  [...plan.handovers.keys()].map((id) => / lên nhận /u.test(linesOf(plan, id)[0]?.text ?? ''))

describe('who has heard the decision on stage', () => {
  it('is asked to receive, and not to come up, in every handover of the decision', () => {
    expect(askedUp(planOfHandovers([['medal', 'r1']]))).toEqual([false])
    const several = planOfHandovers([
      ['medal', 'r1'],
      ['medal', 'r2', 'r3'],
      ['title', 'r4'],
    ])
    expect(askedUp(several)).toEqual([false, false, false])
    expect(linesOf(several, 'h2')[0]?.text).toBe(
      'Xin trân trọng kính mời 2 cá nhân có tên sau đây nhận Bằng khen:',
    )
  })

  it('is asked up where the decision was heard in the seats (C-10)', () => {
    const seated = planOfHandovers(
      [
        ['medal', 'r1'],
        ['medal', 'r2'],
      ],
      'province',
    )
    expect(askedUp(seated)).toEqual([true, true])
  })

  it('is asked up for a second award, having gone back to the seats after the first', () => {
    const plan = planOfHandovers([
      ['medal', 'r1', 'r2'],
      ['title', 'r3'],
      ['title', 'r4'],
    ])
    expect(askedUp(plan)).toEqual([false, false, false])
    const second = { awardId: 'title' } as const
    const linked = { attendeeId: 'a1' } as const
    const byLink = { r1: linked, r3: { ...second, ...linked, name: 'Đại biểu mẫu 3' } }
    expect(askedUp(withRecipients(plan, byLink))).toEqual([false, true, false])
    const byName = { r3: { ...second, name: 'Đồng chí Đại biểu mẫu R2' } }
    expect(askedUp(withRecipients(plan, byName))).toEqual([false, true, false])
  })

  it('is asked up for an award of the own, having received for a collective before', () => {
    const plan = planOfHandovers([
      ['medal', 'r1'],
      ['title', 'r2'],
    ])
    const representative = 'Đại biểu mẫu r2, Giám đốc'
    const collective = { kind: 'collective', members: 'collective', representative } as const
    expect(askedUp(withRecipients(plan, { r1: collective }))).toEqual([false, true])
  })

  it('is asked up once the programme has gone on with something else in between', () => {
    const plan = planOfHandovers([
      ['medal', 'r1'],
      ['medal', 'r2'],
      ['title', 'r3'],
    ])
    expect(askedUp(inItems(plan, ['h1', 'h2'], ['h3']))).toEqual([false, false, false])
    expect(askedUp(inItems(plan, ['h1', 'h2'], [], ['h3']))).toEqual([false, false, true])
    const late = inItems(plan, ['h1'], [], ['h2', 'h3'])
    expect(askedUp(late)).toEqual([false, true, true])
    const internal = [...late.agendaItems].map(
      ([id, item]) => [id, { ...item, visibility: 'internal' }] as const,
    )
    expect(askedUp({ ...late, agendaItems: new Map(internal) })).toEqual([false, false, false])
  })

  it('is asked up once others have been on stage in between', () => {
    expect(
      askedUp(
        planOfHandovers([
          ['medal', 'r1'],
          ['other', 'r2'],
          ['medal', 'r3'],
        ]),
      ),
    ).toEqual([false, true, true])
  })

  it('is asked up where something else comes between the item of the decisions and the handovers', () => {
    const plan = planOfHandovers([
      ['medal', 'r1'],
      ['medal', 'r2'],
    ])
    const withReading = (...items: readonly (readonly string[])[]) => {
      const { agendaItems, ...rest } = inItems(plan, [], ...items)
      const reading = makeItem({ id: 'i0', order: 'a0', kind: 'decisions' })
      return { ...rest, agendaItems: new Map([...agendaItems, ['i0', reading]]) }
    }
    expect(askedUp(withReading(['h1', 'h2']))).toEqual([false, false])
    expect(askedUp(withReading([], ['h1', 'h2']))).toEqual([true, true])
  })

  it('does not hold for somebody who was absent then, and comes in a later handover', () => {
    const plan = planOfHandovers([
      ['medal', 'r1', 'r2'],
      ['medal', 'r3'],
    ])
    const fared = { outcome: 'given', proxyName: '', proxyRelation: '' } as const
    const line = (...ids: readonly string[]) => ({
      received: ids.map((recipientId) => ({ recipientId, ...fared })),
    })
    expect(linesOf(plan, 'h2', line('r3'))[0]?.text).not.toContain(' lên nhận ')
    expect(linesOf(plan, 'h2', line('r3', 'r2'))[0]?.text).toContain(' lên nhận ')
  })

  it('is not asked up as the family of the dead either', () => {
    const dead = { posthumous: true, representative: 'bà Mẫu' }
    const text = (level: Award['grantorLevel'], representative: string) =>
      linesOf(planOfHandovers([['medal', 'r1']], level, { ...dead, representative }), 'h1').find(
        ({ kind }) => kind === 'posthumous',
      )?.text
    expect(text('state', 'bà Mẫu')).toMatch(/kính mời bà Mẫu, đại diện gia đình, nhận\.$/u)
    expect(text('state', '')).toMatch(/kính mời đại diện gia đình nhận\.$/u)
    expect(text('province', '')).toMatch(/kính mời đại diện gia đình lên nhận\.$/u)
  })
})
