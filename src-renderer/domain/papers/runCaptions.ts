import type { Id } from '#domain/record.ts'
import type { Phrases } from '#domain/rules.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import { lineOf, outcomeOf, presentersOf } from '#domain/run/runState.ts'
import type { ToldRun } from '#domain/run/toldRun.ts'
import { captionOf } from '#domain/script/caption.ts'

import { titleOfStep } from './runReport.ts'

/** The caption for the photo of one handover. */
export interface ReportCaption {
  readonly stepId: Id
  readonly award: string
  readonly text: string
}

/**
 * Captions of the handovers that took place, in their order, with what really happened: replaced
 * presenters, proxies, and nobody who did not receive.
 */
export function captionsOf(
  { run, state }: Pick<ToldRun, 'run' | 'state'>,
  phrases: Phrases,
): readonly ReportCaption[] {
  const plan = planOfRun(run)
  return run.steps.flatMap((step) => {
    const handover = handoverOfStep(run, step)
    if (handover === null || !state.times.has(step.id)) return []
    const text = captionOf(plan, handover, phrases, {
      presenters: presentersOf(run, state, step),
      received: lineOf(run, state, step).map((recipientId) => ({
        recipientId,
        ...outcomeOf(state, step.id, recipientId),
      })),
    })
    return text === null ? [] : [{ stepId: step.id, award: titleOfStep(run, step), text }]
  })
}
