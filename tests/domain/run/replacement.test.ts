import { describe, expect, it } from 'vitest'

import { outdatedSteps, saidBy } from '#domain/papers/livePapers.ts'
import { planOf } from '#domain/plan.ts'
import type { Award, PresenterSlot } from '#domain/record.ts'
import { replacedSlots } from '#domain/run/replacement.ts'
import type { Replacing } from '#domain/run/replacement.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunAction } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import { fold } from '#domain/run/runFold.ts'
import { presentersOf } from '#domain/run/runState.ts'
import { plannedRun } from '#domain/run/runSteps.ts'
import { captionOf } from '#domain/script/caption.ts'
import { handoverScript } from '#domain/script/mcScript.ts'
import { testRules } from '#tests/support/makers.ts'
import {
  START,
  eventsOf,
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeItem,
  makeRecipient,
  makeSlot,
} from '#tests/support/makeRun.ts'

const MEDAL = { grantor: 'Chủ tịch nước', grantorLevel: 'state' } as const satisfies Partial<Award>
const OWN_HOUSE = { grantor: 'Chủ tịch UBND tỉnh', grantorLevel: 'province' } as const

/** The Secretary hands over a medal twice, and then a certificate of the province. */
function runWith(first: Partial<PresenterSlot> = {}, post = 'Phó Chủ tịch UBND tỉnh'): Run {
  const authority = { capacity: 'authority', principal: 'Chủ tịch nước' } as const
  const slot = makeSlot('p1', { ...authority, ...first })
  const recipientIds = ['r1']
  return plannedRun(
    planOf({
      conferences: [makeConference()],
      attendees: [
        makeAttendee('p1', { statePost: 'Bí thư Tỉnh ủy' }),
        makeAttendee('p2', { statePost: post }),
      ],
      agendaItems: [makeItem('i1', { kind: 'awards' })],
      awards: [makeAward('w1', MEDAL), makeAward('w2', OWN_HOUSE)],
      recipients: [makeRecipient('r1')],
      handovers: [
        makeHandover('h1', { presenters: [slot], recipientIds, verb: 'trao tặng' }),
        makeHandover('h2', { presenters: [makeSlot('p1', authority)] }),
        makeHandover('h3', { presenters: [makeSlot('p1')], awardId: 'w2' }),
      ],
    }),
  )
}

const state = (run: Run, ...actions: readonly RunAction[]) => fold(run, eventsOf(...actions))

const replacing = (run: Run, fields: Partial<Replacing> = {}): Replacing => {
  const step = run.steps.find(({ id }) => id === 'h1')
  if (step === undefined) throw new Error('no step h1')
  const person = { attendeeId: 'p2', name: '' }
  return { step, slot: 0, person, scope: 'this', chosen: null, ...fields }
}

/** The run after the replacement, as the console asks for it and the log writes it. */
function replaced(run: Run, fields: Partial<Replacing> = {}) {
  const { presenter, others } = replacedSlots(run, state(run), replacing(run, fields), testRules)
  const scope = fields.scope ?? 'this'
  const asked = { type: 'replacePresenter', stepId: 'h1', slot: 0, presenter, scope } as const
  const answer = command(run, state(run), { ...asked, reason: '', others }, START)
  if (!answer.ok) throw new Error(answer.reason)
  return { state: state(run, answer.action), action: answer.action }
}

const capacities = (run: Run, now: ReturnType<typeof state>) =>
  run.steps.flatMap((step) =>
    presentersOf(run, now, step).map(({ attendeeId, capacity, principal }) => [
      step.id,
      attendeeId,
      capacity,
      principal,
    ]),
  )

describe('another presenter while a run is on', () => {
  it('hands over in the capacity that is proposed for whoever hands over now', () => {
    const minister = runWith({}, 'Chủ tịch nước')
    const own = replacedSlots(minister, state(minister), replacing(minister), testRules)
    expect(own.presenter).toMatchObject({ attendeeId: 'p2', capacity: 'own', principal: '' })
    expect(own.proposal.reason).toBe('grantor')
    const run = runWith({ capacity: 'own', principal: '', attendeeId: null })
    const deputy = replacedSlots(run, state(run), replacing(run), testRules)
    expect(deputy.presenter).toMatchObject({ capacity: 'authority', principal: 'Chủ tịch nước' })
  })

  it('keeps the capacity that the office has chosen in the plan, and says what would be proposed', () => {
    const run = runWith({ capacity: 'behalf', principal: 'Ban Tổ chức' })
    const { presenter, isKept, proposal } = replacedSlots(
      run,
      state(run),
      replacing(run),
      testRules,
    )
    expect(presenter).toMatchObject({ capacity: 'behalf', principal: 'Ban Tổ chức' })
    expect(isKept).toBe(true)
    expect(proposal.capacity).toBe('authority')
  })

  it('has in each later handover the capacity of that award', () => {
    const run = runWith({}, 'Chủ tịch nước')
    const { state: now } = replaced(run, { scope: 'onward' })
    expect(capacities(run, now)).toEqual([
      ['h1', 'p2', 'own', ''],
      ['h2', 'p2', 'own', ''],
      ['h3', 'p2', 'own', ''],
    ])
    const deputy = runWith()
    expect(capacities(deputy, replaced(deputy, { scope: 'onward' }).state)).toEqual([
      ['h1', 'p2', 'authority', 'Chủ tịch nước'],
      ['h2', 'p2', 'authority', 'Chủ tịch nước'],
      ['h3', 'p2', 'own', ''],
    ])
  })

  it('hands over as the operator says in all handovers of that award, and elsewhere as proposed', () => {
    const run = runWith()
    const chosen = { capacity: 'behalf', principal: ' lãnh đạo Đảng, Nhà nước ' } as const
    const { state: now } = replaced(run, { scope: 'onward', chosen })
    expect(capacities(run, now)).toEqual([
      ['h1', 'p2', 'behalf', 'lãnh đạo Đảng, Nhà nước'],
      ['h2', 'p2', 'behalf', 'lãnh đạo Đảng, Nhà nước'],
      ['h3', 'p2', 'own', ''],
    ])
  })

  it('is told so by the MC, the caption and the papers of now', () => {
    const run = runWith({ attendeeId: null, capacity: 'own', principal: '' })
    const before = saidBy('wings', run, state(run))
    const { state: now } = replaced(run)
    const [step] = run.steps
    const handover = step && handoverOfStep(run, step)
    if (!handover) throw new Error('no handover')
    const told = { presenters: presentersOf(run, now, run.steps[0] ?? step) }
    const plan = planOfRun(run)
    const invited = handoverScript(plan, { ...handover, verb: 'trao' }, testRules, told).find(
      ({ kind }) => kind === 'invitePresenters',
    )
    expect(invited?.text).toContain('thừa ủy quyền của Chủ tịch nước, lên trao tặng')
    expect(captionOf(plan, { ...handover, verb: 'trao' }, testRules.phrases, told)).toMatch(
      /^Thừa ủy quyền của Chủ tịch nước, .* trao tặng /u,
    )
    expect(outdatedSteps({ paper: 'wings', said: before }, run, now)).toEqual(['h1'])
  })

  it('leaves the capacity of later handovers as planned in a log that does not name them', () => {
    const run = runWith({}, 'Chủ tịch nước')
    const { action } = replaced(run, { scope: 'onward' })
    if (action.type !== 'presenterReplaced') throw new Error(action.type)
    const { others: _, ...old } = action
    expect(capacities(run, state(run, old))[1]).toEqual(['h2', 'p2', 'authority', 'Chủ tịch nước'])
  })
})
