import {
  filledSlot,
  hasProposedCapacity,
  proposedCapacity,
} from '#domain/handovers/capacityProposal.ts'
import type { CapacityProposal } from '#domain/handovers/capacityProposal.ts'
import { UNKNOWN_PRESENTER } from '#domain/handovers/handover.ts'
import type { PresenterSlot } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import { handoverOfStep, planOfRun } from './run.ts'
import type { OtherCapacity, Run, RunStep, Scope } from './run.ts'
import { stepsReplacedIn } from './runEffects.ts'
import { isSamePerson, presentersOf } from './runState.ts'
import type { RunState } from './runState.ts'

/** Somebody who is to take a place on stage, from a step on as far as the scope reaches. */
export interface Replacing {
  readonly step: RunStep
  readonly slot: number
  readonly person: Pick<PresenterSlot, 'attendeeId' | 'name'>
  readonly scope: Scope
  /** The capacity that the operator has said; null: as it is proposed. */
  readonly chosen: Pick<PresenterSlot, 'capacity' | 'principal'> | null
}

export interface ReplacedSlots {
  /** The place in the step itself. */
  readonly presenter: PresenterSlot
  /** In which capacity the same person hands over in each later step. */
  readonly others: readonly OtherCapacity[]
  /** What is proposed for the person in the step itself, and why. */
  readonly proposal: CapacityProposal
  /** The place had another capacity than the proposed one, in the plan or since: it was chosen, and stays. */
  readonly isKept: boolean
  /** For whom it would be, if it were for somebody. */
  readonly principal: string
}

/**
 * In which capacity somebody hands over in place of another while a run is on: in each handover as the plan
 * would have it (`filledSlot`), by who grants there and who hands over now. What the operator says holds for
 * the handovers of the same award; what another one grants is handed over in another right.
 */
export function replacedSlots(
  run: Run,
  state: RunState,
  { step, slot, person, scope, chosen }: Replacing,
  rules: Rules,
): ReplacedSlots {
  const plan = planOfRun(run)
  const before = presentersOf(run, state, step)[slot] ?? UNKNOWN_PRESENTER
  const awardOf = (each: RunStep) => plan.awards.get(handoverOfStep(run, each)?.awardId ?? '')
  const award = awardOf(step)
  // Most handovers of one award are of the same presenter, and this is asked at every letter that is typed.
  const known = new Map<string, PresenterSlot>()
  const fill = (each: RunStep, place: PresenterSlot) => {
    if (chosen !== null && awardOf(each) === award) return { ...place, ...person, ...chosen }
    const key = JSON.stringify([awardOf(each)?.id, place])
    const slot = known.get(key) ?? filledSlot(plan, awardOf(each), place, person, rules)
    known.set(key, slot)
    return slot
  }
  const presenter = fill(step, before)
  const [, ...later] = stepsReplacedIn(run, state, step, before, scope)
  const proposal = proposedCapacity(plan, award, presenter, rules)
  return {
    presenter,
    others: later.flatMap((each) => {
      const place = presentersOf(run, state, each).find((one) => isSamePerson(one, before))
      if (place === undefined) return []
      const { capacity, principal } = fill(each, place)
      return [{ stepId: each.id, capacity, principal }]
    }),
    proposal,
    principal: presenter.principal || proposal.principal || (award?.grantor ?? ''),
    isKept: chosen === null && !hasProposedCapacity(presenter, proposal),
  }
}
