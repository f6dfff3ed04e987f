import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareText } from '#domain/name.ts'
import { optionsToCatchUp } from '#domain/pace/runOptions.ts'
import { captionsOf } from '#domain/papers/runCaptions.ts'
import { owedCertificates, trayOf } from '#domain/papers/tray.ts'
import { applyChanges, emptyPlan, planOf, rowsOf } from '#domain/plan.ts'
import type { Handover, Recipient } from '#domain/record.ts'
import type { Outcome, Run, RunEvent, RunStep } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import type { RunAsk } from '#domain/run/runCommand.ts'
import { UNTOUCHED, fold, foldOn } from '#domain/run/runFold.ts'
import { lateOnes } from '#domain/run/runLate.ts'
import { currentStep, lineOf, outcomeOf, presentersOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { madeText, writeScript } from '#domain/script/ownScript.ts'
import { isReadAloud } from '#domain/script/scriptLine.ts'
import { sceneOf } from '#domain/stage/stageScene.ts'
import { mcLines } from '#features/ceremony/mcLines.ts'
import { rules } from '#store/rules.ts'
import {
  START,
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeItem,
  makeRecipient,
  makeRun,
  makeSlot,
} from '#tests/support/makeRun.ts'

type Random = (below: number) => number

const AWARDS = ['w1', 'w2', 'w3']
const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** Three awards from the highest down, each with one to four handovers of one to ten recipients. */
function someRun(random: Random): Run {
  const recipients: Recipient[] = []
  const handovers: Handover[] = []
  for (const awardId of AWARDS)
    for (let wave = random(4); wave >= 0; wave -= 1) {
      const number = handovers.length + 1
      const recipientIds = Array.from(
        { length: 1 + random(10) },
        (_, index) => `h${number}r${index}`,
      )
      for (const [index, id] of recipientIds.entries())
        recipients.push(
          makeRecipient(id, {
            awardId,
            name: `Người ${NUMBERS[index]} ${String.fromCharCode(64 + number)}`,
            posthumous: random(20) === 0,
          }),
        )
      handovers.push(
        makeHandover(`h${number}`, {
          order: `a${String(number).padStart(4, '0')}`,
          awardId,
          presenters: Array.from({ length: 1 + random(3) }, (_, slot) => makeSlot(`p${slot + 1}`)),
          recipientIds,
        }),
      )
    }
  const plan = {
    ...emptyPlan(),
    ...planOf({
      conferences: [makeConference()],
      attendees: ['p1', 'p2', 'p3', 'p4'].map((id) => makeAttendee(id)),
      agendaItems: [makeItem('i1'), makeItem('i2', { kind: 'awards' })],
      awards: AWARDS.map((id) => makeAward(id)),
      recipients,
      handovers,
    }),
  }
  const scripted = handovers
    .filter(() => random(2) === 0)
    .flatMap((one) => {
      const text = `Kính thưa hội nghị!\n${madeText(plan, one, rules)}`
      return writeScript(plan, one.id, text, rules)
    })
  const written = applyChanges(plan, scripted)
  return makeRun({}, { plan: rowsOf(written), steps: stepsOf(written) })
}

const OUTCOMES: readonly Outcome[] = ['given', 'absent', 'proxy', 'later', 'pending']

/** What an operator might do, whether it makes sense or not. */
function someAsk(run: Run, state: RunState, random: Random): RunAsk {
  const step = run.steps[random(run.steps.length)]
  const stepId = step?.id ?? ''
  switch (random(10)) {
    case 0:
    case 1:
    case 2:
      return { type: 'go', from: currentStep(run, state)?.id ?? null, anyway: random(2) === 0 }
    case 3: {
      const slot = random(3)
      const presenter = makeSlot(`p${1 + random(4)}`)
      const scope = (['this', 'award', 'onward'] as const)[random(3)] ?? 'this'
      return { type: 'replacePresenter', stepId, slot, presenter, scope, reason: '' }
    }
    case 4: {
      const late = lateOnes(run, state)
      const one = late[random(Math.max(1, late.length))]
      if (one === undefined) return { type: 'join', recipientId: 'h1r0', from: 'h1', to: 'h2' }
      const to = one.places[random(one.places.length)]
      return { type: 'join', recipientId: one.recipientId, from: one.from.id, to: to?.id ?? '' }
    }
    case 5:
      if (random(4) === 0) return { type: 'blackout' }
      return { type: 'undo' }
    case 6: {
      const options = optionsToCatchUp(run, state)
      return { type: 'cut', cuts: options[random(Math.max(1, options.length))]?.cuts ?? [] }
    }
    case 7: {
      const recipientIds = step === undefined ? [] : lineOf(run, state, step)
      const found = (['ok', 'notOk', 'unknown'] as const)[random(3)] ?? 'ok'
      return { type: 'prepare', stepId, recipientIds, person: found, certificate: found }
    }
    default: {
      const now = random(2) === 0 ? (currentStep(run, state) ?? step) : step
      const line = now === undefined ? [] : lineOf(run, state, now)
      return {
        type: 'mark',
        stepId: now?.id ?? '',
        recipientId: line[random(Math.max(1, line.length))] ?? '',
        outcome: OUTCOMES[random(OUTCOMES.length)] ?? 'given',
        proxyName: 'Người nhận thay mẫu',
      }
    }
  }
}

/** What must hold at any moment, whatever has happened. */
function expectOneList(run: Run, state: RunState) {
  const step = currentStep(run, state)
  if (step !== null && step.handoverId !== null) {
    const places = trayOf(run, state, step).filter(({ place }) => place !== null)
    // Rising from the left; a number is left out only for who was found missing on the stage.
    const numbers = places.map(({ place }) => place ?? 0)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    const tray = places.map(({ name }) => name)
    const scene = sceneOf(run, state)
    if (scene.kind === 'handover') {
      expect(scene.recipients.map(({ name }) => name)).toEqual(tray)
      expect(scene.recipients.map(({ position }) => position)).toEqual(numbers)
    } else expect([scene.kind, state.black]).toEqual(['black', true])
    const read = mcLines(run, state, step, rules).filter(({ kind }) =>
      ['recipient', 'posthumous'].includes(kind),
    )
    expect(read).toHaveLength(tray.length)
    for (const [index, { text }] of read.entries()) expect(text).toContain(tray[index])
    expectHeard(run, state, step, tray)
  }
  // Each recipient stands in one line only, and in none of another award.
  const standing = run.steps.flatMap((one) => lineOf(run, state, one))
  expect(new Set(standing).size).toBe(standing.length)
  const plan = run.plan
  const awardOf = new Map(plan.recipients.map((one) => [one.id, one.awardId]))
  for (const one of run.steps) {
    const handover = plan.handovers.find(({ id }) => id === one.handoverId)
    for (const id of lineOf(run, state, one)) expect(awardOf.get(id)).toBe(handover?.awardId)
  }
}

/**
 * Of all names of the plan the hall hears those who stand there and hand over, and no other; the decision,
 * where it is read, names all to whom it grants.
 */
function expectHeard(run: Run, state: RunState, step: RunStep, tray: readonly string[]) {
  const heard = mcLines(run, state, step, rules)
    .filter((line) => isReadAloud(line) && line.kind !== 'decision')
    .map(({ text }) => text)
    .join('\n')
  const names = run.plan.recipients.map(({ name }) => name)
  expect(names.filter((name) => heard.includes(name))).toEqual(
    names.filter((name) => tray.includes(name)),
  )
  const presenters = presentersOf(run, state, step).map(({ attendeeId }) => attendeeId)
  expect(run.plan.attendees.filter(({ fullName }) => heard.includes(fullName))).toEqual(
    run.plan.attendees.filter(({ id }) => presenters.includes(id)),
  )
}

/** After the end: the captions name who received, in the order of the line, and nobody else. */
function expectTold(run: Run, state: RunState) {
  const captions = new Map(
    captionsOf({ run, state }, rules.phrases).map(({ stepId, text }) => [stepId, text]),
  )
  for (const step of run.steps) {
    const given = lineOf(run, state, step).filter((id) =>
      ['given', 'proxy'].includes(outcomeOf(state, step.id, id).outcome),
    )
    const names = run.plan.recipients.flatMap(({ id, name }) => (given.includes(id) ? name : []))
    const text = captions.get(step.id) ?? ''
    const places = trayOf(run, state, step)
      .filter(({ recipientId }) => given.includes(recipientId))
      .map(({ name }) => text.indexOf(name))
    if (state.times.has(step.id)) expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const one of run.plan.recipients)
      if (!given.includes(one.id)) expect(text).not.toContain(one.name)
    if (state.times.has(step.id)) for (const name of names) expect(text).toContain(name)
  }
  const owed = owedCertificates(run, state).map(({ recipientId }) => recipientId)
  const handed = run.steps.flatMap((step) =>
    lineOf(run, state, step).filter((id) =>
      ['given', 'proxy'].includes(outcomeOf(state, step.id, id).outcome),
    ),
  )
  expect(new Set(handed).size).toBe(handed.length)
  expect([...handed, ...owed].toSorted(compareText)).toEqual(
    run.plan.recipients.map(({ id }) => id).toSorted(compareText),
  )
}

describe('one ordered list drives what is read, who comes up, the tray and the captions', () => {
  it('whatever the operator does, each is handed over at most once, and all can be taken back', () => {
    const check = fc.check(
      fc.property(fc.gen(), (gen) => play((below) => gen(fc.nat, { max: below - 1 }))),
      { numRuns: 60 },
    )
    expect(check.errorInstance).toBeNull()
  })
})

function play(random: Random) {
  const run = someRun(random)
  const events: RunEvent[] = []
  const start = fold(run, [])
  let now = START
  let folded = UNTOUCHED
  const take = (ask: RunAsk) => {
    now += 1000
    const answer = command(run, fold(run, events), ask, now)
    if (!answer.ok) return false
    const seq = events.length + 1
    const event = { ...answer.action, id: `e${seq}`, runId: run.id, seq, at: now }
    const before = fold(run, events)
    const known = folded
    events.push(event)
    folded = foldOn(run, known, [event])
    // Going on from a state is the same as beginning anew, and leaves that state as it was.
    expect(folded.state).toEqual(fold(run, events))
    expect(known.state).toEqual(before)
    return true
  }
  for (let count = 0; count < 100; count += 1)
    if (take(someAsk(run, fold(run, events), random))) expectOneList(run, fold(run, events))
  const kept = [...events]
  take({ type: 'end' })
  expectTold(run, fold(run, events))
  // Taking all back gives the start, but for the times of the log.
  events.splice(0, events.length, ...kept)
  folded = foldOn(run, UNTOUCHED, kept)
  while (take({ type: 'undo' }));
  const times = { lastEventAt: null, lastGoAt: null }
  expect({ ...fold(run, events), ...times }).toEqual({ ...start, ...times })
}
