import { describe, expect, it } from 'vitest'

import { setCheckLevel } from '#domain/checks/checkLevel.ts'
import { checksOf, foundBy } from '#domain/checks/checksOf.ts'
import type { ProblemKind } from '#domain/checks/problem.ts'
import { readinessOf } from '#domain/checks/readiness.ts'
import { applyChanges, conferenceOf, emptyPlan } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { CheckLevel } from '#domain/record.ts'
import type { CeremonyRule } from '#domain/rules.ts'
import ceremony from '#resources/rules/ceremony-rules.json'
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
  samplePlan,
  testRules,
} from '#tests/support/makers.ts'
import { checkWords } from '#text/checkWords.ts'

const rules = ceremony as readonly CeremonyRule[]

function setting(plan: Plan, check: ProblemKind, level: CheckLevel['level'] | null): Plan {
  return applyChanges(plan, setCheckLevel(plan, check, level))
}

const kinds = (plan: Plan) => checksOf(plan, testRules).map(({ kind }) => kind)
const things = (plan: Plan) =>
  readinessOf(plan, testRules, rules).things.map(
    ({ problem }) => `${problem.level} ${problem.kind} ${problem.place.id}`,
  )

/** Two handovers without presenter, the second of which comes first on stage. */
const twoOpen = makePlan({
  agendaItems: [
    makeItem({ id: 'early', order: 'a0', kind: 'awards' }),
    makeItem({ id: 'late', order: 'a1', title: '' }),
  ],
  awards: [makeAward()],
  recipients: [
    makeRecipient({ id: 'r1' }),
    makeRecipient({ id: 'r2' }),
    makeRecipient({ id: 'r3' }),
  ],
  handovers: [
    makeHandover({
      id: 'h1',
      order: 'a0',
      agendaItemId: 'late',
      recipientIds: ['r1'],
      presenters: [],
    }),
    makeHandover({
      id: 'h2',
      order: 'a1',
      agendaItemId: 'early',
      recipientIds: ['r2'],
      presenters: [],
    }),
  ],
  openPoints: [
    makePoint({ id: 'whole', order: 'a0' }),
    makePoint({ id: 'h1', order: 'a1', about: { table: 'handovers', id: 'h1' } }),
  ],
})

describe('the level of a check', () => {
  it('is as the office takes it', () => {
    expect(kinds(twoOpen)[0]).toBe('noPresenter')
    const plan = setting(twoOpen, 'openPoint', 'block')
    expect(checksOf(plan, testRules)[0]).toMatchObject({ kind: 'openPoint', level: 'block' })
  })

  it('off drops what is found, but not from the facts of the plan', () => {
    const plan = setting(twoOpen, 'notHandedOver', 'off')
    expect(kinds(twoOpen)).toContain('notHandedOver')
    expect(kinds(plan)).not.toContain('notHandedOver')
    expect(foundBy(plan, testRules).map(({ kind }) => kind)).toContain('notHandedOver')
  })

  it('goes back to what ships, and is kept once for each check', () => {
    const twice = setting(setting(twoOpen, 'noPresenter', 'off'), 'noPresenter', 'info')
    expect(conferenceOf(twice)?.checkLevels).toEqual([{ check: 'noPresenter', level: 'info' }])
    expect(conferenceOf(setting(twice, 'noPresenter', null))?.checkLevels).toEqual([])
  })

  it('of a check that this program does not know does no harm', () => {
    const checkLevels = [{ check: 'ofLater', level: 'off' }] as const
    const plan = makePlan({ conferences: [makeConference({ checkLevels })] })
    expect(readinessOf(plan, testRules, rules)).toMatchObject({
      things: [],
      ignored: [{ check: 'ofLater', count: 0 }],
    })
  })
})

describe('readiness', () => {
  it('lists what is open by harm, and within a level as the hall would see it', () => {
    expect(things(twoOpen)).toEqual([
      'warn noPresenter h2',
      'warn decisionGap award',
      'warn notHandedOver r3',
      'warn noPresenter h1',
      'warn emptyAgendaTitle late',
      'info openPoint h1',
      'info openPoint whole',
    ])
  })

  it('begins with what must not happen on stage', () => {
    const plan = makePlan({
      attendees: [makeAttendee({ id: 'me', invitation: 'declined' })],
      awards: [makeAward()],
      handovers: [
        makeHandover({ id: 'h1', order: 'a0', presenters: [] }),
        makeHandover({ id: 'h2', order: 'a1', presenters: [makeSlot({ attendeeId: 'me' })] }),
      ],
    })
    expect(things(plan)[0]).toBe('block presenterAbsent h2')
  })

  it('names the rule and its source where there is one', () => {
    const { things: found } = readinessOf(twoOpen, testRules, rules)
    expect(found[0]?.rule).toMatchObject({
      code: 'C-11',
      source: 'Nghị định 145/2013/NĐ-CP, Điều 28',
    })
    expect(found.find(({ problem }) => problem.kind === 'openPoint')?.rule).toBeNull()
  })

  it('goes by a rule only while it is valid on the date', () => {
    const lapsed = rules.map((rule) => ({ ...rule, validTo: '2020-12-31' }))
    expect(readinessOf(twoOpen, testRules, lapsed).things[0]?.rule).toBeNull()
  })

  it('tells what is ignored and how much it finds, and how grave a check ships', () => {
    const ignoring = setting(twoOpen, 'noPresenter', 'off')
    expect(readinessOf(ignoring, testRules, rules).ignored).toMatchObject([
      { check: 'noPresenter', count: 2, rule: { code: 'C-11' } },
    ])
    expect(things(ignoring).join()).not.toContain('noPresenter')
    const graver = readinessOf(setting(twoOpen, 'noPresenter', 'block'), testRules, rules)
    expect(graver.things[0]).toMatchObject({ shippedLevel: 'warn', problem: { level: 'block' } })
  })

  it('has nothing to say of an empty plan', () => {
    expect(readinessOf(emptyPlan(), testRules, rules)).toEqual({ things: [], ignored: [] })
  })

  it('has a name for every check that a rule speaks of', () => {
    const checks = rules.flatMap(({ check }) => check ?? [])
    expect(checks.filter((check) => checkWords.checkName(check) === check)).toEqual([])
  })

  it('says of the sample what the checks say', () => {
    expect(things(samplePlan())).toHaveLength(checksOf(samplePlan(), testRules).length)
  })
})
