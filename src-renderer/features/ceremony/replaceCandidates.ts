import { byPrecedence, isPresent } from '#domain/attendee.ts'
import { shortPost } from '#domain/personForm.ts'
import { attendeesOf } from '#domain/plan.ts'
import { peopleOfRecipient } from '#domain/recipient.ts'
import type { Id } from '#domain/record.ts'
import { handoverOfStep, planOfRun } from '#domain/run.ts'
import type { Run, RunStep } from '#domain/run.ts'
import { presentersOf } from '#domain/runFold.ts'
import type { RunState } from '#domain/runFold.ts'
import { onStage } from '#domain/stageScene.ts'

export interface Candidate {
  readonly id: Id
  readonly name: string
  readonly post: string
  /** Why this is no happy choice; it may be made all the same. */
  readonly doubt: 'isRecipient' | 'isPresenter' | null
}

/** Who may hand over instead: everybody present, the highest first. */
export function candidatesFor(run: Run, state: RunState, step: RunStep): readonly Candidate[] {
  const plan = planOfRun(run)
  if (handoverOfStep(run, step) === null) return []
  const presenters = new Set(presentersOf(run, state, step).map((slot) => slot.attendeeId))
  const receiving = new Set(
    onStage(run, state, step).flatMap(({ recipient }) => peopleOfRecipient(recipient)),
  )
  return attendeesOf(plan)
    .filter(isPresent)
    .toSorted(byPrecedence)
    .map((attendee) => ({
      id: attendee.id,
      name: attendee.fullName,
      post: shortPost(attendee),
      doubt: presenters.has(attendee.id)
        ? 'isPresenter'
        : receiving.has(attendee.id)
          ? 'isRecipient'
          : null,
    }))
}
