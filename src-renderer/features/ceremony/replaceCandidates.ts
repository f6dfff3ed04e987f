import { isPresent } from '#domain/attendees/attendee.ts'
import { shortPost } from '#domain/personForm.ts'
import { inPrecedenceOrder } from '#domain/precedence/precedenceOrder.ts'
import type { Id } from '#domain/record.ts'
import { doubtsIn } from '#domain/run/knockOn.ts'
import type { Doubt } from '#domain/run/knockOn.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import type { RunState } from '#domain/run/runState.ts'

export interface Candidate {
  readonly id: Id
  readonly name: string
  readonly post: string
  /** Why this is no happy choice; it may be made all the same. */
  readonly doubt: Doubt | null
}

/** Who may hand over instead: everybody present, the highest first. */
export function candidatesFor(run: Run, state: RunState, step: RunStep): readonly Candidate[] {
  const plan = planOfRun(run)
  if (handoverOfStep(run, step) === null) return []
  const doubtOf = doubtsIn(run, state, step)
  return inPrecedenceOrder(plan)
    .filter(isPresent)
    .map((attendee) => ({
      id: attendee.id,
      name: attendee.fullName,
      post: shortPost(attendee),
      doubt: doubtOf(attendee.id),
    }))
}
