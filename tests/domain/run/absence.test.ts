import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { trayOf } from '#domain/papers/tray.ts'
import { planOf, rowsOf } from '#domain/plan.ts'
import type { Handover } from '#domain/record.ts'
import type { Run, RunAction, RunEvent } from '#domain/run/run.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import type { RunAsk } from '#domain/run/runCommand.ts'
import { fold } from '#domain/run/runFold.ts'
import { lateOnes } from '#domain/run/runLate.ts'
import { currentStep, lineOf, placesOf, presentersOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { sceneOf } from '#domain/stage/stageScene.ts'
import {
  START,
  eventsOf,
  goes,
  makeAward,
  makeCeremonyPlan,
  makeRun,
  makeSlot,
  marked,
} from '#tests/support/makeRun.ts'

const SIZE = 10

/** One handover of ten, with one to three presenters, and another one behind it. */
function runWith(presenters: number): Run {
  const run = makeRun({ handovers: 2, recipients: SIZE })
  const slots = ['p1', 'p2', 'p3'].slice(0, presenters).map((id) => makeSlot(id))
  const withSlots = (one: Handover) => ({ ...one, presenters: slots })
  return { ...run, plan: { ...run.plan, handovers: run.plan.handovers.map(withSlots) } }
}

const cases = [1, 2, 3].flatMap((presenters) =>
  Array.from({ length: SIZE }, (_, at) => [at + 1, presenters] as const),
)
const stepOf = (run: Run, id: string) => {
  const found = run.steps.find((step) => step.id === id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}
const sceneNames = (run: Run, state: RunState) => {
  const scene = sceneOf(run, state)
  return scene.kind === 'handover' ? scene.recipients.map(({ position }) => position) : []
}

describe('a recipient who is absent', () => {
  it.each(cases)(
    'known early, as number %i with %i presenters: all behind close up, in one order for line, tray and hall',
    (at, presenters) => {
      const run = runWith(presenters)
      const away = marked(`h1r${at}`, 'absent')
      const state = fold(run, eventsOf(...goes('i1'), away, ...goes('i1', 'h1').slice(1)))
      const step = stepOf(run, 'h1')
      const expected = Array.from({ length: SIZE }, (_, index) => `h1r${index + 1}`).filter(
        (id) => id !== `h1r${at}`,
      )
      const places = placesOf(run, state, step)
      expect([...places.keys()]).toEqual(expected)
      expect([...places.values()]).toEqual(expected.map((_, index) => index + 1))
      const tray = trayOf(run, state, step)
      expect(tray.slice(0, -1).map(({ recipientId }) => recipientId)).toEqual(expected)
      expect(tray.at(-1)).toMatchObject({ recipientId: `h1r${at}`, place: null })
      expect(sceneNames(run, state)).toEqual(expected.map((_, index) => index + 1))
      expect(presentersOf(run, state, step)).toHaveLength(presenters)
    },
  )

  it.each(cases)(
    'found out once the name was read, as number %i with %i presenters: nobody else moves or changes presenter',
    (at, presenters) => {
      const run = runWith(presenters)
      const step = stepOf(run, 'h1')
      const next = stepOf(run, 'h2')
      const before = fold(run, eventsOf(...goes('i1', 'h1')))
      const after = fold(run, eventsOf(...goes('i1', 'h1'), marked(`h1r${at}`, 'absent')))
      const others = [...placesOf(run, before, step)].filter(([id]) => id !== `h1r${at}`)
      expect([...placesOf(run, after, step)]).toEqual(others)
      const onTray = (state: RunState) =>
        trayOf(run, state, step).flatMap(({ recipientId, place }) =>
          recipientId === `h1r${at}` ? [] : [[recipientId, place]],
        )
      expect(onTray(after)).toEqual(onTray(before))
      for (const one of [step, next]) {
        expect(presentersOf(run, after, one)).toEqual(presentersOf(run, before, one))
        expect(lineOf(run, after, one)).toEqual(lineOf(run, before, one))
      }
    },
  )
})

/** Four awards, the highest first, each of two handovers of three. */
function fourTiers(): Run {
  const plan = makeCeremonyPlan({ handovers: 8, recipients: 3 })
  const awardOf = (id: string) => `w${Math.ceil(Number(/^h(\d)/u.exec(id)?.[1]) / 2)}`
  const rows = rowsOf(plan)
  const tiers = planOf({
    ...rows,
    awards: ['w1', 'w2', 'w3', 'w4'].map((id, index) => makeAward(id, { order: `a${index}` })),
    recipients: rows.recipients.map((one) => ({ ...one, awardId: awardOf(one.id) })),
    handovers: rows.handovers.map((one) => ({ ...one, awardId: awardOf(one.id) })),
  })
  return makeRun({}, { plan: rowsOf(tiers), steps: stepsOf(tiers) })
}

describe('who comes late', () => {
  const run = fourTiers()
  const plan = planOfRun(run)

  it('never stands in a handover of another award, nor is an award begun twice, whatever is done', () => {
    const pick = fc.nat({ max: 40 })
    const acts = fc.array(fc.tuple(fc.constantFrom('go', 'absent', 'join', 'undo'), pick, pick), {
      minLength: 20,
      maxLength: 60,
    })
    fc.assert(
      fc.property(acts, (all) => {
        const events: RunEvent[] = []
        for (const [index, [kind, one, other]] of all.entries()) {
          const state = fold(run, events)
          const asked = askFor(state, kind, one, other)
          if (asked === null) continue
          const at = START + index * 60_000
          const answer = command(run, state, asked, at)
          if (!answer.ok) continue
          const seq = events.length + 1
          events.push({ ...answer.action, id: `e${seq}`, runId: run.id, seq, at } as RunEvent)
        }
        const { awards, strangers } = tiersOf(fold(run, events))
        expect(awards).toEqual(['w1', 'w2', 'w3', 'w4'])
        expect(strangers).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  function askFor(state: RunState, kind: string, one: number, other: number): RunAsk | null {
    if (kind === 'undo') return { type: 'undo' }
    if (kind === 'go')
      return { type: 'go', from: currentStep(run, state)?.id ?? null, anyway: true }
    if (kind === 'join') {
      const late = lateOnes(run, state)
      const chosen = late[one % Math.max(1, late.length)]
      const to = chosen?.places[other % Math.max(1, chosen.places.length)]
      if (chosen === undefined || to === undefined) return null
      return { type: 'join', recipientId: chosen.recipientId, from: chosen.from.id, to: to.id }
    }
    const step = run.steps.filter(({ handoverId }) => handoverId !== null)[one % 8]
    if (step === undefined) return null
    const line = lineOf(run, state, step)
    const recipientId = line[other % Math.max(1, line.length)] ?? ''
    return { type: 'mark', stepId: step.id, recipientId, outcome: 'absent' }
  }

  /** The awards in the order of the stage, and who stands where another award is handed over. */
  function tiersOf(state: RunState) {
    const awards: string[] = []
    const strangers: string[] = []
    for (const step of run.steps) {
      const handover = handoverOfStep(run, step)
      if (handover === null) continue
      for (const id of lineOf(run, state, step))
        if (plan.recipients.get(id)?.awardId !== handover.awardId) strangers.push(id)
      if (awards.at(-1) !== handover.awardId) awards.push(handover.awardId)
    }
    return { awards, strangers }
  }
})

it('an absent one of the plan stays in it: only the log knows', () => {
  const run = makeRun()
  const before = JSON.stringify(run.plan)
  const actions: readonly RunAction[] = [...goes('i1', 'h1'), marked('h1r1', 'absent')]
  fold(run, eventsOf(...actions))
  expect(JSON.stringify(run.plan)).toBe(before)
})
