import { UNKNOWN_PRESENTER } from '#domain/handovers/handover.ts'
import { isKnownPresenter } from '#domain/handovers/presenter.ts'
import type { PresenterSlot } from '#domain/record.ts'
import { isBlank } from '#domain/row.ts'

import { handoverOfStep, planOfRun } from './run.ts'
import type { Run, RunStep } from './run.ts'
import { isSamePerson } from './runState.ts'
import type { Replacement, RunState } from './runState.ts'

/** A place in which another one handed over than was planned. */
export interface PresenterChange {
  readonly planned: PresenterSlot
  readonly actual: PresenterSlot
  /** As the operator typed them, one for each time the place was given to another; may be none. */
  readonly reasons: readonly string[]
}

/**
 * In which places of a step another one handed over than the plan has, and why. A place that was
 * given to another and then back to the planned one is as planned, and is not told.
 */
export function presenterChanges(
  run: Run,
  state: Pick<RunState, 'replacements'>,
  step: RunStep,
): readonly PresenterChange[] {
  const planned = handoverOfStep(run, step)?.presenters ?? []
  const places = planned.map((slot) => ({ slot, reasons: [] as readonly string[] }))
  for (const one of state.replacements) {
    if (!one.stepIds.includes(step.id)) continue
    const isHere = one.stepId === step.id
    if (isHere && one.slot === places.length) places.push({ slot: UNKNOWN_PRESENTER, reasons: [] })
    for (const [index, place] of places.entries())
      if ((isHere && index === one.slot) || isCarried(one, step, place.slot))
        places[index] = { slot: one.after, reasons: [...place.reasons, one.reason.trim()] }
  }
  const isKnown = (slot: PresenterSlot) => isKnownPresenter(planOfRun(run), slot)
  return places.flatMap(({ slot, reasons }, index) => {
    const before = planned[index] ?? UNKNOWN_PRESENTER
    if (isSamePerson(before, slot) || (!isKnown(before) && !isKnown(slot))) return []
    const typed = [...new Set(reasons)].filter((reason) => !isBlank(reason))
    return [{ planned: before, actual: slot, reasons: typed }]
  })
}

/** Whether a replacement from an earlier step, or for the same person in this one, reaches a place. */
function isCarried({ stepId, before, scope }: Replacement, step: RunStep, slot: PresenterSlot) {
  return (stepId !== step.id || scope !== 'this') && isSamePerson(slot, before)
}
