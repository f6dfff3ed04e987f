import { awardLabel } from '#domain/awards/award.ts'
import { countOf, standingName } from '#domain/awards/recipient.ts'
import type { Plan } from '#domain/plan.ts'
import type { Decision, Handover, Id } from '#domain/record.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import { lineOf, outcomeOf, placesOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

/** One certificate of a handover, or those of a group, as the person with the tray must find it. */
export interface Certificate {
  readonly recipientId: Id
  readonly award: string
  readonly decision: Decision | null
  /** Whose name must stand on it. */
  readonly name: string
  /** How many there are: as many as a group has members; null while nobody has counted them. */
  readonly count: number | null
  /**
   * Which it is from the top, 1 first, for the place in the line with the same number. Null: the
   * recipient does not come up, so it stays on the table and goes to nobody else.
   */
  readonly place: number | null
}

/**
 * The certificates of a step in the order in which they must lie: that of the line on the stage, so
 * that each goes into the hand of whoever stands there. Those that are held back come last.
 */
export function trayOf(run: Run, state: RunState, step: RunStep): readonly Certificate[] {
  const handover = handoverOfStep(run, step)
  if (handover === null) return []
  const places = placesOf(run, state, step)
  return certificatesOf(
    planOfRun(run),
    handover.awardId,
    lineOf(run, state, step),
    (id) => places.get(id) ?? null,
  )
}

/** The certificates of a handover as it is planned: everybody comes up. */
export function plannedTray(plan: Plan, handover: Handover): readonly Certificate[] {
  return certificatesOf(plan, handover.awardId, handover.recipientIds, (_id, index) => index + 1)
}

function certificatesOf(
  plan: Plan,
  awardId: Id,
  line: readonly Id[],
  placeOf: (recipientId: Id, index: number) => number | null,
): readonly Certificate[] {
  const award = plan.awards.get(awardId)
  if (award === undefined) return []
  const all = line.flatMap((recipientId, index): readonly Certificate[] => {
    const recipient = plan.recipients.get(recipientId)
    if (recipient === undefined) return []
    return [
      {
        recipientId,
        award: awardLabel(award),
        decision: plan.decisions.get(award.decisionId ?? '') ?? null,
        name: standingName(plan, recipient),
        count: countOf(recipient),
        place: placeOf(recipientId, index),
      },
    ]
  })
  return [...all.filter((one) => one.place !== null), ...all.filter((one) => one.place === null)]
}

/** A certificate that has not reached its recipient, and why. */
export interface OwedCertificate extends Certificate {
  /** Absent, to be handed over another day, or in a handover that never came. */
  readonly why: 'absent' | 'later' | 'notReached'
}

/**
 * The certificates that must still be delivered after the run, in the order of the steps: each
 * recipient once, and nobody who received in another handover of the award.
 */
export function owedCertificates(run: Run, state: RunState): readonly OwedCertificate[] {
  const reached = new Set<Id>()
  const owed = new Map<Id, OwedCertificate>()
  for (const step of run.steps)
    for (const certificate of trayOf(run, state, step)) {
      const { recipientId } = certificate
      const { outcome } = outcomeOf(state, step.id, recipientId)
      if (outcome === 'given' || outcome === 'proxy') reached.add(recipientId)
      else {
        const why = outcome === 'pending' ? 'notReached' : outcome
        if (!owed.has(recipientId)) owed.set(recipientId, { ...certificate, why })
      }
    }
  return [...owed.values()].filter(({ recipientId }) => !reached.has(recipientId))
}
