import { headsOfHandover, stageOf } from '#domain/agenda/stageTime.ts'
import { numberInRun } from '#domain/handovers/handoverNumber.ts'
import { knownPresenters } from '#domain/handovers/presenter.ts'
import { handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { fold } from '#domain/run/runFold.ts'
import { plannedRun, stepsOf } from '#domain/run/runSteps.ts'
import { heightLacking } from '#domain/stage/legibility.ts'
import { sceneOfStep } from '#domain/stage/stageScene.ts'
import { pagesOfScene } from '#stage/room.ts'
import { runWords } from '#text/runWords.ts'

/** One line of the list: ready, or something that may still be put right. Nothing here blocks. */
export interface PreflightLine {
  readonly tone: 'ok' | 'warn'
  readonly text: string
}

const words = runWords.preflight

/**
 * Which handovers, counted from 1, have more names than the hall screen can show at once in letters
 * that the last seat reads; `aspect` is width by height of that screen.
 */
export function unreadableOf(plan: Plan, aspect: number): readonly number[] {
  const run = plannedRun(plan)
  const state = fold(run, [])
  return run.steps
    .filter(({ handoverId }) => handoverId !== null)
    .flatMap((step) => {
      const scene = sceneOfStep(run, state, step)
      return scene.kind === 'handover' && pagesOfScene(scene, aspect) > 1
        ? (numberInRun(run, step.id) ?? [])
        : []
    })
}

/** What of the plan is worth a look before the hall fills. */
export function preflightOf(plan: Plan): readonly PreflightLine[] {
  const handovers = handoversOf(plan)
  const stage = stageOf(plan)
  const { maxRecipients, farthestSeatMetres } = stage
  const lacking = heightLacking(stage)
  const unknown = handovers.filter((one) => knownPresenters(plan, one).length === 0).length
  const empty = handovers.filter(
    ({ recipientIds, recipientsText }) => recipientIds.length === 0 && recipientsText === '',
  ).length
  const crowded = handovers.filter((one) => headsOfHandover(plan, one) > maxRecipients).length
  const loose = stepsOf(plan).filter((step) => step.itemId === null).length
  const warnings = [
    unknown > 0 ? words.noPresenter(unknown) : null,
    empty > 0 ? words.noRecipient(empty) : null,
    crowded > 0 ? words.crowded(crowded, maxRecipients) : null,
    loose > 0 ? words.loose(loose) : null,
    lacking === null ? null : words.tooFar(farthestSeatMetres, lacking),
  ].filter((text) => text !== null)
  const named = unknown === 0 && empty === 0 && handovers.length > 0
  return [
    ...(named ? [{ tone: 'ok', text: words.allNamed } as const] : []),
    ...warnings.map((text) => ({ tone: 'warn', text }) as const),
  ]
}
